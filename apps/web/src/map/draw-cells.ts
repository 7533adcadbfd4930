import type { LiveGrid, LiveMap, SettledMap } from '@parasol/study/live';
import type { Paint, Painting } from './paints.ts';
import type { Projection } from './projection.ts';

/** Hatching of a paint as a pattern that repeats every eight points. */
function hatching(context: CanvasRenderingContext2D, { colour, hatch }: Paint): CanvasPattern | string {
  if (hatch === 'plain') return colour;
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const drawn = tile.getContext('2d');
  if (drawn === null) return colour;
  drawn.fillStyle = colour;
  drawn.fillRect(0, 0, 8, 8);
  drawn.strokeStyle = drawn.fillStyle = '#ffffffb0';
  drawn.lineWidth = 1.3;
  const line = (...points: readonly (readonly [number, number])[]): void => {
    drawn.beginPath();
    points.forEach(([x, y], i) => {
      if (i % 2 === 0) drawn.moveTo(x, y);
      else drawn.lineTo(x, y);
    });
    drawn.stroke();
  };
  if (hatch === 'slanted') line([0, 8], [8, 0], [-2, 2], [2, -2], [6, 10], [10, 6]);
  if (hatch === 'level') line([0, 4], [8, 4]);
  if (hatch === 'crossed') line([0, 8], [8, 0], [0, 0], [8, 8]);
  if (hatch === 'dotted') drawn.fillRect(3, 3, 2, 2);
  return context.createPattern(tile, 'repeat') ?? colour;
}

/** One point per place, opaque where the place has this paint; the north on top. */
function maskOf(map: LiveMap | SettledMap, painting: Painting, paint: number): HTMLCanvasElement {
  const { columns, rows } = map;
  const mask = document.createElement('canvas');
  mask.width = columns;
  mask.height = rows;
  const context = mask.getContext('2d');
  const image = context?.createImageData(columns, rows);
  if (!context || !image) return mask;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (painting.paintAt(map, row * columns + column) === paint)
        image.data[4 * ((rows - 1 - row) * columns + column) + 3] = 255;
  context.putImageData(image, 0, 0);
  return mask;
}

/**
 * Draws the places of a grid: each as the box round it, hatched by its paint.
 *
 * @param scale  device points per point of the drawing
 */
export function drawCells(
  canvas: HTMLCanvasElement,
  {
    map,
    grid,
    painting,
    projection,
  }: { map: LiveMap | SettledMap; grid: LiveGrid; painting: Painting; projection: Projection },
  scale: number,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const [width, height] = [canvas.width, canvas.height];
  context.clearRect(0, 0, width, height);
  const layer = document.createElement('canvas');
  layer.width = width;
  layer.height = height;
  const onLayer = layer.getContext('2d');
  if (onLayer === null) return;
  const stepX = (grid.eastDeg - grid.westDeg) / (grid.columns - 1) / 2;
  const stepY = (grid.northDeg - grid.southDeg) / (grid.rows - 1) / 2;
  const middleX = projection.x((grid.westDeg + grid.eastDeg) / 2);
  const perDegX = projection.x(1) - projection.x(0) || 1;
  const halfX = Math.abs(perDegX) * ((grid.eastDeg - grid.westDeg) / 2 + stepX);
  const top = projection.y(grid.northDeg + stepY);
  const bottom = projection.y(grid.southDeg - stepY);
  for (const [i, paint] of painting.paints.entries()) {
    onLayer.globalCompositeOperation = 'source-over';
    onLayer.clearRect(0, 0, width, height);
    onLayer.imageSmoothingEnabled = false;
    onLayer.drawImage(
      maskOf(map, painting, i),
      (middleX - halfX) * scale,
      top * scale,
      2 * halfX * scale,
      (bottom - top) * scale,
    );
    onLayer.globalCompositeOperation = 'source-in';
    onLayer.fillStyle = hatching(onLayer, paint);
    onLayer.fillRect(0, 0, width, height);
    context.drawImage(layer, 0, 0);
  }
}
