import { beforeAll, describe, expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario, type ResolvedScenario, resolve } from '../scenario/index.ts';
import { coverageOf, type FlightSights, flightSights } from './index.ts';

let resolved: ResolvedScenario;
let sights: readonly FlightSights[];
beforeAll(() => {
  resolved = resolve(architectureScenario('epaa-phase-3') as CheckedScenario);
  sights = flightSights(resolved.input);
});

describe('sights of the flights of a scenario', () => {
  it('are one row for each missile and each sensor', () => {
    expect(sights.map(({ threatId }) => threatId)).toEqual(resolved.input.threats.map(({ id }) => id));
    for (const { sensors } of sights)
      expect(sensors.map(({ sensorId }) => sensorId)).toEqual(resolved.input.sensors.map(({ id }) => id));
  });

  it('are in order: seen after the launch, firm after burnout, both before the impact', () => {
    let firm = 0;
    for (const { sensors, burnoutS, flightTimeS } of sights) {
      for (const { kind, outcome, detectedS, firmTrackS } of sensors) {
        expect(detectedS === null).toBe(outcome !== 'detected' && outcome !== 'firm-track');
        expect(firmTrackS === null).toBe(outcome !== 'firm-track');
        if (detectedS !== null) expect(detectedS > 0 && detectedS <= flightTimeS).toBe(true);
        if (firmTrackS === null) continue;
        firm++;
        expect(kind).toBe('radar');
        expect(firmTrackS).toBeGreaterThanOrEqual(Math.max(burnoutS, detectedS ?? Number.POSITIVE_INFINITY));
        expect(firmTrackS).toBeLessThanOrEqual(flightTimeS);
      }
    }
    expect(firm).toBeGreaterThan(0);
  });

  it('begin with the first of the sensors, and no picture has word before it', () => {
    for (const { sensors, firstDetectionS, firstDetectionBy, firmTrackS, byParty, ...flight } of sights) {
      const times = sensors.flatMap(({ detectedS }) => detectedS ?? []);
      expect(firstDetectionS).toBe(times.length === 0 ? null : Math.min(...times));
      expect(sensors.find(({ sensorId }) => sensorId === firstDetectionBy)?.detectedS ?? null).toBe(firstDetectionS);
      if (firmTrackS !== null)
        expect((flight.leftAfterFirmTrackS ?? Number.NaN) + firmTrackS).toBeCloseTo(flight.flightTimeS, 9);
      for (const { heardS, firmTrackS: firm } of byParty) {
        if (heardS !== null) expect(heardS).toBeGreaterThanOrEqual(firstDetectionS ?? Number.POSITIVE_INFINITY);
        if (firm !== null) expect(firm).toBeGreaterThanOrEqual(firmTrackS ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  it('do not depend on the cue of the assumption sheet', () => {
    const { input } = resolved;
    expect(flightSights({ ...input, assumptions: { ...input.assumptions, cue: 'ideal' } })).toEqual(sights);
  });

  it('of a radar that has to be pointed come later, and never when nothing points it', () => {
    const { input } = resolved;
    const pointed = input.sensors.map((sensor) =>
      sensor.kind === 'radar' ? { ...sensor, cuedOnly: true, acquireTimeS: 60 } : sensor,
    );
    const back = input.links.map((link) => ({ ...link, id: `${link.id}-back`, fromId: link.toId, toId: link.fromId }));
    const late = flightSights({ ...input, sensors: pointed, links: [...input.links, ...back] });
    let later = 0;
    late.forEach(({ sensors }, t) => {
      sensors.forEach(({ detectedS }, s) => {
        const before = sights[t].sensors[s].detectedS;
        if (detectedS === null) return;
        expect(detectedS).toBeGreaterThanOrEqual(before ?? Number.POSITIVE_INFINITY);
        if (before !== null && detectedS > before) later++;
      });
    });
    expect(later).toBeGreaterThan(0);
    const links = [...input.links, ...back];
    const blind = flightSights({ ...input, links, sensors: pointed.filter(({ kind }) => kind === 'radar') });
    const outcomes = new Set(blind.flatMap(({ sensors }) => sensors.map(({ outcome }) => outcome)));
    expect([...outcomes].sort()).toEqual(['never-in-view', 'never-pointed']);
    const down = back.map((link) => ({ ...link, outages: [{ fromS: -1e9, toS: Number.POSITIVE_INFINITY }] }));
    const unconnected = flightSights({ ...input, links: [...input.links, ...down], sensors: pointed });
    const radars = unconnected.flatMap(({ sensors }) => sensors.filter(({ kind }) => kind === 'radar'));
    expect(radars.some(({ outcome }) => outcome === 'never-pointed')).toBe(true);
  });
});

describe('the document of a coverage', () => {
  const order = { altitudeKm: 300, spacingKm: 400, timeS: 0 };

  it('takes the smallest warhead of the raids where no cross-section is stated, and sees more of a larger one', () => {
    const plain = coverageOf(resolved, order);
    const large = coverageOf(resolved, { ...order, crossSectionM2: 10 });
    expect(plain?.crossSection.origin).toBe('smallest-warhead-of-the-raids');
    expect(plain?.crossSection.m2).toEqual(resolved.input.threats[0].radarCrossSectionM2);
    expect(large?.areaKm2).toBeGreaterThan(plain?.areaKm2 ?? Number.POSITIVE_INFINITY);
    expect(plain?.byCount[1].atLeastKm2).toBeCloseTo(plain?.areaKm2 ?? Number.NaN, 3);
    expect(coverageOf(resolved, order)?.coverageSha256).toBe(plain?.coverageSha256);
    expect(large?.coverageSha256).not.toBe(plain?.coverageSha256);
  });

  it('is none when there is no warhead to take it from', () => {
    const peaceful = { ...resolved, input: { ...resolved.input, threats: [] } };
    expect(coverageOf(peaceful, order)).toBeNull();
    expect(coverageOf(peaceful, { ...order, crossSectionM2: 1 })?.trajectories).toEqual([]);
  });
});
