/** Who set the value in use: the catalogue, the person at the desk, or a party's declaration (`declared:PARTY`). */
export type OverrideSource = 'catalog' | 'user' | `declared:${string}`;

/** One number that the run depended on, with where it comes from. Values in the unit of its key (door units). */
export interface ResolvedNumber {
  /** `entityId.attributeKey` or `assumptions.key`. */
  readonly path: string;
  readonly entityName: string;
  readonly value: number | string | boolean;
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly confidence: 'read' | 'recalled' | 'derived' | 'notional' | 'user' | 'declared';
  readonly origin: OverrideSource;
  /** What the catalogue says, when something else is in use. */
  readonly catalogValue?: number | string | boolean | null;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number | null;
    readonly url: string | null;
  }[];
  readonly disputed: boolean;
  readonly why: string;
}
