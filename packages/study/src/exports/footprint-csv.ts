import type { CountryShare, FootprintDocument } from '../footprint/index.ts';
import { csvText } from './csv.ts';

type Cell = string | number | null;

const COLUMNS: readonly (readonly [string, (row: CountryShare) => Cell])[] = [
  ['country', (row) => row.country],
  ['area_km2', (row) => row.areaKm2],
  ['population_of_towns', (row) => row.population],
  ['area_defended_fraction', (row) => row.areaFraction],
  ['population_defended_fraction', (row) => row.populationFraction],
  ['area_threatened_fraction', (row) => row.threatenedAreaFraction],
  ['population_threatened_fraction', (row) => row.threatenedPopulationFraction],
  ['area_defended_fraction_of_threatened', (row) => row.areaFractionOfThreatened],
  ['population_defended_fraction_of_threatened', (row) => row.populationFractionOfThreatened],
  ['capital', (row) => row.capital?.name ?? null],
  ['capital_class', (row) => row.capital?.placeClass ?? null],
  ['capital_shots', (row) => row.capital?.shots ?? null],
];

/** A footprint by country, one row each. */
export const footprintCsv = ({ byCountry }: Pick<FootprintDocument, 'byCountry'>): string =>
  csvText(
    COLUMNS.map(([name]) => name),
    byCountry.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  );
