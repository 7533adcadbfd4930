import type { Architecture, ArchitectureBattery, ArchitecturePlanning, Arrangement } from './architecture.ts';
import { linesOf } from './network.ts';

/**
 * An architecture as an arrangement commands it. Unified: its planning centre takes over every battery; each order passes a
 * centre of the battery's owner, which keeps its say over its own shots. Independent: a battery obeys a national centre of its owner, which defends
 * whom the centre before it defended. Data-sharing and sectoral command leave the architecture as it is.
 */
export function commandedAs(architecture: Architecture, arrangement: Arrangement): Architecture {
  if (arrangement === 'unified' && architecture.planning !== undefined)
    return underOnePlan(architecture, architecture.planning);
  return arrangement === 'independent' ? underOwners(architecture) : architecture;
}

function underOwners(architecture: Architecture): Architecture {
  const { nodes } = architecture;
  const centreOf = ({ centreId, partyId }: ArchitectureBattery): string =>
    nodes.some((node) => node.id === centreId && node.partyId === partyId)
      ? centreId
      : (nodes.find((node) => node.kind === 'national-centre' && node.partyId === partyId)?.id ?? centreId);
  const moved = architecture.batteries.filter((battery) => centreOf(battery) !== battery.centreId);
  if (moved.length === 0) return architecture;
  const batteries = architecture.batteries.map((battery) => ({ ...battery, centreId: centreOf(battery) }));
  const authorities = architecture.authorities.flatMap((authority) => {
    const its = batteries.filter(({ id }) => authority.batteryIds.includes(id));
    return [...new Set(its.map(({ centreId }) => centreId))].map((centreId) => ({
      ...authority,
      centreId,
      batteryIds: its.filter((battery) => battery.centreId === centreId).map(({ id }) => id),
    }));
  });
  const orders = linesOf(
    [],
    moved.map((battery) => ({ ...battery, centreId: centreOf(battery) })),
  );
  return {
    ...architecture,
    arrangement: 'independent',
    links: [...architecture.links, ...orders],
    batteries,
    authorities,
  };
}

function underOnePlan(architecture: Architecture, planning: ArchitecturePlanning): Architecture {
  const { centre, links, decisionTimeS, releases } = planning;
  const ownerOf = (id: string): string | undefined => architecture.nodes.find((node) => node.id === id)?.partyId;
  const batteries = architecture.batteries.map((battery): ArchitectureBattery => {
    const release = releases.find(({ centreId }) => ownerOf(centreId) === battery.partyId);
    return { ...battery, centreId: centre.id, ...(release === undefined ? {} : { release }) };
  });
  return {
    ...architecture,
    arrangement: 'unified',
    nodes: [...architecture.nodes, centre],
    links: [...architecture.links, ...links],
    batteries,
    authorities: [{ centreId: centre.id, batteryIds: batteries.map(({ id }) => id), decisionTimeS }],
  };
}
