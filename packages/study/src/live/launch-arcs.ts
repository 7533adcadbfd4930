import { groundDistanceM } from '@parasol/physics/boost';
import { WGS_84 } from '@parasol/physics/earth';
import { ARC_STATUS, type PlaceColumns, type ThreatArcs, threatArcs } from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';
import type { ResolvedNumber } from '../results/index.ts';
import type { Launch } from '../scenario/index.ts';

const M_PER_KM = 1000;

/**
 * The arcs of one missile from its launch area to every place, with the catalogue's burnout, range and least range and the sheet's offset of the
 * flight path angle.
 *
 * @param figures  those that the launches of the scenario rest on
 * @throws         when the missile is not known by its burnout: stages are flown by the answer of record only
 */
export function launchArcs(
  { missileId, missileName, from }: Launch,
  figures: readonly ResolvedNumber[],
  places: PlaceColumns,
): ThreatArcs {
  const figure = (path: string): number | null => {
    const found = figures.find((one) => one.path === path)?.value;
    return typeof found === 'number' ? found : null;
  };
  const needed = (path: string): number => {
    const value = figure(path);
    if (value === null)
      throw new Error(`${missileName} has no ${path}: the live footprint asks for a missile with a burnout`);
    return value;
  };
  const arcs = threatArcs({
    launch: from.site,
    places,
    burnoutAltitudeM: needed(`${missileId}.burnoutAltitudeKm`) * M_PER_KM,
    burnTimeS: needed(`${missileId}.burnTimeS`),
    maximumRangeM: needed(`${missileId}.maximumRangeKm`) * M_PER_KM,
    loftRad: radFromDeg(needed('assumptions.threatFlightPathAngleOffsetDeg')),
    earth: WGS_84,
  });
  const minimumRangeM = (figure(`${missileId}.minimumRangeKm`) ?? 0) * M_PER_KM;
  if (minimumRangeM > 0) leaveOutNear(arcs, { from: from.site, places, minimumRangeM });
  return arcs;
}

/** Places nearer than the least range are not threatened. */
function leaveOutNear(
  arcs: ThreatArcs,
  { from, places, minimumRangeM }: { from: Launch['from']['site']; places: PlaceColumns; minimumRangeM: number },
): void {
  for (let i = 0; i < arcs.count; i++) {
    const to = { latitudeRad: places.latitudesRad[i], longitudeRad: places.longitudesRad[i], heightM: 0 };
    if (arcs.status[i] === ARC_STATUS.flies && groundDistanceM(from, to, WGS_84) < minimumRangeM)
      arcs.status[i] = ARC_STATUS.noTrajectory;
  }
}
