import type { DatedArchitecture, DatedElement } from '../../desk/index.ts';

export const FIRST_YEAR = 2007;
export const LAST_YEAR = 2020;
/** Maps side by side, at most. */
export const MOST_COLUMNS = 4;
const FEWEST_COLUMNS = 2;

export const STANDINGS = ['stands', 'planned', 'cancelled', 'imagined', 'ended', 'not-yet'] as const;
/** imagined: studied or proposed and never decided upon. */
export type Standing = (typeof STANDINGS)[number];

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** First and last dates of a plan. What was cancelled before the year that it was meant for began and ended with what fell with it. */
function span({ from, to, status, elements }: DatedArchitecture): Pick<DatedArchitecture, 'from' | 'to'> {
  if (status !== 'cancelled') return { from, to };
  const fallen = elements.filter((element) => element.status === 'cancelled');
  const datesOf = (key: 'from' | 'to'): string[] =>
    fallen.flatMap((element) => (element[key] === null ? [] : [element[key]])).sort();
  const end = to ?? datesOf('to').at(-1) ?? null;
  const isMeantLater = from !== null && end !== null && from > end;
  return { from: isMeantLater ? (datesOf('from')[0] ?? null) : from, to: end };
}

/** How an architecture stood in a year. The year in which it was cancelled still counts as planned. */
export function standingIn(architecture: DatedArchitecture, year: number): Standing {
  const { from, to } = span(architecture);
  if (from !== null && year < yearOf(from)) return 'not-yet';
  if (architecture.status === 'counterfactual') return 'imagined';
  const isOver = to !== null && year > yearOf(to);
  if (architecture.status === 'cancelled') return isOver ? 'cancelled' : 'planned';
  return isOver ? 'ended' : 'stands';
}

/** What to set side by side for a year: what stood, the latest first, then what was planned; others only to make two. */
export function picksOf(architectures: readonly DatedArchitecture[], year: number): readonly string[] {
  const having = (wanted: Standing, isLatestFirst: boolean): string[] =>
    architectures
      .filter((one) => standingIn(one, year) === wanted)
      .map((one) => ({ id: one.id, from: span(one).from ?? '' }))
      .sort((a, b) => (isLatestFirst ? b.from.localeCompare(a.from) : a.from.localeCompare(b.from)))
      .map(({ id }) => id);
  const real = [...having('stands', true), ...having('planned', false)].slice(0, MOST_COLUMNS);
  const rest = [...having('cancelled', true), ...having('imagined', true)];
  return [...real, ...rest.slice(0, Math.max(0, FEWEST_COLUMNS - real.length))];
}

/** Elements that did not stand in a year though the architecture has them: such a combination is counterfactual. */
export const missingIn = ({ elements }: DatedArchitecture, year: number): readonly DatedElement[] =>
  elements.filter(
    ({ from, to, status }) =>
      (status !== null && status !== 'deployed' && status !== 'notional') ||
      (from !== null && yearOf(from) > year) ||
      (to !== null && yearOf(to) < year),
  );
