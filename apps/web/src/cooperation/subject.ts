import { create } from 'zustand';
import { type ReleaseTable, useAsked } from '../desk/index.ts';
import { type OnTable, type ScenarioInput, scenarioInput, useLaboratory } from '../laboratory/index.ts';

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
