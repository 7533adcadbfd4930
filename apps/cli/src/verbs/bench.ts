import type { BenchResult } from '@parasol/benchmarks';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { shown, table } from '../tables.ts';
import { answering } from '../verb.ts';

/** Ratios and times beside the one to C, each with its published limit. */
function besides(r: BenchResult): string {
  const against = (what: string, value: number | undefined, gate: number | undefined): string[] =>
    value === undefined
      ? []
      : [`${what} ${value.toFixed(3)}${gate === undefined ? '' : ` (limit ${gate.toFixed(2)})`}`];
  return [
    ...against('to brute force', r.ratioToBrute, r.gateToBrute),
    ...against('to the map', r.ratioToMap, r.gateToMap),
    ...against(`to ${r.peer ?? 'peer'}`, r.ratioToPeer, r.gateToPeer),
    ...against('seconds', r.seconds, r.gateSeconds),
    ...(r.differingBits === undefined ? [] : [`differing ${(100 * r.differingBits).toFixed(3)} %`]),
  ].join('; ');
}

export function bench(program: Command): void {
  const command = program
    .command('bench')
    .description('time the kernels beside a C oracle in the same process: paired ratios, equal bits, rates')
    .argument('[suite]', 'only one suite')
    .option('--long', 'more rounds');
  answering(
    command,
    'npx parasol bench flight --json',
    async (name: string | undefined, options: { long?: boolean }) => {
      const { suites } = await import('@parasol/benchmarks');
      const chosen = suites.filter(({ suite, partOf }) => !name || suite === name || partOf === name);
      if (chosen.length === 0) {
        throw new BadInput([optionIssue('suite', name ?? '', `one of ${suites.map(({ suite }) => suite).join(', ')}`)]);
      }
      const results: BenchResult[] = [];
      for (const suite of chosen) results.push(...(await suite.run({ long: options.long ?? false })));
      const within = (r: BenchResult): string =>
        r.gate === null || r.ratioToC === null ? '' : r.ratioToC <= r.gate ? 'within' : 'above';
      const rows = results.map((r) => [
        r.name,
        r.ratioToC === null ? 'no C' : r.ratioToC.toFixed(2),
        r.gate === null ? '' : r.gate.toFixed(2),
        within(r),
        r.bitEqual === null ? '' : `${(100 * r.bitEqual).toFixed(1)} %`,
        shown(r.perSecond, 0),
        besides(r),
      ]);
      return {
        json: { results },
        text: table(['kernel', 'ratio to C', 'gate', '', 'equal bits', 'per second', 'beside it'], rows),
      };
    },
  );
}
