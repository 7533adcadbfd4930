import type { Issue } from '@parasol/study/scenario';

/** A request that is refused for a reason that its sender can understand. */
export class Refusal extends Error {
  readonly statusCode: number;
  /** Bad input only: every issue. */
  readonly issues: readonly Issue[];
  /** When the same request may succeed, s; absent: not by waiting. */
  readonly retryAfterS: number | undefined;

  constructor(
    statusCode: number,
    message: string,
    more: { readonly issues?: readonly Issue[]; readonly retryAfterS?: number } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.statusCode = statusCode;
    this.issues = more.issues ?? [];
    this.retryAfterS = more.retryAfterS;
  }
}

/** 400 with the complete list. */
export const badInput = (issues: readonly Issue[]): Refusal =>
  new Refusal(400, issues.map(({ message }) => message).join('\n'), { issues });

/** An issue of the request itself: the path is the key in its body, query or address. */
export const requestIssue = (path: string, received: string, expected: string, unit = ''): Issue => ({
  file: 'request',
  line: 0,
  column: 0,
  path,
  received,
  expected,
  unit,
  message: `received ${received}, expected ${expected}`,
});
