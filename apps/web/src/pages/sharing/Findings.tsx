import type { Gain, ReleaseNeeded, SharingMeasureId } from '@parasol/study/sharing';
import { useNumbers, useWords } from '../../words/index.ts';
import type { AskedOf } from './asked-of.ts';
import { raidOf, threatsOf } from './choice.ts';
import { digitsOf, type PairRows, pairsOf, shownGain, signOf } from './gains.ts';
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
  const found = ({ rows }: PairRows): string => {
    const harmful = rows.filter(({ measure, gain }) => signOf(measures, measure, gain) === 'worse');
    const useful = rows.filter((row) => !harmful.includes(row));
    const losses = harmful.map(({ measure, gain }) => gainText(measure, gain));
    return t('found', {
      gains: listed(useful.map(({ measure, gain }) => gainText(measure, gain))),
      harm: losses.length === 0 ? '' : t('harm', { losses: losses.join(', ') }),
      alone: listed(rows.map(({ measure, gainAlone }) => gainText(measure, gainAlone))),
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
