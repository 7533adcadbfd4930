/** What is marked on a lane. The shape alone tells it; the colour repeats it. */
export const LANE_MARKS = [
  'detection',
  'firm-track',
  'word',
  'lost',
  'commit',
  'interceptor-launch',
  'intercept',
] as const;
/** What is marked on the lane of a launch as another party sees it. */
export const LAUNCH_MARKS = ['interceptor-launch', 'detection', 'firm-track', 'told-apart', 'intercept'] as const;
export type LaneMarkKind = (typeof LANE_MARKS | typeof LAUNCH_MARKS)[number];

export interface LaneMark {
  readonly kind: LaneMarkKind;
  readonly timeS: number;
}

/** Signs that other timelines do not have: strokes in a box from -8 to 8. */
export const OWN_SIGNS: Partial<Readonly<Record<LaneMarkKind, string>>> = {
  word: 'M-4.5,-3.5L0,0.5L4.5,-3.5M-4.5,0.5L0,4.5L4.5,0.5',
  'told-apart': 'M-5.5,0L-1.5,4.5L5.5,-5',
  lost: 'M-4.5,-4.5L4.5,4.5M4.5,-4.5L-4.5,4.5',
};

export const BARS = ['in-view', 'firm', 'held'] as const;
export const LAUNCH_BARS = ['flies', 'open', 'excluded'] as const;
export type BarKind = (typeof BARS | typeof LAUNCH_BARS)[number];
