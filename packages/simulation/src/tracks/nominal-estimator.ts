import type { Earth } from '@parasol/physics/earth';
import {
  type ArcMeasurement,
  addMatrices,
  informationAlongArc,
  invertSymmetric,
  radarPositionInformation,
} from '@parasol/physics/estimation';
import { positionAt, velocityAt } from '@parasol/physics/flight';
import { look, type RadarSite } from '@parasol/physics/radar';
import { crossSectionM2, type RadarSensor, type Sensor, siteOfRadar } from '../sensors/index.ts';
import type { Threat } from '../threats/index.ts';
import type { Estimator } from './estimator.ts';
import type { Account } from './picture.ts';

/**
 * The estimator of the policy level: the state lies on the true flight, and the covariance is the one that the looks so far allow (the
 * posterior Cramer-Rao bound along the flight). A look counts with its detection probability; looks of the boost are left out, because the
 * flight is predictable only after it; looks that are still on their way to the picture are left out too.
 *
 * Coarseness of a release is added to the position variance of that account before the accounts are put together. An infrared account
 * gives a place and a heading, no six states: alone it makes no track.
 *
 * @omits  bias, wrong association, the estimate's own error (the state is exact); two accounts of one sensor counted twice cannot arise
 * @source physics/estimation (`informationAlongArc`)
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

  /** Looks of one radar that its account can rest on at a time. */
  function measurements(account: Account, threat: Threat, timeS: number): ArcMeasurement[] {
    const radar = radars.get(account.sensorId);
    if (radar === undefined) return [];
    const { site, sensor } = radar;
    const lateS = account.heardS - account.detectedS;
    const untilS = Math.min(timeS - lateS, threat.launchTimeS + threat.flight.impactS);
    const fromS = Math.max(account.detectedS, threat.launchTimeS + threat.flight.burnoutS);
    const found: ArcMeasurement[] = [];
    for (let k = -Math.floor(-fromS / lookIntervalS); k * lookIntervalS <= untilS; k++) {
      const flightTimeS = k * lookIntervalS - threat.launchTimeS;
      const targetEcefM = positionAt(threat.flight, flightTimeS);
      const seen = look(site, targetEcefM, crossSectionM2(threat, sensor, flightTimeS));
      if (seen.kind !== 'seen') continue;
      const positionInformation = radarPositionInformation(site.positionEcefM, site.upEcef, targetEcefM, seen.errors);
      found.push({ timeS: flightTimeS, positionInformation: positionInformation.map((x) => x * seen.probability) });
    }
    return found;
  }

  return Object.freeze({
    modelVersion: 'nominal-arc-1',
    track({ threat, timeS, accounts }: Parameters<Estimator['track']>[0]) {
      const { flight } = threat;
      const atS = timeS - threat.launchTimeS;
      let total: Float64Array = new Float64Array(36);
      const sources: string[] = [];
      for (const account of accounts) {
        if (account.heardS > timeS) continue;
        const looks = measurements(account, threat, timeS);
        if (looks.length === 0) continue;
        const own = informationAlongArc({ flight, earth, measurements: looks, atS });
        const passed = coarsened(own, account.coarsenessM);
        if (passed === undefined) continue;
        total = addMatrices(total, passed);
        sources.push(account.sensorId);
      }
      const covariance = invertSymmetric(total, 6);
      if (covariance === undefined) return null;
      const used = accounts.filter(({ sensorId }) => sources.includes(sensorId));
      return {
        objectId: threat.id,
        timeS,
        positionEcefM: positionAt(flight, atS),
        velocityEcefMPerS: velocityAt(flight, atS),
        covariance,
        sources: sources.sort(),
        label: [...new Set(used.map(({ label }) => label))].sort().join(' + '),
        firm: used.some(({ firmS }) => firmS <= timeS),
      };
    },
  });
}

/** Information after noise has been added to the position on release; undefined when the coarse account determines no state of its own. */
function coarsened(information: Float64Array, coarsenessM: number): Float64Array | undefined {
  if (coarsenessM === 0) return information;
  const covariance = invertSymmetric(information, 6);
  if (covariance === undefined) return undefined;
  for (const diagonal of [0, 7, 14]) covariance[diagonal] += coarsenessM * coarsenessM;
  return invertSymmetric(covariance, 6);
}
