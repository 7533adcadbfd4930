import type { LedgerRow, TrialResult } from '../outcomes/index.ts';

/** What a ledger adds up to. */
export function countsOf(ledger: readonly LedgerRow[]): Omit<TrialResult, 'trial' | 'ledger' | 'events'> {
  const hostile = ledger.filter((row) => row.hostile !== false);
  const harmless = ledger.filter((row) => row.hostile === false);
  return {
    threats: hostile.length,
    leakers: hostile.filter((row) => !row.stopped).length,
    engagements: hostile.filter((row) => row.shots > 0).length,
    shots: sum(ledger, (row) => row.shots),
    duplicateShots: sum(ledger, (row) => row.duplicateShots ?? 0),
    shotsAtHarmless: sum(harmless, (row) => row.shots),
    recognisedHostile: hostile.filter((row) => row.recognisedBy !== undefined).length,
    falseAlarms: harmless.filter((row) => row.alarm !== undefined).length,
    missedNotices: harmless.filter((row) => row.alarm === 'missed-notice').length,
  };
}

const sum = (rows: readonly LedgerRow[], of: (row: LedgerRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
