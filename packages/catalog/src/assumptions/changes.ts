import type { SheetChange } from './sheet.ts';

/** Every version of the sheet after the first, each fixed before a result of it was looked at. */
export const changes: readonly SheetChange[] = [
  {
    version: 2,
    date: '2026-11-23',
    keys: ['trackLossS'],
    reason:
      'tracks may be lost: a picture now drops a track that nothing has updated for a time, so that a line that fails in mid-raid shows; version 1 kept every track for ever',
  },
];
