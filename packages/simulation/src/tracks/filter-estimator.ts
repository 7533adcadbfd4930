import type { Earth } from '@parasol/physics/earth';
import type { Estimate } from '@parasol/physics/filters';
import type { Ephemeris } from '@parasol/physics/flight';
import { ecef } from '@parasol/physics/frames';
import { covarianceIntersection } from '@parasol/physics/tracking';
import { altitudeM } from '@parasol/physics/visibility';
import { type Chance, entityOf, PURPOSE, pairOf } from '../chance/index.ts';
import { mayRelease, type ReleaseLevel, type ReleaseRule } from '../communications/index.ts';
import type { RadarSensor, Sensor } from '../sensors/index.ts';
import type { Threat } from '../threats/index.ts';
import { filterCarrier, offsetCarrier } from './carriers.ts';
import type { Estimator, TrackRequest, TracksRequest } from './estimator.ts';
import { lookArrivalS } from './lateness.ts';
import type { Carrier } from './look-history.ts';
import { type Arrival, dropsOf, lookLine } from './look-line.ts';
import {
  type FloorErrors,
  type MeasuredLook,
  measuredLooks,
  normalDraw,
  REENTRY_ALTITUDE_M,
} from './measured-looks.ts';
import { type Account, isHeld } from './picture.ts';
import type { Track } from './track.ts';

export interface FilterEstimatorDetails {
  readonly earth: Earth;
  readonly sensors: readonly Sensor[];
  readonly releaseRules: readonly ReleaseRule[];
  readonly lookIntervalS: number;
  /** Of the trial: the same that drew the pictures. */
  readonly chance: Chance;
  readonly filter: 'extended' | 'unscented';
  /** `constant` asks for the extended filter. */
  readonly floors: FloorErrors;
  /** Time without an arrival after which a track is dropped; absent = never. */
  readonly trackLossS?: number;
}

/**
 * An estimator that filters drawn measurements, beside the nominal one: state with its real error, covariance as the filter states it.
 *
 * Accounts released as `measurements` (and a party's own) are fused centrally, look by look, late ones where their time belongs. An account released as
 * `tracks` is filtered at its sensor, made coarse, and joined to the rest by covariance intersection, since nobody tells the recipient on what it
 * rests. Released detections and impact areas make no track. A picture to which no sensor has brought an update for `trackLossS` drops its track; later looks begin a new one. A track ends at the re-entry.
 *
 * @omits   wrong association (objects of a raid are taken as told apart), false alarms, drag, boost, range rate
 * @source  physics/filters, physics/tracking, physics/radar
 * @checked filter-estimator.test.ts: NEES and NIS over 100 trials of a raid; errors against the nominal estimator's bound
 */
export function filterEstimator(details: FilterEstimatorDetails): Estimator {
  const { earth, filter, floors, sensors } = details;
  const radars = sensors.filter((sensor): sensor is RadarSensor => sensor.kind === 'radar');
  // The carried value differs, the estimator does not: each carrier is made where its type is known.
  return floors === 'constant'
    ? estimatorWith(`${filter}-filter-offsets-1`, offsetCarrier(radars, earth), details, radars)
    : estimatorWith(`${filter}-filter-1`, filterCarrier(filter, earth), details, radars);
}

function estimatorWith<Carried>(
  modelVersion: string,
  carrier: Carrier<Carried>,
  { earth, releaseRules, lookIntervalS, chance, floors, trackLossS }: FilterEstimatorDetails,
  radars: readonly RadarSensor[],
): Estimator {
  const lossS = trackLossS ?? Number.POSITIVE_INFINITY;
  let keptFlight: Ephemeris | undefined;
  let keptLooks = new Map<string, readonly MeasuredLook[]>();

  function looksOf(sensor: RadarSensor, threat: Threat): readonly MeasuredLook[] {
    if (threat.flight !== keptFlight) [keptFlight, keptLooks] = [threat.flight, new Map()];
    const known = keptLooks.get(sensor.id) ?? measuredLooks(sensor, threat, { earth, chance, lookIntervalS, floors });
    keptLooks.set(sensor.id, known);
    return known;
  }

  function feedOf(account: Account, threat: Threat, partyId: string | undefined): Feed | null {
    const sensor = radars.find(({ id }) => id === account.sensorId);
    if (sensor === undefined) return null;
    const level =
      partyId === undefined
        ? 'measurements'
        : mayRelease(sensor, partyId, releaseRules, threat.threatensPartyIds).releases;
    const arrivals = looksOf(sensor, threat)
      .filter(({ timeS }) => timeS >= account.detectedS)
      .map((look): Arrival => ({ look, arrivalS: lookArrivalS(account, look.timeS, lossS) }));
    return { account, level, arrivals };
  }

  /** The draw of a release belongs to the newest look in it. */
  const released = (feed: Feed, threat: Threat, { number }: MeasuredLook): readonly number[] => {
    const entity = entityOf(pairOf(feed.account.sensorId, threat.id));
    return [0, 1, 2].map(
      (axis) => feed.account.coarsenessM * normalDraw(chance, PURPOSE.releaseCoarseness, entity, 3 * number + axis),
    );
  };

  const coarseLook = (feed: Feed, threat: Threat, arrival: Arrival): Arrival => {
    const { coarsenessM } = feed.account;
    if (coarsenessM === 0) return arrival;
    const { look, arrivalS } = arrival;
    const {
      sensorEcefM: [x, y, z],
      variances,
    } = look.measurement;
    const [dx, dy, dz] = released(feed, threat, look);
    // The measured place is moved by moving where the look is made from.
    const measurement = {
      ...look.measurement,
      sensorEcefM: ecef(x + dx, y + dy, z + dz),
      variances: variances.map((v) => v + coarsenessM * coarsenessM),
    };
    return { arrivalS, look: { ...look, measurement } };
  };

  const coarseTrack = (feed: Feed, threat: Threat, newest: MeasuredLook, estimate: Estimate): Estimate => {
    const { coarsenessM } = feed.account;
    if (coarsenessM === 0) return estimate;
    const state = estimate.state.slice();
    const covariance = estimate.covariance.slice();
    released(feed, threat, newest).forEach((moved, axis) => {
      state[axis] += moved;
      covariance[7 * axis] += coarsenessM * coarsenessM;
    });
    return { ...estimate, state, covariance };
  };

  function tracks({ threat, timesS, accounts, partyId }: TracksRequest): readonly (Track | null)[] {
    const feeds = accounts.flatMap((account) => feedOf(account, threat, partyId) ?? []);
    const making = feeds.filter(({ level }) => level === 'measurements' || level === 'tracks');
    const arrivalsS = making.flatMap(({ arrivals }) => arrivals.map(({ arrivalS }) => arrivalS));
    const drops = dropsOf(arrivalsS, lossS);
    const plots = making.filter(({ level }) => level === 'measurements');
    const central = lookLine(
      plots.flatMap((feed) => feed.arrivals.map((arrival) => coarseLook(feed, threat, arrival))),
      carrier,
      drops,
    );
    const foreign = making
      .filter(({ level }) => level === 'tracks')
      .map((feed) => ({ feed, line: lookLine(feed.arrivals, carrier, drops) }));
    return timesS.map((timeS) => {
      const parts: Estimate[] = [];
      const used = new Set<string>();
      const own = central.at(timeS);
      if (own !== null) {
        parts.push(own.estimate);
        for (const { sensorId } of own.looks) used.add(sensorId);
      }
      for (const { feed, line } of foreign) {
        const told = line.at(timeS);
        if (told === null) continue;
        parts.push(coarseTrack(feed, threat, told.looks[told.looks.length - 1], told.estimate));
        used.add(feed.account.sensorId);
      }
      const sources = accounts.filter(({ sensorId }) => used.has(sensorId));
      if (parts.length === 0) return null;
      const estimate = joined(parts);
      return isReentering(estimate, earth) ? null : trackOf(estimate, threat.id, sources);
    });
  }

  return Object.freeze({
    modelVersion,
    tracks,
    track: ({ timeS, ...request }: TrackRequest) => tracks({ ...request, timesS: [timeS] })[0],
  });
}

/** One account with what it brings, and how. */
interface Feed {
  readonly account: Account;
  readonly level: ReleaseLevel;
  readonly arrivals: readonly Arrival[];
}

/** The motion of the filter has no air: where it expects to fall through 100 km, it ends. */
function isReentering({ state: [x, y, z, vx, vy, vz] }: Estimate, earth: Earth): boolean {
  return x * vx + y * vy + z * vz < 0 && altitudeM(ecef(x, y, z), earth) < REENTRY_ALTITUDE_M;
}

const joined = (parts: readonly Estimate[]): Estimate =>
  parts.reduce((sum, part) => covarianceIntersection(sum, part).estimate);

function trackOf({ timeS, state, covariance }: Estimate, objectId: string, used: readonly Account[]): Track {
  return {
    objectId,
    timeS,
    positionEcefM: ecef(state[0], state[1], state[2]),
    velocityEcefMPerS: ecef(state[3], state[4], state[5]),
    covariance,
    sources: used.map(({ sensorId }) => sensorId).sort(),
    label: [...new Set(used.map(({ label }) => label))].sort().join(' + '),
    firm: used.some((account) => isHeld(account, timeS)),
  };
}
