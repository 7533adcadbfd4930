import type { MapView } from '../view/index.ts';
import type { PaintedCells } from './draw-cells.ts';

/** What is asked of the worker that draws the places of maps, each on a canvas of its own. */
export type PainterOrder =
  | { readonly kind: 'take'; readonly id: number; readonly canvas: OffscreenCanvas }
  | { readonly kind: 'leave'; readonly id: number }
  | ({ readonly kind: 'draw'; readonly id: number } & Picture);

/** One picture of a map; without cells it is empty. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Device points per point of the drawing. */
  readonly scale: number;
  readonly view: MapView;
  readonly cells: PaintedCells | null;
}

let worker: Worker | null = null;
let last = 0;

const send = (order: PainterOrder, handedOver: Transferable[] = []): void => {
  worker ??= new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module', name: 'painter' });
  worker.postMessage(order, handedOver);
};

/** A canvas whose picture is drawn in another thread. */
export interface PaintedCanvas {
  readonly draw: (picture: Picture) => void;
  readonly remove: () => void;
}

/** Puts a painted canvas into an element. */
export function paintedCanvas(parent: HTMLElement): PaintedCanvas {
  const id = ++last;
  const element = document.createElement('canvas');
  parent.append(element);
  const canvas = element.transferControlToOffscreen();
  send({ kind: 'take', id, canvas }, [canvas]);
  return {
    draw: (picture) => send({ kind: 'draw', id, ...picture }),
    remove() {
      send({ kind: 'leave', id });
      element.remove();
    },
  };
}
