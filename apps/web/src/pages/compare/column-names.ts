import { type DatedArchitecture, useAsked } from '../../desk/index.ts';
import { useLaboratory } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import { TABLE } from './columns.ts';
import { words } from './words.ts';

export const useArchitectures = (): readonly DatedArchitecture[] =>
  useAsked('dated architectures', (desk) => desk.datedArchitectures()).value ?? [];

/** Short names of columns, for headers and legends. */
export function useColumnName(): (id: string) => string {
  const t = useWords(words);
  const { architectureId } = useLaboratory();
  const architectures = useArchitectures();
  const nameOf = (id: string): string => architectures.find((one) => one.id === id)?.shortName ?? id;
  return (id) => (id === TABLE ? t('tableColumn', { name: nameOf(architectureId) }) : nameOf(id));
}
