import { TWO_PI } from '../quantities/index.ts';

const UNIX_EPOCH_JD = 2_440_587.5;
const J2000_JD = 2_451_545;
const SECONDS_PER_DAY = 86_400;
const DAYS_PER_CENTURY = 36_525;

/** Julian date of seconds since 1970-01-01T00:00:00Z; resolves 40 microseconds. */
export const julianDateFromSeconds = (secondsSince1970: number): number =>
  UNIX_EPOCH_JD + secondsSince1970 / SECONDS_PER_DAY;

/** The inverse of `julianDateFromSeconds`. */
export const secondsFromJulianDate = (julianDate: number): number => (julianDate - UNIX_EPOCH_JD) * SECONDS_PER_DAY;

const wrapped = (angleRad: number): number => angleRad - Math.floor(angleRad / TWO_PI) * TWO_PI;

/**
 * Greenwich mean sidereal time: the angle from the mean equinox of date to Greenwich, rad in 0..2pi.
 *
 * @param julianDateUt1  days; UTC serves within 0.9 s, 0.004 degrees
 * @source               Aoki and others, Astronomy and Astrophysics 105 (1982) 359 (IAU 1982); Vallado, 4th ed. 2013, equation 3-47
 * @checked              validation/geodesy: Vallado's example 3-5
 * @omits                the equation of the equinoxes (up to 1.2 s)
 */
export function gmstRad(julianDateUt1: number): number {
  const t = (julianDateUt1 - J2000_JD) / DAYS_PER_CENTURY;
  const seconds = 67_310.54841 + t * (876_600 * 3600 + 8_640_184.812866 + t * (0.093104 - t * 6.2e-6));
  return wrapped((seconds / SECONDS_PER_DAY) * TWO_PI);
}

/**
 * Earth rotation angle: the angle from the celestial to the terrestrial intermediate origin, rad in 0..2pi.
 *
 * @param julianDateUt1  days
 * @source               IERS Conventions (2010), equation 5.15
 * @checked              validation/geodesy: two values of NOVAS
 */
export function earthRotationAngleRad(julianDateUt1: number): number {
  const days = julianDateUt1 - J2000_JD;
  const dayShare = days - Math.floor(days);
  return wrapped(TWO_PI * (dayShare + 0.779057273264 + 0.00273781191135448 * days));
}
