import { describe, expect, it } from 'vitest';
import { prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBatteryWith } from './testing/one-battery.ts';

const doctrine = { kind: 'shoot-look-shoot', shotsPerSalvo: 1, maximumSalvos: 2, assessmentTimeS: 5 } as const;

/** Two batteries at one site under two centres, or under one: of `sure`, which never misses, and of `vain`, which never hits. */
function twoBatteries(vainCentre: 'blue-centre' | 'second-centre', decisionTimeS: number): SimulationInput {
  const plain = oneBatteryWith({ type: { singleShotKillProbability: 1 }, input: { doctrine } });
  const [battery] = plain.batteries;
  const [type] = plain.interceptorTypes;
  const [authority] = plain.authorities;
  const line = { fromId: 'blue-centre', toId: 'second-centre', delayS: 0, outages: [] };
  return {
    ...plain,
    nodes: [...plain.nodes, { id: 'second-centre', partyId: 'blue', kind: 'national-centre' }],
    links: [{ ...line, id: 'line' }],
    interceptorTypes: [type, { ...type, id: 'vain-type', singleShotKillProbability: 0 }],
    batteries: [
      { ...battery, id: 'sure' },
      { ...battery, id: 'vain', interceptorTypeId: 'vain-type', centreId: vainCentre },
    ],
    authorities: [
      { ...authority, batteryIds: ['sure'] },
      { centreId: vainCentre, batteryIds: ['vain'], decisionTimeS },
    ],
    releaseRules: [
      {
        id: 'rule',
        sensorId: '*',
        ownerPartyId: 'blue',
        recipientPartyId: 'blue',
        releases: 'measurements',
        delayS: 0,
        coarsenessM: 0,
        label: 'own',
      },
    ],
  };
}

function courseOf(input: SimulationInput) {
  const { events } = runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
  const lines = (kind: string) => events.filter((event) => event.kind === kind);
  return {
    intercepts: lines('intercept').map(({ timeS, subjectId, detail }) => ({ timeS, subjectId, end: detail.end })),
    assessments: lines('assessment').map(({ timeS, subjectId, detail }) => ({
      timeS,
      subjectId,
      stopped: detail.stopped,
    })),
  };
}

describe('a look between shots', () => {
  it('does not know what another centre has stopped: the next shot goes at nothing', () => {
    const { intercepts, assessments } = courseOf(twoBatteries('second-centre', 21));
    expect(intercepts.map(({ subjectId, end }) => [subjectId, end])).toEqual([
      ['sure', 'killed'],
      ['vain', 'nothing-left'],
      ['vain', 'nothing-left'],
    ]);
    expect(assessments.map(({ subjectId, stopped }) => [subjectId, stopped])).toEqual([
      ['blue-centre', true],
      ['second-centre', false],
    ]);
  });

  it('knows what another authority of its own centre has stopped', () => {
    const { intercepts, assessments } = courseOf(twoBatteries('blue-centre', 21));
    expect(intercepts.map(({ subjectId }) => subjectId)).toEqual(['sure', 'vain']);
    expect(assessments.map(({ stopped }) => stopped)).toEqual([true, true]);
  });

  it('knows a kill no sooner than the assessment takes', () => {
    // The vain battery decides a little earlier, so that its look falls between the kill of the other and its assessment.
    const { intercepts, assessments } = courseOf(twoBatteries('blue-centre', 19));
    const killS = intercepts.find(({ end }) => end === 'killed')?.timeS ?? Number.NaN;
    expect(assessments[0].timeS).toBeGreaterThanOrEqual(killS);
    expect(assessments[0].timeS).toBeLessThan(killS + doctrine.assessmentTimeS);
    expect(assessments.map(({ stopped }) => stopped)).toEqual([false, true]);
  });
});
