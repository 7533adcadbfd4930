import type { ArchitectureAuthority } from '@parasol/catalog/architectures';
import type { NamedPlace } from './resolve-place.ts';
import type { ScenarioAuthority } from './scenario.ts';

/** Two capitals are a country; ids of places are written small. */
export const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);

/** What an authority of the catalogue may defend, as a scenario writes it. */
export function defendedBy({
  defendsTargetIds,
  defendsCountryCodes,
}: Pick<ArchitectureAuthority, 'defendsTargetIds' | 'defendsCountryCodes'>): Pick<ScenarioAuthority, 'defends'> {
  if (defendsTargetIds === undefined && defendsCountryCodes === undefined) return {};
  return { defends: [...(defendsTargetIds ?? []), ...(defendsCountryCodes?.value ?? [])] };
}

/**
 * The targets of a scenario that a centre may defend: those named, and those of a country in the list. A point of latitude and
 * longitude stands for no country: it is nobody's to refuse, so a list with a country takes it in.
 *
 * @param defends  country codes and places
 * @returns        ids; of places named also those that nothing is aimed at
 */
export function defendedTargets(
  defends: readonly string[],
  targets: readonly NamedPlace[],
  placeOf: (text: string) => NamedPlace,
): string[] {
  const countries = new Set(defends.filter(isCountryCode));
  const named = defends.filter((text) => !isCountryCode(text)).map((text) => placeOf(text).id);
  const ofCountries = targets
    .filter(({ countryCode }) => countries.size > 0 && (countryCode === null || countries.has(countryCode)))
    .map(({ id }) => id);
  return [...new Set([...named, ...ofCountries])];
}
