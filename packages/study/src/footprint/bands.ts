import { design, type OverrideSet, type ParameterSpace } from '../plan/index.ts';
import type { Region } from '../regions/index.ts';
import { type CheckedScenario, launchesOf, withFigures } from '../scenario/index.ts';
import type { Cue } from './ask.ts';
import { type BandClasses, type BandPoint, bandTally, pointOf } from './band-tally.ts';
import { type FigureGroup, figureGroups, figuresAt } from './figure-groups.ts';
import { footprintFlights } from './flights.ts';
import { type Footprint, footprint } from './footprint.ts';
import type { KnownFlights } from './known-flights.ts';
import { type FootprintPlaces, footprintPlaces } from './places.ts';

/** How the ranges are gone through. */
export type BandDesign = 'one-at-a-time' | 'corners' | 'sampled';

export interface BandQuestion {
  readonly region: Region;
  readonly cellKm: number;
  readonly cue: Cue;
  readonly design: BandDesign;
  /** Called after each footprint with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What one group of figures does alone. */
export interface Swing {
  readonly group: string;
  readonly paths: readonly string[];
  readonly atLowest: BandPoint;
  readonly atHighest: BandPoint;
  /** Largest change of the defended area from the base, km2. */
  readonly movesAreaKm2: number;
}

export interface FootprintBands {
  readonly design: BandDesign;
  readonly cellKm: number;
  readonly base: BandPoint;
  /** Lowest and highest over all points. */
  readonly lowest: BandPoint;
  readonly highest: BandPoint;
  /** Groups by how far each moves the area alone, largest first. */
  readonly swings: readonly Swing[];
  readonly classes: BandClasses;
  /** The fixed envelope of trajectories, apart: burnout flight-path angle about minimum energy. */
  readonly envelope: readonly ({ readonly angleDeg: number; readonly threatenedAreaKm2: number } & BandPoint)[];
}

export const DEFAULT_BAND_CELL_KM = 300;
/** Towns below this are left out of bands, but for capitals: their flights are most of the work. */
const LARGE_TOWN_POPULATION = 500_000;
/** Groups that take part in corners and samples: those that move the area most. 2^5 corners. */
const MOST_GROUPS = 5;
const CORNERS = 1 << MOST_GROUPS;
const SAMPLES = 32;
const SAMPLE_SEED = 1;
const ENVELOPE_DEG = [-10, 0, 10];
const ENVELOPE_PATH = 'assumptions.threatFlightPathAngleOffsetDeg';

/**
 * The band of a footprint: the disputed, recalled and notional figures of the defence over their ranges, and the trajectory envelope.
 *
 * One at a time always; corners or a Latin hypercube of the five groups that move the area most when asked for.
 */
export function footprintBands(checked: CheckedScenario, question: BandQuestion): FootprintBands {
  const { region, cellKm, cue, onProgress } = question;
  const places = bandPlaces(region, cellKm);
  const known: KnownFlights = new WeakMap();
  const ask = (scenario: CheckedScenario, flown?: Pick<Footprint, 'places' | 'flights'>): Footprint => {
    const flights = flown?.flights ?? footprintFlights(launchesOf(scenario).launches, places);
    return footprint(scenario, { region, cellKm }, { places, flights, known });
  };
  const base = ask(checked);
  const groups = figureGroups(base.inputs);
  const more = question.design === 'one-at-a-time' ? 0 : question.design === 'corners' ? CORNERS : SAMPLES;
  const total = 1 + 2 * groups.length + more + ENVELOPE_DEG.length - 1;
  const tally = bandTally(places, cue);
  let done = 0;
  const step = (found: Footprint): Footprint => {
    onProgress?.(++done, total);
    return found;
  };
  const point = (figures: Readonly<Record<string, number>>): BandPoint =>
    tally.count(step(ask(withFigures(checked, figures), base)));
  const basePoint = tally.count(step(base));
  const swings = groups
    .map((group) => swingOf(group, basePoint, (share) => point(figuresAt(group, share))))
    .sort((a, b) => b.movesAreaKm2 - a.movesAreaKm2 || (a.group < b.group ? -1 : 1));
  if (question.design !== 'one-at-a-time') {
    const largest = swings.slice(0, MOST_GROUPS).flatMap(({ group }) => groups.filter(({ id }) => id === group));
    for (const shares of sharesOf(largest, question.design))
      point(Object.assign({}, ...largest.map((group) => figuresAt(group, shares[group.id]))));
  }
  const [lowest, highest] = tally.span();
  const classes = tally.classes();
  return {
    design: question.design,
    cellKm,
    base: basePoint,
    lowest,
    highest,
    swings,
    classes,
    envelope: ENVELOPE_DEG.map((angleDeg) => {
      const found = angleDeg === 0 ? base : step(ask(withFigures(checked, { [ENVELOPE_PATH]: angleDeg })));
      const { threatenedAreaKm2 } = found.measures[cue];
      return { angleDeg, threatenedAreaKm2, ...pointOf(found, cue) };
    }),
  };
}

/** Cells and large towns. */
function bandPlaces(region: Region, cellKm: number): FootprintPlaces {
  const all = footprintPlaces(region, cellKm);
  const cities = all.cities.filter(
    ({ capital, populationCount }) => capital || populationCount >= LARGE_TOWN_POPULATION,
  );
  return {
    ...all,
    cities,
    points: [
      ...all.points.slice(0, all.cells.length),
      ...cities.map(({ latitudeDeg, longitudeDeg }) => ({ latitudeDeg, longitudeDeg })),
    ],
  };
}

function sharesOf(groups: readonly FigureGroup[], kind: 'corners' | 'sampled'): OverrideSet[] {
  const space: ParameterSpace = {
    parameters: groups.map(({ id }) => ({ path: id, value: 0.5, minimum: 0, maximum: 1 })),
  };
  return design(space, kind === 'corners' ? 'corners' : 'latin-hypercube', SAMPLES, SAMPLE_SEED);
}

function swingOf(group: FigureGroup, base: BandPoint, at: (share: number) => BandPoint): Swing {
  const [atLowest, atHighest] = [at(0), at(1)];
  const moved = ({ defendedAreaKm2 }: BandPoint): number => Math.abs(defendedAreaKm2 - base.defendedAreaKm2);
  return {
    group: group.id,
    paths: group.figures.map(({ path }) => path),
    atLowest,
    atHighest,
    movesAreaKm2: Math.max(moved(atLowest), moved(atHighest)),
  };
}
