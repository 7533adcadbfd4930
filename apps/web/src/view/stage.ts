import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export const STAGE_FORMS = ['map', 'globe', 'both'] as const;
/** The flat map, the globe, or one beside the other. */
export type StageForm = (typeof STAGE_FORMS)[number];

export const SIGNS = ['plain', 'app-6'] as const;
/** How sites are drawn: plain shapes, or symbols after APP-6. */
export type Signs = (typeof SIGNS)[number];

interface Stage {
  readonly form: StageForm;
  readonly signs: Signs;
}

/** How a reader likes to look; kept for the next visit, not part of a link. */
export const useStage = create<Stage>()(
  persist(() => ({ form: 'map', signs: 'plain' }) as Stage, {
    name: 'parasol-stage',
    storage: createJSONStorage(() => globalThis.localStorage),
  }),
);

export const setStage = (stage: Partial<Stage>): void => {
  useStage.setState(stage);
};
