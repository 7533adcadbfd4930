/** What sharing is measured by. Values are for one missile unless said otherwise; times count from its launch. */
export interface SharingMeasure {
  readonly id: SharingMeasureId;
  readonly label: string;
  readonly unit: string;
  readonly better: 'less' | 'more';
  /** What it means, in one sentence. */
  readonly meaning: string;
  readonly digits: number;
}

export const PICTURE_MEASURES = [
  'firstDetectionS',
  'firmTrackS',
  'trackLengthS',
  'warningTimeS',
  'impactAreaKm',
] as const;
export const DEFENCE_MEASURES = ['commitS', 'shotOpportunities'] as const;
export type PictureMeasureId = (typeof PICTURE_MEASURES)[number];
export type DefenceMeasureId = (typeof DEFENCE_MEASURES)[number];
export type SharingMeasureId = PictureMeasureId | DefenceMeasureId | 'peopleDefendedFraction' | 'leakers';

/** A fixed time at which pictures are compared: about when a decision falls. Notional. */
export const PICTURE_TIME_AFTER_BURNOUT_S = 120;

/** Radius that stands for "no track: it may come down anywhere". Notional; a picture vaguer than this is worth no more. */
export const NO_TRACK_RADIUS_KM = 1000;

/** Counts every missile or only the raid has; everything else may never happen to a missile. */
export const mayNeverHappen = (id: SharingMeasureId): boolean =>
  id !== 'shotOpportunities' && id !== 'peopleDefendedFraction' && id !== 'leakers';

/** How never counts where values have to add up; it stands beside every table of Shapley values. */
export const NEVER_COUNTS_AS = `Shapley values count never as the time of impact and no track as an impact area of ${NO_TRACK_RADIUS_KM} km, so that they add up: where a mark stands they are mostly "at all, instead of never", and no seconds earlier or kilometres smaller.`;

/** What no delay and no coarseness changes in this version; it stands beside every table of them. */
export const TERMS_ACT_THROUGH_TIME =
  'The chance of a handover to the kill vehicle does not depend on the error of the track: delay and coarseness act through time and geometry only.';

export const SHARING_MEASURES: readonly SharingMeasure[] = [
  {
    id: 'firstDetectionS',
    label: 'first detection',
    unit: 's',
    better: 'less',
    meaning: 'the first look, by any sensor whose word reaches the party; never counts as the time of impact',
    digits: 0,
  },
  {
    id: 'firmTrackS',
    label: 'firm track in the picture',
    unit: 's',
    better: 'less',
    meaning: 'a firm track has arrived in a picture of the party; never counts as the time of impact',
    digits: 0,
  },
  {
    id: 'trackLengthS',
    label: 'track length',
    unit: 's',
    better: 'more',
    meaning:
      'looks after the firm track that detect as likely as not and whose word is in a picture of the party before the impact, times the look interval: looks of several radars at one time count once, holes not at all',
    digits: 0,
  },
  {
    id: 'warningTimeS',
    label: 'warning',
    unit: 's',
    better: 'more',
    meaning: 'from the first word in a picture of the party to the impact',
    digits: 0,
  },
  {
    id: 'impactAreaKm',
    label: 'impact area',
    unit: 'km',
    better: 'less',
    meaning: `radius of the circle as large as the 95 % ellipse of the impact, ${PICTURE_TIME_AFTER_BURNOUT_S} s after burnout; without a track ${NO_TRACK_RADIUS_KM} km`,
    digits: 1,
  },
  {
    id: 'commitS',
    label: 'commit',
    unit: 's',
    better: 'less',
    meaning:
      'first order at a battery that may defend the target and can still meet the missile; never counts as the time of impact',
    digits: 0,
  },
  {
    id: 'shotOpportunities',
    label: 'shot opportunities',
    unit: 'shots',
    better: 'more',
    meaning: 'shots that fit one after the other, by all batteries that may defend the target',
    digits: 2,
  },
  {
    id: 'peopleDefendedFraction',
    label: 'people defended',
    unit: 'share',
    better: 'more',
    meaning:
      'of the people of the largest towns of its land: those defended against every missile of the scenario that reaches them',
    digits: 3,
  },
  {
    id: 'leakers',
    label: 'missiles that arrive',
    unit: 'missiles',
    better: 'less',
    meaning: 'of those aimed at its land, in one raid, over trials with the same chance in every coalition',
    digits: 2,
  },
];

export function measureOf(id: SharingMeasureId): SharingMeasure {
  const found = SHARING_MEASURES.find((measure) => measure.id === id);
  if (found === undefined) throw new RangeError(`${id} is not a measure of sharing`);
  return found;
}
