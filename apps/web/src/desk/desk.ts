import type { ExportFormat } from '@parasol/study/exports';
import type { FootprintDocument } from '@parasol/study/footprint';
import type { RunDocument } from '@parasol/study/results';
import type { Issue } from '@parasol/study/scenario';
import type { Cue, RegionId, ScenarioInput } from '../laboratory/index.ts';
import type { Scene } from '../scene/index.ts';
import type { ArrangementDesk } from './arrangement-desk.ts';
import type { CompareDesk } from './compare-desk.ts';
import type { LearnDesk } from './learn-desk.ts';
import type { SharingDesk } from './sharing-desk.ts';
import type { SourceCard } from './source-card.ts';
import type { StudyDesk } from './study-desk.ts';
import type { TracksDesk } from './tracks-desk.ts';

/** A line of the list of architectures. */
export interface ArchitectureLine {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly status: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An answer, or every issue that keeps the scenario from being read. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What the worker thread behind the pages can do: look up, check, compute. Every call is answered; long ones tell how far they are. */
export interface Desk extends ArrangementDesk, CompareDesk, LearnDesk, SharingDesk, StudyDesk, TracksDesk {
  architectures(): Promise<ArchitectureLine[]>;
  scene(scenario: ScenarioInput): Promise<Outcome<Scene>>;
  /** Null for a path that the catalogue does not hold. */
  sourceCard(path: string, architectureId: string): Promise<SourceCard | null>;
  /** The answer of record, as `parasol footprint` gives it. */
  footprint(
    scenario: ScenarioInput,
    question: { region: RegionId; cellKm: number; cue: Cue },
  ): Promise<Outcome<FootprintDocument>>;
  run(
    scenario: ScenarioInput,
    size: { trials: number; seed: number },
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<RunDocument>>;
  /** A run in another program's format, as `parasol export` gives it. */
  exportRun(run: RunDocument, format: ExportFormat): Promise<string | Uint8Array>;
  /** The report of a run as one HTML file, as `parasol run` writes it. */
  report(run: RunDocument): Promise<string>;
}
