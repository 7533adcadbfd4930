import { drawCells } from './draw-cells.ts';
import type { PainterOrder } from './painter.ts';
import { projectionOf } from './projection.ts';

const canvases = new Map<number, OffscreenCanvas>();

globalThis.onmessage = ({ data }: MessageEvent<PainterOrder>): void => {
  if (data.kind === 'take') {
    canvases.set(data.id, data.canvas);
    return;
  }
  const canvas = canvases.get(data.id);
  if (data.kind === 'leave') canvases.delete(data.id);
  if (canvas === undefined || data.kind === 'leave') return;
  const { width, height, scale, view, cells } = data;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  // Every point is worked out here: a picture in the memory of the program takes it as it is.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context !== null && cells !== null) drawCells(context, cells, projectionOf(view, width, height), scale);
};
