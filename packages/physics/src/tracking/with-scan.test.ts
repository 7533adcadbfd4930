import { describe, expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import { cholesky } from '../estimation/index.ts';
import { bearingMeasurement, type Estimate, extendedFilter, type Measurement } from '../filters/index.ts';
import { lookAt, SITE } from '../filters/testing/scene.ts';
import { seededNormals, seededUniforms } from '../filters/testing/seeded-normals.ts';
import { type Ecef, ecef, enu } from '../frames/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import { distance } from '../vectors/index.ts';
import {
  emptyTable,
  estimateAt,
  firstEstimate,
  type Scan,
  type TrackingRules,
  type TrackTable,
  withScan,
} from './index.ts';

const filter = extendedFilter({ earth: WGS_84, accelerationNoiseM2PerS3: 1e-3, drag: null, longestStepS: 5 });
const still = extendedFilter({ ...filter.model, accelerationNoiseM2PerS3: 0 });

const rules: TrackingRules = {
  filter,
  gateProbability: 0.999,
  detectionProbability: 0.9,
  clutterDensity: 1e-6,
  association: 'nearest',
  first: { speedErrorMPerS: 3000, drag: null },
  life: { confirm: { hits: 3, of: 5 }, drop: { misses: 4, of: 5, afterS: 60 } },
};

/** Four flights, 30 km apart. */
const starts: readonly Estimate[] = [0, 1, 2, 3].map((i) => ({
  timeS: 0,
  state: Float64Array.from([
    ...SITE.ecefFromEnu(enu(-300_000 + 30_000 * i, 400_000, 250_000)),
    ...SITE.ecefFromEnuVector(enu(1500, -1000 + 50 * i, 1200)),
  ]),
  covariance: new Float64Array(36).map((_, i) => (i % 7 === 0 ? 1 : 0)),
}));

const placeOf = ({ state }: Estimate): Ecef => ecef(state[0], state[1], state[2]);

/** Looks of the flights at a time, some missed, with false ones among them; where two looks are wanted of one flight, none. */
function scanAt(timeS: number, seed: number, share = 0.9): { readonly scan: Scan; readonly truths: readonly Ecef[] } {
  const normal = seededNormals(seed);
  const uniform = seededUniforms(seed + 77);
  const flown = starts.map((start) => still.predict(start, timeS));
  const looks: Measurement[] = flown
    .filter(() => uniform() < share)
    .map((each) =>
      lookAt(placeOf(each), ecef(each.state[3], each.state[4], each.state[5]), {
        timeS,
        rated: false,
        off: [normal(), normal(), normal()],
      }),
    );
  for (let i = 0; i < 3; i += 1) {
    const place = SITE.ecefFromEnu(
      enu(-500_000 + 800_000 * uniform(), 200_000 + 500_000 * uniform(), 400_000 * uniform()),
    );
    looks.push(lookAt(place, ecef(0, 0, 0), { timeS, rated: false, off: [0, 0, 0] }));
  }
  return { scan: { timeS, looks }, truths: flown.map(placeOf) };
}

function tracked(of: TrackingRules, scans: number, seed: number) {
  let table: TrackTable = emptyTable(6, 0);
  let truths: readonly Ecef[] = [];
  for (let k = 0; k < scans; k += 1) {
    const { scan, truths: places } = scanAt(5 * k, seed + k);
    table = withScan(table, scan, of).table;
    truths = places;
  }
  return { table, truths };
}

describe.each(['nearest', 'joint'] as const)('a picture with %s association', (association) => {
  const of = { ...rules, association };

  it('holds every flight once after twenty scans, within 1 km, among false looks', () => {
    const { table, truths } = tracked(of, 20, 400);
    const confirmed = table.records.flatMap(({ confirmed }, i) => (confirmed ? [placeOf(estimateAt(table, i))] : []));
    expect(confirmed.length).toBe(4);
    for (const truth of truths) expect(confirmed.filter((place) => distance(place, truth) < 1000).length).toBe(1);
    for (let i = 0; i < table.records.length; i += 1)
      expect(cholesky(estimateAt(table, i).covariance, 6)).toBeDefined();
  });

  it('keeps no track without looks: all end within the stated time', () => {
    let { table } = tracked(of, 20, 400);
    expect(table.records.length).toBeGreaterThan(3);
    for (let k = 20; k < 24; k += 1) table = withScan(table, { timeS: 5 * k, looks: [] }, of).table;
    expect(table.records).toEqual([]);
  });
});

describe('the life of a track', () => {
  const lookOf = (timeS: number): Measurement => scanAt(timeS, 3, 2).scan.looks[0];

  it('begins unconfirmed and is confirmed by the third look in five scans', () => {
    let table = emptyTable(6, 0);
    const states: boolean[] = [];
    for (const [k, seen] of [true, false, true, false, true].entries()) {
      table = withScan(table, { timeS: 5 * k, looks: seen ? [lookOf(5 * k)] : [] }, rules).table;
      states.push(table.records[0].confirmed);
    }
    expect(states).toEqual([false, false, false, false, true]);
    expect(table.records.length).toBe(1);
    expect(table.records[0].id).toBe(1);
  });

  it('ends when three looks in five scans are out of reach', () => {
    let table = emptyTable(6, 0);
    const counts: number[] = [];
    for (const [k, seen] of [true, false, false, false].entries()) {
      table = withScan(table, { timeS: 5 * k, looks: seen ? [lookOf(5 * k)] : [] }, rules).table;
      counts.push(table.records.length);
    }
    expect(counts).toEqual([1, 1, 1, 0]);
  });

  it('misses nothing where the sensor cannot see, until its time without looks is over', () => {
    let table = withScan(emptyTable(6, 0), { timeS: 0, looks: [lookOf(0)] }, rules).table;
    const covers = (): boolean => false;
    for (let k = 1; k <= 12; k += 1) table = withScan(table, { timeS: 5 * k, looks: [], covers }, rules).table;
    expect(table.records.length).toBe(1);
    table = withScan(table, { timeS: 65, looks: [], covers }, rules).table;
    expect(table.records.length).toBe(0);
  });

  it('is held by bearings, but none begins with them', () => {
    const observer = ecef(2e7, -3e7, 2e7);
    const [target] = scanAt(0, 1).truths;
    const bearing = bearingMeasurement(
      observer,
      0,
      ecef(target[0] - observer[0], target[1] - observer[1], target[2] - observer[2]),
      1e-5,
    );
    expect(withScan(emptyTable(6, 0), { timeS: 0, looks: [bearing] }, rules).table.records).toEqual([]);
    expect(() => firstEstimate(bearing, rules.first)).toThrow(InvariantFailure);
    const begun = withScan(emptyTable(6, 0), { timeS: 0, looks: [lookOf(0)] }, rules).table;
    const { table, trackOfLook } = withScan(begun, { timeS: 0, looks: [bearing] }, rules);
    expect([...trackOfLook]).toEqual([1]);
    expect(estimateAt(table, 0).covariance[0]).toBeLessThan(estimateAt(begun, 0).covariance[0]);
  });

  it('refuses scans of the past and of mixed kinds', () => {
    const table = emptyTable(6, 10);
    expect(() => withScan(table, { timeS: 9, looks: [] }, rules)).toThrow(InvariantFailure);
    const looks = [lookOf(10), { ...lookOf(10), timeS: 11 }];
    expect(() => withScan(table, { timeS: 10, looks }, rules)).toThrow(InvariantFailure);
  });
});
