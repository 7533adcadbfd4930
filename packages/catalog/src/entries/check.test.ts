import { describe, expect, it } from 'vitest';
import type { Attribute, Catalogue, Claim, Entity } from './index.ts';
import { catalogue, checkCatalogue, entityList, hasUnitSuffix } from './index.ts';

describe('the catalogue as shipped', () => {
  it('has no fault', () => {
    expect(checkCatalogue(catalogue, entityList)).toEqual([]);
  });
});

const claim: Claim = { value: 4.5, sourceIds: ['mdfcc'], confidence: 'read' };
const notionalClaim: Claim = {
  value: 4.5,
  minimum: 4,
  maximum: 5,
  sourceIds: [],
  confidence: 'notional',
  reason: 'chosen',
};
const attribute: Attribute = { claims: [claim], used: 0, why: 'the only figure read' };
const entity: Entity = {
  id: 'a-missile',
  kind: 'missile',
  name: 'A missile',
  aliases: [],
  attributes: { speedKmPerS: attribute },
};
const place: Entity = {
  ...entity,
  id: 'a-city',
  kind: 'city',
  attributes: Object.fromEntries(['latitudeDeg', 'longitudeDeg', 'heightM'].map((key) => [key, attribute])),
};

function catalogueOf(...entities: readonly Entity[]): Catalogue {
  return {
    version: '1',
    entities: Object.fromEntries(entities.map((each) => [each.id, each])),
    sources: { mdfcc: catalogue.sources.mdfcc },
    aliases: {},
  };
}

const withAttribute = (change: Partial<Attribute>, key = 'speedKmPerS'): Entity => ({
  ...entity,
  attributes: { [key]: { ...attribute, ...change } },
});
const withClaim = (change: object, base: Claim = claim): Entity =>
  withAttribute({ claims: [{ ...base, ...change } as Claim] });

describe('the checker', () => {
  it('finds nothing wrong with a sound entity of each kind of claim', () => {
    expect(
      checkCatalogue(catalogueOf(entity, place, { ...withClaim({}, notionalClaim), id: 'notional-missile' })),
    ).toEqual([]);
  });

  const faults: readonly (readonly [string, Entity, string])[] = [
    ['a number without source', withClaim({ sourceIds: [] }), 'a-missile.speedKmPerS.claims[0].sourceIds'],
    ['an unknown source', withClaim({ sourceIds: ['nobody'] }), 'a-missile.speedKmPerS.claims[0].sourceIds'],
    ['an unknown disputing source', withClaim({ disputedBy: ['nobody'] }), 'a-missile.speedKmPerS.claims[0].sourceIds'],
    ['a number without confidence', withClaim({ confidence: undefined }), 'a-missile.speedKmPerS.claims[0].confidence'],
    ['an unknown confidence', withClaim({ confidence: 'guessed' }), 'a-missile.speedKmPerS.claims[0].confidence'],
    [
      'a recalled number without certainty',
      withClaim({ confidence: 'recalled' }),
      'a-missile.speedKmPerS.claims[0].certainty',
    ],
    [
      'a notional number without reason',
      withClaim({ reason: '' }, notionalClaim),
      'a-missile.speedKmPerS.claims[0].reason',
    ],
    [
      'a notional number without range',
      withClaim({ maximum: undefined }, notionalClaim),
      'a-missile.speedKmPerS.claims[0]',
    ],
    ['a notional number outside its range', withClaim({ value: 6 }, notionalClaim), 'a-missile.speedKmPerS.claims[0]'],
    ['a derived number without formula', withClaim({ confidence: 'derived' }), 'a-missile.speedKmPerS.claims[0]'],
    ['a claim that says nothing', withClaim({ value: undefined }), 'a-missile.speedKmPerS.claims[0]'],
    ['a number that is not finite', withClaim({ value: Number.NaN }), 'a-missile.speedKmPerS.claims[0]'],
    ['a claim whose bounds are crossed', withClaim({ minimum: 5, maximum: 4 }), 'a-missile.speedKmPerS.claims[0]'],
    ['a date that is none', withClaim({ date: '2010-13' }), 'a-missile.speedKmPerS.claims[0].date'],
    ['a used claim out of the list', withAttribute({ used: 1 }), 'a-missile.speedKmPerS.used'],
    ['a negative index', withAttribute({ used: -1 }), 'a-missile.speedKmPerS.used'],
    ['a choice without a why', withAttribute({ why: '' }), 'a-missile.speedKmPerS.why'],
    [
      'a used value outside the range',
      withAttribute({ usedValue: 9, minimum: 4, maximum: 5 }),
      'a-missile.speedKmPerS',
    ],
    ['a key without unit', withAttribute({}, 'speed'), 'a-missile.speed'],
    ['a key that is not camelCase', withAttribute({}, 'speed_km_per_S'), 'a-missile.speed_km_per_S'],
    ['a probability above 1', withAttribute({}, 'killProbability'), 'a-missile.killProbability'],
    ['a latitude beyond the pole', withAttribute({ usedValue: 90.1 }, 'latitudeDeg'), 'a-missile.latitudeDeg'],
    [
      'a longitude beyond the antimeridian',
      withAttribute({ usedValue: -180.1 }, 'longitudeDeg'),
      'a-missile.longitudeDeg',
    ],
    ['a place without position', { ...entity, kind: 'site' }, 'a-missile.latitudeDeg'],
    ['an unknown kind', { ...entity, kind: 'ship' as 'site' }, 'a-missile.kind'],
    ['an unknown status', { ...entity, status: 'lost' as 'planned' }, 'a-missile.status'],
    ['an id that is not kebab-case', { ...entity, id: 'A_missile' }, 'A_missile'],
    ['a start that is no date', { ...entity, from: '17 September 2009' }, 'a-missile.from'],
    ['an end before the start', { ...entity, from: '2012-12', to: '2009-09-17' }, 'a-missile.to'],
  ];

  it.each(faults)('refuses %s', (_, faulty, path) => {
    expect(checkCatalogue(catalogueOf(faulty)).map((issue) => issue.path)).toContain(path);
  });

  it('refuses a doubled id, which the record alone would hide', () => {
    const issues = checkCatalogue(catalogueOf(entity), [entity, entity]);
    expect(issues.map(({ path, received }) => [path, received])).toEqual([['a-missile', 'a-missile']]);
  });

  it('refuses an alias that is the id of another entity', () => {
    expect(checkCatalogue(catalogueOf(entity, { ...place, aliases: ['a-missile'] })).map(({ path }) => path)).toEqual([
      'a-city',
    ]);
  });

  it('refuses an old row that leads to no entity or to no attribute', () => {
    const aliases = { one: 'nothing', two: 'a-missile.nothing', three: 'a-missile', four: 'a-missile.speedKmPerS' };
    expect(checkCatalogue({ ...catalogueOf(entity), aliases }).map(({ path }) => path)).toEqual([
      'aliases.one',
      'aliases.two',
    ]);
  });

  it('lists every fault, not the first', () => {
    const faulty = withAttribute({ used: 4, why: '', claims: [{ ...claim, sourceIds: [] }] });
    expect(checkCatalogue(catalogueOf(faulty)).length).toBe(3);
  });

  it('reads the unit at the end of a key', () => {
    expect(['rangeKm', 'warheadRadarCrossSectionXM2', 'stage1BurnTimeS', 'stageCount'].every(hasUnitSuffix)).toBe(true);
    expect(['range', 'kilometres', 's', 'Km', 'rangeKM'].some(hasUnitSuffix)).toBe(false);
  });
});
