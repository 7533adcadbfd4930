import type { StatementCheck, StatementRegion, StatementScene } from '@parasol/catalog/statements';
import type { PlaceSummary } from '../footprint/index.ts';
import { type CheckOf, type FoundFigure, finite, type JudgeContext, type Judgement } from './judgement.ts';
import { placesOf, townsOf } from './places.ts';
import { reachedPlaces } from './reached-places.ts';
import { sceneName } from './scene.ts';
import { type DefendedShare, defendedShare } from './share.ts';
import { listed, spareWords } from './words.ts';

const PEOPLE = 'people of threatened towns';
const NO_SHARE = { marginFraction: null, marginFractionOf: null } as const;

/** Whether a check comes out with these assumptions. */
export function judge(check: StatementCheck, context: JudgeContext): Judgement {
  switch (check.kind) {
    case 'defended-places':
    case 'not-defended-places':
      return judgePlaces(check, context);
    case 'defended-share':
    case 'share-below':
      return judgeShare(check, context);
    case 'adds-little':
    case 'adds-much':
      return judgeGain(check, context);
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
  return { ...NO_SHARE, holds: summaries.every(({ placeClass }) => placeClass === wanted), marginS, found };
}

function judgeShare(check: CheckOf<'defended-share'> | CheckOf<'share-below'>, context: JudgeContext): Judgement {
  const found = shareOf(check.scene, check.region, context);
  const undefended = { name: 'not defended', value: listed(found.undefended), unit: null };
  const own = shareFigure(check.scene, found);
  if (check.kind === 'share-below') return { ...below(found, check.belowFraction), found: [own, undefended] };
  const { notEnough = [], leastFraction, region } = check;
  const smaller = notEnough.map((scene) => ({ scene, found: shareOf(scene, region, context) }));
  const parts = [
    {
      holds: found.fraction !== null && found.fraction >= leastFraction,
      marginS: found.marginForS(leastFraction),
      marginFraction: (found.fraction ?? 0) - leastFraction,
    },
    ...smaller.map((one) => below(one.found, leastFraction)),
  ];
  return {
    holds: parts.every(({ holds }) => holds),
    marginS: finite(
      Math.min(...parts.map(({ marginS, holds }) => marginS ?? (holds ? 1 : -1) * Number.POSITIVE_INFINITY)),
    ),
    marginFraction: Math.min(...parts.map(({ marginFraction }) => marginFraction)),
    marginFractionOf: PEOPLE,
    found: [own, undefended, ...smaller.map((one) => shareFigure(one.scene, one.found))],
  };
}

/** Whether a defended share stays below another. */
function below(found: DefendedShare, fraction: number): Omit<Judgement, 'found'> & { readonly marginFraction: number } {
  const marginFraction = fraction - (found.fraction ?? 0);
  const reachedS = found.marginForS(fraction);
  const marginS = reachedS === null ? null : -reachedS;
  return { holds: marginFraction > 0, marginS, marginFraction, marginFractionOf: PEOPLE };
}

function judgeGain(check: CheckOf<'adds-little'> | CheckOf<'adds-much'>, context: JudgeContext): Judgement {
  const [fewer, more] = [check.fewer, check.more].map((scene) => shareOf(scene, check.region, context));
  const gain = (more.fraction ?? 0) - (fewer.fraction ?? 0);
  const found = [shareFigure(check.fewer, fewer), shareFigure(check.more, more), share('added', gain)];
  const marginFraction = check.kind === 'adds-little' ? check.mostFraction - gain : gain - check.leastFraction;
  return { holds: marginFraction >= 0, marginS: null, marginFraction, marginFractionOf: PEOPLE, found };
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
    marginFractionOf: PEOPLE,
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
    const spareS = Math.max(...summaries.map(({ marginS }) => marginS ?? Number.NEGATIVE_INFINITY));
    const found = summaries.some(({ placeClass }) => placeClass === 'defended');
    return { value, holds: found === met, found, spareS, marginS: met ? spareS : -spareS };
  });
  return {
    ...NO_SHARE,
    holds: cases.every(({ holds }) => holds),
    marginS: finite(Math.min(...cases.map(({ marginS }) => marginS))),
    found: cases.map(({ value, found, spareS }) => ({
      name: `${check.path} = ${value}`,
      value: `${found ? 'met' : 'not met'}, ${spareWords(finite(spareS))}`,
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
  value:
    placeClass === 'not-threatened'
      ? 'not threatened'
      : `${placeClass}, ${spareWords(marginS)}${binding === 'none' ? '' : `: ${binding}`}`,
  unit: null,
});
