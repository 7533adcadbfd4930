import type { StatementScene } from '@parasol/catalog/statements';
import {
  type AnswersByCue,
  askFootprint,
  type FootprintFlights,
  footprintFlights,
  type PlaceSummary,
  summaryOf,
} from '../footprint/index.ts';
import { contentKey, type ResolvedNumber } from '../results/index.ts';
import { type Library, launchesOf, resolve } from '../scenario/index.ts';
import type { CheckedPlaces } from './places.ts';
import { type Overrides, scenarioOf } from './scene.ts';

/** What holds at every place of a check, in their order. */
export type AskScene = (scene: StatementScene, places: CheckedPlaces, overrides: Overrides) => readonly PlaceSummary[];

/**
 * Asks the footprint engine about scenes. The same question is asked once: flights are kept while missiles and places are the same, answers
 * while every figure that was looked up is.
 */
export function askingScenes(library: Library): AskScene {
  const flown = new Map<string, FootprintFlights>();
  const answered = new Map<string, AnswersByCue>();
  return (scene, places, overrides) => {
    const [first] = places.points;
    const towards = `${first.latitudeDeg},${first.longitudeDeg}`;
    const made = scenarioOf(scene, { towards, overrides, library });
    const resolved = resolve(made.checked, made.library);
    const sent = launchesOf(made.checked, made.library);
    const asked = { key: places.key, launches: scene.launches, figures: valuesOf(sent.resolved) };
    const flights = remembered(flown, contentKey(asked), () => footprintFlights(sent.launches, places));
    const { cue, ...sheet } = resolved.input.assumptions;
    const question = { ...asked, of: valuesOf(resolved.resolved), sheet, id: made.checked.id, scene };
    const answers = remembered(answered, contentKey(question), () => askFootprint(resolved.input, flights))[cue];
    return places.points.map((_, place) => summaryOf(answers, place));
  };
}

/** Both cues are answered at once, so that the choice between them makes no other question. */
const valuesOf = (figures: readonly ResolvedNumber[]): readonly (readonly [string, ResolvedNumber['value']])[] =>
  figures.filter(({ path }) => path !== 'assumptions.cue').map(({ path, value }) => [path, value]);

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
