import tab from '@bomb.sh/tab/commander';
import { Command } from 'commander';
import { bench } from './verbs/bench.ts';
import { catalog } from './verbs/catalog.ts';
import { compare } from './verbs/compare.ts';
import { coverage } from './verbs/coverage.ts';
import { exportVerb } from './verbs/export.ts';
import { flight } from './verbs/flight.ts';
import { footprint } from './verbs/footprint.ts';
import { footprints } from './verbs/footprints.ts';
import { leakage } from './verbs/leakage.ts';
import { missile } from './verbs/missile.ts';
import { report } from './verbs/report.ts';
import { run } from './verbs/run.ts';
import { serve, start } from './verbs/serve.ts';
import { sharing } from './verbs/sharing.ts';
import { statements } from './verbs/statements.ts';
import { tracks } from './verbs/tracks.ts';
import { validate } from './verbs/validate.ts';

const VERBS = [
  run,
  compare,
  footprint,
  footprints,
  sharing,
  statements,
  coverage,
  tracks,
  report,
  exportVerb,
  flight,
  missile,
  leakage,
  catalog,
  validate,
  bench,
  serve,
  start,
];

/** The command line: one verb a file; `parasol complete bash` prints the shell completion. */
export function createProgram(): Command {
  const program = new Command('parasol')
    .description('An open laboratory for cooperative missile defence: what does a defence protect, against whom?')
    .version('0.1.0')
    .addHelpText(
      'after',
      '\nExamples:\n  npx parasol compare third-site epaa-phase-3 joint\n  npx parasol flight --sphere --range-km 5500 --json\n  source <(npx parasol complete bash)',
    )
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const verb of VERBS) verb(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} });
  tab(program);
  return program;
}
