import type { FigureLine } from '../../desk/index.ts';

export type Confidence = FigureLine['confidence'];

/** From the surest to the least sure; then what is not the catalogue's. */
export const CONFIDENCES: readonly Confidence[] = ['read', 'derived', 'recalled', 'notional', 'declared', 'user'];
