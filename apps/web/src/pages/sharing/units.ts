import type { SharingMeasureId } from '@parasol/study/sharing';

/** Names of units, as words of the page. */
export type UnitWord = 's' | 'km' | 'share' | 'shots' | 'missiles';

const UNITS: Readonly<Record<SharingMeasureId, UnitWord>> = {
  firstDetectionS: 's',
  firmTrackS: 's',
  trackLengthS: 's',
  warningTimeS: 's',
  impactAreaKm: 'km',
  commitS: 's',
  shotOpportunities: 'shots',
  peopleDefendedFraction: 'share',
  leakers: 'missiles',
};

export const unitOf = (measure: SharingMeasureId): UnitWord => UNITS[measure];
