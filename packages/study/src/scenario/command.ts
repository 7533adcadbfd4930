import type { ArchitectureAuthority, ArchitectureBattery } from '@parasol/catalog/architectures';
import type { Scenario, ScenarioAuthority, ScenarioBattery, ScenarioRelease, ScenarioSector } from './scenario.ts';

/** An authority with what stands about its centre in other keys of the scenario. */
export interface ComposedAuthority extends ScenarioAuthority {
  readonly sector?: ScenarioSector;
  readonly confirmations?: number;
}

/** A battery with what stands about it in other keys of the scenario. */
export interface ComposedBattery extends ScenarioBattery {
  readonly reserve?: number;
  readonly release?: ScenarioRelease;
}

export function authorityUnder(
  authority: ScenarioAuthority,
  { sectors, confirmations }: Scenario,
  catalogued: readonly ArchitectureAuthority[],
): ComposedAuthority {
  const { centre } = authority;
  const claim = catalogued.find(({ centreId }) => centreId === centre)?.sectorCountryCodes;
  const sector = sectors?.[centre] ?? (claim === undefined ? undefined : { countries: claim.value });
  return {
    ...authority,
    ...(sector === undefined ? {} : { sector }),
    ...(confirmations?.[centre] === undefined ? {} : { confirmations: confirmations[centre] }),
  };
}

/** What is said of one battery counts before what is said of its party, and both before the architecture. */
export function batteryUnder(
  battery: ScenarioBattery,
  { reserve, nationalRelease }: Scenario,
  catalogued: readonly ArchitectureBattery[],
): ComposedBattery {
  const { id, party } = battery;
  const known = catalogued.find((one) => one.id === id)?.release;
  const release =
    nationalRelease?.[id] ??
    nationalRelease?.[party] ??
    (known === undefined ? undefined : { centre: known.centreId, releaseTimeS: known.releaseTimeS.value });
  return {
    ...battery,
    ...(reserve?.[id] === undefined ? {} : { reserve: reserve[id] }),
    ...(release === undefined ? {} : { release }),
  };
}
