import { coverageStatements } from './coverage.ts';
import { reachStatements } from './reach.ts';
import type { Statement } from './statement.ts';

/** Version of the assumption sheet under which the criteria were fixed; a result under a later sheet says so. */
export const STATEMENTS_SHEET_VERSION = 1;

/** Published statements about coverage and reach by id, in the order of the table. Criteria were fixed before any result. */
export const statements: Readonly<Record<string, Statement>> = Object.fromEntries(
  [...coverageStatements, ...reachStatements].map((statement) => [statement.id, statement]),
);
