import type { LiveGrid } from '@parasol/study/live';
import type { Paint } from './paints.ts';
import type { Projection } from './projection.ts';

/** Side of a hatching, points of the device. */
const TILE = 8;
/** Share of white in the lines of a hatching. */
const WHITE = 0.65;

const LINES: Readonly<Record<Paint['hatch'], (x: number, y: number) => boolean>> = {
  plain: () => false,
  slanted: (x, y) => ((x + y) & 7) < 2,
  level: (_, y) => (y & 7) === 3 || (y & 7) === 4,
  crossed: (x, y) => ((x + y) & 7) === 0 || ((x - y) & 7) === 0,
  dotted: (x, y) => (x & 6) === 2 && (y & 6) === 2,
};

/** [paints x 8 x 8] red, green, blue, opaque, as the bytes of a picture lie in a word. */
function hatchings(paints: PaintedCells['paints']): Uint32Array {
  const words = new Uint32Array(paints.length * TILE * TILE);
  const bytes = new Uint8Array(words.buffer);
  paints.forEach(({ colour, hatch }, paint) => {
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (let i = 0; i < TILE * TILE; i++) {
      const isLine = LINES[hatch](i % TILE, Math.floor(i / TILE));
      rgb.forEach((value, channel) => {
        bytes[4 * (paint * TILE * TILE + i) + channel] = isLine ? value + (255 - value) * WHITE : value;
      });
      bytes[4 * (paint * TILE * TILE + i) + 3] = 255;
    }
  });
  return words;
}

/** For each of so many points along an edge: the line of the grid whose box it lies in, or -1. */
function linesAlong(points: number, degAt: (point: number) => number, fromDeg: number, toDeg: number, lines: number) {
  const stepDeg = (toDeg - fromDeg) / (lines - 1);
  return Int32Array.from({ length: points }, (_, point) => {
    const line = Math.round((degAt(point) - fromDeg) / stepDeg);
    return line >= 0 && line < lines ? line : -1;
  });
}

/** The places of a grid with the paint of each. */
export interface PaintedCells {
  readonly grid: LiveGrid;
  /** [places] index into `paints`. */
  readonly paintOf: Uint8Array;
  readonly paints: readonly Pick<Paint, 'colour' | 'hatch'>[];
}

/**
 * Draws the places of a grid, each as the box round it, hatched by its paint. Every point of the picture is worked out here, so that the
 * picture is the same on every machine.
 *
 * @param scale  device points per point of the drawing
 */
export function drawCells(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { grid, paintOf, paints }: PaintedCells,
  projection: Pick<Projection, 'longitudeDeg' | 'latitudeDeg'>,
  scale: number,
): void {
  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  const points = new Uint32Array(image.data.buffer);
  const patterns = hatchings(paints);
  const columns = linesAlong(
    width,
    (x) => {
      const deg = projection.longitudeDeg((x + 0.5) / scale);
      const middle = (grid.westDeg + grid.eastDeg) / 2;
      return deg + 360 * Math.round((middle - deg) / 360);
    },
    grid.westDeg,
    grid.eastDeg,
    grid.columns,
  );
  const rows = linesAlong(
    height,
    (y) => projection.latitudeDeg((y + 0.5) / scale),
    grid.southDeg,
    grid.northDeg,
    grid.rows,
  );
  for (let y = 0; y < height; y++) {
    const row = rows[y];
    if (row < 0) continue;
    for (let x = 0; x < width; x++) {
      const column = columns[x];
      if (column >= 0)
        points[y * width + x] = patterns[paintOf[row * grid.columns + column] * TILE * TILE + (y & 7) * TILE + (x & 7)];
    }
  }
  context.putImageData(image, 0, 0);
}
