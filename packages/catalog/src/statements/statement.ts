import type { Confidence } from '../entries/index.ts';

/** One missile from one launch area. */
export interface StatementLaunch {
  readonly missileId: string;
  readonly launchAreaId: string;
}

/** A defence and what it faces. Figures not named here are those of the catalogue and of the assumption sheet. */
export interface StatementScene {
  readonly architectureId: string;
  /** A second architecture that stands beside the first. */
  readonly besideId?: string;
  /** Elements taken away. */
  readonly withoutIds?: readonly string[];
  /** Figures that the statement itself states, by override path. */
  readonly overrides?: Readonly<Record<string, number>>;
  readonly launches: readonly StatementLaunch[];
}

/** Where shares are counted: a region of the glossary, or countries down to a southern edge. */
export type StatementRegion =
  | { readonly kind: 'named'; readonly id: 'europe' | 'us' }
  | {
      readonly kind: 'countries';
      readonly id: string;
      readonly name: string;
      readonly countryCodes: readonly string[];
      readonly southDeg?: number;
    };

/**
 * What has to come out, as numbers fixed before any result was looked at. Shares are of the people of the threatened places
 * (0 to 1); a place counts as defended against every launch of the scene that reaches it.
 */
export type StatementCheck =
  | { readonly kind: 'defended-places'; readonly scene: StatementScene; readonly placeIds: readonly string[] }
  | { readonly kind: 'not-defended-places'; readonly scene: StatementScene; readonly placeIds: readonly string[] }
  | {
      readonly kind: 'defended-share';
      readonly scene: StatementScene;
      readonly region: StatementRegion;
      readonly leastFraction: number;
      /** Smaller defences that must come out below that share. */
      readonly notEnough?: readonly StatementScene[];
    }
  | {
      readonly kind: 'share-below';
      readonly scene: StatementScene;
      readonly region: StatementRegion;
      readonly belowFraction: number;
    }
  | {
      readonly kind: 'adds-little';
      readonly fewer: StatementScene;
      readonly more: StatementScene;
      readonly region: StatementRegion;
      readonly mostFraction: number;
    }
  | {
      readonly kind: 'adds-much';
      readonly fewer: StatementScene;
      readonly more: StatementScene;
      readonly region: StatementRegion;
      readonly leastFraction: number;
    }
  | {
      /** The first defends a larger share than each other. */
      readonly kind: 'ranking';
      readonly first: StatementScene;
      readonly others: readonly StatementScene[];
      /** What stands already; its share is shown beside theirs. */
      readonly baseline?: StatementScene;
      readonly region: StatementRegion;
    }
  | {
      /** With each value of one figure, the missile can or cannot be met on its way to at least one of the places. */
      readonly kind: 'turning-figure';
      readonly scene: StatementScene;
      readonly placeIds: readonly string[];
      readonly path: string;
      readonly values: readonly { readonly value: number; readonly met: boolean }[];
    }
  | {
      /**
       * The members of NATO of 2010 of which the one missile of a scene reaches a town, these and no other; places that it does not reach; how
       * far places are on a sphere. The defence plays no part.
       */
      readonly kind: 'reached-places';
      readonly scene: StatementScene;
      readonly reachedCountryCodes: readonly string[];
      readonly notReachedIds: readonly string[];
      readonly distancesKm: Readonly<Record<string, number>>;
      readonly toleranceFraction: number;
    };

/** A check that must come out for the statement's own check to mean something: places that must not be covered. */
export interface StatementControl {
  readonly name: string;
  readonly check: StatementCheck;
}

/** One published statement about coverage or reach, ready to be checked. It holds no result. */
export interface Statement {
  readonly id: string;
  readonly name: string;
  /** What was said, in our words. */
  readonly text: string;
  /** Row of the file of published statements. */
  readonly row: string;
  readonly sourceIds: readonly string[];
  readonly confidence: Confidence;
  /** How the words became numbers. */
  readonly reading: string;
  readonly check: StatementCheck;
  readonly controls: readonly StatementControl[];
  /** Override paths of the assumptions that could decide it, each varied over its range, one at a time. */
  readonly assumptionPaths: readonly string[];
}
