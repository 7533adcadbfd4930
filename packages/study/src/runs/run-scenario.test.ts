import { beforeAll, describe, expect, it } from 'vitest';
import type { RunDocument } from '../results/index.ts';
import {
  architectureScenario,
  type CheckedScenario,
  issueLine,
  readScenario,
  resolve,
  scenarioIds,
} from '../scenario/index.ts';
import { joinColumns } from './columns.ts';
import { arePaired, compareRuns } from './compare.ts';
import { localExecutor } from './executor.ts';
import { runScenario, simulate } from './run-scenario.ts';
import { shardsOf } from './shard.ts';

function scenario(text: string): CheckedScenario {
  const outcome = readScenario(`parasol: 1\n${text}`, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return outcome.scenario;
}

const THIRD_SITE = architectureScenario('third-site') as CheckedScenario;

/** What must hold of every run document. */
function checkRun(run: RunDocument): void {
  const { measures } = run;
  expect(run.ledger).toHaveLength(run.threats);
  expect(measures.leakers.mean + measures.stopped.mean).toBeCloseTo(run.threats, 9);
  expect(measures.byRaid.reduce((sum, raid) => sum + raid.threats, 0)).toBe(run.threats);
  expect(measures.byRaid.reduce((sum, raid) => sum + raid.leakers.mean, 0)).toBeCloseTo(measures.leakers.mean, 9);
  expect(measures.leakDistribution.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  for (const interval of [
    measures.leakers,
    measures.stopped,
    measures.shots,
    measures.engagements,
    measures.noLeakProbability,
  ]) {
    expect(interval.low).toBeLessThanOrEqual(interval.mean);
    expect(interval.high).toBeGreaterThanOrEqual(interval.mean);
  }
  for (const threat of measures.byThreat) {
    expect(threat.fates.reduce((sum, { fraction }) => sum + fraction, 0)).toBeCloseTo(1, 9);
    expect(threat.stoppedFraction.mean).toBeCloseTo(
      threat.fates.find(({ fate }) => fate === 'killed')?.fraction ?? 0,
      9,
    );
  }
  expect(JSON.parse(JSON.stringify(run))).toEqual(run);
}

describe('a run', () => {
  let run: RunDocument;
  beforeAll(async () => {
    run = await runScenario(THIRD_SITE, { trials: 60 });
  });

  it('balances: threats are stopped or leak, raids add up, intervals hold their means', () => {
    checkRun(run);
  });

  it('gives the same bytes again', async () => {
    expect((await runScenario(THIRD_SITE, { trials: 60 })).certificate).toEqual(run.certificate);
  });

  it('changes its outputs, not its inputs, with the seed; its inputs with a figure; neither with its name', async () => {
    const other = await runScenario(THIRD_SITE, { trials: 60, seed: 2 });
    expect(other.certificate.inputsSha256).toBe(run.certificate.inputsSha256);
    expect(other.certificate.outputsSha256).not.toBe(run.certificate.outputsSha256);
    const faster = await runScenario(scenario('extends: third-site\noverrides: {assumptions.launchDelayS: 61}'), {
      trials: 60,
    });
    expect(faster.certificate.inputsSha256).not.toBe(run.certificate.inputsSha256);
    const renamed = await runScenario(scenario('# again\nextends: third-site\nname: Another name'), { trials: 60 });
    expect(renamed.certificate).toEqual(run.certificate);
    expect(renamed.runId).toBe(run.runId);
  });

  it('does not depend on how its trials are cut into shards', async () => {
    const { cases } = resolve(THIRD_SITE);
    const plan = { inputsSha256: 'x', cases, seed: 1 };
    const [whole, pieces] = await Promise.all(
      [60, 7].map(async (size) =>
        joinColumns((await localExecutor().run(shardsOf(plan, 60, size))).map(({ columns }) => columns)),
      ),
    );
    expect(pieces).toEqual(whole);
  });

  it('tells its progress and ends with the reason of an abort', async () => {
    const abort = new AbortController();
    const seen: number[] = [];
    const running = runScenario(THIRD_SITE, {
      trials: 100,
      signal: abort.signal,
      onProgress: ({ trialsDone, trials }) => {
        seen.push(trialsDone / trials);
        if (trialsDone >= 40) abort.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(seen).toEqual([0.2, 0.4]);
  });

  it('carries every figure with its source or its reason', () => {
    expect(run.inputs.length).toBeGreaterThan(100);
    for (const input of run.inputs)
      expect(input.sources.length > 0 || input.why.length > 0, `${input.path} has neither source nor reason`).toBe(
        true,
      );
    expect(run.inputs.find(({ path }) => path === 'gbi-two-stage.burnoutSpeedKmPerS')).toMatchObject({
      value: 6.3,
      unit: 'km/s',
      minimum: 6.3,
      maximum: 9,
      origin: 'catalog',
    });
  });

  it('draws flights that start at the launch area and end at the target, to 1 km', () => {
    for (const flight of run.flights) {
      const target = run.places.find(({ kind, id }) => kind === 'target' && id === flight.targetId);
      const last = flight.timesS.length - 1;
      expect(Math.abs(flight.latitudesDeg[last] - (target?.latitudeDeg ?? 0)) * 111).toBeLessThan(1);
      expect(Math.max(...flight.altitudesKm)).toBeGreaterThan(100);
      expect(flight.timesS.every((timeS, i) => i === 0 || timeS > flight.timesS[i - 1])).toBe(true);
    }
  });
});

it('runs every architecture of the catalogue', async () => {
  for (const id of scenarioIds())
    checkRun(await runScenario(architectureScenario(id) as CheckedScenario, { trials: 5 }));
});

it('answers a raid that cannot be flown with an empty run, not with an error', async () => {
  const run = await runScenario(
    scenario('extends: third-site\nthreats: [{missile: shahab-3, from: tabriz, to: london, launchTimeS: 0}]'),
    { trials: 3 },
  );
  expect(run.threats).toBe(0);
  expect(run.measures.leakers).toMatchObject({ mean: 0, low: 0, high: 0 });
  expect(run.warnings.some((warning) => /not flown.*beyond its 1300 km/.test(warning))).toBe(true);
});

describe('a comparison', () => {
  it('pairs trials: a defence compared with itself differs by nothing', async () => {
    const run = await runScenario(THIRD_SITE, { trials: 30 });
    const { differences, inputs } = compareRuns([run, run]);
    expect(differences.map(({ measure }) => measure)).toEqual(['leakers', 'shots', 'engagements', 'warningTimeS']);
    for (const { difference } of differences) expect(difference.mean).toBe(0);
    expect(inputs).toEqual([]);
  });

  it('finds that two shots stop more than one, and names the doctrine as what differs', async () => {
    const salvo = scenario('extends: third-site\ndoctrine: {kind: salvo, shots: 2}');
    const comparison = compareRuns([
      await runScenario(THIRD_SITE, { trials: 100 }),
      await runScenario(salvo, { trials: 100 }),
    ]);
    const leakers = comparison.differences.find(({ measure }) => measure === 'leakers')?.difference;
    expect(leakers?.high).toBeLessThan(0);
    expect(comparison.inputs.map(({ path }) => path)).toEqual(['scenario.doctrine.kind', 'scenario.doctrine.shots']);
  });

  it('takes no difference between runs that share no chance', async () => {
    const one = await runScenario(THIRD_SITE, { trials: 10, seed: 1 });
    const other = await runScenario(THIRD_SITE, { trials: 10, seed: 2 });
    expect(arePaired(one, other)).toBe(false);
    expect(compareRuns([one, other]).differences).toEqual([]);
    expect(compareRuns([one, other]).warnings).toEqual([expect.stringMatching(/: the seeds are 1 and 2\.$/)]);
  });

  describe('of runs with other missiles', () => {
    const place =
      'places: {here: {latitudeDeg: 52.23, longitudeDeg: 21.01}, there: {latitudeDeg: 50.4, longitudeDeg: 30.5}}';
    const one = '{id: one, missile: notional-irbm-4000, from: tabriz, to: here, launchTimeS: 0}';
    const runWith = (threats: string, rest = place): Promise<RunDocument> =>
      runScenario(scenario(`extends: third-site\n${rest}\nthreats: [${threats}]`), { trials: 3 });
    let base: RunDocument;
    beforeAll(async () => {
      base = await runWith(one);
    });

    it.each([
      [
        'the missile',
        one.replace('irbm-4000', 'lrbm-5000'),
        /one is notional-irbm-4000 in the first and notional-lrbm-5000 in the second/,
      ],
      [
        'the launch area',
        one.replace('tabriz', 'tehran'),
        /one starts at tabriz in the first and at tehran in the second/,
      ],
      ['the target', one.replace('here', 'there'), /one is aimed at here in the first and at there in the second/],
      [
        'the launch time',
        one.replace('launchTimeS: 0', 'launchTimeS: 5'),
        /one is launched at 0 s in the first and at 5 s/,
      ],
      ['the number', `${one}, ${one.replace('id: one', 'id: two')}`, /two is only in the second/],
    ])('takes no difference where %s differs, and says so', async (_, threats, words) => {
      const other = await runWith(threats);
      const { differences, warnings } = compareRuns([base, other]);
      expect(differences).toEqual([]);
      expect(warnings).toEqual([expect.stringMatching(words)]);
    });

    it('takes no difference where the same names stand for another flight', async () => {
      const moved = await runWith(one, place.replace('52.23', '52.24'));
      expect(compareRuns([base, moved])).toMatchObject({
        differences: [],
        warnings: [expect.stringMatching(/one flies another way\.$/)],
      });
      const again = JSON.parse(JSON.stringify(base)) as RunDocument;
      expect(compareRuns([base, again])).toMatchObject({ warnings: [] });
      expect(compareRuns([base, again]).differences.length).toBeGreaterThan(0);
    });
  });
});

it('warns of an override that nothing in the run reads', async () => {
  const run = await runScenario(scenario('extends: third-site\noverrides: {gabala.rangeKm: 3000}'), { trials: 2 });
  expect(run.warnings.at(-1)).toBe('gabala.rangeKm was set, but nothing in this run reads it');
});

it('keeps whole columns beside a document that leaves some out', async () => {
  const { columns, document } = await simulate(resolve(scenario('extends: third-site\nraids: [r5]')), { trials: 40 });
  expect(columns.map(({ name }) => name)).toEqual(document.columns.map(({ name }) => name));
  expect(columns[0].shape).toEqual([40]);
});
