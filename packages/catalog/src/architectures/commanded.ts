import type { Architecture, ArchitectureBattery, Arrangement } from './architecture.ts';

/**
 * An architecture as an arrangement commands it. Unified: its planning centre takes over every battery; each order passes a
 * centre of the battery's owner, which keeps its say over its own shots. Every other arrangement leaves it as it is.
 */
export function commandedAs(architecture: Architecture, arrangement: Arrangement): Architecture {
  const { planning } = architecture;
  if (arrangement !== 'unified' || planning === undefined) return architecture;
  const { centre, links, decisionTimeS, releases } = planning;
  const ownerOf = (id: string): string | undefined => architecture.nodes.find((node) => node.id === id)?.partyId;
  const batteries = architecture.batteries.map((battery): ArchitectureBattery => {
    const release = releases.find(({ centreId }) => ownerOf(centreId) === battery.partyId);
    return { ...battery, centreId: centre.id, ...(release === undefined ? {} : { release }) };
  });
  return {
    ...architecture,
    arrangement,
    nodes: [...architecture.nodes, centre],
    links: [...architecture.links, ...links],
    batteries,
    authorities: [{ centreId: centre.id, batteryIds: batteries.map(({ id }) => id), decisionTimeS }],
  };
}
