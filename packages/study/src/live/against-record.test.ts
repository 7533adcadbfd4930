import { degFromRad } from '@parasol/physics/quantities';
import { describe, expect, it } from 'vitest';
import { askFootprint, DEFENDED, footprintFlights, NOT_THREATENED } from '../footprint/index.ts';
import { architectureScenario, type CheckedScenario, launchesOf, resolve } from '../scenario/index.ts';
import { liveFootprint } from './live-footprint.ts';
import { type LiveGrid, placesOf } from './live-grid.ts';

const GRID: LiveGrid = { southDeg: 34, northDeg: 71, westDeg: -12, eastDeg: 45, columns: 20, rows: 20 };
const PLACES = GRID.columns * GRID.rows;

describe('the live footprint beside the answer of record', () => {
  const scenario = architectureScenario('third-site') as CheckedScenario;
  const { latitudesRad, longitudesRad } = placesOf(GRID);
  const points = Array.from(latitudesRad, (latitudeRad, i) => ({
    latitudeDeg: degFromRad(latitudeRad),
    longitudeDeg: degFromRad(longitudesRad[i]),
  }));
  const record = askFootprint(resolve(scenario).input, footprintFlights(launchesOf(scenario).launches, { points }));

  /** Rows of launch and place in which the two say different things, of those that both call threatened. */
  const apartOf = (cue: 'ideal' | 'sensor-driven') => {
    const settled = liveFootprint({ scenario, grid: GRID, cue }).settle();
    const rows = Array.from({ length: settled.meets.length }, (_, row) => row).filter(
      (row) => record[cue].classes[row] !== NOT_THREATENED && settled.classes[row % PLACES] !== NOT_THREATENED,
    );
    const apart = rows.filter((row) => (settled.meets[row] !== 0) !== (record[cue].classes[row] === DEFENDED));
    return { rows, apart };
  };

  it('differs with an ideal cue only where the margin is small', () => {
    const { rows, apart } = apartOf('ideal');
    expect(rows.length).toBeGreaterThan(300);
    expect(apart.length / rows.length).toBeLessThan(0.02);
    // Two-body arcs over a sphere without drag end some km and up to ten seconds apart.
    for (const row of apart) expect(Math.abs(record.ideal.marginS[row])).toBeLessThan(12);
  });

  it('differs with cue times from a lattice in few places', () => {
    const { rows, apart } = apartOf('sensor-driven');
    // Cue times jump at the edges of what a sensor sees; a lattice of 9 x 9 places finds these edges to half an interval.
    expect(apart.length / rows.length).toBeLessThan(0.02);
  });
});
