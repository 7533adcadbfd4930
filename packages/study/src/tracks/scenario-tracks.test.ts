import { describe, expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario, resolve } from '../scenario/index.ts';
import { scenarioTracks, type ThreatTracks, trackedThreatIds } from './index.ts';

const resolved = resolve(architectureScenario('joint') as CheckedScenario);
const document = scenarioTracks(resolved, { threatIds: ['r1-warsaw'] });
const [warsaw] = document.threats;

/** What must hold of the tracks of any missile. */
function checkTracks(threat: ThreatTracks): void {
  const { launchTimeS, impactS, centres, sensors } = threat;
  for (const { inView, detectedS, firmS, lastLookS, arrivals } of sensors) {
    for (const { fromS, toS } of inView) expect(fromS).toBeLessThanOrEqual(toS);
    if (detectedS !== null) expect(detectedS).toBeGreaterThanOrEqual(inView[0].fromS);
    if (firmS !== null) expect(firmS).toBeGreaterThanOrEqual(detectedS ?? Number.POSITIVE_INFINITY);
    if (lastLookS !== null) expect(lastLookS).toBeGreaterThanOrEqual(detectedS ?? Number.POSITIVE_INFINITY);
    for (const { heardS } of arrivals) expect(heardS).toBeGreaterThanOrEqual(detectedS ?? Number.POSITIVE_INFINITY);
  }
  for (const { heardS, firmS, errors, position, impact, sources, held, decidedS, committedS, launchedS } of centres) {
    const count = errors.timesS.length;
    for (const column of Object.values(errors)) expect(column).toHaveLength(count);
    for (const column of Object.values(position)) expect(column).toHaveLength(position.timesS.length);
    for (const column of Object.values(impact)) expect(column).toHaveLength(impact.timesS.length);
    expect(errors.timesS.every((timeS) => timeS >= Math.max(heardS ?? 0, launchTimeS) && timeS <= impactS)).toBe(true);
    // A track rests on word that came before it.
    if (held.length > 0) expect(held[0].fromS).toBeGreaterThanOrEqual(heardS ?? Number.POSITIVE_INFINITY);
    for (const { sensorIds, fromS } of sources)
      for (const id of sensorIds) {
        const arrivals = sensors.find(({ sensorId }) => sensorId === id)?.arrivals ?? [];
        expect(Math.min(...arrivals.map((arrival) => arrival.heardS))).toBeLessThanOrEqual(fromS);
      }
    const course = [firmS, decidedS, committedS, launchedS].filter((timeS) => timeS !== null);
    expect(course).toEqual([...course].sort((a, b) => a - b));
  }
}

describe('the tracks of a missile', () => {
  it('are plain JSON, the same twice', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(scenarioTracks(resolved, { threatIds: ['r1-warsaw'] })).toEqual(document);
    expect(scenarioTracks(resolved, { threatIds: ['r1-warsaw'], seed: 2 })).not.toEqual(document);
  });

  it('stand in order of time', () => {
    checkTracks(warsaw);
  });

  it('err within three standard deviations of the bound nearly always', () => {
    for (const { withinThreeSigma } of warsaw.centres) expect(withinThreeSigma).toBeGreaterThan(0.9);
  });

  it('state a place whose ellipse and height give back the error that the filter states', () => {
    const reachSquared = -2 * Math.log(1 - document.impactProbability);
    for (const { position, errors } of warsaw.centres) {
      const stated = errors.filterSigmaM.filter((sigma) => sigma !== null);
      expect(position.timesS).toHaveLength(stated.length);
      position.semiMajorKm.forEach((majorKm, i) => {
        const levelKm2 = (majorKm ** 2 + position.semiMinorKm[i] ** 2) / reachSquared;
        // The trace of a covariance does not depend on the frame.
        expect(1000 * Math.sqrt(levelKm2 + position.upSigmaKm[i] ** 2)).toBeCloseTo(stated[i], 6);
      });
    }
  });

  it('are filtered in two ways that differ little where looks are many', () => {
    const unscented = scenarioTracks(resolved, { threatIds: ['r1-warsaw'], filter: 'unscented' });
    expect(unscented.estimators.filter).not.toBe(document.estimators.filter);
    unscented.threats[0].centres.forEach(({ errors }, c) => {
      const other = warsaw.centres[c].errors;
      const last = errors.filterSigmaM.findLastIndex((sigma) => sigma !== null);
      expect((errors.filterSigmaM[last] ?? 0) / (other.filterSigmaM[last] ?? 1)).toBeCloseTo(1, 1);
    });
  });

  it('lead to an impact area that holds the true impact about as often as it says', () => {
    const inside = warsaw.centres.flatMap(({ impact: { offKm, semiMajorKm } }) =>
      offKm.map((off, i) => off <= semiMajorKm[i]),
    );
    // Neighbours in time err alike: the share of one trial is no measure of 95 %, far outside would be a fault.
    expect(inside.filter((yes) => yes).length / inside.length).toBeGreaterThan(0.7);
  });

  it('reach the other side only through its release: coarser, later, under its label', () => {
    const gabala = warsaw.sensors.find(({ sensorId }) => sensorId === 'armavir-south-west');
    const own = gabala?.arrivals.find(({ partyId }) => partyId === 'russia');
    const released = gabala?.arrivals.find(({ partyId }) => partyId === 'nato');
    expect(own).toMatchObject({ label: 'own', coarsenessKm: 0 });
    expect(released).toMatchObject({ label: 'releasable in the NATO-Russia Council', coarsenessKm: 1 });
    expect(released?.heardS).toBeGreaterThan((own?.heardS ?? Number.POSITIVE_INFINITY) + 10);
  });

  it('are told of the first missile of each raid unless others are asked for', () => {
    const told = scenarioTracks(resolved).threats.map(({ threatId }) => threatId);
    expect(told).toHaveLength(resolved.cases.length);
    expect(trackedThreatIds(resolved)).toEqual(expect.arrayContaining(told));
    expect(scenarioTracks(resolved, { threatIds: [] }).threats).toEqual([]);
  });
});
