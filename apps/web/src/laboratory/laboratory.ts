import type { Cue } from '@parasol/study/footprint';
import { temporal } from 'zundo';
import { create } from 'zustand';

export type { Cue };
export const CUES: readonly Cue[] = ['sensor-driven', 'ideal'];
export const REGIONS = ['europe', 'nato-2010', 'us'] as const;
export type RegionId = (typeof REGIONS)[number];
export type FigureValue = number | string | boolean;

/** Everything that decides what the laboratory shows: small, plain, and the same thing that a link carries. */
export interface LaboratoryState {
  /** Id of the architecture that stands on the table. */
  readonly architectureId: string;
  /** A scenario file that was dropped in, as text; null when the architecture's own scenario is meant. */
  readonly ownText: string | null;
  /** Figures that the reader has changed, by catalogue path, in door units. Sites are moved by their latitude and longitude. */
  readonly figures: Readonly<Record<string, FigureValue>>;
  readonly cue: Cue;
  readonly region: RegionId;
}

export const FIRST_STATE: LaboratoryState = {
  architectureId: 'third-site',
  ownText: null,
  figures: {},
  cue: 'sensor-driven',
  region: 'europe',
};

export const stateOf = ({ architectureId, ownText, figures, cue, region }: LaboratoryState): LaboratoryState => ({
  architectureId,
  ownText,
  figures,
  cue,
  region,
});

/** The state of the laboratory, with every step kept for undo. */
export const useLaboratory = create<LaboratoryState>()(
  temporal(() => FIRST_STATE, {
    equality: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    limit: 200,
  }),
);

const put = useLaboratory.setState;

/** Puts another architecture on the table, as the catalogue has it. */
export const choose = (architectureId: string): void => put({ architectureId, ownText: null, figures: {} });

/** Puts a scenario file on the table. */
export const openText = (ownText: string): void => put({ ownText, figures: {} });

/** Sets figures; undefined puts one back to what the catalogue says. */
export const setFigures = (figures: Readonly<Record<string, FigureValue | undefined>>): void =>
  put((state) => ({
    figures: Object.fromEntries(
      Object.entries({ ...state.figures, ...figures }).filter(
        (entry): entry is [string, FigureValue] => entry[1] !== undefined,
      ),
    ),
  }));

export const setCue = (cue: Cue): void => put({ cue });
export const setRegion = (region: RegionId): void => put({ region });

/** Every figure back to the catalogue, and a dropped file off the table. */
export const reset = (): void => put({ figures: {}, ownText: null });

/** Takes a whole state, from a link. */
export const take = (state: LaboratoryState): void => put(stateOf(state));

export const undo = (): void => useLaboratory.temporal.getState().undo();
export const redo = (): void => useLaboratory.temporal.getState().redo();
