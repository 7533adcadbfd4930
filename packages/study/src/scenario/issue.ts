/** One thing wrong with an input: where it stands, what came, what was wanted. A reader can mend it from this alone. */
export interface Issue {
  readonly file: string;
  /** Counted from 1; 0 when the trouble is with the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** Keys from the top, joined by dots; empty for the file as a whole. */
  readonly path: string;
  readonly received: string;
  readonly expected: string;
  /** Unit of the value expected; empty when it has none. */
  readonly unit: string;
  readonly message: string;
}

/** `file:line:column path: message` on one line, for terminals and logs. */
export const issueLine = (issue: Issue): string =>
  `${issue.file}:${issue.line}:${issue.column}${issue.path === '' ? '' : ` ${issue.path}`}: ${issue.message}`;
