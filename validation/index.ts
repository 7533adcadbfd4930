import type { ValidationFamily } from './harness.ts';

export type { ValidationCase, ValidationFamily } from './harness.ts';

export const families: readonly ValidationFamily[] = [];
