import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import { diagonal } from '../estimation/index.ts';
import { ecef, enu } from '../frames/index.ts';
import {
  type Estimate,
  extendedFilter,
  type History,
  historyFrom,
  type Measurement,
  newest,
  withLook,
} from './index.ts';
import { lookAt, SITE } from './testing/scene.ts';
import { seededNormals } from './testing/seeded-normals.ts';

const filter = extendedFilter({ earth: WGS_84, accelerationNoiseM2PerS3: 0.01, drag: null, longestStepS: 5 });
const start: Estimate = {
  timeS: 0,
  state: Float64Array.from([
    ...SITE.ecefFromEnu(enu(200_000, 300_000, 250_000)),
    ...SITE.ecefFromEnuVector(enu(1500, -2000, 1000)),
  ]),
  covariance: diagonal([1e6, 1e6, 1e6, 1e4, 1e4, 1e4]),
};
const normal = seededNormals(9);
const looks: readonly Measurement[] = [3, 6, 6, 9, 14, 20].map((timeS) => {
  const [x, y, z, vx, vy, vz] = filter.predict(start, timeS).state;
  const off = [normal(), normal(), normal(), normal()];
  return lookAt(ecef(x, y, z), ecef(vx, vy, vz), { timeS, rated: false, off });
});

const after = (history: History, arriving: readonly Measurement[], keepS: number): History =>
  arriving.reduce((each, look) => {
    const outcome = withLook(each, look, filter, keepS);
    if (outcome.kind !== 'taken') throw new Error('a look of this test is not too late');
    return outcome.history;
  }, history);

describe('looks out of order', () => {
  it('leave the same bits as looks in order', () => {
    const inOrder = newest(after(historyFrom(start), looks, 100));
    fc.assert(
      fc.property(fc.shuffledSubarray([...looks], { minLength: looks.length }), (arriving) => {
        const { state, covariance, timeS } = newest(after(historyFrom(start), arriving, 100));
        expect(timeS).toBe(20);
        expect([...state, ...covariance]).toEqual([...inOrder.state, ...inOrder.covariance]);
      }),
      { numRuns: 40 },
    );
  });

  it('are left out when what they would change is forgotten', () => {
    const history = after(historyFrom(start), looks.slice(1), 7);
    expect(history.steps.map(({ look }) => look.timeS)).toEqual([14, 20]);
    expect(history.start.timeS).toBe(9);
    expect(withLook(history, looks[0], filter, 7)).toEqual({ kind: 'too-late' });
  });
});
