import type { Mark, MarkKind } from './lanes.ts';

/** How a mark is drawn: a shape in a box from -8 to 8, and a colour of `time.css` (the shape alone tells it). */
export interface Sign {
  readonly path: string;
  readonly colour: string;
}

export const SIGNS: Readonly<Record<MarkKind, Sign>> = {
  launch: { path: 'M-2.2,-7h4.4v14h-4.4z', colour: 'var(--mark-threat)' },
  burnout: {
    path: 'M-1.9,-6h3.8v4.1h4.1v3.8h-4.1v4.1h-3.8v-4.1h-4.1v-3.8h4.1z',
    colour: 'var(--mark-threat)',
  },
  detection: { path: 'M0,-5.5a5.5,5.5 0 1 1 0,11a5.5,5.5 0 1 1 0,-11z', colour: 'var(--mark-detection)' },
  'firm-track': { path: 'M-5,-5h10v10h-10z', colour: 'var(--mark-track)' },
  commit: { path: 'M0,-7l5,7l-5,7l-5,-7z', colour: 'var(--mark-commit)' },
  'interceptor-launch': { path: 'M0,-7l6.3,11.5h-12.6z', colour: 'var(--mark-fly-out)' },
  intercept: {
    path: 'M0,-8l1.9,5.5h5.8l-4.7,3.5l1.8,5.6l-4.8,-3.4l-4.8,3.4l1.8,-5.6l-4.7,-3.5h5.8z',
    colour: 'var(--mark-intercept)',
  },
  impact: { path: 'M0,7l6.3,-11.5h-12.6z', colour: 'var(--mark-impact)' },
};

/** An attempt that did not hit is drawn hollow. */
export const isHollow = ({ kind, end }: Pick<Mark, 'kind' | 'end'>): boolean =>
  kind === 'intercept' && end !== 'killed';

/** Part of the lane: the flight above, seeing in the middle, shooting below, so that near marks do not cover each other. */
export const ROW_OF: Readonly<Record<MarkKind, 0 | 1 | 2>> = {
  launch: 0,
  burnout: 0,
  impact: 0,
  detection: 1,
  'firm-track': 1,
  commit: 2,
  'interceptor-launch': 2,
  intercept: 2,
};
