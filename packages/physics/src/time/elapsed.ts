const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/**
 * Time since launch as people say it: `T+02:05`, `T+1:00:07.5`, `T-00:30`.
 *
 * @param timeS     s from the scenario's zero
 * @param decimals  of the second, 0 to 3; the rest is rounded to nearest
 */
export function formatTPlus(timeS: number, decimals: 0 | 1 | 2 | 3 = 0): string {
  const unit = [1, 10, 100, 1000][decimals];
  const whole = Math.floor(Math.abs(timeS) * unit + 0.5);
  const seconds = Math.floor(whole / unit);
  const fraction = decimals === 0 ? '' : `.${`${whole - seconds * unit}`.padStart(decimals, '0')}`;
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = `${two(minutes)}:${two(seconds % 60)}${fraction}`;
  return `T${timeS < 0 && whole > 0 ? '-' : '+'}${hours > 0 ? `${hours}:` : ''}${clock}`;
}
