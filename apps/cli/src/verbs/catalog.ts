import {
  attributeOf,
  type Claim,
  catalogue,
  type Entity,
  entityKinds,
  entityOf,
  usedValue,
} from '@parasol/catalog/entries';
import { nearest } from '@parasol/study/scenario';
import type { Command } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { libraryAnswer, libraryKinds, libraryList } from '../catalog-library.ts';
import { table } from '../tables.ts';
import { answering } from '../verb.ts';

const valueWords = ({ value, minimum, maximum }: Claim): string => {
  const bounds = minimum === undefined && maximum === undefined ? '' : `${minimum ?? ''} to ${maximum ?? ''}`;
  return [value === undefined ? '' : String(value), bounds].filter(Boolean).join(', ');
};

const sourceWords = ({ sourceIds, reason, formula }: Claim): string =>
  [...sourceIds.map((id) => catalogue.sources[id]?.title ?? id), reason, formula].filter(Boolean).join('; ');

function entityText(entity: Entity): string {
  const rows = Object.entries(entity.attributes).flatMap(([key, attribute]) =>
    attribute.claims.map((claim, i) => [
      i === 0 ? key : '',
      i === attribute.used ? `${usedValue(attribute) ?? ''} (used)` : '',
      valueWords(claim),
      claim.certainty ? `${claim.confidence}, ${claim.certainty}` : claim.confidence,
      sourceWords(claim),
    ]),
  );
  const dates = [entity.from, entity.to].filter(Boolean).join(' to ');
  const title = [`${entity.name} (${entity.id})`, entity.kind, entity.status, dates].filter(Boolean).join(' · ');
  return [title, entity.note ?? '', table(['attribute', 'in use', 'claim', 'confidence', 'source or reason'], rows)]
    .filter(Boolean)
    .join('\n');
}

function listing(kind: string | undefined): Answer {
  const entities = Object.values(catalogue.entities).filter((entity) => kind === undefined || entity.kind === kind);
  const rows = entities.map(({ id, kind: own, name, status, from, to }) => [
    id,
    own,
    name,
    status ?? '',
    [from, to].filter(Boolean).join(' to '),
  ]);
  const library = libraryList(kind);
  return {
    json: {
      version: catalogue.version,
      entities: entities.map(({ id, kind: own, name, status, from, to }) => ({
        id,
        kind: own,
        name,
        status,
        from,
        to,
      })),
      library,
    },
    text: `${table(['id', 'kind', 'name', 'status', 'dates'], [...rows, ...library.map(({ id, kind: own, name }) => [id, own, name, '', ''])])}\n${entities.length} entities, ${Object.keys(catalogue.sources).length} sources, catalogue ${catalogue.version}; ${library.length} architectures, raids and relations`,
  };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
const MOST_NAMED = 3;

/** Ids a few letters away; else those whose id, name or other names share most words with it. */
function nearestEntities(id: string): string[] {
  const near = nearest(id, Object.keys(catalogue.entities));
  if (near.length > 0) return near;
  const wanted = wordsOf(id);
  return Object.values(catalogue.entities)
    .map((entity) => {
      const own = new Set([entity.id, entity.name, ...entity.aliases].flatMap(wordsOf));
      return { id: entity.id, shared: wanted.filter((word) => own.has(word)).length, words: own.size };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.words - b.words || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map((entity) => entity.id);
}

/** What is known of a thing, claim by claim, or the list of things. */
export function catalog(program: Command): void {
  const command = program
    .command('catalog')
    .description(
      'published figures: the list of things, or one thing with every claim about it and its sources; architectures, raids and relations',
    )
    .argument('[id]', 'an entity, or a path such as gbi-two-stage.burnoutSpeedKmPerS')
    .option('--kind <kind>', `only one kind: ${[...entityKinds, ...libraryKinds].join(', ')}`);
  answering(command, 'npx parasol catalog gbi-two-stage', (id: string | undefined, options: { kind?: string }) => {
    const kinds: readonly string[] = [...entityKinds, ...libraryKinds];
    if (options.kind !== undefined && !kinds.includes(options.kind)) {
      throw new BadInput([optionIssue('--kind', options.kind, `one of ${kinds.join(', ')}`)]);
    }
    if (id === undefined) return listing(options.kind);
    const ofLibrary = libraryAnswer(id);
    if (ofLibrary !== undefined) return ofLibrary;
    const entity = entityOf(id) ?? attributeOf(id)?.entity;
    if (entity === undefined) {
      const near = nearestEntities(id);
      const words = near.length > 0 ? `; nearest: ${near.join(', ')}` : '; `catalog` alone lists all';
      throw new BadInput([optionIssue('id', id, `a catalogue id${words}`)]);
    }
    const sourceIds = new Set(
      Object.values(entity.attributes).flatMap(({ claims }) => claims.flatMap((claim) => claim.sourceIds)),
    );
    const sources = [...sourceIds].map((sourceId) => catalogue.sources[sourceId]);
    return { json: { entity, sources }, text: entityText(entity) };
  });
}
