import type { ScenarioReleaseRule } from '@parasol/study/scenario';
import type { SharingDocument } from '@parasol/study/sharing';
import type { ScenarioInput } from '../laboratory/index.ts';
import type { Outcome, Progress } from './desk.ts';

/** What a rule lets out. */
export interface ReleaseTerms {
  readonly releases: ScenarioReleaseRule['releases'];
  readonly situation: NonNullable<ScenarioReleaseRule['situation']>;
  readonly delayS: number;
  readonly coarsenessM: number;
}

/** One release rule of a scenario. */
export interface ReleaseLine {
  /** As the scenario has it before overrides: what a changed entry is made of. */
  readonly rule: ScenarioReleaseRule;
  readonly terms: ReleaseTerms;
  /** What the architecture has; null for a rule that the scenario added. */
  readonly catalogue: ReleaseTerms | null;
  /** Why it does not hold as relations are; null when it holds. */
  readonly silentWhy: string | null;
}

/** Who may let whom have what in a scenario, and on what that hangs. */
export interface ReleaseTable {
  readonly name: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** Parties that own sensors. */
  readonly ownerIds: readonly string[];
  readonly rules: readonly ReleaseLine[];
  /** The state that the scenario sets; null: as on its day, or every rule holds. */
  readonly relations: string | null;
  readonly epochUtc: string | null;
  /** States that some rule hangs on, and the others of the same relation. */
  readonly relationIds: readonly string[];
}

/** What the desk does for the page of sharing. */
export interface SharingDesk {
  releaseTable(scenario: ScenarioInput): Promise<Outcome<ReleaseTable>>;
  /** As `parasol sharing` gives it; without curves over delay and coarseness it takes a third of the time. */
  sharing(
    scenario: ScenarioInput,
    question: { trials: number; seed: number; hasCurves: boolean },
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<SharingDocument>>;
}
