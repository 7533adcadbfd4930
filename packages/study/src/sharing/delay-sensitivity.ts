import { arrivals } from './arrivals.ts';
import { withRulesOpen, withTerms } from './coalition.ts';
import { type Curve, curveOf } from './curve.ts';
import type { Gain, SensitivityCurve, Threats } from './document.ts';
import { meanOver, openTo, type ReadyRaid, sumOf } from './games.ts';
import {
  DEFENCE_MEASURES,
  type DefenceMeasureId,
  measureOf,
  PICTURE_MEASURES,
  type PictureMeasureId,
  type SharingMeasureId,
} from './measures.ts';
import { type Observation, observe } from './observe.ts';
import { asGain } from './rows.ts';
import type { Scene } from './scene.ts';
import type { Side } from './sides.ts';

/** Release delays that are asked for, s. */
const DELAYS_S = [0, 15, 30, 60, 90, 120, 180, 240, 300, 450, 600];
/** Of these, those with trials and land, unless more is asked for. */
const DELAYS_WITH_TRIALS_S = [0, 60, 120, 300, 600];

/** The first detection is the time of a look: no delay moves it. */
const DELAYED_MEASURES = PICTURE_MEASURES.filter((measure) => measure !== 'firstDetectionS');

export interface SensitivityOptions {
  readonly seed: number;
  readonly trials: number;
  /** Trials at every delay. */
  readonly full: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * How the gain from each contributor goes with the delay of all that it releases, everybody else sharing as the scenario has it: the delay takes
 * the place of that of the rules; lines add their own. A gain that is nothing even without delay has no curve.
 *
 * @returns  with the delays between which a gain ends: 1 s apart, but for trials and land, which are asked at the delays shown alone
 */
export function delaySensitivity(scene: Scene, options: SensitivityOptions): SensitivityCurve[] {
  const { contributors } = scene.sides;
  return contributors.flatMap((contributor, c) => {
    const curves = [
      ...scene.raids.flatMap((raid) => raidCurves(scene, { contributor, raid }, options)),
      ...landCurves(scene, contributor, options),
    ];
    options.onProgress?.(c + 1, contributors.length);
    return curves.flatMap((curve) => curveOf(curve) ?? []);
  });
}

const kept = <Value>(work: (delayS: number) => Value): ((delayS: number) => Value) => {
  const known = new Map<number, Value>();
  return (delayS) => {
    const found = known.get(delayS) ?? work(delayS);
    known.set(delayS, found);
    return found;
  };
};

/** Second less first, in the sense in which more is better. */
export function betterBy(measure: SharingMeasureId, first: Float64Array, second: Float64Array): Gain {
  const sign = measureOf(measure).better === 'more' ? 1 : -1;
  return asGain(first.map((value, k) => sign * (second[k] - value)));
}

function raidCurves(
  { sides, lands }: Scene,
  { contributor, raid }: { readonly contributor: Side; readonly raid: ReadyRaid },
  { seed, trials, full }: SensitivityOptions,
): Curve[] {
  const { prepared, sizes, raidId } = raid;
  const others = withRulesOpen(
    prepared,
    openTo(sides, (one) => one !== contributor),
  );
  const without = observe(others, sizes);
  const delayed = kept((delayS) => withTerms(prepared, contributor.partyId, { delayS }));
  const observed = kept((delayS) => observe(delayed(delayS), sizes));
  const arrivedWithout = arrivals(others, { seed, trials });
  const arrived = kept((delayS) => arrivals(delayed(delayS), { seed, trials }));
  return sides.parties
    .filter(({ partyId }) => partyId !== contributor.partyId)
    .flatMap((beneficiary): Curve[] => {
      const own = raid.at(beneficiary.partyId);
      const hasLand = lands.has(beneficiary.partyId);
      // A party with land is asked about its own; one without about all that it sees.
      if (hasLand && own.length === 0) return [];
      const missiles = hasLand ? own : raid.all;
      const threats: Threats = hasLand ? 'own-land' : 'all';
      const row = {
        beneficiary: beneficiary.partyId,
        contributor: contributor.partyId,
        raidId,
        threats,
        missiles: missiles.length,
      };
      const curve = (
        measure: PictureMeasureId | DefenceMeasureId,
        of: (one: Observation, t: number) => number | null,
      ): Curve => {
        const meanOf = (one: Observation): Float64Array =>
          Float64Array.of(meanOver(missiles, (t) => of(one, t) ?? one.neverAs(t, measure)));
        const isNew = (t: number): boolean => of(without, t) === null && of(observed(DELAYS_S[0]), t) !== null;
        return {
          ...row,
          measure,
          varied: 'delay',
          values: DELAYS_S,
          gainAt: (delayS) => betterBy(measure, meanOf(without), meanOf(observed(delayS))),
          refine: 1,
          ...(missiles.some(isNew) ? { countsNever: true } : {}),
        };
      };
      const pictures = DELAYED_MEASURES.map((measure) =>
        curve(measure, (one, t) => one.picture(beneficiary, t, measure)),
      );
      if (!hasLand) return pictures;
      const sum = (rows: readonly Float64Array[]): Float64Array => sumOf(own.map((t) => rows[t]));
      return [
        ...pictures,
        ...DEFENCE_MEASURES.map((measure) => curve(measure, (one, t) => one.defence(t, measure))),
        {
          ...row,
          measure: 'leakers',
          varied: 'delay',
          values: full ? DELAYS_S : DELAYS_WITH_TRIALS_S,
          gainAt: (delayS) => betterBy('leakers', sum(arrivedWithout), sum(arrived(delayS))),
          refine: null,
          trials,
        },
      ];
    });
}

function landCurves({ resolved, sides, lands }: Scene, contributor: Side, { full }: SensitivityOptions): Curve[] {
  const { input } = resolved;
  const open = openTo(sides, (one) => one !== contributor);
  const others = {
    ...input,
    releaseRules: input.releaseRules.filter((rule) => open(rule.ownerPartyId, rule.recipientPartyId)),
  };
  const delayed = (delayS: number) => ({
    ...input,
    releaseRules: input.releaseRules.map((rule) =>
      rule.ownerPartyId === contributor.partyId ? { ...rule, delayS } : rule,
    ),
  });
  return [...lands].flatMap(([partyId, land]): Curve[] => {
    if (partyId === contributor.partyId) return [];
    const without = Float64Array.of(land.defendedFraction(others));
    const defended = kept((delayS) => Float64Array.of(land.defendedFraction(delayed(delayS))));
    return [
      {
        beneficiary: partyId,
        contributor: contributor.partyId,
        raidId: null,
        threats: 'own-land',
        missiles: 0,
        measure: 'peopleDefendedFraction',
        varied: 'delay',
        values: full ? DELAYS_S : DELAYS_WITH_TRIALS_S,
        gainAt: (delayS) => betterBy('peopleDefendedFraction', without, defended(delayS)),
        refine: null,
      },
    ];
  });
}
