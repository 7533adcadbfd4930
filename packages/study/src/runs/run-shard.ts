import { type Prepared, prepare, runTrial } from '@parasol/simulation/engagement';
import type { RaidEvent, RaidLedgerRow } from '../results/index.ts';
import { columnWriter } from './columns.ts';
import type { RaidCase, Shard, ShardResult } from './shard.ts';

interface PreparedCase {
  readonly raidId: string;
  readonly prepared: Prepared;
}

const prepareCases = (cases: readonly RaidCase[]): PreparedCase[] =>
  cases.map(({ raidId, input }) => ({ raidId, prepared: prepare(input) }));

/**
 * Somewhere shards are run: keeps what the last inputs needed to be prepared, so that the next shard of the same run starts at once.
 */
export function shardRunner(): (shard: Shard) => ShardResult {
  let key = '';
  let ready: PreparedCase[] = [];
  return (shard) => {
    if (shard.inputsSha256 !== key) {
      ready = prepareCases(shard.cases);
      key = shard.inputsSha256;
    }
    return runPrepared(shard, ready);
  };
}

function runPrepared(shard: Shard, cases: readonly PreparedCase[]): ShardResult {
  const threats = cases.reduce((sum, { prepared }) => sum + prepared.threatIds.length, 0);
  const writer = columnWriter(shard.trials, threats);
  const ledger: RaidLedgerRow[] = [];
  const events: RaidEvent[] = [];
  for (let i = 0; i < shard.trials; i++) {
    const trial = shard.firstTrial + i;
    const results = cases.map(({ raidId, prepared }) => ({
      raidId,
      result: runTrial(prepared, { seed: shard.seed, trial, recordEvents: trial === 0 }),
    }));
    writer.write(
      i,
      results.flatMap(({ result }) => result.ledger),
    );
    if (trial !== 0) continue;
    for (const { raidId, result } of results) {
      ledger.push(...result.ledger.map((row) => ({ ...row, raidId })));
      events.push(...result.events.map((event) => ({ ...event, raidId })));
    }
  }
  return {
    index: shard.index,
    trials: shard.trials,
    columns: writer.columns,
    story: shard.firstTrial === 0 ? { ledger, events } : null,
  };
}
