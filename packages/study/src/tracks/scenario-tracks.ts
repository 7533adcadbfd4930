import { positionAt } from '@parasol/physics/flight';
import { geodeticFromEcef } from '@parasol/physics/frames';
import { degFromRad } from '@parasol/physics/quantities';
import { altitudeM } from '@parasol/physics/visibility';
import type { SimulationInput } from '@parasol/simulation/engagement';
import type { Threat } from '@parasol/simulation/threats';
import { NOMINAL_MODEL_VERSION } from '@parasol/simulation/tracks';
import type { ResolvedScenario } from '../scenario/index.ts';
import { centreCourse } from './centre-course.ts';
import { IMPACT_PROBABILITY, type ThreatTracks, TRACKS_CAVEAT, type TracksDocument } from './document.ts';
import { sensorCourse } from './sensor-course.ts';
import { type ToldRaid, toldRaid } from './told-raid.ts';
import { type TrackFilter, trialFilter } from './trial-filter.ts';

export interface TracksOrder {
  /** Absent = the scenario's. */
  readonly seed?: number;
  /** Absent = 0, the trial that a run tells in full. */
  readonly trial?: number;
  /** Absent = the extended one. */
  readonly filter?: TrackFilter;
  /** Absent = the first missile of each raid. */
  readonly threatIds?: readonly string[];
}

const REENTRY_ALTITUDE_M = 100_000;

/**
 * Who sees the missiles of a scenario when, what each centre knows of them and how well, in one trial of each raid.
 *
 * @returns  missiles that no raid of the scenario flies are left out: ask `trackedThreatIds`
 * @checked  scenario-tracks.test.ts
 */
export function scenarioTracks(resolved: ResolvedScenario, order: TracksOrder = {}): TracksDocument {
  const { checked, cases, input, warnings } = resolved;
  const address = { seed: order.seed ?? checked.scenario.seed, trial: order.trial ?? 0 };
  const wanted = new Set(order.threatIds);
  const asked = ({ threats }: SimulationInput): number[] =>
    order.threatIds === undefined
      ? threats.slice(0, 1).map((_, t) => t)
      : threats.flatMap(({ id }, t) => (wanted.has(id) ? [t] : []));
  const threats = cases.flatMap(({ raidId, input: own }) => {
    const indexes = asked(own);
    if (indexes.length === 0) return [];
    const raid = toldRaid(raidId, own, address, order.filter);
    return indexes.map((t) => threatTracks(raid, t, coefficientOf(resolved, own.threats[t].missileId)));
  });
  return {
    formatVersion: 1,
    scenarioId: checked.id,
    name: checked.scenario.name,
    ...address,
    estimators: {
      filter: trialFilter(input, address, order.filter).modelVersion,
      nominal: NOMINAL_MODEL_VERSION,
    },
    impactProbability: IMPACT_PROBABILITY,
    trackLossS: input.assumptions.trackLossS ?? null,
    threats,
    caveat: TRACKS_CAVEAT,
    warnings,
  };
}

/** Every missile that flies in some raid of the scenario. */
export const trackedThreatIds = ({ cases }: ResolvedScenario): string[] =>
  cases.flatMap(({ input }) => input.threats.map(({ id }) => id));

function threatTracks(raid: ToldRaid, t: number, ballisticCoefficientKgPerM2: number): ThreatTracks {
  const { input, sensors } = raid.prepared;
  const threat = input.threats[t];
  const { id, missileId, launchAreaId, targetId, launchTimeS, flight } = threat;
  const name = (key: string): string => input.names?.[key] ?? key;
  const impact = geodeticFromEcef(positionAt(flight, flight.impactS), input.earth);
  return {
    raidId: raid.raidId,
    threatId: id,
    missileId,
    missileName: name(missileId),
    launchAreaId,
    launchAreaName: name(launchAreaId),
    targetId,
    targetName: name(targetId),
    launchTimeS,
    burnoutS: launchTimeS + flight.burnoutS,
    apogeeS: launchTimeS + flight.apogeeS,
    reentryS: reentryOf(threat, input),
    impactS: launchTimeS + flight.impactS,
    impactLatitudeDeg: degFromRad(impact.latitudeRad),
    impactLongitudeDeg: degFromRad(impact.longitudeRad),
    stoppedS: raid.result.ledger.find(({ threatId }) => threatId === id)?.stoppedS ?? null,
    sensors: sensors.map((_, s) => sensorCourse(raid, s, t)),
    centres: input.nodes.flatMap((_, n) => centreCourse(raid, n, t, { impact, ballisticCoefficientKgPerM2 }) ?? []),
  };
}

/** By halving: the height falls after the apogee. */
function reentryOf({ flight, launchTimeS }: Threat, { earth }: SimulationInput): number | null {
  if (flight.apogeeAltitudeM <= REENTRY_ALTITUDE_M) return null;
  let highS = flight.apogeeS;
  let lowS = flight.impactS;
  while (lowS - highS > 0.1) {
    const middleS = 0.5 * (highS + lowS);
    if (altitudeM(positionAt(flight, middleS), earth) > REENTRY_ALTITUDE_M) highS = middleS;
    else lowS = middleS;
  }
  return launchTimeS + lowS;
}

/** As the flight of the missile took it. */
function coefficientOf({ resolved }: ResolvedScenario, missileId: string): number {
  const figure = resolved.find(({ path }) => path === `${missileId}.ballisticCoefficientKgPerM2`);
  return Number(figure?.value ?? Number.POSITIVE_INFINITY);
}
