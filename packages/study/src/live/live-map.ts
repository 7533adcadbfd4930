import { ARC_STATUS, type InterceptBits, type InterceptRecord, type ThreatArcs } from '@parasol/physics/intercept';
import { bindingCode, DEFENDED, NOT_THREATENED, UNDEFENDED } from '../footprint/index.ts';

/** What an interactive answer shows: typed arrays that belong to the reader. A row is `launch * places + place`. */
export interface LiveMap {
  readonly kind: 'shown';
  readonly columns: number;
  readonly rows: number;
  readonly launchIds: readonly string[];
  readonly batteryIds: readonly string[];
  /** [places] index into PLACE_CLASSES: defended = against every missile that reaches the place. */
  readonly classes: Uint8Array;
  /** [places] the battery that meets most of the missiles that reach the place, of equals the first; -1 for none. */
  readonly battery: Int8Array;
  /** [places] batteries that can meet it, one shot each at the least; fewest over the missiles that reach the place. */
  readonly layers: Uint8Array;
  /** [launches x places] one bit for each battery that can meet the missile. */
  readonly meets: Uint32Array;
}

/** The exact answer, and what it changed of the one shown before. */
export interface SettledMap extends Omit<LiveMap, 'kind'> {
  readonly kind: 'settled';
  /** [places] shots that the best battery fits one after the other; fewest over the missiles that reach the place. */
  readonly shots: Uint8Array;
  /** [places] s by which the best battery could be ready later, of the missile for which that is least; NaN where none reaches the place. */
  readonly marginS: Float64Array;
  /** [places] index into BINDING_CONSTRAINTS, for that missile, of the battery that comes nearest to a shot. */
  readonly binding: Uint8Array;
  /** Places whose class has changed. */
  readonly changedCells: number;
  /** Answers of one battery about one missile at one place that have changed. */
  readonly changedBits: number;
}

/** Buffers of a map, to be handed over and not copied. */
export const buffersOf = (map: LiveMap | SettledMap): ArrayBuffer[] =>
  [
    map.classes,
    map.battery,
    map.layers,
    map.meets,
    ...(map.kind === 'settled' ? [map.shots, map.marginS, map.binding] : []),
  ].map(({ buffer }) => buffer as ArrayBuffer);

/** Names and shape that every map of a session carries. */
export type MapFrame = Pick<LiveMap, 'columns' | 'rows' | 'launchIds' | 'batteryIds'>;

/** @param bits  by launch, then by battery; null for a battery that cannot shoot */
export function shownMap(
  frame: MapFrame,
  arcs: readonly ThreatArcs[],
  bits: readonly (readonly (InterceptBits | null)[])[],
): LiveMap {
  const places = frame.columns * frame.rows;
  const batteries = frame.batteryIds.length;
  const map: LiveMap = {
    kind: 'shown',
    ...frame,
    classes: new Uint8Array(places),
    battery: new Int8Array(places),
    layers: new Uint8Array(places),
    meets: new Uint32Array(arcs.length * places),
  };
  arcs.forEach((_, l) => {
    const from = l * places;
    bits[l].forEach((one, b) => {
      if (one === null) return;
      for (let i = 0; i < places; i++) if (one.feasible[i] === 1) map.meets[from + i] |= 1 << b;
    });
  });
  const met = new Uint8Array(batteries);
  for (let i = 0; i < places; i++) {
    met.fill(0);
    let threatened = false;
    let fewest = batteries;
    for (let l = 0; l < arcs.length; l++) {
      if (arcs[l].status[i] !== ARC_STATUS.flies) continue;
      threatened = true;
      let layers = 0;
      for (let b = 0; b < batteries; b++) {
        const bit = (map.meets[l * places + i] >>> b) & 1;
        layers += bit;
        met[b] += bit;
      }
      if (layers < fewest) fewest = layers;
    }
    let best = -1;
    for (let b = 0; b < batteries; b++) if (met[b] > (best < 0 ? 0 : met[best])) best = b;
    map.battery[i] = best;
    map.layers[i] = threatened ? fewest : 0;
    map.classes[i] = threatened ? (fewest > 0 ? DEFENDED : UNDEFENDED) : NOT_THREATENED;
  }
  return map;
}

/** The constraints in the order in which a battery passes them, as the answer of record has it: the one failed last came nearest to a shot. */
const NEARNESS: Uint8Array = new Uint8Array(8);
(
  ['fly-out', 'lowest-altitude', 'ceiling', 'flight-time', 'uplink', 'not-seen', 'seen-too-late', 'none'] as const
).forEach((constraint, rank) => {
  NEARNESS[bindingCode(constraint)] = rank;
});

/** @param records  exact, by launch, then by battery; null for a battery that cannot shoot */
export function settledMap(
  frame: MapFrame,
  arcs: readonly ThreatArcs[],
  records: readonly (readonly (InterceptRecord | null)[])[],
): Omit<SettledMap, 'changedCells' | 'changedBits'> {
  const places = frame.columns * frame.rows;
  const shots = new Uint8Array(places);
  const marginS = new Float64Array(places).fill(Number.NaN);
  const binding = new Uint8Array(places);
  for (let i = 0; i < places; i++) {
    let threatened = false;
    let fewest = 255;
    for (let l = 0; l < arcs.length; l++) {
      if (arcs[l].status[i] !== ARC_STATUS.flies) continue;
      let best = Number.NEGATIVE_INFINITY;
      let most = 0;
      let nearest = bindingCode('fly-out');
      for (const record of records[l]) {
        if (record === null) continue;
        if (record.marginS[i] > best) best = record.marginS[i];
        if (record.shots[i] > most) most = record.shots[i];
        if (NEARNESS[record.binding[i]] > NEARNESS[nearest]) nearest = record.binding[i];
      }
      if (most < fewest) fewest = most;
      if (!threatened || best < marginS[i]) {
        marginS[i] = best;
        binding[i] = nearest;
      }
      threatened = true;
    }
    shots[i] = threatened ? fewest : 0;
  }
  return { ...shownMap(frame, arcs, records), kind: 'settled', shots, marginS, binding };
}
