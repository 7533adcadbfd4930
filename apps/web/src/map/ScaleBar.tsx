import { memo } from 'react';
import { useWords } from '../words/index.ts';
import type { Projection } from './projection.ts';
import { words } from './words.ts';

const LENGTHS_KM = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10];

/** A length in kilometres, true along the middle parallel and every meridian. */
export const ScaleBar = memo(({ projection: { perKm, width, height } }: { readonly projection: Projection }) => {
  const t = useWords(words);
  const km = LENGTHS_KM.find((one) => one * perKm <= width / 5) ?? 10;
  const [x, y] = [14, height - 14];
  return (
    <g className="scale-bar">
      <path d={`M${x},${y - 5}v5h${km * perKm}v-5`} />
      <text x={x + 4} y={y - 6}>
        {t('km', { km })}
      </text>
    </g>
  );
});
