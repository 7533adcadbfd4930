/** How many shots, and when. */
export type Doctrine =
  | { readonly kind: 'single' }
  | { readonly kind: 'salvo'; readonly shots: number }
  | {
      readonly kind: 'shoot-look-shoot';
      readonly shotsPerSalvo: number;
      readonly maximumSalvos: number;
      readonly assessmentTimeS: number;
    };

/** Who decides about whose shots (models.md). */
export type Arrangement = 'independent' | 'data-sharing' | 'sectoral' | 'unified';

/**
 * Who may launch what at whose threat. Today's rule is trivial: a centre commits the batteries that name it. Two authorities of one centre
 * decide together when decision time and targets are the same, and each for itself otherwise.
 */
export interface Authority {
  readonly centreId: string;
  readonly batteryIds: readonly string[];
  /** Human decision between a firm track in the picture and the commit order. */
  readonly decisionTimeS: number;
  /** Targets it may defend; absent = any. */
  readonly defendsTargetIds?: readonly string[];
  /** Objects that it engages whatever their targets, because they cross its sector (sectoral command); absent = by target. */
  readonly engagesThreatIds?: readonly string[];
  /** Sensors that must each hold a firm track in the picture before it decides; absent = 1. */
  readonly confirmations?: number;
}
