import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedLabel, placeLabels } from './labels.ts';

const SIZE = 12;
const FRAME = { width: 600, height: 400 };

const wish = fc.record({
  x: fc.double({ min: 0, max: FRAME.width, noNaN: true }),
  y: fc.double({ min: 0, max: FRAME.height, noNaN: true }),
  text: fc.string({ minLength: 1, maxLength: 20 }),
  weight: fc.integer({ min: 0, max: 5 }),
});

function box({ text, textX, textY, anchor }: PlacedLabel) {
  const width = text.length * SIZE * 0.56;
  const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
  return { left, right: left + width, top: textY - SIZE * 0.85, bottom: textY + SIZE * 0.25 };
}

describe('labels', () => {
  it('never cover one another or leave the picture', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const boxes = placeLabels(wishes, SIZE, wishes, FRAME).map(box);
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThan(0);
          expect(a.right).toBeLessThan(FRAME.width);
          for (const b of boxes.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('give the heavier of two at one point its place first', () => {
    const [first] = placeLabels(
      [
        { x: 300, y: 200, text: 'light', weight: 1 },
        { x: 300, y: 200, text: 'heavy', weight: 2 },
      ],
      SIZE,
      [],
      FRAME,
    );
    expect(first.text).toBe('heavy');
  });
});
