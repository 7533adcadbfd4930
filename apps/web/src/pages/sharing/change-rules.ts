import type { Subject } from '../../cooperation/index.ts';
import type { ReleaseTable, ReleaseTerms } from '../../desk/index.ts';
import { type FigureValue, type OnTable, useLaboratory, withEntry, withKey, withText } from '../../laboratory/index.ts';

/** Puts the changed scenario on the table, in one step of undo. */
const put = (table: OnTable): void => useLaboratory.setState(table);

/** Another state of relations; null: what the scenario says of itself. */
export const setRelations = ({ table }: Subject, state: string | null): void =>
  put(withText(table, (text) => withKey(text, 'relations', state ?? undefined)));

type Line = ReleaseTable['rules'][number];

/** Changes terms of a rule: delay and coarseness are figures, what is released and when is an entry of the scenario. */
export function setTerms({ table }: Subject, { rule, catalogue }: Line, change: Partial<ReleaseTerms>): void {
  const { releases, situation } = change;
  const figures = { ...table.figures };
  for (const key of ['delayS', 'coarsenessM'] as const) {
    const value: FigureValue | undefined = change[key];
    if (value === undefined) continue;
    if (value === rule[key]) delete figures[`${rule.id}.${key}`];
    else figures[`${rule.id}.${key}`] = value;
  }
  if (releases === undefined && situation === undefined) {
    put({ ...table, figures });
    return;
  }
  const entry = { ...rule, releases: releases ?? rule.releases, situation: situation ?? rule.situation ?? 'always' };
  const isAsBefore =
    catalogue !== null &&
    catalogue.releases === entry.releases &&
    catalogue.situation === entry.situation &&
    catalogue.delayS === entry.delayS &&
    catalogue.coarsenessM === entry.coarsenessM;
  put(withText({ ...table, figures }, (text) => withEntry(text, 'releaseRules', rule.id, isAsBefore ? null : entry)));
}

/** A rule as the catalogue has it. */
export function putBack({ table }: Subject, { rule }: Line): void {
  const figures = { ...table.figures };
  delete figures[`${rule.id}.delayS`];
  delete figures[`${rule.id}.coarsenessM`];
  put(withText({ ...table, figures }, (text) => withEntry(text, 'releaseRules', rule.id, null)));
}
