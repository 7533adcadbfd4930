import { create } from 'zustand';
import { type Scene, type SceneSite, scenarioInput } from '../desk/index.ts';
import { type FigureValue, setFigures, useLaboratory } from '../laboratory/index.ts';
import { theLiveMap } from '../live/index.ts';

/** What a hand holds: figures that are being changed and not yet let go. Sites are held by the latitude and longitude of their place. */
export interface Hand {
  readonly figures: Readonly<Record<string, FigureValue>>;
}

export const useHand = create<Hand>()(() => ({ figures: {} }));

/** Every battery and radar that stands at a place moves with it. */
const sitesAt = (scene: Scene, placeId: string): readonly SceneSite[] =>
  scene.sites.filter((site) => site.placeId === placeId);

const rounded = (deg: number): number => Math.round(deg * 100) / 100;

/** Where a site stands: in the hand, else where the scenario has it. */
export function standsAt(
  { placeId, latitudeDeg, longitudeDeg }: SceneSite,
  { figures }: Hand,
): { readonly latitudeDeg: number; readonly longitudeDeg: number } {
  return {
    latitudeDeg: Number(figures[`${placeId}.latitudeDeg`] ?? latitudeDeg),
    longitudeDeg: Number(figures[`${placeId}.longitudeDeg`] ?? longitudeDeg),
  };
}

let waiting: Readonly<Record<string, FigureValue>> | null = null;

/** Shows what changed figures would do, coarsely, as often as the worker keeps up. */
export function preview(figures: Readonly<Record<string, FigureValue>>): void {
  useHand.setState({ figures });
  const live = theLiveMap();
  if (waiting !== null) {
    waiting = figures;
    return;
  }
  waiting = figures;
  const show = (): void => {
    if (waiting === null) return;
    const { architectureId, ownText, figures: set, region, cue } = useLaboratory.getState();
    const asked = waiting;
    live.open({ ...scenarioInput({ architectureId, ownText, figures: { ...set, ...asked } }), region, cue }, 'coarse');
    const stop = live.subscribe(() => {
      if (live.view().state === 'asking') return;
      stop();
      if (waiting === null || waiting === asked) waiting = null;
      else show();
    });
  };
  show();
}

/** Moves the place of a site: batteries are asked anew from their last answer, radars make the cue anew. */
export function dragSite(scene: Scene, { placeId }: SceneSite, latitudeDeg: number, longitudeDeg: number): void {
  if (placeId === null) return;
  const at = { latitudeDeg: rounded(latitudeDeg), longitudeDeg: rounded(longitudeDeg) };
  const figures = { [`${placeId}.latitudeDeg`]: at.latitudeDeg, [`${placeId}.longitudeDeg`]: at.longitudeDeg };
  const moved = sitesAt(scene, placeId);
  if (moved.some(({ kind }) => kind === 'radar')) {
    preview(figures);
    return;
  }
  useHand.setState({ figures });
  theLiveMap().move(moved.map(({ id }) => ({ batteryId: id, ...at })));
}

/** Lets go: what was held becomes part of the laboratory's state, one step for undo, and the exact answer is asked for. */
export function letGo(): void {
  const { figures } = useHand.getState();
  waiting = null;
  useHand.setState({ figures: {} });
  if (Object.keys(figures).length > 0) setFigures(figures);
}
