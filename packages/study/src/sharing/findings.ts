import { pow } from '@parasol/physics/quantities';
import type { Finding, Gain, Happens, MarginalRow, SharingDocument } from './document.ts';
import { measureOf, type SharingMeasureId } from './measures.ts';

/** A gain that is there: it shows in the digits of its measure, and for trials its interval leaves zero out. */
export const isTold = (measure: SharingMeasureId, { value, interval }: Gain): boolean =>
  Math.abs(value) >= 0.5 * pow(10, -measureOf(measure).digits) &&
  (interval === null || interval.low > 0 || interval.high < 0);

const fixed = (value: number, digits: number): string => Math.abs(value).toFixed(digits);

/** `first detection 12 s earlier`: a gain in words, better or worse. */
function gainWords(measure: SharingMeasureId, { value }: Gain): string {
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
      return `${better ? 'a further ' : ''}${fixed(100 * value, 1)} % of its people ${better ? 'defended' : 'no longer defended'}`;
    case 'leakers':
      return `${fixed(value, 2)} ${better ? 'fewer' : 'more'} missiles arrive`;
  }
}

/** What a missile may have or never have, in words. */
const AT_ALL: Partial<Readonly<Record<SharingMeasureId, string>>> = {
  firstDetectionS: 'detection',
  firmTrackS: 'firm track',
  trackLengthS: 'later looks',
  warningTimeS: 'warning',
  impactAreaKm: 'impact area',
  commitS: 'commit',
};

/** `at all 2/4, 22`: the same for a cell of a table; a dash where it happens neither way. */
export function happensWords(
  { withoutContributor, withContributor, both, gainOfBoth }: Happens,
  missiles: number,
  numberText: (value: number) => string,
): string {
  const parts = [
    ...(withContributor > both ? [`at all ${withContributor - both}/${missiles}`] : []),
    ...(withoutContributor > both ? [`lost ${withoutContributor - both}/${missiles}`] : []),
    ...(gainOfBoth === null ? [] : [numberText(gainOfBoth)]),
  ];
  return parts.length === 0 ? '–' : parts.join(', ');
}

interface Change {
  readonly isBetter: boolean;
  readonly words: string;
  /** Of what happens at all: told alike for alike missiles, in one list. */
  readonly noun?: string;
}

/**
 * What a contributor changes, in words. That something happens at all is told as such; seconds and kilometres are told only over the missiles for
 * which it happens both ways.
 */
export function changesIn(
  { measure, missiles }: Pick<MarginalRow, 'measure' | 'missiles'>,
  gain: Gain,
  happens: Happens | undefined,
): Change[] {
  if (happens === undefined)
    return isTold(measure, gain) ? [{ isBetter: gain.value > 0, words: gainWords(measure, gain) }] : [];
  const { withoutContributor, withContributor, both, gainOfBoth } = happens;
  const [gained, lost] = [withContributor - both, withoutContributor - both];
  const noun = AT_ALL[measure] ?? measure;
  const ofAll = (count: number): string => `${count} of ${missiles} ${missiles === 1 ? 'missile' : 'missiles'}`;
  const changes: Change[] = [];
  if (gained > 0) changes.push({ isBetter: true, noun, words: `at all (${ofAll(gained)}; never without)` });
  if (lost > 0) changes.push({ isBetter: false, noun: `no ${noun}`, words: `at all (${ofAll(lost)}; only without)` });
  const gainBoth: Gain = { value: gainOfBoth ?? 0, interval: null };
  if (isTold(measure, gainBoth)) {
    const over = both < missiles ? ` (over the ${both} of ${missiles} that have it both ways)` : '';
    changes.push({ isBetter: gainBoth.value > 0, words: `${gainWords(measure, gainBoth)}${over}` });
  }
  return changes;
}

/** `detection, warning at all (4 of 4 missiles; never without)`: what happens to as many missiles stands together. */
export function listOf(changes: readonly Change[]): string {
  const nouns = new Map<string, string[]>();
  for (const { noun, words } of changes) nouns.set(words, [...(nouns.get(words) ?? []), ...(noun ? [noun] : [])]);
  return [...nouns].map(([words, list]) => [list.join(', '), words].filter(Boolean).join(' ')).join('; ');
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
  const told = rows.flatMap((row) => changesIn(row, row.gain, row.happens));
  const gains = told.filter(({ isBetter }) => isBetter);
  const losses = told.filter(({ isBetter }) => !isBetter);
  const alone = rows.flatMap((row) => changesIn(row, row.gainAlone, row.happensAlone));
  const last = gains.length > 0 ? listOf(gains) : losses.length > 0 ? 'no gain' : 'nothing is gained or lost';
  const harm = losses.length > 0 ? `. They do harm here: ${listOf(losses)}` : '';
  const withoutOthers = alone.length > 0 ? `. With nobody else sharing: ${listOf(alone)}` : '';
  if (raidId === null && told.length + alone.length === 0) return null;
  return `${pair} (${where}), when all the others share already: ${last}${harm}${withoutOthers}.`;
}
