export * from './aimed-arc.ts';
export * from './air-cells.ts';
export * from './altitude.ts';
export * from './arc.ts';
export {
  type BallisticField,
  type BallisticLanes,
  ballisticKernel,
  OUT_OF_ROOM,
  OUT_OF_TIME,
} from './ballistic-kernel.ts';
export * from './consistency.ts';
export * from './dop853.ts';
export * from './ephemeris.ts';
export * from './fly-ballistic.ts';
export * from './fly-reference.ts';
export * from './flyout-table.ts';
export * from './free-flight.ts';
export * from './gravity.ts';
export * from './motion.ts';
export * from './phase-schedule.ts';
export * from './root.ts';
export * from './saba.ts';
export * from './vacuum-closed-forms.ts';
export * from './vacuum-flight.ts';
