import { create } from 'zustand';
import { type ReleaseTable, type ReleaseTerms, useAsked } from '../../desk/index.ts';
import {
  type FigureValue,
  type OnTable,
  type ScenarioInput,
  scenarioInput,
  useLaboratory,
  withEntry,
  withKey,
  withText,
} from '../../laboratory/index.ts';

/** The architecture in which former adversaries share. */
export const JOINT = 'joint';
const JOINT_TABLE: OnTable = { architectureId: JOINT, ownText: null, figures: {} };

interface Chosen {
  /** What the reader wants to see; null: whichever has something to show. */
  readonly wanted: 'table' | 'joint' | null;
}

const useChosen = create<Chosen>()(() => ({ wanted: null }));
export const want = (wanted: Chosen['wanted']): void => useChosen.setState({ wanted });

/** The scenario that the page is about. */
export interface Subject {
  readonly input: ScenarioInput;
  readonly table: OnTable;
  readonly isOnTable: boolean;
}

/** On the table, parties of one camp share all with each other: there is little to ask. */
const isOneCamp = (table: ReleaseTable): boolean =>
  table.ownerIds.length < 2 || table.rules.every(({ rule }) => rule.holdsIn === undefined);

/** What is on the table; Joint in its place while that is of one camp and was not asked for. Null until that is known. */
export function useSubject(): { readonly subject: Subject | null; readonly tableName: string } {
  const { architectureId, ownText, figures } = useLaboratory();
  const { wanted } = useChosen();
  const table = { architectureId, ownText, figures };
  const input = scenarioInput(table);
  const asked = useAsked(`releases ${input.text}`, (desk) => desk.releaseTable(input));
  const found = asked.state === 'done' && asked.value.kind === 'done' ? asked.value.value : null;
  const tableName = found?.name ?? architectureId;
  const own: Subject = { input, table, isOnTable: true };
  if (wanted === 'table' || architectureId === JOINT) return { subject: own, tableName };
  const joint: Subject = { input: scenarioInput(JOINT_TABLE), table: JOINT_TABLE, isOnTable: false };
  if (wanted === 'joint') return { subject: joint, tableName };
  if (asked.state === 'waiting') return { subject: null, tableName };
  return { subject: found !== null && isOneCamp(found) ? joint : own, tableName };
}

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
