import { ARC_STATUS, type PlaceColumns, type ThreatArcs } from '@parasol/physics/intercept';
import { nominalCourse, prepare, type SimulationInput } from '@parasol/simulation/engagement';
import type { Threat } from '@parasol/simulation/threats';
import type { Launch } from '../scenario/index.ts';
import type { LiveGrid } from './live-grid.ts';

/** Intervals of the lattice on which cue times are asked, along each side of the grid. */
const CUE_INTERVALS = 8;

interface Lattice {
  /** Columns and rows of the grid that carry a node. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

const nodes = (count: number): number[] => {
  const most = Math.min(CUE_INTERVALS, count - 1);
  return Array.from({ length: most + 1 }, (_, k) => Math.floor((k * (count - 1)) / most));
};

/**
 * Earliest launches of every battery against one missile, from sensors, links and decisions: asked as the answer of record asks (each missile alone
 * in the sky, without chance) at the nodes of a lattice, linear between four nodes that all have a time, else that of the nearest node.
 *
 * @param reach  the grid with its places and the arcs of the missile to them
 * @returns      by battery: [places] s from missile launch; Infinity where the cue never comes
 */
export function sensorDrivenLaunchesS(
  input: SimulationInput,
  launch: Launch,
  { grid, places, arcs }: { readonly grid: LiveGrid; readonly places: PlaceColumns; readonly arcs: ThreatArcs },
): readonly Float64Array[] {
  const lattice = { columns: nodes(grid.columns), rows: nodes(grid.rows) };
  const cells = lattice.rows.flatMap((row) => lattice.columns.map((column) => row * grid.columns + column));
  const threats = cells.flatMap((cell): readonly Threat[] => {
    if (arcs.status[cell] !== ARC_STATUS.flies) return [];
    const site = { latitudeRad: places.latitudesRad[cell], longitudeRad: places.longitudesRad[cell], heightM: 0 };
    const outcome = launch.flyTo(site);
    return outcome.kind === 'flown' ? [threatOf(launch, cell, outcome.flight)] : [];
  });
  const course = nominalCourse(
    prepare({
      ...input,
      links: input.links.map(({ capacityPerS: _, ...link }) => link),
      assumptions: { ...input.assumptions, cue: 'sensor-driven' },
      threats,
    }),
  );
  const asked = new Set(threats.map(({ id }) => id));
  return input.batteries.map(({ id }) => {
    const times = cells.map((cell) =>
      asked.has(idOf(cell)) ? (course.chain(idOf(cell), id)?.launchedS ?? Number.POSITIVE_INFINITY) : Number.NaN,
    );
    return spread(times, lattice, grid);
  });
}

const idOf = (cell: number): string => `cell-${cell}`;

const threatOf = (launch: Launch, cell: number, flight: Threat['flight']): Threat => ({
  id: idOf(cell),
  partyId: launch.partyId,
  missileId: launch.missileId,
  launchAreaId: launch.from.id,
  targetId: idOf(cell),
  launchTimeS: 0,
  flight,
  radarCrossSectionM2: launch.radarCrossSectionM2,
});

/** From the nodes to every cell; NaN at a node = the missile does not fly there. */
function spread(times: readonly number[], { columns, rows }: Lattice, grid: LiveGrid): Float64Array {
  const out = new Float64Array(grid.columns * grid.rows);
  const time = (v: number, h: number): number => times[v * columns.length + h];
  for (let row = 0; row < grid.rows; row++) {
    const v = spanOf(rows, row);
    const down = (row - rows[v]) / (rows[v + 1] - rows[v]);
    for (let column = 0; column < grid.columns; column++) {
      const h = spanOf(columns, column);
      const across = (column - columns[h]) / (columns[h + 1] - columns[h]);
      const top = time(v, h) + across * (time(v, h + 1) - time(v, h));
      const bottom = time(v + 1, h) + across * (time(v + 1, h + 1) - time(v + 1, h));
      const between = top + down * (bottom - top);
      // Neither Infinity nor NaN at any of the four.
      out[row * grid.columns + column] =
        between - between === 0 ? between : nearestTime(times, { columns, rows }, [row, column]);
    }
  }
  return out;
}

/** Index of the interval that holds a row or column. */
function spanOf(edges: readonly number[], at: number): number {
  let k = 0;
  while (k + 2 < edges.length && edges[k + 1] <= at) k++;
  return k;
}

/** Time of the nearest node that the missile flies to, counted in cells; Infinity when it flies to none. */
function nearestTime(
  times: readonly number[],
  { columns, rows }: Lattice,
  [row, column]: readonly [number, number],
): number {
  let best = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < rows.length; v++) {
    for (let h = 0; h < columns.length; h++) {
      const time = times[v * columns.length + h];
      const square = (rows[v] - row) * (rows[v] - row) + (columns[h] - column) * (columns[h] - column);
      if (!Number.isNaN(time) && square < least) [best, least] = [time, square];
    }
  }
  return best;
}
