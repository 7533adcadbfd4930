import type { Exercise } from './exercise.ts';
import { DEFENDED_EXERCISES } from './exercises-defended.ts';
import { RAID_EXERCISES } from './exercises-raid.ts';

/** The course, in order. */
export const EXERCISES: readonly Exercise[] = [...DEFENDED_EXERCISES, ...RAID_EXERCISES];
