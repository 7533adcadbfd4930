import type { BINDING_CONSTRAINTS } from '@parasol/physics/intercept';
import type { LiveGrid, LiveMap, SettledMap } from '@parasol/study/live';
import { LOOKS } from '../colours/index.ts';
import { defineWords, type Say } from '../words/index.ts';
import type { PaintedCells } from './draw-cells.ts';

export const paintWords = defineWords('paints', {
  title: { en: 'The map shows', ru: 'На карте' },
  class: { en: 'Defended or not', ru: 'Защищено или нет' },
  margin: { en: 'Margin', ru: 'Запас времени' },
  binding: { en: 'What stands in the way', ru: 'Что мешает' },
  shots: { en: 'Shots that fit', ru: 'Число выстрелов' },
  defended: { en: 'Defended against every missile that reaches it', ru: 'Защищено от каждой долетающей ракеты' },
  undefended: { en: 'Reached, not defended against every one', ru: 'Долетает, защищено не от каждой' },
  notThreatened: { en: 'Not threatened: no missile reaches it', ru: 'Не под угрозой: ни одна ракета не долетает' },
  marginBelow: { en: 'too late by more than {{s}} s', ru: 'опоздание более {{s}} с' },
  marginFrom: { en: '{{from}} to {{to}} s', ru: 'от {{from}} до {{to}} с' },
  marginAbove: { en: 'more than {{s}} s to spare', ru: 'запас более {{s}} с' },
  shots0: { en: 'no shot', ru: 'ни одного' },
  shots1: { en: 'one shot', ru: 'один выстрел' },
  shots2: { en: 'two, one after the other', ru: 'два, один за другим' },
  shots3: { en: 'three or more', ru: 'три и более' },
  none: { en: 'nothing: defended', ru: 'ничто: защищено' },
  'not-seen': { en: 'not seen', ru: 'не обнаружена' },
  'seen-too-late': { en: 'seen too late', ru: 'обнаружена слишком поздно' },
  'fly-out': { en: 'interceptor cannot get there in time', ru: 'перехватчик не успевает долететь' },
  ceiling: { en: 'above the ceiling', ru: 'выше потолка перехвата' },
  'lowest-altitude': { en: 'below the lowest altitude', ru: 'ниже наименьшей высоты перехвата' },
  'flight-time': { en: 'interceptor flight time', ru: 'время полёта перехватчика' },
  both: { en: 'Defended by both', ru: 'Защищают обе' },
  onlyOne: { en: 'Defended by {{name}} only', ru: 'Защищает только {{name}}' },
  neither: { en: 'Reached, defended by neither', ru: 'Долетает, не защищает ни одна' },
  uplink: { en: 'no update in flight', ru: 'нет коррекции в полёте' },
});

type PaintWord = Parameters<Say<keyof typeof paintWords.entries>>[0];

/** One colour of the map, what it means, and how it is hatched. */
export interface Paint {
  readonly colour: string;
  readonly hatch: 'plain' | 'slanted' | 'dotted' | 'level' | 'crossed';
  readonly word: PaintWord;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const PAINT_IDS = ['class', 'shots', 'margin', 'binding'] as const;
export type PaintId = (typeof PAINT_IDS)[number];

const [NOT_THREATENED, DEFENDED] = [0, 2];

/** The order of the codes; the type keeps it that of the model. */
const BINDINGS: typeof BINDING_CONSTRAINTS = [
  'none',
  'not-seen',
  'seen-too-late',
  'flight-time',
  'ceiling',
  'lowest-altitude',
  'uplink',
  'fly-out',
];

const NOT_REACHED: Paint = { colour: LOOKS.notThreatened, hatch: 'dotted', word: 'notThreatened' };

/** Edges of the classes of margin, s. */
const EDGES_S = [-120, -30, 0, 30, 120];

/** A way of painting a map: the paints, and which of them a place gets. */
export interface Painting {
  readonly paints: readonly Paint[];
  /** Needs the exact pass. */
  readonly isExact: boolean;
  readonly paintAt: (map: LiveMap | SettledMap, place: number) => number;
}

const settled = (map: LiveMap | SettledMap): SettledMap | null => (map.kind === 'settled' ? map : null);

const PAINTINGS: Readonly<Record<PaintId, Painting>> = {
  class: {
    isExact: false,
    paints: [
      { colour: LOOKS.defended, hatch: 'plain', word: 'defended' },
      { colour: LOOKS.undefended, hatch: 'slanted', word: 'undefended' },
      NOT_REACHED,
    ],
    paintAt: ({ classes }, place) => (classes[place] === DEFENDED ? 0 : classes[place] === NOT_THREATENED ? 2 : 1),
  },
  shots: {
    isExact: true,
    paints: [
      { colour: LOOKS.undefended, hatch: 'slanted', word: 'shots0' },
      { colour: '#9fd0bf', hatch: 'plain', word: 'shots1' },
      { colour: '#4f9f88', hatch: 'plain', word: 'shots2' },
      { colour: '#00523e', hatch: 'plain', word: 'shots3' },
      NOT_REACHED,
    ],
    paintAt: (map, place) =>
      map.classes[place] === NOT_THREATENED ? 4 : Math.min(3, settled(map)?.shots[place] ?? map.layers[place] ?? 0),
  },
  margin: {
    isExact: true,
    paints: [
      { colour: '#8a3500', hatch: 'crossed', word: 'marginBelow', values: { s: 120 } },
      { colour: '#c4500c', hatch: 'slanted', word: 'marginFrom', values: { from: -120, to: -30 } },
      { colour: '#e9a06c', hatch: 'slanted', word: 'marginFrom', values: { from: -30, to: 0 } },
      { colour: '#9fd0bf', hatch: 'plain', word: 'marginFrom', values: { from: 0, to: 30 } },
      { colour: '#4f9f88', hatch: 'plain', word: 'marginFrom', values: { from: 30, to: 120 } },
      { colour: '#00523e', hatch: 'plain', word: 'marginAbove', values: { s: 120 } },
      NOT_REACHED,
    ],
    paintAt(map, place) {
      if (map.classes[place] === NOT_THREATENED) return 6;
      const marginS = settled(map)?.marginS[place];
      if (marginS === undefined) return map.classes[place] === DEFENDED ? 3 : 2;
      const found = EDGES_S.findIndex((edge) => !(marginS >= edge));
      return found < 0 ? EDGES_S.length : found;
    },
  },
  binding: {
    isExact: true,
    paints: [
      { colour: LOOKS.defended, hatch: 'plain', word: 'none' },
      { colour: '#1b2733', hatch: 'crossed', word: 'not-seen' },
      { colour: '#56b4e9', hatch: 'slanted', word: 'seen-too-late' },
      { colour: '#8a6d00', hatch: 'crossed', word: 'flight-time' },
      { colour: '#cc79a7', hatch: 'level', word: 'ceiling' },
      { colour: '#e69f00', hatch: 'level', word: 'lowest-altitude' },
      { colour: '#7a4b86', hatch: 'dotted', word: 'uplink' },
      { colour: '#c4500c', hatch: 'slanted', word: 'fly-out' },
      NOT_REACHED,
    ],
    paintAt(map, place) {
      if (map.classes[place] === NOT_THREATENED) return BINDINGS.length;
      if (map.classes[place] === DEFENDED) return 0;
      return settled(map)?.binding[place] ?? BINDINGS.indexOf('fly-out');
    },
  },
};

/** A painting, by its name or as it is. */
export const paintingOf = (paint: PaintId | Painting): Painting =>
  typeof paint === 'string' ? PAINTINGS[paint] : paint;

/** The places of a map as the painting has them. */
export function paintedCells(map: LiveMap | SettledMap, grid: LiveGrid, painting: Painting): PaintedCells {
  const paintOf = new Uint8Array(map.classes.length);
  for (let place = 0; place < paintOf.length; place++) paintOf[place] = painting.paintAt(map, place);
  return { grid, paintOf, paints: painting.paints.map(({ colour, hatch }) => ({ colour, hatch })) };
}

const [BOTH, FIRST, SECOND, NEITHER, NONE] = [0, 1, 2, 3, 4];

/**
 * Two maps over the same places on one: which of the two defends each.
 *
 * @param names  of the two, for the legend
 * @param other  the second map; the first is the one that is painted
 */
export const differencePainting = (
  [first, second]: readonly [string, string],
  { classes: others }: Pick<LiveMap, 'classes'>,
): Painting => ({
  isExact: false,
  paints: [
    { colour: LOOKS.defended, hatch: 'plain', word: 'both' },
    { colour: '#0b4f7d', hatch: 'level', word: 'onlyOne', values: { name: first } },
    { colour: '#b07a00', hatch: 'crossed', word: 'onlyOne', values: { name: second } },
    { colour: LOOKS.undefended, hatch: 'slanted', word: 'neither' },
    NOT_REACHED,
  ],
  paintAt({ classes }, place) {
    const [a, b] = [classes[place], others[place]];
    if (a === DEFENDED) return b === DEFENDED ? BOTH : FIRST;
    if (b === DEFENDED) return SECOND;
    return a === NOT_THREATENED && b === NOT_THREATENED ? NONE : NEITHER;
  },
});
