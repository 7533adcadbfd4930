import { secondsFromUtc } from '@parasol/physics/time';
import type { Issue } from './issue.ts';
import type { ParsedText } from './parsed-text.ts';
import type { Scenario } from './scenario.ts';
import { issueOf } from './shape.ts';

/** Reports a start that has the form of an instant and is none, such as 30 February. */
export function checkEpoch({ epochUtc }: Scenario, parsed: ParsedText): Issue[] {
  if (epochUtc === undefined || secondsFromUtc(epochUtc) !== null) return [];
  return [
    issueOf(parsed, ['epochUtc'], {
      received: epochUtc,
      expected: 'an instant that exists, as 2010-01-15T09:30:00Z',
      message: `there is no instant ${epochUtc}`,
    }),
  ];
}
