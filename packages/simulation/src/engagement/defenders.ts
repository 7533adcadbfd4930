import type { Prepared, PreparedCommand } from './prepare.ts';

/** Commands with batteries that may engage an object. */
export const defendersOf = ({ commands }: Prepared, threat: number): readonly PreparedCommand[] =>
  commands.filter(({ mayDefend, batteries }) => mayDefend[threat] && batteries.length > 0);

/** Whether a command that may engage an object does: not when it takes it for a launch that it has notice of. */
export const engages = ({ mayDefend, batteries, recognises }: PreparedCommand, threat: number): boolean =>
  mayDefend[threat] && batteries.length > 0 && recognises[threat] === null;
