import type { Earth } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { cos } from '@parasol/physics/quantities';
import { look, UNSEEN, type UnseenReason } from '@parasol/physics/radar';
import { crossSectionM2, type RadarSensor, siteOfRadar } from '@parasol/simulation/sensors';
import type { Threat } from '@parasol/simulation/threats';
import { AS_LIKELY_AS_NOT } from './track-length.ts';

/** Why a radar does not detect at a time, or would: seen with a chance of less than one half. */
export type Limit = UnseenReason | 'too-weak';

/** A limit with the figure that it rests on; null for the horizon, which is the site's and no figure. */
export interface DecidingFigure {
  readonly limit: Limit;
  readonly path: string | null;
}

/** What keeps a radar from detecting an object at each time of its flight, s from launch; null where it detects it as likely as not. */
export function limitsOf(
  sensor: RadarSensor,
  threat: Threat,
  earth: Earth,
): (flightTimeS: number) => DecidingFigure | null {
  const site = siteOfRadar(sensor, earth);
  return (flightTimeS) => {
    const seen = look(site, positionAt(threat.flight, flightTimeS), crossSectionM2(threat, sensor, flightTimeS));
    if (seen.kind !== 'seen') return { limit: seen.kind, path: pathOf(sensor, seen.kind, seen.angles.azimuthRad) };
    return seen.probability >= AS_LIKELY_AS_NOT ? null : { limit: 'too-weak', path: `${sensor.id}.rangeKm` };
  };
}

/** Of several limits the one of the test that came last: the nearest to a detection. */
export function nearestLimit(limits: readonly DecidingFigure[]): DecidingFigure | null {
  const rank = ({ limit }: DecidingFigure): number => (limit === 'too-weak' ? UNSEEN.length : UNSEEN.indexOf(limit));
  return limits.reduce<DecidingFigure | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

function pathOf({ id, arrays: [array] }: RadarSensor, reason: UnseenReason, azimuthRad: number): string | null {
  switch (reason) {
    case 'below-horizon':
      return null;
    case 'outside-sector': {
      const nearness = (edgeRad: number): number => cos(azimuthRad - edgeRad);
      return `${id}.${nearness(array.sectorStartRad) > nearness(array.sectorStopRad) ? 'sectorStartDeg' : 'sectorStopDeg'}`;
    }
    case 'below-minimum-elevation':
      return `${id}.minimumElevationDeg`;
    case 'above-maximum-elevation':
      return `${id}.maximumElevationDeg`;
    case 'outside-array':
      return `${id}.boresightAzimuthDeg`;
    case 'inside-minimum-range':
      return `${id}.nearestRangeKm`;
    case 'beyond-range':
      return `${id}.instrumentedRangeKm`;
  }
}
