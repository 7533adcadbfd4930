import type { Earth } from '@parasol/physics/earth';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { boxOf, type GridBox, gridOf } from '../regions/index.ts';
import type { SensorSight } from './sensor-sight.ts';

const M2_PER_KM2 = 1e6;

/** Area over which exactly, and at least, so many sensors see an object. */
export interface CountedArea {
  readonly sensors: number;
  readonly exactlyKm2: number;
  readonly atLeastKm2: number;
}

/** Where a set of sensors sees an object at one altitude, over the whole Earth. */
export interface CoveredArea {
  /** Seen by at least one. */
  readonly areaKm2: number;
  /** From one sensor up to all that ever see the same place. */
  readonly byCount: readonly CountedArea[];
  readonly bySensor: readonly { readonly sensorId: string; readonly areaKm2: number }[];
  /** Cells of the globe seen by at least one, with how many see them. */
  readonly cells: readonly { readonly box: GridBox; readonly count: number }[];
}

/**
 * Covered area at an altitude, by equal-area cells of the globe: each cell is asked at its middle.
 *
 * @param options.altitudeM  of the object above the ellipsoid
 * @param options.cellKm     side of a cell: the edge of each radar's field is good to half of it
 */
export function coveredArea(
  sights: readonly SensorSight[],
  options: { readonly altitudeM: number; readonly cellKm: number; readonly earth: Earth },
): CoveredArea {
  const grid = gridOf(options.cellKm);
  const exactly = new Float64Array(sights.length + 1);
  const bySensor = new Float64Array(sights.length);
  const cells: { box: GridBox; count: number }[] = [];
  grid.rows.forEach(({ southDeg, northDeg, count, areaM2 }, row) => {
    const latitudeRad = radFromDeg((southDeg + northDeg) / 2);
    for (let column = 0; column < count; column++) {
      const longitudeRad = radFromDeg(-180 + (360 * (column + 0.5)) / count);
      const point = ecefFromGeodetic({ latitudeRad, longitudeRad, heightM: options.altitudeM }, options.earth);
      let seenBy = 0;
      sights.forEach(({ sees }, i) => {
        if (!sees(point)) return;
        seenBy++;
        bySensor[i] += areaM2;
      });
      exactly[seenBy] += areaM2;
      if (seenBy > 0) cells.push({ box: boxOf(grid, row, column), count: seenBy });
    }
  });
  const atLeast = (count: number): number => exactly.subarray(count).reduce((sum, areaM2) => sum + areaM2, 0);
  return {
    areaKm2: atLeast(1) / M2_PER_KM2,
    byCount: sights
      .map((_, i) => ({
        sensors: i + 1,
        exactlyKm2: exactly[i + 1] / M2_PER_KM2,
        atLeastKm2: atLeast(i + 1) / M2_PER_KM2,
      }))
      .filter(({ atLeastKm2 }) => atLeastKm2 > 0),
    bySensor: sights.map(({ sensorId }, i) => ({ sensorId, areaKm2: bySensor[i] / M2_PER_KM2 })),
    cells,
  };
}
