import { meanRadiusM, WGS_84 } from '@parasol/physics/earth';
import { greatCircleDistanceM } from '@parasol/physics/frames';
import { siteOf } from '../footprint/index.ts';
import { NATO_2010 } from '../regions/index.ts';
import { entityIn } from '../scenario/index.ts';
import type { CheckOf, JudgeContext, Judgement } from './judgement.ts';
import { type CheckedPlaces, placesOf, townsOf } from './places.ts';
import { listed } from './words.ts';

const M_PER_KM = 1000;

/** Whether a missile flies to towns of those members of NATO that it is said to reach, to no other and to none of some places, and whether the stated distances agree. */
export function reachedPlaces(
  check: CheckOf<'reached-places'>,
  { reach, library, overrides }: JudgeContext,
): Judgement {
  const { scene, reachedCountryCodes, notReachedIds, distancesKm, toleranceFraction } = check;
  const members = NATO_2010.map((code) => {
    const towns = townsOf({ kind: 'countries', id: `towns ${code}`, name: code, countryCodes: [code] });
    const reaches = reach(scene, towns, overrides);
    return { code, towns: towns.names, reached: towns.names.filter((_, i) => reaches[i]) };
  });
  const placeIds = [...new Set([...notReachedIds, ...Object.keys(distancesKm)])];
  const places = placesOf(placeIds, library);
  const flownTo = reach(scene, places, overrides);
  const [launch] = scene.launches;
  const from = placesOf([launch.launchAreaId], library);
  const kms = placeIds.map((id) => distanceKm(from, placesOf([id], library)));
  const deviations = Object.entries(distancesKm).map(([id, km]) => Math.abs(kms[placeIds.indexOf(id)] / km - 1));
  const marginFraction = deviations.length === 0 ? null : toleranceFraction - Math.max(...deviations);
  const asSaid = members.every(({ code, reached }) => reached.length > 0 === reachedCountryCodes.includes(code));
  return {
    holds: asSaid && (marginFraction ?? 0) >= 0 && notReachedIds.every((_, i) => !flownTo[i]),
    marginS: null,
    marginFraction,
    marginFractionOf: marginFraction === null ? null : 'stated distance',
    found: [
      ...members
        .filter(({ code, reached }) => reached.length > 0 || reachedCountryCodes.includes(code))
        .map(({ code, towns, reached }) => ({
          name: entityIn(library, `country-${code.toLowerCase()}`)?.name ?? code,
          value: `${reached.length} of ${towns.length} towns asked reached: ${listed(reached)}`,
          unit: null,
        })),
      ...places.names.map((name, i) => ({
        name,
        value: `${flownTo[i] ? 'reached' : 'not reached'}, ${kms[i].toFixed(0)} km away on a sphere`,
        unit: null,
      })),
    ],
  };
}

/** On a sphere of the mean radius. */
function distanceKm({ points: [from] }: CheckedPlaces, { points: [to] }: CheckedPlaces): number {
  return greatCircleDistanceM(siteOf(from), siteOf(to), meanRadiusM(WGS_84)) / M_PER_KM;
}
