import { type Issue, issueLine } from '@parasol/study/scenario';

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
    this.issues = [...issues].sort((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** An issue of the command line itself: the path is the option. */
export function optionIssue(option: string, received: string, expected: string, unit = ''): Issue {
  const message = `received ${received}, expected ${expected}`;
  return { file: 'command line', line: 0, column: 0, path: option, received, expected, unit, message };
}

/** One issue as a person reads it. */
export function issueText(issue: Issue): string {
  const unit = issue.unit === '' ? '' : ` (${issue.unit})`;
  const place = issue.file === 'command line' ? `${issue.path} ${issue.message}`.trim() : issueLine(issue);
  return `${place}\n    received: ${issue.received}\n    expected: ${issue.expected}${unit}`;
}
