import type { LiveMap, LiveTally, SettledMap } from '@parasol/study/live';
import type { Scene } from '../scene/index.ts';

const COLUMNS = { classes: Uint8Array, battery: Int8Array, layers: Uint8Array, meets: Uint32Array } as const;
type Column = keyof typeof COLUMNS;

/** An exact answer worked out when the laboratory was built, as it lies in a file. */
export interface PreparedText {
  /** The scenario, the region and the cue that it answers, as one text. */
  readonly question: string;
  readonly scene: Scene;
  readonly tally: LiveTally;
  readonly map: Omit<LiveMap, Column> & Readonly<Record<Column, string>>;
}

/** The same as the live map takes it. Without shots, margins and constraints of each place: the worker brings them. */
export interface Prepared {
  readonly scene: Scene;
  readonly tally: LiveTally;
  readonly map: LiveMap;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

const textOf = ({ buffer }: { readonly buffer: ArrayBufferLike }): string => {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
};

/** Writes an exact answer down. */
export function preparedText(question: string, scene: Scene, map: SettledMap, tally: LiveTally): PreparedText {
  const { columns, rows, launchIds, batteryIds, classes, battery, layers, meets } = map;
  const columnTexts = {
    classes: textOf(classes),
    battery: textOf(battery),
    layers: textOf(layers),
    meets: textOf(meets),
  };
  return { question, scene, tally, map: { kind: 'shown', columns, rows, launchIds, batteryIds, ...columnTexts } };
}

/** Reads it back. */
export function preparedOf({ scene, tally, map }: PreparedText): Prepared {
  const column = <C extends Column>(name: C): InstanceType<(typeof COLUMNS)[C]> =>
    new COLUMNS[name](bytesOf(map[name]).buffer) as InstanceType<(typeof COLUMNS)[C]>;
  return {
    scene,
    tally,
    map: {
      ...map,
      classes: column('classes'),
      battery: column('battery'),
      layers: column('layers'),
      meets: column('meets'),
    },
  };
}

/** Where the built pages hold the answer for what stands on the table at first. */
export const FIRST_ANSWER_FILE = 'first-answer.json';

/** The answer that was worked out when the laboratory was built; null where there is none for this question. */
export async function fetchPrepared(question: string): Promise<Prepared | null> {
  try {
    const response = await fetch(FIRST_ANSWER_FILE);
    const text: PreparedText | null = response.ok ? await response.json() : null;
    return text === null || text.question !== question ? null : preparedOf(text);
  } catch {
    return null;
  }
}
