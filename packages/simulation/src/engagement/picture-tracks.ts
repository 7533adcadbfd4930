import { drawnChance, keyOfSeed } from '../chance/index.ts';
import type { Pictures, Track } from '../tracks/index.ts';
import { begin, runOut } from './course.ts';
import { startInformation } from './information.ts';
import { NO_JOURNAL } from './journal.ts';
import { openPost } from './post.ts';
import type { Prepared } from './prepare.ts';

/** A track as one centre holds it. */
export interface CentreTrack {
  readonly centreId: string;
  readonly track: Track;
}

/** What the centres have heard by the end of one trial. */
export function drawnPictures(
  prepared: Prepared,
  { seed, trial }: { readonly seed: number; readonly trial: number },
): Pictures {
  const course = begin(prepared, drawnChance(keyOfSeed(seed), trial), NO_JOURNAL);
  startInformation(course, openPost(course), () => {});
  runOut(course);
  return course.pictures;
}

/**
 * All tracks of all centres of one trial, by object, centre and time: from the first word in the picture to the impact, whether or not the object
 * was stopped (a picture is what sensors tell; the ledger says when there was nothing left to see).
 *
 * @param stepS  time between samples, s; samples lie on whole multiples of it
 */
export function pictureTracks(
  prepared: Prepared,
  { seed, trial, stepS }: { readonly seed: number; readonly trial: number; readonly stepS: number },
): readonly CentreTrack[] {
  const pictures = drawnPictures(prepared, { seed, trial });
  const tracks: CentreTrack[] = [];
  prepared.input.threats.forEach((threat, i) => {
    prepared.network.nodes.forEach(({ id: centreId, partyId }, centre) => {
      const entry = pictures.entry(centre, i);
      if (entry === null) return;
      const endS = threat.launchTimeS + threat.flight.impactS;
      const first = -Math.floor(-entry.heardS / stepS);
      const count = Math.max(0, Math.floor(endS / stepS) - first + 1);
      const timesS = Array.from({ length: count }, (_, k) => (first + k) * stepS);
      for (const track of prepared.estimator.tracks({ threat, timesS, accounts: entry.accounts, partyId })) {
        if (track !== null) tracks.push({ centreId, track });
      }
    });
  });
  return tracks;
}
