export * from './compare-desk.ts';
export * from './desk.ts';
export * from './learn-desk.ts';
export * from './open-desk.ts';
export * from './sharing-desk.ts';
export type { CardClaim, CardSource } from './source-card.ts';
export * from './study-desk.ts';
export * from './use-asked.ts';
export * from './use-long-work.ts';
