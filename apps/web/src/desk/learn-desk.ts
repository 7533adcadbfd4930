import type { LiveTally } from '@parasol/study/live';
import type { ResolvedNumber } from '@parasol/study/results';
import type { Cue, RegionId, ScenarioInput } from '../laboratory/index.ts';
import type { Outcome } from './desk.ts';
import type { CardSource } from './source-card.ts';

/** One figure as a line of a table: what it is, how sure, and where from. */
export interface FigureLine {
  readonly path: string;
  readonly entityName: string;
  /** Kind of the catalogue's entity; `assumption` of the sheet, `element` of an architecture. */
  readonly kind: string;
  readonly unit: string | null;
  readonly value: number | string | boolean | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly confidence: ResolvedNumber['confidence'];
  readonly disputed: boolean;
  /** Title of the first source of the value in use. */
  readonly source: string | null;
  readonly sourceCount: number;
}

/** Which figures: null where it does not matter. */
export interface FigureQuery {
  readonly search: string;
  readonly confidence: FigureLine['confidence'] | null;
  readonly disputedOnly: boolean;
  readonly kind: string | null;
  readonly sourceId: string | null;
  readonly from: number;
  readonly count: number;
}

export interface FigurePage {
  readonly total: number;
  /** Figures by confidence before that filter. */
  readonly counts: Readonly<Record<string, number>>;
  readonly disputed: number;
  readonly kinds: readonly string[];
  readonly lines: readonly FigureLine[];
}

/** A source, and how many figures rest on it. */
export interface SourceLine extends CardSource {
  readonly note: string;
  /** Figures whose value in use comes from it. */
  readonly used: number;
  /** Figures for which it gives another value, not in use. */
  readonly beside: number;
  /** Figures that it disputes. */
  readonly disputes: number;
}

export interface AssumptionLine {
  readonly key: string;
  readonly label: string;
  readonly value: string | number | boolean;
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly choices: readonly string[];
  readonly basis: string;
  readonly scope: 'scenario' | 'entities' | 'definition';
}

/** What the pages for reading and learning ask. */
export interface LearnDesk {
  /** A page of the figures of a scenario; of the whole catalogue when it is null. */
  figures(query: FigureQuery, scenario: ScenarioInput | null): Promise<Outcome<FigurePage>>;
  sourceList(): Promise<SourceLine[]>;
  assumptions(): Promise<{ readonly version: number; readonly lines: readonly AssumptionLine[] }>;
  /** What the page of the defended area says when the hand rests: the exact live map, counted. */
  defended(scenario: ScenarioInput, question: { region: RegionId; cue: Cue }): Promise<Outcome<LiveTally>>;
  /** Names of the capitals of a region. */
  capitals(region: RegionId): Promise<string[]>;
}
