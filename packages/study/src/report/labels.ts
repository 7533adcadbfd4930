/** A label to be placed beside a point, in picture units. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Larger goes first. */
  readonly weight: number;
}

export interface PlacedLabel extends LabelWish {
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const CANDIDATES: readonly (readonly [number, number, PlacedLabel['anchor']])[] = [
  [8, 4, 'start'],
  [-8, 4, 'end'],
  [0, -9, 'middle'],
  [0, 17, 'middle'],
  [7, -6, 'start'],
  [7, 14, 'start'],
  [-7, -6, 'end'],
  [-7, 14, 'end'],
];

/**
 * Places labels so that none covers another or a marker: heaviest first, each at the first free of eight positions, else left out.
 *
 * @param wishes     points with text
 * @param size       font size, picture units; a character is taken as 0.56 of it wide
 * @param obstacles  markers, as points with a half-width of 5
 * @param frame      width and height of the picture
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  size: number,
  obstacles: readonly { readonly x: number; readonly y: number }[],
  frame: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const taken: Box[] = obstacles.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))) {
    const width = wish.text.length * size * 0.56;
    for (const [dx, dy, anchor] of CANDIDATES) {
      const textX = wish.x + dx;
      const textY = wish.y + dy;
      const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
      const box = { left, right: left + width, top: textY - size * 0.85, bottom: textY + size * 0.25 };
      const inside = box.left > 2 && box.right < frame.width - 2 && box.top > 2 && box.bottom < frame.height - 2;
      if (!inside || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ ...wish, textX, textY, anchor });
      break;
    }
  }
  return placed;
}
