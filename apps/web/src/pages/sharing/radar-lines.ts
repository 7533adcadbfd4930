import type { RadarRow } from '@parasol/study/sharing';

/** Flights of the table, in order. */
export const flightKey = ({ missileId, launchAreaId, targetId }: RadarRow): string =>
  `${missileId} ${launchAreaId} ${targetId}`;

/** What one radar makes of all flights; without a cue is told in a word, not counted. */
export interface RadarSummary {
  readonly radarId: string;
  readonly radarName: string;
  readonly seen: number;
  readonly firm: number;
  readonly all: number;
  readonly restsOnRecall: boolean;
}

export function radarSummaries(rows: readonly RadarRow[]): readonly RadarSummary[] {
  return [...new Set(rows.map(({ radarId }) => radarId))].map((radarId) => {
    const own = rows.filter((row) => row.radarId === radarId && row.looking !== 'without-cue');
    return {
      radarId,
      radarName: own[0]?.radarName ?? radarId,
      seen: own.filter(({ firstDetectionS }) => firstDetectionS !== null).length,
      firm: own.filter(({ firmTrackS }) => firmTrackS !== null).length,
      all: own.length,
      restsOnRecall: own.some(
        ({ startDecidedBy, endDecidedBy }) => startDecidedBy.recalled || endDecidedBy?.recalled === true,
      ),
    };
  });
}

/** A place or missile by its id, as a name: `notional-irbm-4000` stays, `tabriz` becomes `Tabriz`. */
export const placeName = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);
