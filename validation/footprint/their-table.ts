import { type FlyoutTable, rowAltitudeM } from '@parasol/physics/flight';
import { dataJson } from '../harness.ts';

interface Rows {
  readonly interceptors: Readonly<
    Record<string, { readonly flyout_elevationdeg_slantkm_time_s?: readonly (readonly [number, number, number])[] }>
  >;
}

/**
 * The fly-out table of the source itself, from its own published rows: time linear in slant range from 0 at the site, as that code interpolates, and
 * linear in elevation between the rows. Only to show what follows from it.
 */
export function theirTable(interceptor: string, ours: FlyoutTable): FlyoutTable {
  const rows = dataJson<Rows>('interceptors/mdfcc-interceptors.json').interceptors[interceptor]
    ?.flyout_elevationdeg_slantkm_time_s;
  if (rows === undefined) throw new Error(`no rows of ${interceptor}`);
  const elevations = [...new Set(rows.map(([elevationDeg]) => elevationDeg))];
  const alongRay = (elevationDeg: number, slantKm: number): number => {
    const ray = [[elevationDeg, 0, 0] as const, ...rows.filter(([e]) => e === elevationDeg)];
    const next = ray.findIndex(([, km]) => km >= slantKm);
    if (next < 0) return Number.POSITIVE_INFINITY;
    if (next === 0) return 0;
    const [, km0, s0] = ray[next - 1]!;
    const [, km1, s1] = ray[next]!;
    return s0 + ((s1 - s0) * (slantKm - km0)) / (km1 - km0);
  };
  const { chordCount, altitudeCount, maximumChord, earthRadiusM } = ours.header;
  const timesS = Float32Array.from({ length: chordCount * altitudeCount }, (_, i) => {
    const chord = ((i % chordCount) / (chordCount - 1)) * maximumChord;
    const r = earthRadiusM + rowAltitudeM(ours.header, Math.floor(i / chordCount));
    const cosAngle = 1 - (chord * chord) / 2;
    const up = r * cosAngle - earthRadiusM;
    const along = r * Math.sqrt(1 - cosAngle * cosAngle);
    const slantKm = Math.hypot(up, along) / 1000;
    const elevationDeg = (Math.atan2(up, along) * 180) / Math.PI;
    const last = elevations.length - 1;
    const above = elevations.findIndex((e) => e >= elevationDeg);
    if (above <= 0) return alongRay(elevations[above === 0 ? 0 : last]!, slantKm);
    const [low, high] = [elevations[above - 1]!, elevations[above]!];
    const share = (elevationDeg - low) / (high - low);
    return alongRay(low, slantKm) * (1 - share) + alongRay(high, slantKm) * share;
  });
  return { ...ours, timesS };
}
