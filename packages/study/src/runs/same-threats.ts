import { contentKey, type MapFlight, type RaidLedgerRow, type RunDocument } from '../results/index.ts';

/** What one threat of a run is: who flies what, whence, where to, when, and which way. */
interface ThreatFacts {
  readonly threatId: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  readonly launchTimeS: number;
  /** Hash of the flight as the document draws it: every 20 s, to the last bit. */
  readonly flight: string;
}

/**
 * In what the threats of two runs differ, one clause each; empty when the runs met the same missiles on the same flights.
 *
 * @omits  what does not belong to the flight: cross-sections and chances are inputs, and stand among the inputs that differ
 */
export function threatDifferences(one: RunDocument, other: RunDocument): string[] {
  const [first, second] = [factsOf(one), factsOf(other)];
  const clauses = [...first].flatMap(([key, facts]) => {
    const twin = second.get(key);
    if (twin === undefined) return [`${facts.threatId} is only in the first`];
    const clause = differenceOf(facts, twin);
    return clause === null ? [] : [`${facts.threatId} ${clause}`];
  });
  const added = [...second]
    .filter(([key]) => !first.has(key))
    .map(([, { threatId }]) => `${threatId} is only in the second`);
  if (clauses.length + added.length > 0) return [...clauses, ...added];
  return [...first.keys()].join() === [...second.keys()].join() ? [] : ['the threats come in another order'];
}

function differenceOf(one: ThreatFacts, other: ThreatFacts): string | null {
  if (one.missileId !== other.missileId) return `is ${one.missileId} in the first and ${other.missileId} in the second`;
  if (one.launchAreaId !== other.launchAreaId)
    return `starts at ${one.launchAreaId} in the first and at ${other.launchAreaId} in the second`;
  if (one.targetId !== other.targetId)
    return `is aimed at ${one.targetId} in the first and at ${other.targetId} in the second`;
  if (one.launchTimeS !== other.launchTimeS)
    return `is launched at ${one.launchTimeS} s in the first and at ${other.launchTimeS} s in the second`;
  return one.flight === other.flight ? null : 'flies another way';
}

function factsOf({ ledger, flights }: RunDocument): ReadonlyMap<string, ThreatFacts> {
  const drawn = new Map(flights.map((flight) => [`${flight.raidId ?? ''} ${flight.threatId}`, flight]));
  const flightOf = ({ raidId, threatId }: RaidLedgerRow): MapFlight | undefined =>
    drawn.get(`${raidId} ${threatId}`) ?? drawn.get(` ${threatId}`);
  return new Map(
    ledger.map((row) => {
      const { raidId, threatId, missileId, launchAreaId, targetId, launchTimeS } = row;
      const flight = flightOf(row);
      return [
        `${raidId} ${threatId}`,
        { threatId, missileId, launchAreaId, targetId, launchTimeS, flight: flight ? digestOf(flight) : '' },
      ];
    }),
  );
}

const digests = new WeakMap<MapFlight, string>();

function digestOf(flight: MapFlight): string {
  const known = digests.get(flight);
  if (known !== undefined) return known;
  const { burnoutS, apogeeS, impactS, timesS, latitudesDeg, longitudesDeg, altitudesKm } = flight;
  const made = contentKey([burnoutS, apogeeS, impactS, timesS, latitudesDeg, longitudesDeg, altitudesKm]);
  digests.set(flight, made);
  return made;
}
