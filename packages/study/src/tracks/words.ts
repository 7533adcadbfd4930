import type { Threat } from '@parasol/simulation/threats';
import type { CentreCourse } from './document.ts';

/** Minutes and seconds after the launch of the missile. */
export function afterLaunch(timeS: number, { launchTimeS }: Pick<Threat, 'launchTimeS'>): string {
  const whole = Math.floor(timeS - launchTimeS + 0.5);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A length for a reader, two or three figures that count. */
export function lengthText(m: number): string {
  if (m >= 10_000) return `${Math.floor(m / 1000 + 0.5).toLocaleString('en-GB')} km`;
  if (m >= 1000) return `${(m / 1000).toFixed(1)} km`;
  return m >= 10 ? `${Math.floor(m + 0.5)} m` : `${m.toFixed(1)} m`;
}

/** What a centre knew and how well, in one or two sentences. */
export function centreSentence(course: Omit<CentreCourse, 'sentence'>, threat: Threat): string {
  const { partyName, heardS, firmS, committedS, errors, impact } = course;
  const at = (timeS: number): string => `after ${afterLaunch(timeS, threat)}`;
  const words = [`${partyName} hears of the missile ${heardS === null ? 'never' : at(heardS)}`];
  words.push(firmS === null ? 'and never has a firm track' : `and has a firm track ${at(firmS)}`);
  const best = leastOf(errors.filterSigmaM);
  const error = best === null ? null : errors.filterErrorM[best];
  const sigma = best === null ? null : errors.filterSigmaM[best];
  const sentences = [`${words.join(' ')}.`];
  if (best !== null && error !== null && sigma !== null)
    sentences.push(
      `Its track is best ${at(errors.timesS[best])}: ${lengthText(error)} from the true place, where the filter states ${lengthText(sigma)}.`,
    );
  const last = impact.timesS.length - 1;
  if (last >= 0)
    sentences.push(
      `The impact area shrinks from ${axes(impact, 0)} ${at(impact.timesS[0])} to ${axes(impact, last)} ${at(impact.timesS[last])}.`,
    );
  if (committedS !== null) sentences.push(`It commits a battery ${at(committedS)}.`);
  return sentences.join(' ');
}

const axes = ({ semiMajorKm, semiMinorKm }: CentreCourse['impact'], i: number): string =>
  `${lengthText(2000 * semiMajorKm[i])} by ${lengthText(2000 * semiMinorKm[i])}`;

function leastOf(values: readonly (number | null)[]): number | null {
  let best: number | null = null;
  values.forEach((value, i) => {
    const before = best === null ? null : values[best];
    if (value !== null && (before === null || value < before)) best = i;
  });
  return best;
}
