import type { StatementCheck, StatementRegion, StatementScene } from '@parasol/catalog/statements';
import type { PlaceSummary } from '../footprint/index.ts';
import { type CheckOf, type FoundFigure, finite, type JudgeContext, type Judgement } from './judgement.ts';
import { placesOf, townsOf } from './places.ts';
import { reachedPlaces } from './reached-places.ts';
import { sceneName } from './scene.ts';
import { type DefendedShare, defendedShare } from './share.ts';

/** Whether a check comes out with these assumptions. */
export function judge(check: StatementCheck, context: JudgeContext): Judgement {
  switch (check.kind) {
    case 'defended-places':
    case 'not-defended-places':
      return judgePlaces(check, context);
    case 'defended-share':
    case 'share-below':
      return judgeShare(check, context);
    case 'adds-little': {
      const [fewer, more] = [check.fewer, check.more].map((scene) => shareOf(scene, check.region, context));
      const gain = (more.fraction ?? 0) - (fewer.fraction ?? 0);
      const found = [shareFigure(check.fewer, fewer), shareFigure(check.more, more), share('added', gain)];
      const marginFraction = check.mostFraction - gain;
      return { holds: marginFraction >= 0, marginS: null, marginFraction, found };
    }
    case 'ranking':
      return judgeRanking(check, context);
    case 'turning-figure':
      return judgeTurning(check, context);
    case 'reached-places':
      return reachedPlaces(check, context);
  }
}

function judgePlaces(
  { kind, scene, placeIds }: CheckOf<'defended-places'> | CheckOf<'not-defended-places'>,
  { ask, library, overrides }: JudgeContext,
): Judgement {
  const places = placesOf(placeIds, library);
  const summaries = ask(scene, places, overrides);
  const margins = summaries.map(({ marginS }) => marginS ?? Number.NEGATIVE_INFINITY);
  const found = summaries.map((summary, i) => placeFigure(places.names[i], summary));
  const covered = kind === 'defended-places';
  const marginS = finite(covered ? Math.min(...margins) : -Math.max(...margins));
  const wanted = covered ? 'defended' : 'undefended';
  return { holds: summaries.every(({ placeClass }) => placeClass === wanted), marginS, marginFraction: null, found };
}

function judgeShare(check: CheckOf<'defended-share'> | CheckOf<'share-below'>, context: JudgeContext): Judgement {
  const found = shareOf(check.scene, check.region, context);
  const fraction = found.fraction ?? 0;
  const figures = [
    shareFigure(check.scene, found),
    { name: 'not defended', value: listed(found.undefended), unit: null },
  ];
  if (check.kind === 'defended-share') {
    const marginFraction = fraction - check.leastFraction;
    const marginS = found.marginForS(check.leastFraction);
    return { holds: found.fraction !== null && marginFraction >= 0, marginS, marginFraction, found: figures };
  }
  const marginFraction = check.belowFraction - fraction;
  const reachedS = found.marginForS(check.belowFraction);
  return { holds: marginFraction > 0, marginS: reachedS === null ? null : -reachedS, marginFraction, found: figures };
}

function judgeRanking(check: CheckOf<'ranking'>, context: JudgeContext): Judgement {
  const ranked = [check.first, ...check.others];
  const shares = ranked.map((scene) => shareOf(scene, check.region, context));
  const [first, ...others] = shares.map(({ fraction }) => fraction ?? 0);
  const lead = first - Math.max(...others);
  const { baseline } = check;
  return {
    holds: lead > 0,
    marginS: null,
    marginFraction: lead,
    found: [
      ...(baseline === undefined ? [] : [shareFigure(baseline, shareOf(baseline, check.region, context))]),
      ...ranked.map((scene, i) => shareFigure(scene, shares[i])),
    ],
  };
}

function judgeTurning(check: CheckOf<'turning-figure'>, { ask, library, overrides }: JudgeContext): Judgement {
  const places = placesOf(check.placeIds, library);
  const cases = check.values.map(({ value, met }) => {
    const summaries = ask(check.scene, places, { ...overrides, [check.path]: value });
    const marginS = Math.max(...summaries.map((summary) => summary.marginS ?? Number.NEGATIVE_INFINITY));
    const found = summaries.some(({ placeClass }) => placeClass === 'defended');
    return { value, holds: found === met, found, marginS: met ? marginS : -marginS };
  });
  return {
    holds: cases.every(({ holds }) => holds),
    marginS: finite(Math.min(...cases.map(({ marginS }) => marginS))),
    marginFraction: null,
    found: cases.map(({ value, found, marginS }) => ({
      name: `${check.path} = ${value}`,
      value: `${found ? 'met' : 'not met'}, margin ${Number.isFinite(marginS) ? `${marginS.toFixed(0)} s` : 'none'}`,
      unit: null,
    })),
  };
}

const shareOf = (scene: StatementScene, region: StatementRegion, { ask, overrides }: JudgeContext): DefendedShare => {
  const towns = townsOf(region);
  return defendedShare(ask(scene, towns, overrides), towns);
};

const share = (name: string, value: number | null): FoundFigure => ({ name, value, unit: 'share of people' });
const shareFigure = (scene: StatementScene, { fraction }: DefendedShare): FoundFigure =>
  share(sceneName(scene), fraction);

const placeFigure = (name: string, { placeClass, marginS, binding }: PlaceSummary): FoundFigure => ({
  name,
  value: `${placeClass}${marginS === null ? '' : `, margin ${marginS.toFixed(0)} s`}${binding === 'none' ? '' : `: ${binding}`}`,
  unit: null,
});

const MOST_NAMES = 8;
const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'no town'
    : `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`;
