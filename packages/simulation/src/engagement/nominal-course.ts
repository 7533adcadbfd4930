import { nominalChance } from '../chance/index.ts';
import type { CueChain } from '../command/index.ts';
import type { Pictures } from '../tracks/index.ts';
import { chainOf } from './chain.ts';
import { begin, runOut } from './course.ts';
import { startInformation } from './information.ts';
import { NO_JOURNAL } from './journal.ts';
import { openPost } from './post.ts';
import type { Prepared } from './prepare.ts';

/** The course of things without chance: what is at least as likely as not happens. For footprints, warning and timelines. */
export interface NominalCourse {
  readonly pictures: Pictures;
  /** Times of the cue of a battery for an object; null when no authority commands the battery. */
  chain(threatId: string, batteryId: string): CueChain | null;
}

export function nominalCourse(prepared: Prepared): NominalCourse {
  const course = begin(prepared, nominalChance, NO_JOURNAL);
  if (prepared.input.assumptions.cue === 'sensor-driven') startInformation(course, openPost(course), () => {});
  runOut(course);
  return {
    pictures: course.pictures,
    chain(threatId, batteryId) {
      const threat = prepared.threatIds.indexOf(threatId);
      const battery = prepared.batteries.findIndex((one) => one.battery.id === batteryId);
      const command = prepared.commands.find((one) => one.batteries.includes(battery));
      if (threat < 0 || battery < 0 || command === undefined) return null;
      return chainOf(prepared, course.pictures, { command, battery, threat });
    },
  };
}
