import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { TURNING_SPHERE } from '../earth/index.ts';
import { flyoutTable, flyoutTimeToS } from '../flyout/index.ts';
import { radFromDeg } from '../quantities/index.ts';
import { flyoutToS } from './intercept-of-arc.ts';
import { type InterceptorSite, onSphere } from './interceptor-site.ts';
import { arcPoint, threatArcs } from './threat-arcs.ts';

const SITE: InterceptorSite = {
  place: { latitudeRad: radFromDeg(44), longitudeRad: radFromDeg(24), heightM: 0 },
  table: flyoutTable(
    { kind: 'kinematic', burnTimeS: 120, burnoutSpeedMPerS: 4500 },
    { earth: TURNING_SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 900, flights: 181 },
  ),
  lowestAltitudeM: 100_000,
  ceilingM: 2_000_000,
  maximumFlightTimeS: 900,
  doctrine: { kind: 'one-shot' },
};

describe('the turning Earth in a fly-out time', () => {
  it('is taken for the time of the nearest table entry, as good as for the time itself', () => {
    const places = [
      [52, 0],
      [48, 11],
      [40, 20],
      [60, 25],
    ] as const;
    const arcs = threatArcs({
      launch: { latitudeRad: radFromDeg(35), longitudeRad: radFromDeg(50) },
      places: {
        latitudesRad: Float64Array.from(places, ([latitudeDeg]) => radFromDeg(latitudeDeg)),
        longitudesRad: Float64Array.from(places, ([, longitudeDeg]) => radFromDeg(longitudeDeg)),
      },
      burnoutAltitudeM: 150_000,
      burnTimeS: 150,
      maximumRangeM: 6_000_000,
      loftRad: 0,
      earth: TURNING_SPHERE,
    });
    const siteEcefM = onSphere(SITE.place, arcs.radiusM);
    let compared = 0;
    for (let arc = 0; arc < arcs.count; arc++) {
      for (let node = arcs.firstNode[arc]!; node <= arcs.lastNode[arc]!; node++) {
        const point = arcPoint(arcs, arc, node);
        const quick = flyoutToS(arcs, SITE, point);
        if (!(quick < 700)) continue;
        // The time itself: the aim point for a time, the time to it, and so on.
        let settled = quick;
        for (let round = 0; round < 8; round++) {
          const meeting = { siteEcefM, targetEcefM: point.positionEcefM, timeOfFlightS: settled, earth: arcs.earth };
          settled = flyoutTimeToS(SITE.table, meeting);
        }
        // Half a cell of the table is up to 3 s of flight; what the turning Earth changes in that time is a hundredth of it.
        expect(Math.abs(quick - settled)).toBeLessThan(0.05);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
