type Scale = (value: number) => number;
type Values = readonly (number | null)[];

/** A line over time as an SVG path, broken where there is no value. */
export function lineOver(timesS: readonly number[], values: Values, x: Scale, y: Scale): string {
  let isOpen = false;
  return timesS
    .map((timeS, i) => {
      const value = values[i];
      if (value === null) {
        isOpen = false;
        return '';
      }
      const letter = isOpen ? 'L' : 'M';
      isOpen = true;
      return `${letter}${x(timeS).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join('');
}

/** The area between two lines as an SVG path: one piece a stretch without a gap. */
export function bandOver(timesS: readonly number[], lows: Values, highs: Values, x: Scale, y: Scale): string {
  const pieces: number[][] = [];
  timesS.forEach((_, i) => {
    if (lows[i] === null || highs[i] === null) return;
    const last = pieces.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else pieces.push([i]);
  });
  const point = (values: Values, i: number): string => `${x(timesS[i]).toFixed(1)},${y(values[i] ?? 0).toFixed(1)}`;
  return pieces
    .filter(({ length }) => length > 1)
    .map((piece) => {
      const there = piece.map((i) => point(highs, i));
      const back = piece.toReversed().map((i) => point(lows, i));
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}

/** Powers of ten round some lengths: the ticks of a logarithmic axis, the first and the last its ends. */
export function decadesRound(values: Values): readonly number[] {
  const shown = values.filter((value) => value !== null && value > 0) as number[];
  if (shown.length === 0) return [10, 100];
  const low = Math.floor(Math.log10(Math.min(...shown)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...shown)) - 1e-9));
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
}
