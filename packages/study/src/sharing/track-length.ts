import type { LookSeries } from '@parasol/simulation/sensors';

/** Detection probability from which a look counts without chance. */
export const AS_LIKELY_AS_NOT = 0.5;

/** Numbers of the looks that detect as likely as not. */
export function likelyLooks({ firstLook, probabilities }: LookSeries): number[] {
  const looks: number[] = [];
  probabilities.forEach((probability, i) => {
    if (probability >= AS_LIKELY_AS_NOT) looks.push(firstLook + i);
  });
  return looks;
}

/** The looks of one radar that count for a track: after the one that makes it firm, and no later than a time. */
export interface TrackLooks {
  readonly series: LookSeries;
  readonly afterS: number;
  readonly untilS: number;
}

/**
 * How long a track is fed: looks that detect as likely as not, times the look interval. A hole between looks does not count; looks of several
 * radars at the same time count once (all look on one grid).
 */
export function trackLengthS(tracks: readonly TrackLooks[]): number {
  const counted = new Set<number>();
  for (const { series, afterS, untilS } of tracks)
    for (const look of likelyLooks(series)) {
      const timeS = look * series.intervalS;
      if (timeS > afterS && timeS <= untilS) counted.add(look);
    }
  return tracks.length === 0 ? 0 : counted.size * tracks[0].series.intervalS;
}
