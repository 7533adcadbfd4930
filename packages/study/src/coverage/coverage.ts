import type { Threat } from '@parasol/simulation/threats';
import type { FeatureCollection } from 'geojson';
import { type GridBox, outlineOf } from '../regions/index.ts';
import { contentKey } from '../results/index.ts';
import { type CheckedScenario, launchesOf, resolve } from '../scenario/index.ts';
import { type CoveredArea, coveredArea } from './covered-area.ts';
import { sightOf } from './sensor-sight.ts';
import { type WarningTimes, warningTimes } from './warning-times.ts';

export const DEFAULT_COVERAGE_CELL_KM = 100;

/** Where the sensors of a scenario see an object, and how soon they see the flights of its raids. */
export interface CoverageDocument extends Omit<CoveredArea, 'cells'> {
  readonly formatVersion: 1;
  readonly scenarioId: string;
  readonly name: string;
  readonly altitudeKm: number;
  readonly cellKm: number;
  /** Cells of the globe seen by at least one radar. */
  readonly cells: number;
  /** What the radars look for: the least cross-section of the scenario's missiles in each band, m2. */
  readonly crossSectionsM2: Threat['radarCrossSectionM2'];
  /** Satellites apart: they see a burning plume, not a warhead. */
  readonly infrared: Omit<CoveredArea, 'cells'>;
  readonly warning: readonly WarningTimes[];
  readonly geojson: FeatureCollection;
  readonly coverageSha256: string;
  readonly warnings: readonly string[];
}

const M_PER_KM = 1000;

/** Radar coverage at an altitude (areas, N-fold), satellite coverage beside it, and times along the flights of the raids. */
export function coverage(
  checked: CheckedScenario,
  { altitudeKm, cellKm }: { readonly altitudeKm: number; readonly cellKm: number },
): CoverageDocument {
  const resolved = resolve(checked);
  const { sensors, earth } = resolved.input;
  const crossSectionsM2 = leastCrossSections(checked);
  const sights = sensors.map((sensor) => sightOf(sensor, crossSectionsM2, earth));
  const options = { altitudeM: altitudeKm * M_PER_KM, cellKm, earth };
  const { cells, ...radars } = coveredArea(
    sights.filter(({ kind }) => kind === 'radar'),
    options,
  );
  const { cells: _, ...infrared } = coveredArea(
    sights.filter(({ kind }) => kind === 'infrared'),
    options,
  );
  const found = { ...radars, infrared, warning: warningTimes(resolved.input) };
  return {
    formatVersion: 1,
    scenarioId: checked.id,
    name: checked.scenario.name,
    altitudeKm,
    cellKm,
    cells: cells.length,
    crossSectionsM2,
    ...found,
    geojson: coverageGeoJson(cells),
    coverageSha256: contentKey({ altitudeKm, cellKm, crossSectionsM2, ...found }),
    warnings: resolved.warnings,
  };
}

function leastCrossSections(checked: CheckedScenario): Threat['radarCrossSectionM2'] {
  const { launches } = launchesOf(checked);
  const least = (band: keyof Threat['radarCrossSectionM2']): number =>
    launches.reduce(
      (smallest, { radarCrossSectionM2 }) => Math.min(smallest, radarCrossSectionM2[band]),
      Number.POSITIVE_INFINITY,
    );
  return { vhf: least('vhf'), uhf: least('uhf'), l: least('l'), s: least('s'), c: least('c'), x: least('x') };
}

/** A polygon of cells for each number of radars, seen by at least so many. */
function coverageGeoJson(cells: readonly { readonly box: GridBox; readonly count: number }[]): FeatureCollection {
  const most = cells.reduce((count, cell) => Math.max(count, cell.count), 0);
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: most }, (_, i) => {
      const seen = cells.filter(({ count }) => count > i).map(({ box }) => box);
      return {
        type: 'Feature',
        properties: { atLeastRadars: i + 1, areaKm2: seen.reduce((sum, { areaM2 }) => sum + areaM2, 0) / 1e6 },
        geometry: {
          type: 'MultiPolygon',
          coordinates: outlineOf(seen).map((rings) => rings.map((ring) => ring.map((position) => [...position]))),
        },
      };
    }),
  };
}
