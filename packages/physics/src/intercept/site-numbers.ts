import { type FlyoutTable, rowAltitudeM } from '../flight/index.ts';
import { sin } from '../quantities/index.ts';
import { doctrineNumbers, type InterceptorSite, onSphere } from './interceptor-site.ts';
import type { ThreatArcs } from './threat-arcs.ts';

/** Slack on every bound of what a sample can be worth before it is looked at closely. */
const SLACK = 1.5;
/** No threat moves faster than this over the unit sphere, 1/s: 8 km/s at the ground. */
export const FASTEST_CHORD_PER_S = 0.00126;

/** How far, in chords, the turning Earth can displace a meeting at most: the relative place turns, and the fall differs (see flyout/aim-point.ts). */
function displacement(
  { header }: FlyoutTable,
  { radiusM, earth, longestS }: Pick<ThreatArcs, 'radiusM' | 'earth'> & { readonly longestS: number },
): number {
  const t = Math.min(header.maximumFlightTimeS, longestS);
  const turned = SLACK * earth.rotationRadPerS * t;
  const fallen = (turned * earth.gravitationalParameterM3PerS2 * t * t) / (3 * radiusM * radiusM * radiusM);
  return turned * header.maximumChord + fallen;
}

/**
 * For each row of a fly-out table, the square of the farthest chord at which a meeting can be in reach on the turning Earth within a flight time: the
 * farthest entry of this and the rows near it, and the displacement.
 *
 * @param longestS  flight time that counts: the site's own for yes or no; Infinity where the constraint that binds is asked for
 */
export function reachSquares({ table }: InterceptorSite, arcs: ThreatArcs, longestS: number): Float64Array {
  const { header, timesS } = table;
  const { chordCount: columns, altitudeCount: rows } = header;
  const displaced = displacement(table, { ...arcs, longestS });
  const displacedM = displaced * arcs.radiusM;
  const inTime = (timeS: number): boolean => timeS < Number.POSITIVE_INFINITY && timeS <= longestS;
  const farthest = Array.from({ length: rows }, (_, row) => {
    let column = columns - 1;
    while (column >= 0 && !inTime(timesS[row * columns + column])) column--;
    return column;
  });
  return Float64Array.from(farthest, (_, row) => {
    // One row more on each side: the entries that a point between rows is read from.
    let low = row;
    let high = row;
    while (low > 0 && rowAltitudeM(header, row) - rowAltitudeM(header, low) <= displacedM) low--;
    while (high < rows - 1 && rowAltitudeM(header, high) - rowAltitudeM(header, row) <= displacedM) high++;
    const column = farthest.slice(Math.max(0, low - 1), high + 2).reduce((most, at) => Math.max(most, at), -1);
    if (column < 0) return 0;
    const chord = ((column + 1) / (columns - 1)) * header.maximumChord + displaced;
    return chord * chord;
  });
}

export const SITE_WIDTH = 23;

/** A site as the kernel reads it. */
export function siteNumbers(
  { place, table, ...site }: InterceptorSite,
  { radiusM, earth, burnTimeS }: ThreatArcs,
): Float64Array {
  const { header } = table;
  const [x, y, z] = onSphere(place, radiusM);
  const heights = header.maximumAltitudeM - header.minimumAltitudeM;
  const { maximumShots, gapS, fromMeeting } = doctrineNumbers(site.doctrine);
  return Float64Array.of(
    x,
    y,
    z,
    Math.sqrt(x * x + y * y + z * z),
    radiusM,
    earth.rotationRadPerS,
    earth.gravitationalParameterM3PerS2,
    burnTimeS + (site.cueToLaunchS ?? 0),
    header.chordCount,
    header.altitudeCount,
    header.maximumChord,
    header.minimumAltitudeM,
    heights,
    header.burnTimeS,
    header.burnoutSpeedMPerS,
    site.lowestAltitudeM,
    site.ceilingM,
    site.maximumFlightTimeS,
    maximumShots,
    gapS,
    fromMeeting ? 1 : 0,
    header.maximumAltitudeM + radiusM * displacement(table, { radiusM, earth, longestS: Number.POSITIVE_INFINITY }),
    1 + (SLACK * FASTEST_CHORD_PER_S * radiusM) / header.burnoutSpeedMPerS,
  );
}

/** Terminals as the kernel reads them. */
export const uplinkNumbers = ({ uplinks = [] }: InterceptorSite, { radiusM }: ThreatArcs): Float64Array =>
  Float64Array.from(
    uplinks.flatMap(({ place, minimumElevationRad }) => [...onSphere(place, radiusM), sin(minimumElevationRad)]),
  );
