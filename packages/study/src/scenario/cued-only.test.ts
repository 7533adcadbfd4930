import { prepare, runTrial, type SimulationInput } from '@parasol/simulation/engagement';
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { readScenario } from './read-scenario.ts';
import { resolve } from './resolve.ts';

function inputs(text: string): readonly SimulationInput[] {
  const outcome = readScenario(`parasol: 1\n${text}`, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return resolve(outcome.scenario).cases.map(({ input }) => input);
}

const linesTo = (text: string, id: string) =>
  inputs(text)[0].links.flatMap(({ fromId, toId, delayS }) => (toId === id ? [{ fromId, delayS }] : []));

/** Messages with cues for a radar, and detections by it, over all raids of trial 0. */
function cuesAndDetections(text: string, id: string) {
  const events = inputs(text)
    .flatMap((input) => runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true }).events)
    .filter(({ subjectId }) => subjectId === id);
  return {
    cues: events.filter(({ kind, detail }) => kind === 'message-received' && detail.content === 'cue').length,
    detections: events.filter(({ kind }) => kind === 'detection').length,
  };
}

describe('a radar that has to be pointed', () => {
  it('is pointed and detects missiles in the shipped Third Site', () => {
    const { cues, detections } = cuesAndDetections('extends: third-site\n', 'european-midcourse-radar');
    expect(cues).toBeGreaterThan(0);
    expect(detections).toBeGreaterThan(0);
    expect(detections).toBeLessThanOrEqual(cues);
  });

  it('gets a line from its centre where a scenario adds it, at the delay asked for', () => {
    const added = (more: string): string =>
      `extends: epaa-phase-3\nelements: {add: {sensors: [{id: european-midcourse-radar, party: united-states, centre: us-missile-defence-centre${more}}]}}\n`;
    const line = (delayS: number) => [{ fromId: 'us-missile-defence-centre', delayS }];
    expect(linesTo(added(''), 'european-midcourse-radar')).toEqual(line(2));
    expect(linesTo(added(', lineDelayS: 7'), 'european-midcourse-radar')).toEqual(line(7));
    expect(cuesAndDetections(added(''), 'european-midcourse-radar').cues).toBeGreaterThan(0);
  });

  it('gets a line where a scenario says that it has to be pointed, and only there', () => {
    const text = 'extends: third-site\n';
    expect(linesTo(text, 'fylingdales')).toEqual([]);
    expect(linesTo(`${text}overrides: {fylingdales.cuedOnly: true}\n`, 'fylingdales')).toEqual([
      { fromId: 'uk-warning-centre', delayS: 2 },
    ]);
  });
});
