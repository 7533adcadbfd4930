import {
  changesIn,
  type Gain,
  type Happens,
  happensWords,
  isTold,
  NEVER_COUNTS_AS,
  type RadarRow,
  type Row,
  type SharingDocument,
  TERMS_ACT_THROUGH_TIME,
} from '@parasol/study/sharing';
import { bounds, shown, table } from './tables.ts';

/** The study of sharing as tables and sentences, party by party. */
export function sharingText(document: SharingDocument): string {
  const { name, arrangement, trials, seed, parties, warnings } = document;
  return [
    `${name} (${arrangement}, ${trials} trials of each coalition, seed ${seed}): what each party's sensors are worth to each party`,
    'Positive: the party is better off. "last": all the others share already; "alone": nobody else shares; "Shapley": the mean over all orders of joining.',
    'Own land: missiles aimed at it (parties without land: all missiles).',
    '"at all 3/4": 3 of 4 missiles have it with this owner and never without; "lost": only without. A number beside is over the missiles that have it both ways; a dash: none has it either way.',
    `† ${NEVER_COUNTS_AS}`,
    TERMS_ACT_THROUGH_TIME,
    ...parties.flatMap(({ partyId }) => ['', ...partyText(document, partyId)]),
    '',
    'What the radars of the debate see (s from launch; * the deciding figure is recalled)',
    radarTable(document.radars),
    ...textsAbout(document, null),
    ...(warnings.length === 0 ? [] : ['', ...warnings]),
  ].join('\n');
}

const textsAbout = ({ findings }: SharingDocument, partyId: string | null): string[] =>
  findings.filter(({ beneficiary }) => beneficiary === partyId).map(({ text }) => `- ${text}`);

function partyText(document: SharingDocument, partyId: string): string[] {
  const { parties, marginal, shapley, measures, releases } = document;
  const nameOf = (id: string): string => parties.find((one) => one.partyId === id)?.name ?? id;
  const own = marginal.filter(({ beneficiary }) => beneficiary === partyId);
  const hasLand = own.some(({ threats }) => threats === 'own-land');
  const counted = own.filter(({ threats }) => threats === (hasLand ? 'own-land' : 'all'));
  const contributors = [...new Set(counted.map(({ contributor }) => contributor))];
  const keys = [...new Map(counted.map((row) => [`${row.raidId} ${row.measure}`, row])).values()];
  const rows = keys.flatMap((key) => {
    const same = (row: Row): boolean =>
      row.beneficiary === partyId &&
      row.threats === key.threats &&
      row.raidId === key.raidId &&
      row.measure === key.measure;
    const measure = measures.find(({ id }) => id === key.measure);
    const digits = measure?.digits ?? 1;
    const changeText = (gain: Gain | undefined, happens: Happens | undefined): string =>
      happens === undefined
        ? gainText(gain, digits)
        : happensWords(happens, key.missiles, (value) => shown(value, digits));
    const found = contributors.map((contributor) => ({
      one: marginal.find((row) => same(row) && row.contributor === contributor),
      share: shapley.find((row) => same(row) && row.contributor === contributor),
    }));
    const isSomething = found.some(
      ({ one, share }) =>
        (one !== undefined &&
          changesIn(one, one.gain, one.happens).length + changesIn(one, one.gainAlone, one.happensAlone).length > 0) ||
        (share !== undefined && isTold(key.measure, share.value)),
    );
    if (!isSomething) return [];
    const cells = found.flatMap(({ one, share }) => [
      changeText(one?.gain, one?.happens),
      changeText(one?.gainAlone, one?.happensAlone),
      `${gainText(share?.value, digits)}${share?.countsNever ? ' †' : ''}`,
    ]);
    return [[key.raidId ?? 'all', `${measure?.label ?? key.measure}, ${key.unit}`, ...cells]];
  });
  const header = contributors.flatMap((contributor) =>
    ['last', 'alone', 'Shapley'].map((word) => `${nameOf(contributor)}: ${word}`),
  );
  const needs = releases
    .filter(({ beneficiary, rules }) => beneficiary === partyId && rules.length > 0)
    .flatMap(({ contributor, rules }) =>
      rules.map(
        ({ id, releases: what, delayS, coarsenessM, situation }) =>
          `- ${nameOf(contributor)} has to release: ${what}, ${delayS} s late, ${coarsenessM} m coarse, ${situation} (${id})`,
      ),
    );
  return [
    `${nameOf(partyId)}`,
    rows.length === 0 ? 'nothing changes for it' : table(['raid', 'gain in', ...header], rows),
    ...needs,
    ...textsAbout(document, partyId),
  ];
}

/** With its interval where it comes from trials. */
function gainText(gain: Gain | undefined, digits: number): string {
  if (gain === undefined) return '–';
  const { value, interval } = gain;
  return interval === null || interval.method === 'all-equal' ? shown(value, digits) : bounds(interval, digits);
}

const seconds = (timeS: number | null): string => (timeS === null ? 'never' : shown(timeS, 0));

function radarTable(radars: readonly RadarRow[]): string {
  return table(
    [
      'radar',
      'missile',
      'from',
      'to',
      'looks',
      'first detection',
      'firm track',
      'track length',
      'begins by',
      'ends by',
    ],
    radars.map((row) => [
      row.radarId,
      row.missileId,
      row.launchAreaId,
      row.targetId,
      row.looking,
      seconds(row.firstDetectionS),
      seconds(row.firmTrackS),
      seconds(row.trackLengthS),
      figureText(row.startDecidedBy),
      row.endDecidedBy === null ? '–' : figureText(row.endDecidedBy),
    ]),
  );
}

function figureText({ limit, path, value, confidence, recalled }: RadarRow['startDecidedBy']): string {
  if (path === null) return limit;
  const key = path.slice(path.indexOf('.') + 1);
  return `${limit}: ${key}${value === null ? '' : ` ${value}`} (${confidence ?? 'no figure'})${recalled ? ' *' : ''}`;
}
