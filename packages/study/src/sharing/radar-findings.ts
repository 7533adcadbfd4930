import type { Finding } from './document.ts';
import type { RadarRow } from './radar-table.ts';

/** One sentence for each radar: how many of the flights it sees and tracks, and on which recalled figures that rests. */
export function radarFindings(rows: readonly RadarRow[]): Finding[] {
  const ids = [...new Set(rows.map(({ radarId }) => radarId))];
  return ids.flatMap((id) => {
    const own = rows.filter(({ radarId, looking }) => radarId === id && looking !== 'without-cue');
    const seen = own.filter(({ firstDetectionS }) => firstDetectionS !== null);
    const firm = own.filter(({ firmTrackS }) => firmTrackS !== null);
    const lengths = firm.map(({ trackLengthS }) => trackLengthS).sort((a, b) => a - b);
    const tracks = lengths.length === 0 ? '' : `, for ${lengths[0]} to ${lengths[lengths.length - 1]} s`;
    const recalled = new Set(
      own.flatMap(({ startDecidedBy, endDecidedBy }) =>
        [startDecidedBy, endDecidedBy].flatMap((figure) =>
          figure?.recalled && figure.path !== null ? [figure.path] : [],
        ),
      ),
    );
    const cued = own.some(({ looking }) => looking === 'cued') ? ' with a cue (without one it sees nothing)' : '';
    const rests =
      recalled.size === 0
        ? 'no recalled figure decides it'
        : `what decides it is in part recalled: ${[...recalled].sort().join(', ')}`;
    return [
      {
        beneficiary: null,
        text: `${own[0].radarName}${cued} detects ${seen.length} of ${own.length} flights and holds a firm track of ${firm.length}${tracks}; ${rests}.`,
      },
    ];
  });
}
