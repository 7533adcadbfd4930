import { useMemo } from 'react';
import { DIFFERENCE_CLASSES, type DifferenceClass, type DifferenceShare, useAsked } from '../../desk/index.ts';
import { Waiting } from '../../frame/index.ts';
import { useLaboratory } from '../../laboratory/index.ts';
import type { LiveView } from '../../live/index.ts';
import { Caveat, differencePainting, FlatMap, Legend } from '../../map/index.ts';
import type { Scene } from '../../scene/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useLanguage, useNumbers, useWords } from '../../words/index.ts';
import { useColumnName } from './column-names.ts';
import { setPair, useColumns, useFound } from './columns.ts';
import { words } from './words.ts';

type Map = NonNullable<LiveView['map']>;

/** A name for each map that came, so that a question about two of them can be told from the one before. */
const serials = new WeakMap<Map, number>();
let last = 0;
function serialOf(map: Map): number {
  const serial = serials.get(map) ?? ++last;
  serials.set(map, serial);
  return serial;
}

/** Sites of both on one map, those in both once. */
const together = (first: Scene | null, second: Scene | null): Scene | null =>
  first === null || second === null
    ? (first ?? second)
    : {
        ...first,
        sites: [
          ...first.sites,
          ...second.sites.filter(({ id, kind }) => !first.sites.some((one) => one.id === id && one.kind === kind)),
        ],
      };

/** Two maps on one: what both, one or neither defends, as a picture, a sentence and a table. */
export function Difference() {
  const t = useWords(words);
  const { ids, pair } = useColumns();
  const [first, second] = pair;
  const nameOf = useColumnName();
  const found = useFound();
  const [one, other] = [found[first], found[second]];
  const [firstName, secondName] = [nameOf(first), nameOf(second)];
  const scene = useMemo(() => together(one?.scene ?? null, other?.scene ?? null), [one?.scene, other?.scene]);
  const others = other?.live.map ?? null;
  const isReady =
    one?.live.map != null &&
    others !== null &&
    JSON.stringify(one.live.grid) === JSON.stringify(other?.live.grid) &&
    first !== second;
  const painting = useMemo(
    () => (others === null ? null : differencePainting([firstName, secondName], others)),
    [firstName, secondName, others],
  );
  const choice = (value: string, change: (id: string) => void, label: string) => (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => change(target.value)}>
        {ids.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="panel difference">
      <h2>{t('difference')}</h2>
      <div className="row controls">
        {choice(first, (id) => setPair([id, second]), t('first'))}
        {choice(second, (id) => setPair([first, id]), t('second'))}
      </div>
      {isReady && painting !== null ? (
        <>
          <FlatMap
            label={t('differenceMap', { first: firstName, second: secondName })}
            scene={scene}
            live={one.live}
            paint={painting}
          />
          <Legend paint={painting} />
          <Caveat scene={scene} />
          <Counted first={one.live} second={others} names={[firstName, secondName]} />
        </>
      ) : (
        <Waiting label={t('otherGrid')} />
      )}
    </section>
  );
}

interface CountedProps {
  readonly first: LiveView;
  readonly second: Map;
  readonly names: readonly [string, string];
}

const MOST_COUNTRIES = 3;

function Counted({ first: { map: first, grid }, second, names: [firstName, secondName] }: CountedProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const language = useLanguage();
  const { region } = useLaboratory();
  const isAsked = first !== null && grid !== null;
  const key = isAsked ? `difference ${region} ${serialOf(first)} ${serialOf(second)}` : 'no difference yet';
  const asked = useAsked(key, async (desk) =>
    isAsked ? desk.mapDifference({ region, grid }, [first.classes, second.classes]) : null,
  );
  if (asked.value === null) return <Waiting />;
  const difference = asked.value;
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const most = (share: DifferenceShare): readonly string[] =>
    share.countries.slice(0, MOST_COUNTRIES).map(({ country }) => countries.of(country) ?? country);
  const where = (share: DifferenceShare): string =>
    share.countries.length === 0 ? '' : t('where', { countries: lists.format(most(share)) });
  const rowNames: Readonly<Record<DifferenceClass, string>> = {
    both: t('both'),
    first: t('only', { name: firstName }),
    second: t('only', { name: secondName }),
    neither: t('neither'),
  };
  const columns: readonly DataColumn<DifferenceClass>[] = [
    { id: 'class', header: t('class'), value: (one) => rowNames[one] },
    {
      id: 'people',
      header: t('populationColumn'),
      unit: t('million'),
      isNumber: true,
      value: (one) => difference[one].population / 1e6,
      show: (one) => numbers.million(difference[one].population),
    },
    {
      id: 'area',
      header: t('areaColumn'),
      unit: `${t('million')} km²`,
      isNumber: true,
      value: (one) => difference[one].areaKm2 / 1e6,
      show: (one) => numbers.plain(difference[one].areaKm2 / 1e6, 2),
    },
    { id: 'countries', header: t('countries'), value: (one) => most(difference[one]).join(', ') },
  ];
  return (
    <>
      <p aria-live="polite">
        {t('differenceSentence', {
          first: firstName,
          second: secondName,
          both: numbers.million(difference.both.population),
          one: numbers.million(difference.first.population),
          oneWhere: where(difference.first),
          other: numbers.million(difference.second.population),
          otherWhere: where(difference.second),
          neither: numbers.million(difference.neither.population),
        })}
      </p>
      <DataTable label={t('difference')} columns={columns} rows={DIFFERENCE_CLASSES} keyOf={(one) => one} />
    </>
  );
}
