import { SPHERE } from '@parasol/physics/earth';
import { describe, expect, it } from 'vitest';
import { oneBattery, SURE } from '../engagement/testing/one-battery.ts';
import { place, radar, radarFace } from '../engagement/testing/synthetic.ts';
import { crossSectionM2, lookSeries, siteOfRadar } from './index.ts';

const [threat] = oneBattery().threats;
const seriesOf = (sensor: ReturnType<typeof radar>, of = threat) =>
  lookSeries(sensor, siteOfRadar(sensor, SPHERE), of, 10);

describe('looks of a radar at a flight', () => {
  it('lie on the grid of the scenario and begin and end with a view', () => {
    const series = seriesOf(radar('r', place(42, 40), { arrays: [SURE] }));
    expect(series?.probabilities.at(0)).toBe(1);
    expect(series?.probabilities.at(-1)).toBe(1);
    const late = seriesOf(radar('r', place(42, 40), { arrays: [SURE] }), { ...threat, launchTimeS: 43 });
    // The same flight 43 s later: the first view moves by four or five looks.
    expect([4, 5]).toContain((late?.firstLook ?? 0) - (series?.firstLook ?? 0));
  });

  it('are none when the radar stands on the other side of the Earth', () => {
    expect(seriesOf(radar('r', place(-42, -140)))).toBeNull();
  });

  it('see less with a smaller cross-section', () => {
    const sensor = radar('r', place(42, 40), { arrays: [radarFace({ referenceRangeM: 1_000_000 })] });
    const small = { ...threat, radarCrossSectionM2: { ...threat.radarCrossSectionM2, uhf: 0.003 } };
    const sum = (of: typeof threat) =>
      (seriesOf(sensor, of)?.probabilities ?? new Float64Array()).reduce((a, b) => a + b, 0);
    expect(sum(small)).toBeLessThan(sum(threat));
    expect(sum(small)).toBeGreaterThan(0);
  });

  it('see the boosting body until burnout and the warhead after it, in the band of the radar', () => {
    const body = { vhf: 10, uhf: 5, l: 4, s: 3, c: 2, x: 1 };
    const boosting = { ...threat, boostRadarCrossSectionM2: body };
    const sensor = radar('r', place(42, 40), { band: 'x' });
    expect(crossSectionM2(boosting, sensor, 99.9)).toBe(1);
    expect(crossSectionM2(boosting, sensor, 100)).toBe(0.03);
    expect(crossSectionM2(threat, sensor, 50)).toBe(0.03);
  });
});
