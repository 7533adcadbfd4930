import { create } from 'zustand';
import { type FigureValue, scenarioInput, setFigures, useLaboratory } from '../laboratory/index.ts';
import { theLiveMap } from '../live/index.ts';
import type { Scene, SceneRadar, SceneSite } from '../scene/index.ts';

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

const TURNED = ['sectorStartDeg', 'sectorStopDeg', 'boresightAzimuthDeg'] as const;

const turned = (deg: number): number => Math.round((((deg % 360) + 360) % 360) * 10) / 10;

/** What a radar looks at: as the hand has turned it, else as the scenario has it. */
export function looksAt(id: string, radar: SceneRadar, { figures }: Hand): SceneRadar {
  const held = TURNED.flatMap((key) => {
    const figure = figures[`${id}.${key}`];
    return figure === undefined ? [] : [[key, Number(figure)]];
  });
  return held.length === 0 ? radar : { ...radar, ...Object.fromEntries(held) };
}

/** The middle of a radar's sector; null for one that looks all round. */
export function middleDeg({ sectorStartDeg, sectorStopDeg }: SceneRadar): number | null {
  const spanDeg = turned(sectorStopDeg - sectorStartDeg);
  return spanDeg === 0 ? null : turned(sectorStartDeg + spanDeg / 2);
}

/** Turns a radar, its sector and its boresight together, until the middle of its sector points that way. */
export function turnRadar(id: string, radar: SceneRadar, azimuthDeg: number): void {
  const middle = middleDeg(radar);
  if (middle === null) return;
  const byDeg = azimuthDeg - middle;
  preview(Object.fromEntries(TURNED.map((key) => [`${id}.${key}`, turned(radar[key] + byDeg)])));
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
