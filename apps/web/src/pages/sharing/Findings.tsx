import type { Gain, Happens, MarginalRow, ReleaseNeeded, SharingMeasureId } from '@parasol/study/sharing';
import { useNumbers, useWords } from '../../words/index.ts';
import type { AskedOf } from './asked-of.ts';
import { raidOf, threatsOf } from './choice.ts';
import { digitsOf, type PairRows, pairsOf, partsOf, shownGain, signOf } from './gains.ts';
import { words } from './words.ts';

/** One sentence for every pair, and what has to be released for it. */
export function Findings({ document, choice, names }: AskedOf) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { measures, releases } = document;
  const pairs = pairsOf(document, choice);
  const gainText = (measure: SharingMeasureId, gain: Gain): string => {
    const sign = signOf(measures, measure, gain);
    const n = numbers.plain(Math.abs(shownGain(measure, gain.value)), digitsOf(measures, measure));
    return sign === 'same' ? '' : t(sign === 'better' ? `${measure}Better` : `${measure}Worse`, { n });
  };
  const listed = (parts: readonly string[]): string => {
    const told = parts.filter((part) => part !== '');
    return told.length === 0 ? t('noGain') : told.join(', ');
  };
  /** What is better and what is worse: that something happens at all apart from what comes earlier. */
  const changes = (
    { measure, missiles }: MarginalRow,
    gain: Gain,
    happens: Happens | undefined,
  ): { readonly better: readonly string[]; readonly worse: readonly string[] } => {
    const { gained, lost, both, told } = partsOf(gain, happens);
    const count = (n: number) => ({
      what: t(measure).toLowerCase(),
      n: numbers.plain(n),
      of: numbers.plain(missiles),
    });
    const text = gainText(measure, told);
    const whole =
      text !== '' && both !== null && both < missiles ? t('overBoth', { ...count(both), gain: text }) : text;
    const isWorse = signOf(measures, measure, told) === 'worse';
    return {
      better: [gained > 0 ? t('atAll', count(gained)) : '', isWorse ? '' : whole],
      worse: [lost > 0 ? t('lostAtAll', count(lost)) : '', isWorse ? whole : ''].filter((part) => part !== ''),
    };
  };
  const found = ({ rows }: PairRows): string => {
    const last = rows.map((row) => changes(row, row.gain, row.happens));
    const alone = rows.map((row) => changes(row, row.gainAlone, row.happensAlone));
    const losses = last.flatMap(({ worse }) => worse);
    return t('found', {
      gains: listed(last.flatMap(({ better }) => better)),
      harm: losses.length === 0 ? '' : t('harm', { losses: losses.join(', ') }),
      alone: listed(alone.flatMap(({ better, worse }) => [...better, ...worse])),
    });
  };
  const needs = ({ contributor, beneficiary, sensorIds, rules }: ReleaseNeeded): readonly string[] =>
    rules.length === 0
      ? [t('noRule', { contributor: names.nameOf(contributor), beneficiary: names.nameOf(beneficiary) })]
      : rules.map(({ sensorId, releases, delayS, coarsenessM, label, situation }) =>
          t('need', {
            contributor: names.nameOf(contributor),
            releases: t(releases as 'tracks'),
            sensors: sensorId === '*' ? t('allSensors', { count: sensorIds.length }) : sensorId,
            delay: numbers.plain(delayS, 1),
            coarseness: numbers.plain(coarsenessM),
            label,
            situation: t(situation as 'always'),
          }),
        );
  return (
    <section className="panel">
      <h2>{t('findings')}</h2>
      <p className="muted">
        {t('findingsText', {
          raid: raidOf(choice)?.toUpperCase() ?? t('everyMissile'),
          threats: t(threatsOf(choice)),
        })}
      </p>
      <ul className="findings" aria-live="polite">
        {pairs.map((pair) => {
          const { contributor, beneficiary } = pair;
          const needed = releases.find((one) => one.contributor === contributor && one.beneficiary === beneficiary);
          return (
            <li key={`${contributor} ${beneficiary}`}>
              <strong>
                {t('pair', { contributor: names.nameOf(contributor), beneficiary: names.nameOf(beneficiary) })}
              </strong>
              <p>{found(pair)}</p>
              {needed !== undefined &&
                needs(needed).map((sentence) => (
                  <p key={sentence} className="muted">
                    {sentence}
                  </p>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
