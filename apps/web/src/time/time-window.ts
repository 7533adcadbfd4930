/** A part of the clock's span, as a timeline shows it. */
export interface TimeWindow {
  readonly fromS: number;
  readonly toS: number;
}

/** Nobody sees more in less than this. */
const SHORTEST_S = 60;

/** Nearer (below 1) or farther (above 1) round an instant, never beyond the whole. */
export function zoomed(shown: TimeWindow, whole: TimeWindow, by: number, aroundS: number): TimeWindow {
  const length = shown.toS - shown.fromS;
  const wholeLength = whole.toS - whole.fromS;
  const wanted = Math.min(wholeLength, Math.max(Math.min(SHORTEST_S, wholeLength), length * by));
  const middleS = Math.min(shown.toS, Math.max(shown.fromS, aroundS));
  const share = (middleS - shown.fromS) / length;
  return within(middleS - share * wanted, wanted, whole);
}

/** The window moved so that it holds the instant; itself where it does. */
export function following(shown: TimeWindow, whole: TimeWindow, timeS: number): TimeWindow {
  if (timeS >= shown.fromS && timeS <= shown.toS) return shown;
  const length = shown.toS - shown.fromS;
  return within(timeS - (timeS < shown.fromS ? 0.9 : 0.1) * length, length, whole);
}

function within(fromS: number, length: number, whole: TimeWindow): TimeWindow {
  const start = Math.min(whole.toS - length, Math.max(whole.fromS, fromS));
  return { fromS: start, toS: start + length };
}

const STEPS_MIN = [0.25, 0.5, 1, 2, 5, 10, 20, 30, 60];

/** Minutes to write under a timeline of this width, so that none touches the next. */
export function ticksMin({ fromS, toS }: TimeWindow, width: number): readonly number[] {
  const most = Math.max(2, width / 55);
  const step = STEPS_MIN.find((one) => (toS - fromS) / 60 / one <= most) ?? 60;
  const first = Math.ceil(fromS / 60 / step - 1e-9);
  const last = Math.floor(toS / 60 / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}
