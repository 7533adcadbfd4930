import type { Interval } from '@parasol/study/results';
import type { Cue, RegionId, ScenarioInput } from '../laboratory/index.ts';
import type { Outcome, Progress } from './desk.ts';

/** What a scenario says, in short, once it has been read without an issue. */
export interface CheckSummary {
  readonly name: string;
  readonly architectureId: string | null;
  readonly trials: number;
  readonly seed: number;
  /** Raids of the library that it names; null: the default ones. */
  readonly raids: readonly string[] | null;
  /** Missiles of a raid that the file itself writes down. */
  readonly ownThreats: number;
  readonly warnings: readonly string[];
}

/** What the form of the editor is made of: the published schema, and the library's choices. */
export interface FormFacts {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly raids: readonly { readonly id: string; readonly name: string; readonly threats: number }[];
  readonly architectures: readonly { readonly id: string; readonly shortName: string }[];
  readonly maximumThreats: number;
}

export type StudyQuestion =
  | { readonly kind: 'run'; readonly trials: number; readonly seed: number }
  | { readonly kind: 'footprint'; readonly region: RegionId; readonly cellKm: number; readonly cue: Cue };

export type StudyKind = StudyQuestion['kind'];

/** A run in short. */
export interface RunSummary {
  readonly kind: 'run';
  readonly name: string;
  readonly runId: string;
  readonly trials: number;
  readonly seed: number;
  readonly threats: number;
  readonly leakers: Interval;
  readonly shots: Interval;
  readonly noLeakProbability: Interval;
  readonly byRaid: readonly {
    readonly raidId: string;
    readonly name: string;
    readonly threats: number;
    readonly leakers: Interval;
  }[];
  /** Mean of missiles that arrive over the first so many trials. */
  readonly settling: { readonly trials: readonly number[]; readonly means: readonly number[] };
}

/** A footprint in short. */
export interface FootprintSummary {
  readonly kind: 'footprint';
  readonly name: string;
  readonly regionName: string;
  readonly cellKm: number;
  readonly cue: Cue;
  /** Of the people in threatened towns; null where none is threatened. */
  readonly peopleFraction: number | null;
  readonly defendedAreaKm2: number;
  readonly threatenedAreaKm2: number;
  readonly threatenedCapitals: number;
  readonly defendedCapitals: number;
  readonly footprintSha256: string;
}

export type StudySummary = RunSummary | FootprintSummary;

/** A finished study. The whole document stays bytes: reports and exports are made of it in the worker. */
export interface StudyResult {
  readonly summary: StudySummary;
  readonly document: Blob;
}

/** What the desk does for the page of studies. */
export interface StudyDesk {
  check(scenario: ScenarioInput): Promise<Outcome<CheckSummary>>;
  formFacts(): Promise<FormFacts>;
  study(
    scenario: ScenarioInput,
    question: StudyQuestion,
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<StudyResult>>;
  /** The report of a finished study as one HTML file. */
  studyReport(kind: StudyKind, document: Blob): Promise<string>;
  /** A finished study in another program's format. */
  studyAs(kind: StudyKind, document: Blob, format: string): Promise<Blob>;
}
