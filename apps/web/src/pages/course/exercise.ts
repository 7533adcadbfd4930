import type { LaboratoryState } from '../../laboratory/index.ts';
import type { Said } from '../../words/index.ts';
import type { Expected } from './checks.ts';
import type { Lab } from './lab.ts';

/** One of the things to choose from. */
export interface Choice {
  readonly id: string;
  /** A string where it is a name that both languages share. */
  readonly name: Said | string;
}

interface Asking {
  /** Unique in the course: answers are kept under it. */
  readonly id: string;
  readonly ask: Said;
  /** From the first nudge to the last. */
  readonly hints: readonly Said[];
  /** Computes the right answer. */
  readonly solve: (lab: Lab) => Promise<Expected>;
}

export type Question =
  | (Asking & { readonly kind: 'number'; readonly unit: Said })
  | (Asking & { readonly kind: 'choice' | 'set'; readonly choices: readonly Choice[] | 'capitals of Europe' });

/** A page of the laboratory in a certain state. */
export interface Doing {
  readonly text: Said;
  readonly link?: { readonly path: string; readonly state: Partial<LaboratoryState>; readonly text: Said };
}

/** One exercise: what to do on the pages of the laboratory, what to answer, and notes for whoever teaches it. */
export interface Exercise {
  readonly id: string;
  readonly title: Said;
  /** Minutes that a class needs. */
  readonly minutes: number;
  readonly aims: readonly Said[];
  readonly steps: readonly Doing[];
  readonly questions: readonly Question[];
  readonly mistakes: readonly Said[];
  /** What to talk about afterwards. */
  readonly discuss: Said;
}
