import { describe, expect, it } from 'vitest';
import { runScenario } from '../runs/index.ts';
import { architectureScenario, type CheckedScenario, issueLine, resolve } from '../scenario/index.ts';
import { openScenario } from './scenario-file.ts';

const folder = new URL('../../../../examples/', import.meta.url);

function example(name: string): CheckedScenario {
  const outcome = openScenario(new URL(`${name}.yaml`, folder).pathname);
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return outcome.scenario;
}

const run = (scenario: CheckedScenario) => runScenario(scenario, { trials: 40 });
const architecture = (id: string) => architectureScenario(id) as CheckedScenario;

describe('what the comments of the examples say of', () => {
  it('independent command: the United States meet with their own sensors what data sharing meets, and Russia hears later', async () => {
    const [alone, together] = [await run(example('9-joint-independent')), await run(architecture('joint'))];
    const shots = ({ ledger }: typeof alone) => ledger.map(({ threatId, shots }) => [threatId, shots]);
    expect(shots(alone)).toEqual(shots(together));
    const heardS = ({ ledger }: typeof alone) =>
      ledger.find(({ threatId }) => threatId === 'r4-rostov-on-don')?.firstDetectionS ?? 0;
    expect(heardS(alone)).toBeGreaterThanOrEqual(heardS(together));
  });

  it('one planner: the missile aimed at Moscow, which nobody meets without it, is shot at', async () => {
    const shotsAt = async (scenario: CheckedScenario) =>
      (await run(scenario)).ledger.find(({ threatId }) => threatId === 'r4-moscow')?.shots;
    expect(await shotsAt(architecture('joint'))).toBe(0);
    expect(await shotsAt(example('10-joint-sectoral'))).toBe(0);
    expect(await shotsAt(example('11-joint-unified'))).toBe(1);
  });

  it('sectors: a strip of the Black Sea is one, and tracks to central Europe cross it', () => {
    const { input } = resolve(example('10-joint-sectoral'));
    const russian = input.authorities.find(({ centreId }) => centreId === 'russian-aerospace-defence-centre');
    expect(russian?.engagesThreatIds).toEqual(expect.arrayContaining(['r1-warsaw', 'r1-berlin', 'r4-moscow']));
  });

  it('frozen relations: Russia hears of the missile at Rostov later, and from its own radar', async () => {
    const rostov = async (scenario: CheckedScenario) => {
      const found = (await run(scenario)).ledger.find(({ threatId }) => threatId === 'r4-rostov-on-don');
      if (found === undefined) throw new Error('no such missile');
      return found;
    };
    const [before, after] = [await rostov(architecture('joint')), await rostov(example('12-joint-frozen'))];
    expect(after.firstDetectionS ?? 0).toBeGreaterThan(before.firstDetectionS ?? Number.POSITIVE_INFINITY);
    expect(after.sentence).toContain('Gabala');
  });

  it('Gabala and Armavir in July 2009: they stood, relations let them speak, and in September 2008 they did not', () => {
    const scenario = example('13-third-site-with-gabala-and-armavir');
    const { input, resolved, warnings } = resolve(scenario);
    expect(input.releaseRules.map(({ id }) => id)).toContain('russia-releases-to-united-states');
    expect(resolved.find(({ path }) => path === 'relations.nato-russia')?.value).toBe('cooperation');
    expect(warnings.filter((text) => /Gabala|Armavir/.test(text))).toEqual([]);
  });

  it('the outage: Warsaw loses the shot that it has with the line up', async () => {
    const warsaw = async (scenario: CheckedScenario) =>
      (await run(scenario)).ledger.find(({ threatId }) => threatId === 'r1-warsaw');
    expect((await warsaw(architecture('epaa-phase-3')))?.shots).toBe(1);
    expect(await warsaw(example('17-link-outage'))).toMatchObject({ shots: 0, fate: 'track-lost' });
  });

  it('the sounding rocket: nobody is harmed, and the watch that was not told takes it for a missile', async () => {
    const { ledger, measures } = await run(example('18-sounding-rocket-1995'));
    expect(ledger[0].sentence).toContain('false alarm');
    expect(measures.leakers.mean).toBe(0);
  });

  it('the test flight of a third country: shot at where nobody was told, recognised where all were', async () => {
    const [told, untold] = [
      await run(example('19-third-country-notified')),
      await run(example('20-third-country-not-notified')),
    ];
    expect(told.ledger[0]).toMatchObject({ fate: 'recognised', shots: 0 });
    expect(untold.ledger[0].shots).toBe(1);
    expect(untold.ledger[0].sentence).toContain('false alarm');
  });

  it('the Pacific: missiles at the Russian Far East are seen, and nobody may shoot', async () => {
    const { ledger } = await run(example('15-pacific'));
    for (const { threatId, fate } of ledger.filter(({ raidId }) => raidId === 'r8'))
      expect(fate, threatId).toBe('not-authorised');
  });
});
