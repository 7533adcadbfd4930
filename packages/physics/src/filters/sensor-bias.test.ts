import { describe, expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import { cholesky, diagonal } from '../estimation/index.ts';
import { ecef, enu, siteFrame } from '../frames/index.ts';
import {
  type BiasedEstimate,
  biasedPredict,
  biasedUpdate,
  consistencyBounds,
  type Estimate,
  extendedFilter,
  type Measurement,
  normalisedErrorSquared,
  radarMeasurement,
  targetOf,
  withBiases,
} from './index.ts';
import { SITE } from './testing/scene.ts';
import { seededNormals } from './testing/seeded-normals.ts';

const filter = extendedFilter({ earth: WGS_84, accelerationNoiseM2PerS3: 0, drag: null, longestStepS: 5 });
const OTHER = siteFrame({ latitudeRad: 0.8, longitudeRad: 0.5, heightM: 0 }, WGS_84);
const SITES = [SITE, OTHER];
const ERRORS = { rangeM: 20, azimuthRad: 3e-4, elevationRad: 3e-4 };
const BIAS = { angleRad: 1e-3, rangeM: 100 };
const EPOCHS = 25;
const TRIALS = 100;

const truth0 = Float64Array.from([
  ...SITE.ecefFromEnu(enu(200_000, 300_000, 250_000)),
  ...SITE.ecefFromEnuVector(enu(1500, -1000, 1500)),
]);
const prior = diagonal([1e6, 1e6, 1e6, 1e4, 1e4, 1e4]);
const truths = Array.from(
  { length: EPOCHS },
  (_, k) => filter.predict({ timeS: 0, state: truth0, covariance: prior }, 4 * (k + 1)).state,
);

/** Looks of both radars in turn, each off by its own constant offsets: across and upward, rad, and in range. */
function looksOf(normal: () => number): {
  readonly looks: readonly Measurement[];
  readonly offsets: readonly number[];
} {
  const offsets = SITES.flatMap(() => [BIAS.angleRad * normal(), BIAS.angleRad * normal(), BIAS.rangeM * normal()]);
  const looks = truths.map((truth, k) => {
    const site = SITES[k % 2];
    const [across, upward, range] = offsets.slice(3 * (k % 2));
    const { rangeM, azimuthRad, elevationRad } = site.lookAngles(ecef(truth[0], truth[1], truth[2]));
    const level = Math.cos(elevationRad);
    const look = {
      rangeM: rangeM + range + ERRORS.rangeM * normal(),
      azimuthRad: azimuthRad + across / level + ERRORS.azimuthRad * normal(),
      elevationRad: elevationRad + upward + ERRORS.elevationRad * normal(),
    };
    return radarMeasurement(site, 4 * (k + 1), look, ERRORS);
  });
  return { looks, offsets };
}

function tracked(treatment: 'considered' | 'estimated' | 'ignored') {
  let nees = 0;
  let biasNees = 0;
  let last: BiasedEstimate | undefined;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const normal = seededNormals(900 + trial);
    const { looks, offsets } = looksOf(normal);
    const start: Estimate = {
      timeS: 0,
      state: truth0.map((x, i) => x + Math.sqrt(prior[7 * i]) * normal()),
      covariance: prior,
    };
    const truth = truths[EPOCHS - 1];
    if (treatment === 'ignored') {
      const end = looks.reduce((each, look) => filter.update(filter.predict(each, look.timeS), look).estimate, start);
      nees += normalisedErrorSquared(end, truth) / TRIALS;
      continue;
    }
    let each = withBiases(start, [BIAS, BIAS]);
    looks.forEach((look, k) => {
      each = biasedUpdate(biasedPredict(each, look.timeS, filter.model), look, k % 2, treatment);
    });
    last = each;
    nees += normalisedErrorSquared(targetOf(each), truth) / TRIALS;
    biasNees += normalisedErrorSquared(each, Float64Array.from([...truth, ...offsets])) / TRIALS;
  }
  return { nees, biasNees, last };
}

describe('offsets of two radars', () => {
  const bounds = consistencyBounds(6, TRIALS, 0.95);

  it('ignored, make a filter believe far too much', () => {
    expect(tracked('ignored').nees).toBeGreaterThan(3 * bounds.upper);
  });

  it('considered, leave the estimate as good as it says, and the offsets unknown', () => {
    const { nees, last } = tracked('considered');
    expect(nees).toBeGreaterThan(bounds.lower);
    expect(nees).toBeLessThan(bounds.upper);
    expect(Math.sqrt(last!.covariance[13 * 6])).toBeCloseTo(BIAS.angleRad, 12);
  });

  it('estimated, are found with the target, each as well as stated', () => {
    const { nees, biasNees, last } = tracked('estimated');
    expect(nees).toBeGreaterThan(bounds.lower);
    expect(nees).toBeLessThan(bounds.upper);
    const all = consistencyBounds(12, TRIALS, 0.95);
    expect(biasNees).toBeGreaterThan(all.lower);
    expect(biasNees).toBeLessThan(all.upper);
    for (const k of [6, 7, 9, 10]) expect(Math.sqrt(last!.covariance[13 * k])).toBeLessThan(0.6 * BIAS.angleRad);
    expect(cholesky(last!.covariance, 12)).toBeDefined();
  });
});
