import type { StatementScene } from '@parasol/catalog/statements';
import {
  type AnswersByCue,
  askFootprint,
  type FootprintFlights,
  footprintFlights,
  type KnownFlights,
  type PlaceSummary,
  summaryOf,
} from '../footprint/index.ts';
import { contentKey, type ResolvedNumber } from '../results/index.ts';
import { type Library, launchesOf, resolve } from '../scenario/index.ts';
import type { CheckedPlaces } from './places.ts';
import { type Overrides, type SceneScenario, scenarioOf } from './scene.ts';

/** What holds at every place of a check, in their order. */
export type AskScene = (scene: StatementScene, places: CheckedPlaces, overrides: Overrides) => readonly PlaceSummary[];

/** Whether a missile of the scene flies to each place; the defence plays no part. */
export type AskReach = (scene: StatementScene, places: CheckedPlaces, overrides: Overrides) => readonly boolean[];

interface Sent {
  readonly made: SceneScenario;
  readonly asked: { readonly key: string; readonly launches: StatementScene['launches']; readonly figures: Figures };
  readonly flights: FootprintFlights;
}

type Figures = readonly (readonly [string, ResolvedNumber['value']])[];

/**
 * Asks the footprint engine about scenes. The same question is asked once: flights are kept while missiles and places are the same, what a sensor
 * sees or a battery reaches of them while it is the same, answers while every figure that was looked up is.
 */
export function askingScenes(library: Library): { readonly ask: AskScene; readonly reach: AskReach } {
  const flown = new Map<string, FootprintFlights>();
  const answered = new Map<string, AnswersByCue>();
  const known: KnownFlights = new WeakMap();

  function sent(scene: StatementScene, places: CheckedPlaces, overrides: Overrides): Sent {
    const [first] = places.points;
    const towards = `${first.latitudeDeg},${first.longitudeDeg}`;
    const made = scenarioOf(scene, { towards, overrides, library });
    const { launches, resolved } = launchesOf(made.checked, made.library);
    const asked = { key: places.key, launches: scene.launches, figures: valuesOf(resolved) };
    const { flights } = remembered(flown, contentKey(asked), () => footprintFlights(launches, places));
    return { made, asked, flights: { launches, flights } };
  }

  return {
    ask(scene, places, overrides) {
      const { made, asked, flights } = sent(scene, places, overrides);
      const resolved = resolve(made.checked, made.library);
      const { cue, ...sheet } = resolved.input.assumptions;
      const question = { ...asked, of: valuesOf(resolved.resolved), sheet, id: made.checked.id, scene };
      const answers = remembered(answered, contentKey(question), () => askFootprint(resolved.input, flights, known));
      return places.points.map((_, place) => summaryOf(answers[cue], place));
    },
    reach(scene, places, overrides) {
      const { flights } = sent(scene, places, overrides).flights;
      return places.points.map((_, place) => flights.some((row) => row[place] !== null));
    },
  };
}

/** Both cues are answered at once, so that the choice between them makes no other question. */
const valuesOf = (figures: readonly ResolvedNumber[]): Figures =>
  figures.filter(({ path }) => path !== 'assumptions.cue').map(({ path, value }) => [path, value]);

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
