import type { Architecture, ArchitectureBattery, Arrangement } from './architecture.ts';

/**
 * An architecture as an arrangement commands it. Unified: its planning centre takes over every battery; each order passes the national
 * centre that commanded the battery before, which keeps its release. Every other arrangement leaves it as it is.
 */
export function commandedAs(architecture: Architecture, arrangement: Arrangement): Architecture {
  const { planning } = architecture;
  if (arrangement !== 'unified' || planning === undefined) return architecture;
  const { centre, links, decisionTimeS, releases } = planning;
  const batteries = architecture.batteries.map((battery): ArchitectureBattery => {
    const release = releases.find(({ centreId }) => centreId === battery.centreId);
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
