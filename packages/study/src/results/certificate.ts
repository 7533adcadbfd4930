import type { LedgerRow, SimulationEvent } from '@parasol/simulation/outcomes';
import { canonicalJson, contentKey, partDigest, utf8ToBytes } from './canonical.ts';
import { type Column, columnBytes, columnHeader } from './column.ts';

/** What a sceptic needs to repeat a run and see that it is the same, bit for bit. */
export interface Certificate {
  /** Over all that is simulated, every resolved number and choice of the scenario, and the number of trials. */
  readonly inputsSha256: string;
  readonly codeVersion: string;
  readonly seed: number;
  /** Over the canonical bytes of columns, events, ledger and measures; no clock times, paths or worker counts. */
  readonly outputsSha256: string;
}

export interface RunOutputs {
  readonly columns: readonly Column[];
  readonly events: readonly SimulationEvent[];
  readonly ledger: readonly LedgerRow[];
  readonly measures: unknown;
}

/** The hash of everything a run found out, in a fixed order of parts. */
export function outputsSha256(outputs: RunOutputs): string {
  const digest = partDigest();
  for (const column of outputs.columns) {
    digest.add('column', utf8ToBytes(canonicalJson(columnHeader(column))));
    digest.add('values', columnBytes(column.values));
  }
  digest.add('events', utf8ToBytes(canonicalJson(outputs.events)));
  digest.add('ledger', utf8ToBytes(canonicalJson(outputs.ledger)));
  digest.add('measures', utf8ToBytes(canonicalJson(outputs.measures)));
  return digest.hex();
}

/** The name of a run: a hash of its inputs, seed and code version, so that the same question has the same name. */
export const runIdOf = (inputsSha256: string, seed: number, codeVersion: string): string =>
  contentKey({ codeVersion, inputsSha256, seed }).slice(0, 16);
