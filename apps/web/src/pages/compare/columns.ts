import { create } from 'zustand';
import { type LaboratoryState, type ScenarioInput, scenarioInput, useLaboratory } from '../../laboratory/index.ts';
import type { LiveView } from '../../live/index.ts';
import type { Scene } from '../../scene/index.ts';
import { MOST_COLUMNS } from './years.ts';

/** What stands side by side: ids of architectures; the table's own state has this name. */
export const TABLE = 'table';

interface Columns {
  readonly ids: readonly string[];
  /** The two of the difference map. */
  readonly pair: readonly [string, string];
}

const FIRST_IDS = ['third-site', 'epaa-phase-3'] as const;

export const useColumns = create<Columns>()(() => ({ ids: FIRST_IDS, pair: FIRST_IDS }));

/** The two of the difference map are always two that are shown. */
function pairOf(ids: readonly string[], [first, second]: Columns['pair']): Columns['pair'] {
  const one = ids.includes(first) ? first : (ids.find((id) => id !== second) ?? first);
  const other = ids.includes(second) && second !== one ? second : (ids.find((id) => id !== one) ?? second);
  return [one, other];
}

export const setColumns = (ids: readonly string[]): void =>
  useColumns.setState(({ pair }) => {
    const shown = [...new Set(ids)].slice(0, MOST_COLUMNS);
    return { ids: shown, pair: pairOf(shown, pair) };
  });

export const setPair = (pair: Columns['pair']): void => useColumns.setState(({ ids }) => ({ pair: pairOf(ids, pair) }));

/** A column as the desk and the live map take it. */
export const inputOf = (
  id: string,
  table: Pick<LaboratoryState, 'architectureId' | 'ownText' | 'figures'>,
): ScenarioInput => scenarioInput(id === TABLE ? table : { architectureId: id, ownText: null, figures: {} });

export function useInputs(): readonly ScenarioInput[] {
  const { ids } = useColumns();
  const { architectureId, ownText, figures } = useLaboratory();
  return ids.map((id) => inputOf(id, { architectureId, ownText, figures }));
}

/** What the maps of the columns have found so far. */
export interface Found {
  readonly live: LiveView;
  readonly scene: Scene | null;
}

export const useFound = create<Readonly<Record<string, Found>>>()(() => ({}));
