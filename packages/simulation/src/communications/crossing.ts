import type { Link } from './network.ts';

/** First instant, not before `readyS`, at which a message may enter the line: outside every outage. Infinity when never. */
export function entryS(link: Link, readyS: number): number {
  let timeS = readyS;
  for (let moved = true; moved; ) {
    moved = false;
    for (const outage of link.outages) {
      if (timeS >= outage.fromS && timeS < outage.toS) {
        timeS = outage.toS;
        moved = true;
      }
    }
  }
  return timeS;
}

/** Time that one message occupies the entry of the line, s. */
export const occupiedS = (link: Link): number => (link.capacityPerS === undefined ? 0 : 1 / link.capacityPerS);

export const isUp = (link: Link, timeS: number): boolean => entryS(link, timeS) === timeS;
