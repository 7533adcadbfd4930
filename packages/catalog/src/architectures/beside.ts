import type { Architecture, ArchitectureAuthority, CountriesClaim } from './architecture.ts';

/** What a combination says of itself; everything else comes from its two halves. */
export type CombinationLabel = Pick<Architecture, 'id' | 'name' | 'shortName' | 'status' | 'counterfactual' | 'note'>;

/**
 * Two architectures as one: an element that both hold stands once, a centre that both have commands the batteries of both.
 * The base decides the arrangement.
 */
export function beside(base: Architecture, added: Architecture, label: CombinationLabel): Architecture {
  return {
    ...label,
    parties: once([...base.parties, ...added.parties]),
    nodes: once([...base.nodes, ...added.nodes]),
    links: once([...base.links, ...added.links]),
    releaseRules: once([...base.releaseRules, ...added.releaseRules]),
    authorities: authoritiesBeside(base.authorities, added.authorities),
    sensors: once([...base.sensors, ...added.sensors]),
    batteries: once([...base.batteries, ...added.batteries]),
    arrangement: base.arrangement,
    ...(base.planning === undefined ? {} : { planning: base.planning }),
  };
}

function once<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((item) => [item.id, item])).values()];
}

function authoritiesBeside(
  base: readonly ArchitectureAuthority[],
  added: readonly ArchitectureAuthority[],
): readonly ArchitectureAuthority[] {
  const merged = new Map<string, ArchitectureAuthority>();
  for (const authority of [...base, ...added]) {
    const before = merged.get(authority.centreId);
    merged.set(authority.centreId, before === undefined ? authority : joined(before, authority));
  }
  return [...merged.values()];
}

/** Both lists of batteries under the later one's decision time; it may defend whatever one of the two may. */
function joined(one: ArchitectureAuthority, other: ArchitectureAuthority): ArchitectureAuthority {
  const { defendsCountryCodes: _, defendsTargetIds: __, ...later } = other;
  const mayAny = [one, other].some(
    ({ defendsTargetIds, defendsCountryCodes }) => defendsTargetIds === undefined && defendsCountryCodes === undefined,
  );
  return {
    ...later,
    batteryIds: [...new Set([...one.batteryIds, ...other.batteryIds])],
    ...(mayAny ? {} : bothDefended(one, other)),
  };
}

function bothDefended(
  one: ArchitectureAuthority,
  other: ArchitectureAuthority,
): Pick<ArchitectureAuthority, 'defendsTargetIds' | 'defendsCountryCodes'> {
  const targets = [...new Set([...(one.defendsTargetIds ?? []), ...(other.defendsTargetIds ?? [])])];
  const countries = widest(one.defendsCountryCodes, other.defendsCountryCodes);
  return {
    ...(targets.length === 0 ? {} : { defendsTargetIds: targets }),
    ...(countries === undefined ? {} : { defendsCountryCodes: countries }),
  };
}

/** The claim that holds the other's countries too, or both together with both reasons. */
function widest(one: CountriesClaim | undefined, other: CountriesClaim | undefined): CountriesClaim | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const holds = (large: CountriesClaim, small: CountriesClaim): boolean =>
    small.value.every((code) => large.value.includes(code));
  if (holds(one, other)) return one;
  if (holds(other, one)) return other;
  return {
    value: [...new Set([...one.value, ...other.value])].sort(),
    sourceIds: [...new Set([...one.sourceIds, ...other.sourceIds])],
    confidence: 'notional',
    reason: [one.reason, other.reason].filter((reason) => reason !== undefined).join('; '),
  };
}
