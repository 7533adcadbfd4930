/** `T+mm:ss` on the clock of the raid; whole seconds, rounded down so that nothing is said before it has happened. */
export function tPlus(timeS: number): string {
  const whole = Math.floor(Math.abs(timeS) + 1e-6);
  const minutes = Math.floor(whole / 60);
  const sign = timeS < 0 && whole > 0 ? '−' : '+';
  return `T${sign}${String(minutes).padStart(2, '0')}:${String(whole - 60 * minutes).padStart(2, '0')}`;
}

/** The same instant in UTC, `2007-01-01 00:02:18`. */
export function utcText(epochUtc: string, timeS: number): string {
  const startMs = Date.parse(epochUtc);
  return Number.isNaN(startMs)
    ? ''
    : new Date(startMs + 1000 * Math.floor(timeS + 1e-6)).toISOString().slice(0, 19).replace('T', ' ');
}
