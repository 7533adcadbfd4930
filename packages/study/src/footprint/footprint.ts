import { type Region, regionNamed } from '../regions/index.ts';
import { contentKey, type ResolvedNumber } from '../results/index.ts';
import { type CheckedScenario, launchesOf, type ResolvedScenario, resolve } from '../scenario/index.ts';
import { type AnswersByCue, askFootprint, type Cue } from './ask.ts';
import { type FootprintFlights, footprintFlights } from './flights.ts';
import type { KnownFlights } from './known-flights.ts';
import { type FootprintMeasures, footprintMeasures } from './measures.ts';
import { type FootprintPlaces, footprintPlaces } from './places.ts';

/** What is asked of a footprint beside the scenario. */
export interface FootprintQuestion {
  readonly region: Region;
  /** Side of a cell, km. */
  readonly cellKm: number;
}

/** The defended area of a scenario over a region, with both cues. */
export interface Footprint {
  readonly question: FootprintQuestion;
  readonly resolved: ResolvedScenario;
  /** Every figure that it rests on, by path. */
  readonly inputs: readonly ResolvedNumber[];
  readonly places: FootprintPlaces;
  readonly flights: FootprintFlights;
  readonly answers: AnswersByCue;
  readonly measures: Readonly<Record<Cue, FootprintMeasures>>;
}

export const DEFAULT_CELL_KM = 150;
export const DEFAULT_REGION_ID = 'nato-2010';

export function defaultRegion(): Region {
  const region = regionNamed(DEFAULT_REGION_ID);
  if (region === undefined) throw new Error(`no region ${DEFAULT_REGION_ID}`);
  return region;
}

/**
 * The defended area of a scenario: every missile of its raids from its launch area to every place of the region, met by whichever battery can.
 *
 * @param flown  flights already flown for the same places and the same missiles from the same areas, when only the defence has changed, and what is known of them
 */
export function footprint(
  checked: CheckedScenario,
  question: FootprintQuestion,
  flown?: Pick<Footprint, 'places' | 'flights'> & { readonly known?: KnownFlights },
): Footprint {
  const resolved = resolve(checked);
  const sent = launchesOf(checked);
  const places = flown?.places ?? footprintPlaces(question.region, question.cellKm);
  // What radars see of a missile belongs to the scenario asked, even when the flights are those of another.
  const flights =
    flown === undefined
      ? footprintFlights(sent.launches, places)
      : { launches: sent.launches, flights: flown.flights.flights };
  const answers = askFootprint(resolved.input, flights, flown?.known);
  const byPath = new Map([...resolved.resolved, ...sent.resolved].map((figure) => [figure.path, figure]));
  return {
    question,
    resolved,
    inputs: [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    places,
    flights,
    answers,
    measures: {
      'sensor-driven': footprintMeasures(answers['sensor-driven'], places),
      ideal: footprintMeasures(answers.ideal, places),
    },
  };
}

/**
 * Several defences over the same places. Missiles that are the same, from the same launch areas, fly once.
 *
 * @returns  one for each scenario, in their order
 */
export function footprintsOf(scenarios: readonly CheckedScenario[], question: FootprintQuestion): Footprint[] {
  const known = new Map<string, Footprint>();
  return scenarios.map((checked) => {
    const { launches, resolved } = launchesOf(checked);
    const key = contentKey([launches.map(({ id }) => id), resolved.map(({ path, value }) => [path, value])]);
    const found = footprint(checked, question, known.get(key));
    known.set(key, found);
    return found;
  });
}
