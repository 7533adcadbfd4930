import { type Architecture, architectures } from '@parasol/catalog/architectures';
import { type Raid, raids } from '@parasol/catalog/raids';
import { type Relation, relations } from '@parasol/catalog/relations';
import type { Answer } from './answer.ts';
import { table } from './tables.ts';

/** What the library is made of beside published things: kinds that `catalog` lists after the entities. */
const LIBRARY = [
  ['architecture', architectures],
  ['raid', raids],
  ['relation', relations],
] as const;

export const libraryKinds: readonly string[] = LIBRARY.map(([kind]) => kind);

/** Every architecture, raid and relation, or those of one kind. */
export function libraryList(wanted?: string): readonly {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}[] {
  return LIBRARY.filter(([kind]) => wanted === undefined || kind === wanted).flatMap(([kind, things]) =>
    Object.values(things).map(({ id, name }) => ({ id, kind, name })),
  );
}

/** One architecture, raid or relation; undefined when the id is of none. */
export function libraryAnswer(id: string): Answer | undefined {
  if (Object.hasOwn(architectures, id))
    return { json: { architecture: architectures[id] }, text: architectureText(architectures[id]) };
  if (Object.hasOwn(raids, id)) return { json: { raid: raids[id] }, text: raidText(raids[id]) };
  if (Object.hasOwn(relations, id)) return { json: { relation: relations[id] }, text: relationText(relations[id]) };
  return undefined;
}

function architectureText(architecture: Architecture): string {
  const { id, name, status, from, to, arrangement, parties, counterfactual, note } = architecture;
  const dates = [from, to].filter(Boolean).join(' to ');
  const sensors = architecture.sensors.map((sensor) => [sensor.id, 'sensor', sensor.partyId, '', '']);
  const batteries = architecture.batteries.map(({ id: battery, partyId, interceptorId, count }) => [
    battery,
    'battery',
    partyId,
    interceptorId,
    String(count.value),
  ]);
  return [
    [`${name} (${id})`, status, dates, arrangement].filter(Boolean).join(' · '),
    `Parties: ${parties.map((party) => party.name).join(', ')}.`,
    note,
    ...counterfactual,
    table(['element', 'kind', 'party', 'interceptor', 'count'], [...sensors, ...batteries]),
  ].join('\n');
}

function raidText({ id, name, threats, note }: Raid): string {
  const rows = threats.map(({ threatId, missileId, launchAreaId, targetId, launchTimeS, harmless }) => [
    threatId,
    missileId,
    launchAreaId,
    targetId,
    String(launchTimeS),
    harmless ? 'means no harm' : '',
  ]);
  return `${name} (${id})\n${note}\n${table(['threat', 'missile', 'from', 'to', 'launch, s', ''], rows)}`;
}

function relationText({ id, name, periods }: Relation): string {
  const rows = periods.map(({ from, stateId, confidence, certainty, sourceIds, note }) => [
    from,
    stateId,
    certainty === undefined ? confidence : `${confidence}, ${certainty}`,
    sourceIds.join(', '),
    note,
  ]);
  return `${name} (${id})\n${table(['from', 'state', 'confidence', 'sources', 'what happened'], rows)}`;
}
