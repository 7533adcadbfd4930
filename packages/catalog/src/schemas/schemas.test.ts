import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogue, entityKinds, entityList, entityStatuses, unitSuffixes } from '../entries/index.ts';
import { declarationSchemas, entitySchema } from './index.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isEntity = ajv.compile(entitySchema);
const area = { name: 'Kapustin Yar', latitudeDeg: 48.6, longitudeDeg: 45.7, radiusKm: 50 };

describe('the schema of entities', () => {
  it('accepts every entity of the catalogue', () => {
    for (const entity of entityList)
      expect(isEntity(entity), `${entity.id} ${ajv.errorsText(isEntity.errors)}`).toBe(true);
  });

  it('names the kinds, states and units that the code knows', () => {
    const { properties } = entitySchema as {
      properties: Record<string, { enum: string[]; patternProperties: object }>;
    };
    expect(properties.kind.enum).toEqual(entityKinds);
    expect(properties.status.enum).toEqual(entityStatuses);
    const pattern = Object.keys(properties.attributes.patternProperties)[0];
    expect(
      pattern
        .match(/\)\((.*)\)\$/)?.[1]
        .split('|')
        .sort(),
    ).toEqual([...unitSuffixes].sort());
  });

  const claim = { value: 3, sourceIds: ['mdfcc'], confidence: 'read' };
  const entity = (key: string, change: object = {}): object => ({
    id: 'a-thing',
    kind: 'missile',
    name: 'A thing',
    aliases: [],
    attributes: { [key]: { claims: [{ ...claim, ...change }], used: 0, why: 'test' } },
  });

  it.each([
    ['a number under a key without unit', entity('speed')],
    ['a number without source', entity('speedKmPerS', { sourceIds: [] })],
    ['a recalled number without certainty', entity('speedKmPerS', { confidence: 'recalled' })],
    ['a notional number without reason', entity('speedKmPerS', { confidence: 'notional', minimum: 1, maximum: 4 })],
    ['a notional number without range', entity('speedKmPerS', { confidence: 'notional', reason: 'chosen' })],
    ['a derived number without formula', entity('speedKmPerS', { confidence: 'derived' })],
    ['an unknown confidence', entity('speedKmPerS', { confidence: 'guessed' })],
    ['an unknown property', { ...entity('speedKmPerS'), colour: 'red' }],
  ])('refuses %s', (_, value) => {
    expect(isEntity(entity('speedKmPerS'))).toBe(true);
    expect(isEntity(value)).toBe(false);
  });
});

describe('the schemas of declarations and notifications', () => {
  const samples: Readonly<Record<string, object>> = {
    'launch-notification': {
      party: 'russia',
      plannedDate: '2010-01-20',
      launchArea: area,
      reentryImpactArea: { name: 'Kura' },
      noticeHours: 24,
    },
    'post-launch-notification': {
      party: 'russia',
      launchTime: '2010-01-20T10:00:00Z',
      launchArea: area,
      genericClass: 'intercontinental',
      reportedAfterHours: 24,
    },
    'hcoc-pre-launch-notification': {
      party: 'russia',
      genericClass: 'intercontinental',
      windowFrom: '2010-01-20T00:00Z',
      windowTo: '2010-01-22T00:00Z',
      launchArea: area,
      plannedDirectionDeg: 90,
    },
    'hcoc-annual-declaration': {
      party: 'russia',
      year: 2010,
      missilePolicy: 'outline',
      launches: [{ genericClass: 'intercontinental', launchedCount: 3 }],
      launchSites: ['Plesetsk'],
    },
    'early-warning-data': {
      party: 'russia',
      launchTime: '2010-01-20T10:00:00Z',
      launchPoint: area,
      launchAzimuthDeg: 70,
      impactPoint: { name: 'Kura' },
      impactTime: '2010-01-20T10:20:00Z',
    },
    'force-data': {
      party: 'russia',
      dataDate: '2011-02-05',
      deployedDeliveryVehiclesCount: 521,
      warheadsCount: 1537,
      launchersTotalCount: 865,
    },
    'sensor-declaration': {
      party: 'russia',
      sensorId: 'gabala',
      declaredOn: '2010-01-20',
      figures: { rangeKm: 6000, band: 'vhf' },
    },
    'interceptor-declaration': {
      party: 'united-states',
      interceptorId: 'sm3-ib',
      siteId: 'deveselu',
      declaredOn: '2015-12-01',
      interceptorsCount: 24,
    },
  };

  it('have a sample each', () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(declarationSchemas).sort());
  });

  it.each(Object.entries(declarationSchemas))('%s accepts its sample and names every missing field', (name, schema) => {
    const accepts = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(accepts(samples[name]), ajv.errorsText(accepts.errors)).toBe(true);
    for (const key of schema.required as string[]) {
      const { [key]: _, ...rest } = samples[name] as Record<string, unknown>;
      expect(accepts(rest), `${name} without ${key}`).toBe(false);
      expect(accepts.errors?.map(({ params }) => params.missingProperty)).toContain(key);
    }
    expect(accepts({ ...samples[name], secret: 1 })).toBe(false);
  });

  it.each(Object.entries(declarationSchemas))('%s names sources of the catalogue', (_, schema) => {
    for (const id of schema['x-parasol-sources'] as string[]) expect(Object.keys(catalogue.sources)).toContain(id);
  });

  it('refuse a number under a key without unit and a latitude beyond the pole', () => {
    const accepts = ajv.compile(declarationSchemas['sensor-declaration']);
    const sample = samples['sensor-declaration'];
    expect(accepts({ ...sample, figures: { range: 6000 } })).toBe(false);
    expect(accepts({ ...sample, site: { ...area, latitudeDeg: 91 } })).toBe(false);
    expect(accepts({ ...sample, site: area })).toBe(true);
  });
});
