import { type Prepared, runTrial } from '@parasol/simulation/engagement';

/** What came of each missile of a raid in each trial: [threats] rows of [trials], 1 where it arrived. */
export function arrivals(
  prepared: Prepared,
  { seed, trials }: { readonly seed: number; readonly trials: number },
): Float64Array[] {
  const rows = prepared.threatIds.map(() => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial++) {
    const { ledger } = runTrial(prepared, { seed, trial, recordEvents: false });
    ledger.forEach(({ stopped }, t) => {
      rows[t][trial] = stopped ? 0 : 1;
    });
  }
  return rows;
}
