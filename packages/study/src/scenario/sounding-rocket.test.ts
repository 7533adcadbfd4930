import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { readScenario } from './read-scenario.ts';
import { resolve } from './resolve.ts';

function flown(text: string) {
  const outcome = readScenario(`parasol: 1\nextends: russian-warning-1995\nraids: [andoya-1995]\n${text}`, {
    file: 'test.yaml',
  });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return resolve(outcome.scenario).input;
}

describe('the sounding rocket of January 1995', () => {
  it('rises to the 1,453 km that were reported and comes down after about the 24 minutes that were', () => {
    const [{ flight, hostile, partyId }] = flown('').threats;
    // The angle was set by the apogee, to a hundredth of a degree; the time was not, and is within a tenth of what was reported.
    expect(flight.apogeeAltitudeM).toBeGreaterThan(1_448_000);
    expect(flight.apogeeAltitudeM).toBeLessThan(1_458_000);
    expect(flight.impactS / 60).toBeGreaterThan(0.9 * 24);
    expect(flight.impactS / 60).toBeLessThan(1.1 * 24);
    expect([hostile, partyId]).toEqual([false, 'norway']);
  });

  it('flies by its own angle whatever envelope is set for missiles', () => {
    const apogeeM = (text: string) => flown(text).threats[0].flight.apogeeAltitudeM;
    expect(apogeeM('overrides: {assumptions.threatFlightPathAngleOffsetDeg: 10}')).toBe(apogeeM(''));
    expect(apogeeM('overrides: {black-brant-xii.burnoutLoftDeg: 30}')).toBeLessThan(apogeeM('') / 1.5);
  });
});
