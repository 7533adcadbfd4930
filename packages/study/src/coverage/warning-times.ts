import { nominalCourse, prepare, type SimulationInput } from '@parasol/simulation/engagement';
import type { Account } from '@parasol/simulation/tracks';

/** When one flight of the raids is first seen and firmly tracked, without chance. Times in s from its launch; null = never. */
export interface WarningTimes {
  readonly threatId: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  readonly burnoutS: number;
  readonly impactS: number;
  readonly firstDetectionS: number | null;
  readonly firstDetectionBy: string | null;
  readonly firmTrackS: number | null;
  readonly firmTrackBy: string | null;
  /** From the first detection to the impact. */
  readonly warningS: number | null;
  /** By party: first word and first firm track in the picture of any of its centres. */
  readonly byParty: readonly {
    readonly partyId: string;
    readonly heardS: number | null;
    readonly firmS: number | null;
  }[];
}

/** First detection and firm track of every flight of the scenario, by the same course of things as trials, each flight alone. */
export function warningTimes(input: SimulationInput): WarningTimes[] {
  const links = input.links.map(({ capacityPerS: _, ...link }) => link);
  const sensorDriven = { ...input.assumptions, cue: 'sensor-driven' as const };
  const { pictures } = nominalCourse(prepare({ ...input, links, assumptions: sensorDriven }));
  return input.threats.map((threat, i): WarningTimes => {
    const { id, missileId, launchAreaId, targetId, launchTimeS, flight } = threat;
    const sinceLaunch = (timeS: number): number | null =>
      timeS < Number.POSITIVE_INFINITY ? timeS - launchTimeS : null;
    const entries = input.nodes.map((_, centre) => pictures.entry(centre, i));
    const accounts = entries.flatMap((entry) => entry?.accounts ?? []);
    const first = earliest(accounts, ({ detectedS }) => detectedS);
    const firm = earliest(accounts, ({ trackedS }) => trackedS);
    return {
      threatId: id,
      missileId,
      launchAreaId,
      targetId,
      burnoutS: flight.burnoutS,
      impactS: flight.impactS,
      firstDetectionS: sinceLaunch(first?.detectedS ?? Number.POSITIVE_INFINITY),
      firstDetectionBy: first?.sensorId ?? null,
      firmTrackS: sinceLaunch(firm?.trackedS ?? Number.POSITIVE_INFINITY),
      firmTrackBy: firm?.sensorId ?? null,
      warningS: first === undefined ? null : launchTimeS + flight.impactS - first.detectedS,
      byParty: input.parties.flatMap(({ id: partyId }) => {
        const own = entries.filter((_, centre) => input.nodes[centre].partyId === partyId);
        if (!input.nodes.some((node) => node.partyId === partyId)) return [];
        const soonest = (of: (entry: { heardS: number; firmS: number }) => number): number =>
          own.reduce((time, entry) => (entry === null ? time : Math.min(time, of(entry))), Number.POSITIVE_INFINITY);
        return [
          {
            partyId,
            heardS: sinceLaunch(soonest(({ heardS }) => heardS)),
            firmS: sinceLaunch(soonest(({ firmS }) => firmS)),
          },
        ];
      }),
    };
  });
}

/** The account with the smallest finite time; among equals the first. */
function earliest(accounts: readonly Account[], time: (account: Account) => number): Account | undefined {
  let best: Account | undefined;
  for (const account of accounts)
    if (time(account) < (best === undefined ? Number.POSITIVE_INFINITY : time(best))) best = account;
  return best;
}
