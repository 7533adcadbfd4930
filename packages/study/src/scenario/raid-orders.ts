import { type Library, own } from './library.ts';
import { placeFromText } from './place.ts';
import type { Scenario } from './scenario.ts';

/** What is to be flown, still by name. */
export interface RaidOrder {
  readonly raidId: string;
  readonly name: string;
  readonly partyId: string;
  readonly partyName?: string;
  readonly threats: readonly {
    readonly threatId: string;
    readonly missile: string;
    readonly from: string;
    readonly to: string;
    readonly launchTimeS: number;
    /** Absent: that of the raid. */
    readonly partyId?: string;
    readonly harmless?: boolean;
  }[];
}

/** The scenario's own raid, the raids that it names, or the default ones of the library. */
export function raidsOf(scenario: Scenario, library: Library): RaidOrder[] {
  if (scenario.threats !== undefined) {
    const threats = scenario.threats.map(({ id, party, ...threat }, i) => ({
      ...threat,
      threatId: id ?? madeId(i, threat.to),
      ...(party === undefined ? {} : { partyId: party }),
    }));
    return [
      { raidId: 'scenario', name: scenario.name ?? 'Raid of the scenario', partyId: 'notional-attacker', threats },
    ];
  }
  return (scenario.raids ?? defaultRaidIds(library)).flatMap((id): RaidOrder[] => {
    const raid = own(library.raids, id);
    if (raid === undefined) return [];
    return [
      {
        raidId: id,
        name: raid.name,
        partyId: raid.partyId,
        ...(raid.partyName === undefined ? {} : { partyName: raid.partyName }),
        threats: raid.threats.map(({ threatId, missileId, launchAreaId, targetId, launchTimeS, harmless }) => ({
          threatId,
          missile: missileId,
          from: launchAreaId,
          to: targetId,
          launchTimeS,
          ...(harmless === undefined ? {} : { harmless }),
        })),
      },
    ];
  });
}

const defaultRaidIds = ({ raids }: Library): string[] =>
  Object.values(raids)
    .filter(({ onlyByName }) => onlyByName !== true)
    .map(({ id }) => id);

/** A name that stays while the entry keeps its place and target. */
const madeId = (index: number, to: string): string =>
  placeFromText(to).kind === 'id' ? `threat-${index + 1}-${to}` : `threat-${index + 1}`;
