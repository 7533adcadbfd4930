import type { Earth } from '@parasol/physics/earth';
import {
  type ArcMeasurement,
  addMatrices,
  arcTransition,
  invertSymmetric,
  radarPositionInformation,
  transformSymmetric,
  transpose,
} from '@parasol/physics/estimation';
import { type Ephemeris, positionAt, velocityAt } from '@parasol/physics/flight';
import { look, type RadarSite } from '@parasol/physics/radar';
import { crossSectionM2, type RadarSensor, type Sensor, siteOfRadar } from '../sensors/index.ts';
import type { Threat } from '../threats/index.ts';
import type { Estimator, TrackRequest, TracksRequest } from './estimator.ts';
import { latenessS } from './lateness.ts';
import { type Account, heldAt, isDropped, isHeld } from './picture.ts';
import type { Track } from './track.ts';

export const NOMINAL_MODEL_VERSION = 'nominal-arc-3';

/**
 * The estimator of the policy level: the state lies on the true flight, and the covariance is the one that the looks so far allow (the
 * posterior Cramer-Rao bound along the flight). A look counts with its detection probability; looks of the boost are left out, because the
 * flight is predictable only after it; looks that are still on their way to the picture are left out too.
 *
 * Coarseness of a release is added to the position variance of that account before the accounts are put together. An infrared account
 * gives a place and a heading, no six states: alone it makes no track. An account without a firm track (released detections, an impact area,
 * looks before it is firm) makes none either. Dropped accounts count for nothing while the picture holds
 * no firm track of any sensor; what they brought counts again when it does: a bound, not what a picture that had forgotten could still know.
 *
 * @omits  bias, wrong association, the estimate's own error (the state is exact); two accounts of one sensor counted twice cannot arise
 * @source physics/estimation (`arcTransition`, `radarPositionInformation`; the same sum as its `informationAlongArc`, kept for many times)
 * @checked equals `covarianceAlongArc` of physics/estimation for one radar
 */
export function nominalEstimator(details: {
  readonly earth: Earth;
  readonly sensors: readonly Sensor[];
  readonly lookIntervalS: number;
}): Estimator {
  const { earth, sensors, lookIntervalS } = details;
  const radars = new Map<string, { readonly sensor: RadarSensor; readonly site: RadarSite }>();
  for (const sensor of sensors) {
    if (sensor.kind === 'radar') radars.set(sensor.id, { sensor, site: siteOfRadar(sensor, earth) });
  }

  // What one look measures, and how information is carried from look to look, depend on radar, flight and times alone: kept while the
  // questions are about one flight, since the same looks stand behind the pictures of all centres.
  let keptFlight: Ephemeris | undefined;
  let keptLooks = new Map<string, Map<number, ArcMeasurement | null>>();
  let keptSteps = new Map<string, Float64Array>();

  function keepFor(flight: Ephemeris): void {
    if (flight === keptFlight) return;
    keptFlight = flight;
    keptLooks = new Map();
    keptSteps = new Map();
  }

  function measured(sensor: RadarSensor, site: RadarSite, threat: Threat, flightTimeS: number): ArcMeasurement | null {
    const targetEcefM = positionAt(threat.flight, flightTimeS);
    const seen = look(site, targetEcefM, crossSectionM2(threat, sensor, flightTimeS));
    if (seen.kind !== 'seen') return null;
    const whole = radarPositionInformation(site.positionEcefM, site.upEcef, targetEcefM, seen.errors);
    return { timeS: flightTimeS, positionInformation: whole.map((x) => x * seen.probability) };
  }

  /** Looks of free flight by one radar that its account can rest on, up to a time. */
  function measurements(account: Account, threat: Threat, lastS: number): ArcMeasurement[] {
    const radar = radars.get(account.sensorId);
    if (radar === undefined) return [];
    const kept = keptLooks.get(account.sensorId) ?? new Map<number, ArcMeasurement | null>();
    keptLooks.set(account.sensorId, kept);
    const untilS = Math.min(lastS, threat.launchTimeS + threat.flight.impactS);
    const fromS = Math.max(account.detectedS, threat.launchTimeS + threat.flight.burnoutS);
    const found: ArcMeasurement[] = [];
    for (let k = -Math.floor(-fromS / lookIntervalS); k * lookIntervalS <= untilS; k++) {
      let one = kept.get(k);
      if (one === undefined) {
        one = measured(radar.sensor, radar.site, threat, k * lookIntervalS - threat.launchTimeS);
        kept.set(k, one);
      }
      if (one !== null) found.push(one);
    }
    return found;
  }

  /** Information of one account at each time, carried along the flight from look to look. */
  function informationAt(account: Account, threat: Threat, timesS: readonly number[]): readonly Float64Array[] {
    const lateS = latenessS(account);
    const looks = measurements(account, threat, (timesS.at(-1) ?? 0) - lateS);
    let information: Float64Array = new Float64Array(36);
    let heldS = looks[0]?.timeS ?? 0;
    let next = 0;
    const hold = (timeS: number): void => {
      information = carried(threat.flight, information, heldS, timeS);
      heldS = timeS;
    };
    return timesS.map((timeS) => {
      const atS = timeS - threat.launchTimeS;
      for (; timeS >= account.heardS && next < looks.length && looks[next].timeS <= atS - lateS; next++) {
        hold(looks[next].timeS);
        information = withPosition(information, looks[next]);
      }
      if (next > 0) hold(atS);
      // No look has arrived: all zeros, by which an account is left out.
      return information;
    });
  }

  function carried(flight: Ephemeris, information: Float64Array, fromS: number, toS: number): Float64Array {
    if (fromS === toS) return information;
    const step = `${fromS} ${toS}`;
    const back = keptSteps.get(step) ?? transpose(arcTransition(flight, toS, fromS, earth), 6);
    keptSteps.set(step, back);
    return transformSymmetric(back, information, 6);
  }

  function tracks({ threat, timesS, accounts }: TracksRequest): readonly (Track | null)[] {
    keepFor(threat.flight);
    const parts = accounts.map((account) => ({ account, information: informationAt(account, threat, timesS) }));
    return timesS.map((timeS, i) => {
      let total: Float64Array = new Float64Array(36);
      const used: Account[] = [];
      const isSupported = heldAt(accounts, timeS) > 0;
      for (const { account, information } of parts) {
        const passed = information[i][0] > 0 ? coarsened(information[i], account.coarsenessM) : undefined;
        if (passed === undefined || account.firmS > timeS || (!isSupported && isDropped(account, timeS))) continue;
        total = addMatrices(total, passed);
        used.push(account);
      }
      const covariance = invertSymmetric(total, 6);
      if (covariance === undefined) return null;
      return {
        objectId: threat.id,
        timeS,
        positionEcefM: positionAt(threat.flight, timeS - threat.launchTimeS),
        velocityEcefMPerS: velocityAt(threat.flight, timeS - threat.launchTimeS),
        covariance,
        sources: used.map(({ sensorId }) => sensorId).sort(),
        label: [...new Set(used.map(({ label }) => label))].sort().join(' + '),
        firm: used.some((account) => isHeld(account, timeS)),
      };
    });
  }

  return Object.freeze({
    modelVersion: NOMINAL_MODEL_VERSION,
    tracks,
    track: ({ threat, timeS, accounts }: TrackRequest) => tracks({ threat, timesS: [timeS], accounts })[0],
  });
}

function withPosition(information: Float64Array, { positionInformation }: ArcMeasurement): Float64Array {
  const sum = Float64Array.from(information);
  for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) sum[6 * i + j] += positionInformation[3 * i + j];
  return sum;
}

/** Information after noise has been added to the position on release; undefined when the coarse account determines no state of its own. */
function coarsened(information: Float64Array, coarsenessM: number): Float64Array | undefined {
  if (coarsenessM === 0) return information;
  const covariance = invertSymmetric(information, 6);
  if (covariance === undefined) return undefined;
  for (const diagonal of [0, 7, 14]) covariance[diagonal] += coarsenessM * coarsenessM;
  return invertSymmetric(covariance, 6);
}
