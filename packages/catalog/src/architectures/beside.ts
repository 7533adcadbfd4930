import type { Architecture, ArchitectureAuthority } from './architecture.ts';

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
    const before = merged.get(authority.centreId)?.batteryIds ?? [];
    merged.set(authority.centreId, { ...authority, batteryIds: [...new Set([...before, ...authority.batteryIds])] });
  }
  return [...merged.values()];
}
