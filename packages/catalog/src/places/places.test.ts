import { describe, expect, it } from 'vitest';
import { catalogue, entityList, usedNumber, usedText, usedValue } from '../entries/index.ts';
import { countryOutlines } from '../outlines/index.ts';
import { cities, cityCountries, countryCodeOf, countryShapes } from './index.ts';

const members = entityList.filter(({ attributes }) => attributes.accessionYear !== undefined);
const memberCodes = members.map((entity) => usedText(entity, 'countryCode') ?? '');

/** Great-circle distance on a sphere, km. */
function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
  const [latitudeA, longitudeA, latitudeB, longitudeB] = [...a, ...b].map((deg) => (deg * Math.PI) / 180);
  const cosine =
    Math.sin(latitudeA) * Math.sin(latitudeB) +
    Math.cos(latitudeA) * Math.cos(latitudeB) * Math.cos(longitudeA - longitudeB);
  return 6371 * Math.acos(Math.min(1, cosine));
}

describe('the members of NATO in January 2010', () => {
  it('are 28, each with a code of its own, a capital and a year of accession before 2010', () => {
    expect(members.length).toBe(28);
    expect(new Set(memberCodes).size).toBe(28);
    for (const member of members) {
      const capital = catalogue.entities[usedText(member, 'capitalId') ?? ''];
      expect(capital?.kind, member.id).toBe('capital');
      expect(usedText(capital, 'countryCode'), member.id).toBe(usedText(member, 'countryCode'));
      expect(usedNumber(member, 'accessionYear'), member.id).toBeLessThanOrEqual(2009);
      expect(member.id).toBe(`country-${usedText(member, 'countryCode')?.toLowerCase()}`);
    }
  });

  it('do not count those who joined later', () => {
    for (const code of ['ME', 'MK', 'FI', 'SE', 'RU', 'UA']) expect(memberCodes).not.toContain(code);
  });

  it('have a shape on both maps, and towns in the population table', () => {
    for (const topology of [countryShapes, countryOutlines]) {
      const codes = new Set(topology.objects.countries.geometries.map(countryCodeOf));
      for (const code of memberCodes) expect(codes, code).toContain(code);
    }
    const inTable = new Set(cities().map(({ countryCode }) => countryCode));
    for (const code of memberCodes) expect(inTable, code).toContain(code);
  });
});

describe('the places of the catalogue', () => {
  it('hold both sides of the Pacific', () => {
    for (const id of [
      ...['fort-greely', 'clear-site', 'shemya', 'honolulu', 'guam-site', 'shariki', 'akita-site', 'yamaguchi-site'],
      ...['kyogamisaki', 'sapporo', 'sendai', 'matsuyama', 'fukuoka', 'naha', 'ishigaki'],
      ...['petropavlovsk-kamchatsky', 'kura', 'kamchatka-patrol-area', 'sohae', 'tonghae', 'anchorage'],
    ])
      expect(catalogue.entities[id], id).toBeDefined();
  });

  it('put each capital where the population table has it, within 10 km', () => {
    const table = cities().filter(({ capital }) => capital);
    for (const entity of entityList.filter(({ kind }) => kind === 'capital')) {
      const here = [usedNumber(entity, 'latitudeDeg') ?? 0, usedNumber(entity, 'longitudeDeg') ?? 0] as const;
      const near = table.filter(({ countryCode }) => countryCode === usedText(entity, 'countryCode'));
      const distances = near.map((city) => distanceKm(here, [city.latitudeDeg, city.longitudeDeg]));
      expect(Math.min(...distances), entity.id).toBeLessThan(10);
    }
  });

  it('give ships, patrol areas and other unpublished positions a range', () => {
    const notional = entityList.filter(({ id }) => id.startsWith('ship-station') || id.endsWith('patrol-area'));
    expect(notional.length).toBe(8);
    for (const { id, attributes } of notional) {
      const { minimum, maximum, confidence } = attributes.latitudeDeg.claims[0];
      expect(confidence, id).toBe('notional');
      expect((maximum ?? 0) - (minimum ?? 0), id).toBeGreaterThanOrEqual(1);
    }
  });

  it('stand on the side of the world that their country is on', () => {
    for (const entity of entityList.filter(({ attributes }) => attributes.latitudeDeg && attributes.countryCode)) {
      const code = usedValue(entity.attributes.countryCode);
      const near = cities().filter(({ countryCode }) => countryCode === code);
      if (near.length === 0) continue;
      const here = [usedNumber(entity, 'latitudeDeg') ?? 0, usedNumber(entity, 'longitudeDeg') ?? 0] as const;
      const distances = near.map((city) => distanceKm(here, [city.latitudeDeg, city.longitudeDeg]));
      // Shemya, some 2,400 km from Anchorage, is the farthest of all.
      expect(Math.min(...distances), entity.id).toBeLessThan(2500);
    }
  });
});

describe('the population table', () => {
  it('holds towns of 100,000 people and more, and capitals, each on the Earth and once', () => {
    const seen = new Set<string>();
    for (const city of cities()) {
      const { name, countryCode, latitudeDeg, longitudeDeg, populationCount, capital } = city;
      expect(populationCount >= 100_000 || capital, name).toBe(true);
      expect(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180, name).toBe(true);
      expect(cityCountries, name).toContain(countryCode);
      const key = `${countryCode} ${name} ${latitudeDeg} ${longitudeDeg}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
    expect(cities().length).toBeGreaterThan(1500);
  });

  it('has the town that everybody knows at its place', () => {
    const warsaw = cities().find(({ name, countryCode }) => name === 'Warsaw' && countryCode === 'PL');
    expect(warsaw?.capital).toBe(true);
    expect(distanceKm([warsaw?.latitudeDeg ?? 0, warsaw?.longitudeDeg ?? 0], [52.23, 21.01])).toBeLessThan(5);
  });

  it('gives a country shape the code of its towns', () => {
    const poland = countryShapes.objects.countries.geometries.find(({ properties }) => properties.name === 'Poland');
    expect(poland && countryCodeOf(poland)).toBe('PL');
    expect(countryCodeOf({ properties: { name: 'N. Cyprus' } })).toBeUndefined();
    expect(countryCodeOf({ id: 'constructor', properties: { name: '' } })).toBeUndefined();
  });
});
