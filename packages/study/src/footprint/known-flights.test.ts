import { prepare, type SimulationInput } from '@parasol/simulation/engagement';
import { describe, expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario, resolve } from '../scenario/index.ts';
import { nothingKnown, preparedFor } from './known-flights.ts';

const scenario = architectureScenario('epaa-phase-3') as CheckedScenario;
const { input } = resolve(scenario);
const launch = input.threats[0];
const threats = input.threats
  .filter(({ missileId, launchAreaId }) => missileId === launch.missileId && launchAreaId === launch.launchAreaId)
  .slice(0, 3);
const places = threats.map((_, i) => 2 * i);
const frameOf = (asked: SimulationInput) => prepare({ ...asked, threats: [] });

describe('a defence made ready for flights that are partly known', () => {
  it('sees and reaches what it does when nothing is known', () => {
    expect(threats.length).toBeGreaterThan(0);
    const known = nothingKnown();
    const first = preparedFor(frameOf(input), { threats, places }, known);
    const whole = prepare({ ...input, threats });
    for (const found of [first, preparedFor(frameOf(input), { threats, places }, known)]) {
      expect(found.sensors.map(({ looks, plumes }) => [looks, plumes])).toEqual(
        whole.sensors.map(({ looks, plumes }) => [looks, plumes]),
      );
      expect(found.batteries.map(({ opportunities }) => opportunities)).toEqual(
        whole.batteries.map(({ opportunities }) => opportunities),
      );
      expect(found.threatIds).toEqual(whole.threatIds);
    }
  });

  it('keeps what has not changed, and only that', () => {
    const known = nothingKnown();
    const first = preparedFor(frameOf(input), { threats, places }, known);
    const [type, ...types] = input.interceptorTypes;
    const shorter = { ...type, maximumFlightTimeS: 0.5 * type.maximumFlightTimeS };
    const changed = { ...input, interceptorTypes: [shorter, ...types] };
    const again = preparedFor(frameOf(changed), { threats, places }, known);
    again.sensors.forEach(({ looks }, s) => {
      looks.forEach((look, i) => {
        expect(look).toBe(first.sensors[s].looks[i]);
      });
    });
    again.batteries.forEach(({ opportunities, type: { id } }, b) => {
      opportunities.forEach((shots, i) => {
        if (id === type.id) expect(shots).not.toBe(first.batteries[b].opportunities[i]);
        else expect(shots).toBe(first.batteries[b].opportunities[i]);
      });
    });
  });
});
