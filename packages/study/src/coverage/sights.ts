import { nominalChance } from '@parasol/simulation/chance';
import {
  type NominalCourse,
  nominalCourse,
  type Prepared,
  prepare,
  type SimulationInput,
} from '@parasol/simulation/engagement';
import { plumeSighting, radarSighting, type Sighting } from '@parasol/simulation/sensors';
import type { Threat } from '@parasol/simulation/threats';

/** How far one sensor gets with one flight. `never-pointed`: a cued-only radar that no cue of its centre reaches. */
export type SightOutcome = 'never-in-view' | 'never-pointed' | 'never-detected' | 'detected' | 'firm-track';

/** One sensor and one flight; times in s from the launch of the missile, null = never. */
export interface SensorSight {
  readonly sensorId: string;
  readonly kind: 'radar' | 'infrared';
  readonly outcome: SightOutcome;
  readonly detectedS: number | null;
  /** Satellites never hold a firm track: they tell of a launch and its heading. */
  readonly firmTrackS: number | null;
}

/** The sights of one flight by all sensors, and the first of them. */
export interface FlightSights {
  readonly threatId: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  readonly burnoutS: number;
  readonly flightTimeS: number;
  readonly firstDetectionS: number | null;
  readonly firstDetectionBy: string | null;
  readonly firmTrackS: number | null;
  readonly firmTrackBy: string | null;
  /** From the first firm track of any sensor to the impact, s. */
  readonly leftAfterFirmTrackS: number | null;
  readonly sensors: readonly SensorSight[];
  /** By party: first word and first firm track in the picture of any of its centres. */
  readonly byParty: readonly PartyPicture[];
}

export interface PartyPicture {
  readonly partyId: string;
  readonly heardS: number | null;
  readonly firmTrackS: number | null;
}

/**
 * When each sensor first detects each missile of a scenario and when it holds a firm track, without chance: what is at least as likely as not
 * happens, what is spread evenly lies in the middle. A cued-only radar looks when a picture of its own centre has pointed it there. Each
 * flight is alone in the sky: no queues on lines.
 *
 * @source  simulation: the sights, release rules and lines of the trials
 * @checked sights.test.ts: in order, and never earlier than the pictures allow
 * @omits   what other sensors' data add to a track
 */
export function flightSights(input: SimulationInput): FlightSights[] {
  if (input.threats.length === 0) return [];
  // Sights do not depend on what is shot: batteries are left out to save working out their shots.
  const links = input.links.map(({ capacityPerS: _, ...link }) => link);
  const watching = { ...input, links, batteries: [], authorities: [], interceptorTypes: [] };
  const prepared = prepare({ ...watching, assumptions: { ...input.assumptions, cue: 'sensor-driven' } });
  const course = nominalCourse(prepared);
  return input.threats.map((threat, t) => sightsOf(prepared, course, threat, t));
}

function sightsOf(prepared: Prepared, course: NominalCourse, threat: Threat, t: number): FlightSights {
  const sensors = prepared.sensors.map((_, s) => sensorSight(prepared, course, s, t));
  const detection = earliest(sensors, ({ detectedS }) => detectedS);
  const firm = earliest(sensors, ({ firmTrackS }) => firmTrackS);
  const firmTrackS = firm?.firmTrackS ?? null;
  return {
    threatId: threat.id,
    missileId: threat.missileId,
    launchAreaId: threat.launchAreaId,
    targetId: threat.targetId,
    burnoutS: threat.flight.burnoutS,
    flightTimeS: threat.flight.impactS,
    firstDetectionS: detection?.detectedS ?? null,
    firstDetectionBy: detection?.sensorId ?? null,
    firmTrackS,
    firmTrackBy: firm?.sensorId ?? null,
    leftAfterFirmTrackS: firmTrackS === null ? null : threat.flight.impactS - firmTrackS,
    sensors,
    byParty: partyPictures(prepared, course, t),
  };
}

const sinceLaunch = (timeS: number, { launchTimeS }: Threat): number | null =>
  timeS < Number.POSITIVE_INFINITY ? timeS - launchTimeS : null;

/** Parties with a centre of their own. */
function partyPictures({ input }: Prepared, { pictures }: NominalCourse, t: number): PartyPicture[] {
  return input.parties.flatMap(({ id: partyId }) => {
    const centres = input.nodes.flatMap((node, centre) => (node.partyId === partyId ? [centre] : []));
    if (centres.length === 0) return [];
    const entries = centres.flatMap((centre) => pictures.entry(centre, t) ?? []);
    const soonest = (times: readonly number[]): number | null =>
      sinceLaunch(Math.min(Number.POSITIVE_INFINITY, ...times), input.threats[t]);
    return [
      {
        partyId,
        heardS: soonest(entries.map(({ heardS }) => heardS)),
        firmTrackS: soonest(entries.map(({ firmS }) => firmS)),
      },
    ];
  });
}

function sensorSight(prepared: Prepared, course: NominalCourse, s: number, t: number): SensorSight {
  const { sensor, cuedOnly, looks, plumes } = prepared.sensors[s];
  const inView = looks[t] !== null || plumes[t] !== null;
  const sighting = cuedOnly ? pointedSighting(prepared, course, s, t) : ownSighting(prepared, s, t);
  const detectedS = sinceLaunch(sighting.detectedS, prepared.input.threats[t]);
  const firmTrackS = sinceLaunch(sighting.firmS, prepared.input.threats[t]);
  const pointed = !cuedOnly || isPointed(prepared, course, s, t);
  const missed = !inView ? 'never-in-view' : pointed ? 'never-detected' : 'never-pointed';
  const outcome = firmTrackS !== null ? 'firm-track' : detectedS !== null ? 'detected' : missed;
  return { sensorId: sensor.id, kind: sensor.kind, outcome, detectedS, firmTrackS };
}

/** Whether word of the flight goes on from the centre of a cued-only radar to the radar. */
function isPointed({ network, sensors }: Prepared, { pictures }: NominalCourse, s: number, t: number): boolean {
  const { node, centre } = sensors[s];
  const entry = pictures.entry(centre, t);
  return entry !== null && network.arrivalS(centre, node, entry.heardS) < Number.POSITIVE_INFINITY;
}

const NEVER: Sighting = { detectedS: Number.POSITIVE_INFINITY, firmS: Number.POSITIVE_INFINITY };

/** A sensor that looks by itself. */
function ownSighting({ input, sensors }: Prepared, s: number, t: number): Sighting {
  const { looks, plumes, pairEntities } = sensors[s];
  const series = looks[t];
  const plume = plumes[t];
  const entity = pairEntities[t];
  if (plume !== null) return plumeSighting(plume, nominalChance, entity);
  if (series === null) return NEVER;
  const { launchTimeS, flight } = input.threats[t];
  return radarSighting(series, nominalChance, {
    entity,
    fromS: Number.NEGATIVE_INFINITY,
    burnoutS: launchTimeS + flight.burnoutS,
    hits: input.assumptions.firmTrackHits,
    window: input.assumptions.firmTrackWindow,
  });
}

/** A sensor that has to be pointed: what it told its own centre in the course of things. */
function pointedSighting({ sensors }: Prepared, { pictures }: NominalCourse, s: number, t: number): Sighting {
  const { sensor, centre } = sensors[s];
  const account = pictures.entry(centre, t)?.accounts.find(({ sensorId }) => sensorId === sensor.id);
  return account === undefined ? NEVER : { detectedS: account.detectedS, firmS: account.trackedS };
}

function earliest(
  sights: readonly SensorSight[],
  time: (sight: SensorSight) => number | null,
): SensorSight | undefined {
  let best: SensorSight | undefined;
  let bestS = Number.POSITIVE_INFINITY;
  for (const sight of sights) {
    const timeS = time(sight) ?? Number.POSITIVE_INFINITY;
    if (timeS < bestS) [best, bestS] = [sight, timeS];
  }
  return best;
}
