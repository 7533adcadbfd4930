import { knowsNotice, type LaunchNotification } from '../threats/index.ts';
import type { Course } from './course.ts';
import type { PreparedCommand } from './prepare.ts';

/** What the notices of launches did about one object. */
export interface Announced {
  /** Centres that held it for an announced launch, and the notice. */
  readonly recognisedBy: readonly string[];
  readonly notice: LaunchNotification | null;
  /** Centres that held a harmless launch firmly and took it for a threat, and whether one of them had missed a notice of it. */
  readonly alarmed: readonly string[];
  readonly missedNotice: LaunchNotification | null;
}

/** @param defenders  commands with batteries that may engage the object */
export function announcedOf(course: Course, index: number, defenders: readonly PreparedCommand[]): Announced {
  const { prepared, pictures } = course;
  const { launchTimeS, flight, hostile = true } = prepared.input.threats[index];
  const impactS = launchTimeS + flight.impactS;
  const ideal = prepared.input.assumptions.cue === 'ideal';
  const holds = ({ centre }: PreparedCommand, what: 'heardS' | 'firmS'): boolean =>
    ideal || (pictures.entry(centre, index)?.[what] ?? Number.POSITIVE_INFINITY) < impactS;

  const recognising = defenders.filter((one) => one.recognises[index] !== null && holds(one, 'heardS'));
  const alarmed = hostile ? [] : defenders.filter((one) => one.recognises[index] === null && holds(one, 'firmS'));
  const missed = prepared.notices[index].find((notice) =>
    alarmed.some(({ centre }) => !knowsNotice(notice, prepared.network.nodes[centre].partyId)),
  );
  return {
    recognisedBy: centresOf(recognising),
    notice: recognising[0]?.recognises[index] ?? null,
    alarmed: centresOf(alarmed),
    missedNotice: missed ?? null,
  };
}

const centresOf = (commands: readonly PreparedCommand[]): readonly string[] => [
  ...new Set(commands.map(({ centreId }) => centreId)),
];
