import { leakage as closedForms } from '@parasol/simulation/outcomes';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { integerWithin, numberWithin } from '../arguments.ts';
import { facts, shown } from '../tables.ts';
import { answering } from '../verb.ts';

interface Options {
  readonly warheads: number;
  readonly shots: number;
  readonly sspk: number;
  readonly trackProb: number;
  readonly common: number;
  readonly commonScope: string;
  readonly doctrine: string;
}

const probability = numberWithin(0, 1, '');

/** Closed forms: how many warheads get through a barrage or a shoot-look-shoot defence. */
export function leakage(program: Command): void {
  const command = program
    .command('leakage')
    .description('closed forms of leakage: kill probability per warhead, expected leakers, chance that nothing leaks')
    .requiredOption('--warheads <W>', 'warheads of the raid', integerWithin(0, 10_000))
    .requiredOption('--shots <N>', 'shots at each warhead', integerWithin(0, 1000))
    .requiredOption('--sspk <P>', 'kill probability of one shot', probability)
    .option('--track-prob <P>', 'probability that a warhead is tracked at all', probability, 1)
    .option('--common <P>', 'probability that all shots fail for one cause', probability, 0)
    .option('--common-scope <scope>', 'what the common cause strikes: warhead or raid', 'warhead')
    .option('--doctrine <doctrine>', 'salvo (all at once) or sls (one by one, with a look between)', 'salvo');
  answering(
    command,
    'npx parasol leakage --warheads 1 --shots 4 --sspk 0.5 --common 0.1 --json',
    (options: Options) => {
      const { warheads, shots, sspk, trackProb, common, commonScope, doctrine } = options;
      const issues = [
        ...(doctrine === 'salvo' || doctrine === 'sls' ? [] : [optionIssue('--doctrine', doctrine, 'salvo or sls')]),
        ...(commonScope === 'warhead' || commonScope === 'raid'
          ? []
          : [optionIssue('--common-scope', commonScope, 'warhead or raid')]),
      ];
      if (issues.length > 0) throw new BadInput(issues);
      const scope = commonScope as 'warhead' | 'raid';
      const salvos = doctrine === 'sls' ? Array.from({ length: shots }, () => 1) : [shots];
      const answer = closedForms(
        { warheads, salvos, scope },
        { singleShotKillProbability: sspk, trackProbability: trackProb, commonCauseProbability: common },
      );
      const { killPerWarhead, expectedLeakers, probabilityNoLeak, expectedShots, distribution } = answer;
      return {
        json: { killPerWarhead, expectedLeakers, probabilityNoLeak, expectedShots, distribution: [...distribution] },
        text: facts([
          ['killed, each warhead', shown(killPerWarhead, 4)],
          ['expected leakers', shown(expectedLeakers, 3)],
          ['nothing leaks', shown(probabilityNoLeak, 4)],
          ['expected shots', shown(expectedShots, 2)],
        ]),
      };
    },
  );
}
