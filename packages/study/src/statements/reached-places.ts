import { meanRadiusM, WGS_84 } from '@parasol/physics/earth';
import { greatCircleDistanceM } from '@parasol/physics/frames';
import { siteOf } from '../footprint/index.ts';
import type { CheckOf, JudgeContext, Judgement } from './judgement.ts';
import { type CheckedPlaces, placesOf } from './places.ts';

const M_PER_KM = 1000;

/** Whether a missile flies to the places that it is said to reach and to no other, and whether the stated distances agree. */
export function reachedPlaces(check: CheckOf<'reached-places'>, { ask, library, overrides }: JudgeContext): Judgement {
  const { scene, reachedIds, notReachedIds, distancesKm, toleranceFraction } = check;
  const places = placesOf([...reachedIds, ...notReachedIds], library);
  const reached = ask(scene, places, overrides).map(({ placeClass }) => placeClass !== 'not-threatened');
  const [launch] = scene.launches;
  const distances = Object.entries(distancesKm).map(([id, statedKm]) => {
    const km = distanceKm(placesOf([launch.launchAreaId], library), placesOf([id], library));
    return { id, km, deviation: Math.abs(km / statedKm - 1) };
  });
  const marginFraction = toleranceFraction - Math.max(...distances.map(({ deviation }) => deviation));
  return {
    holds: marginFraction >= 0 && reached.every((reaches, i) => reaches === i < reachedIds.length),
    marginS: null,
    marginFraction,
    found: [
      ...places.names.map((name, i) => ({ name, value: reached[i] ? 'reached' : 'not reached', unit: null })),
      ...distances.map(({ id, km }) => ({ name: id, value: km, unit: 'km on a sphere' })),
    ],
  };
}

/** On a sphere of the mean radius. */
function distanceKm({ points: [from] }: CheckedPlaces, { points: [to] }: CheckedPlaces): number {
  return greatCircleDistanceM(siteOf(from), siteOf(to), meanRadiusM(WGS_84)) / M_PER_KM;
}
