import type { SceneSite } from '../scene/index.ts';
import type { Ground } from './ground.ts';

/** Where a name stands beside its mark. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'end';
}

/** Half the side of a mark, and the places of a name beside it, the best first. */
export interface MarkSize {
  readonly half: number;
  readonly labelPlaces: readonly LabelPlace[];
}

const sizeOf = (half: number): MarkSize => ({
  half,
  labelPlaces: [
    { dx: half + 3, dy: 4, anchor: 'start' },
    { dx: -half - 3, dy: 4, anchor: 'end' },
    { dx: half - 1, dy: -half - 1, anchor: 'start' },
    { dx: half - 1, dy: half + 11, anchor: 'start' },
    { dx: 1 - half, dy: -half - 1, anchor: 'end' },
    { dx: 1 - half, dy: half + 11, anchor: 'end' },
  ],
});

export const PLAIN_MARK = sizeOf(9);
export const SYMBOL_MARK = sizeOf(13);

const LETTER = 7;
const LINE = 14;
const ORDER = { battery: 0, radar: 1, 'launch-area': 2, target: 3 };

/** Names beside the marks: right, left, above or below, wherever nothing else stands; left out where there is no room. */
export function labelsOf(
  placed: readonly { readonly site: SceneSite; readonly x: number; readonly y: number }[],
  { width, height }: Ground,
  { half, labelPlaces }: MarkSize,
): ReadonlyMap<SceneSite, LabelPlace> {
  const boxes = placed.map(({ x, y }) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half }));
  const labels = new Map<SceneSite, LabelPlace>();
  const said = new Set<string>();
  for (const { site, x, y } of placed.toSorted((a, b) => ORDER[a.site.kind] - ORDER[b.site.kind])) {
    if (said.has(site.placeName) || x < 0 || x > width || y < 0 || y > height) continue;
    const long = site.placeName.length * LETTER;
    for (const label of labelPlaces) {
      const left = label.anchor === 'start' ? x + label.dx : x + label.dx - long;
      const box = { left, right: left + long, top: y + label.dy - LINE + 3, bottom: y + label.dy + 3 };
      const isFree = boxes.every(
        (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      if (!isFree || box.right > width || box.left < 0) continue;
      boxes.push(box);
      said.add(site.placeName);
      labels.set(site, label);
      break;
    }
  }
  return labels;
}
