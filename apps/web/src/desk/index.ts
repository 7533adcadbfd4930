export * from './compare-desk.ts';
export * from './desk.ts';
export * from './learn-desk.ts';
export * from './open-desk.ts';
export type { Scene, SceneRadar, SceneSatellite, SceneSite } from './scene.ts';
export type { CardClaim, CardSource, SourceCard } from './source-card.ts';
export * from './study-desk.ts';
export * from './use-asked.ts';
