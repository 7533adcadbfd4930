import { pow } from '@parasol/physics/quantities';
import type { Finding, Gain, MarginalRow, SharingDocument } from './document.ts';
import { measureOf, type SharingMeasureId } from './measures.ts';

/** A gain that is there: it shows in the digits of its measure, and for trials its interval leaves zero out. */
export const isTold = (measure: SharingMeasureId, { value, interval }: Gain): boolean =>
  Math.abs(value) >= 0.5 * pow(10, -measureOf(measure).digits) &&
  (interval === null || interval.low > 0 || interval.high < 0);

const fixed = (value: number, digits: number): string => Math.abs(value).toFixed(digits);

/** `first detection 12 s earlier`: a gain in words, better or worse. */
export function gainWords(measure: SharingMeasureId, { value }: Gain): string {
  const better = value > 0;
  switch (measure) {
    case 'firstDetectionS':
      return `first detection ${fixed(value, 0)} s ${better ? 'earlier' : 'later'}`;
    case 'firmTrackS':
      return `firm track ${fixed(value, 0)} s ${better ? 'earlier' : 'later'}`;
    case 'trackLengthS':
      return `track ${fixed(value, 0)} s ${better ? 'longer' : 'shorter'}`;
    case 'warningTimeS':
      return `${fixed(value, 0)} s ${better ? 'more' : 'less'} warning`;
    case 'impactAreaKm':
      return `impact area ${fixed(value, 1)} km ${better ? 'smaller' : 'larger'} in radius`;
    case 'commitS':
      return `commit ${fixed(value, 0)} s ${better ? 'earlier' : 'later'}`;
    case 'shotOpportunities':
      return `${fixed(value, 2)} ${better ? 'more' : 'fewer'} shot opportunities`;
    case 'peopleDefendedFraction':
      return `${fixed(100 * value, 1)} % ${better ? 'more' : 'fewer'} of its people defended`;
    case 'leakers':
      return `${fixed(value, 2)} ${better ? 'fewer' : 'more'} missiles arrive`;
  }
}

/** Plain sentences: for every party and every owner of sensors, what it gains in each raid at its own land, and where it loses. */
export function gainFindings(document: Omit<SharingDocument, 'findings'>): Finding[] {
  const { parties, marginal, raids } = document;
  const nameOf = (id: string): string => parties.find(({ partyId }) => partyId === id)?.name ?? id;
  const owners = parties.filter(({ sensorIds }) => sensorIds.length > 0);
  return parties.flatMap(({ partyId: beneficiary }) =>
    owners
      .filter(({ partyId }) => partyId !== beneficiary)
      .flatMap(({ partyId: contributor }) => {
        const rows = marginal.filter((row) => row.beneficiary === beneficiary && row.contributor === contributor);
        const own = rows.filter(({ threats }) => threats === 'own-land');
        // A party without land of its own is told what it would see of all.
        const counted = own.length > 0 ? own : rows;
        const pair = `${nameOf(contributor)}’s sensors for ${nameOf(beneficiary)}`;
        const places = [...raids.map(({ raidId }) => raidId), null];
        return places.flatMap((raidId) => {
          const here = counted.filter((row) => row.raidId === raidId);
          const text = here.length === 0 ? null : sentenceOf(pair, here);
          return text === null ? [] : [{ beneficiary, text }];
        });
      }),
  );
}

function sentenceOf(pair: string, rows: readonly MarginalRow[]): string | null {
  const [{ raidId, missiles, threats }] = rows;
  const where =
    raidId === null
      ? 'every missile of the scenario'
      : `${raidId}, ${missiles} ${missiles === 1 ? 'missile' : 'missiles'}${threats === 'own-land' ? ' at its land' : ' in all'}`;
  const told = rows.filter(({ measure, gain }) => isTold(measure, gain));
  const gains = told.filter(({ gain }) => gain.value > 0).map(({ measure, gain }) => gainWords(measure, gain));
  const losses = told.filter(({ gain }) => gain.value < 0).map(({ measure, gain }) => gainWords(measure, gain));
  const alone = rows
    .filter(({ measure, gainAlone }) => isTold(measure, gainAlone))
    .map(({ measure, gainAlone }) => gainWords(measure, gainAlone));
  const last = gains.length > 0 ? gains.join(', ') : losses.length > 0 ? 'no gain' : 'nothing is gained or lost';
  const harm = losses.length > 0 ? `; they do harm here: ${losses.join(', ')}` : '';
  const withoutOthers = alone.length > 0 ? `; with nobody else sharing: ${alone.join(', ')}` : '';
  if (raidId === null && told.length + alone.length === 0) return null;
  return `${pair} (${where}), when all the others share already: ${last}${harm}${withoutOthers}.`;
}
