import type { Finding, SensitivityCurve, SharingDocument } from './document.ts';
import { isTold } from './findings.ts';
import { measureOf } from './measures.ts';

const km = (m: number): string => (m >= 1000 ? `${(m / 1000).toFixed(1)} km` : `${m.toFixed(0)} m`);

/** Where gains end, in sentences: one for each party, contributor and raid for delay, and one for coarseness that is not declared. */
export function sensitivityFindings({
  parties,
  sensitivity,
}: Pick<SharingDocument, 'parties' | 'sensitivity'>): Finding[] {
  const nameOf = (id: string): string => parties.find(({ partyId }) => partyId === id)?.name ?? id;
  const rows = groups(sensitivity.filter(({ threats }) => threats === 'own-land'));
  return rows.flatMap((curves) => {
    const [{ contributor, beneficiary, raidId }] = curves;
    const pair = `${nameOf(contributor)}’s sensors for ${nameOf(beneficiary)} (${raidId ?? 'every missile of the scenario'})`;
    const delays = curves.filter(({ varied }) => varied === 'delay').map(delayWords);
    const exact = curves.find(({ varied }) => varied === 'coarseness-taken-as-exact');
    return [
      ...(delays.length === 0 ? [] : [`${pair}, if all that is released comes later: ${delays.join('; ')}.`]),
      ...(exact === undefined ? [] : [exactWords(pair, exact)]),
    ].map((text) => ({ beneficiary, text }));
  });
}

function delayWords(curve: SensitivityCurve): string {
  const { measure, goneBetween, lasts, points } = curve;
  const { label } = measureOf(measure);
  if (goneBetween !== null)
    return `the gain in ${label} is ${endWords(curve)} between ${goneBetween[0]} and ${goneBetween[1]} s`;
  const last = points.at(-1)?.value ?? 0;
  return lasts ? `the gain in ${label} is still there at ${last} s` : `there is no gain in ${label}`;
}

/** Trials that no longer tell a gain from chance do not show that it is gone. */
export const endWords = ({ trials }: Pick<SensitivityCurve, 'trials'>): string =>
  trials === undefined ? 'gone' : `no longer told from zero in ${trials} trials`;

function exactWords(pair: string, { harmBetween, points, measure }: SensitivityCurve): string {
  if (harmBetween)
    return `${pair}: data coarser than ${km(harmBetween[1])} that do not say so make the impact area larger than no data would; declared, they do no harm.`;
  const harmed = points.filter(({ gain }) => gain.value < 0 && isTold(measure, gain));
  if (harmed.length === points.length) return `${pair}: coarse data taken as exact do harm however little coarse.`;
  const where = harmed.map(({ value }) => km(value)).join(', ');
  return `${pair}: coarse data taken as exact do ${where === '' ? 'no harm' : `harm at ${where}, but none`} at ${km(points.at(-1)?.value ?? 0)}, the coarsest asked for.`;
}

/** Curves of one contributor, beneficiary and raid together, in order. */
function groups(curves: readonly SensitivityCurve[]): SensitivityCurve[][] {
  const found = new Map<string, SensitivityCurve[]>();
  for (const curve of curves) {
    const key = `${curve.contributor} ${curve.beneficiary} ${curve.raidId}`;
    found.set(key, [...(found.get(key) ?? []), curve]);
  }
  return [...found.values()];
}
