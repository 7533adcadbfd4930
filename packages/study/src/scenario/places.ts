import { countryAt } from './country.ts';
import type { Issue } from './issue.ts';
import type { ParsedText } from './parsed-text.ts';
import type { Scenario } from './scenario.ts';
import { issueOf } from './shape.ts';

/**
 * Reports a place of the scenario when only the swapped point lies in the country that it states. (Latitudes above 90 never come
 * here: the limits of the format stop them.) A point outside on both readings is left alone: the outlines are coarse.
 */
export function checkPlaces(scenario: Scenario, parsed: ParsedText): Issue[] {
  return Object.entries(scenario.places ?? {}).flatMap(([id, { latitudeDeg, longitudeDeg, country }]) => {
    // A latitude or longitude that the format refused is not there any more.
    if (country === undefined || !(Math.abs(longitudeDeg) <= 90 && Math.abs(latitudeDeg) <= 90)) return [];
    const swapped = { latitudeDeg: longitudeDeg, longitudeDeg: latitudeDeg };
    if (countryAt({ latitudeDeg, longitudeDeg }, country) !== 'outside' || countryAt(swapped, country) !== 'inside')
      return [];
    return [
      issueOf(parsed, ['places', id, 'latitudeDeg'], {
        received: `${latitudeDeg},${longitudeDeg}`,
        expected: `a point in ${country}`,
        message: `${id} at ${latitudeDeg},${longitudeDeg} does not lie in ${country}, but ${longitudeDeg},${latitudeDeg} does: latitude and longitude look swapped`,
      }),
    ];
  });
}
