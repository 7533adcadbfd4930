import type { Issue } from '@parasol/study/scenario';

/** What a verb gives back: one document, and how a person reads it. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** 1 when the work was done and came out wrong (a failed check), else 0. */
  readonly exitCode?: 0 | 1;
}

/** Bad input: exit 2 and the complete list. */
export class BadInput extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('\n'));
    this.name = 'BadInput';
    this.issues = issues;
  }
}

/** An issue of the command line itself: the path is the option. */
export function optionIssue(option: string, received: string, expected: string, unit: string | null = null): Issue {
  return {
    file: 'command line',
    line: 1,
    column: 1,
    path: option,
    received,
    expected,
    unit,
    message: `${option}: received ${received}, expected ${expected}`,
  };
}

/** One issue as a person reads it. */
export function issueText(issue: Issue): string {
  const place =
    issue.file === 'command line' ? issue.path : `${issue.file}:${issue.line}:${issue.column} ${issue.path}`;
  return `${place}\n  ${issue.message}\n  received: ${issue.received}\n  expected: ${issue.expected}${issue.unit ? ` (${issue.unit})` : ''}`;
}
