import { acos, atan2, TWO_PI } from '../quantities/index.ts';

/**
 * One way to leave a place for another: the terms of Battin's terminal velocity vectors, and the orbit that follows. A scratch record: the
 * functions of this file fill it, so that a map of arcs allocates nothing.
 *
 * All velocities that lead from r1 to r2 are A c + (K / A) u with unit vectors c along the chord and u upwards and
 * K = mu |r2 - r1| / (r1 r2 (1 + cos angle)).
 */
export interface Leaving {
  mu: number;
  /** Radius, upward unit vector and velocity (x, y; no z) of the turning Earth at the place left. */
  r1: number;
  ux: number;
  uy: number;
  uz: number;
  siteX: number;
  siteY: number;
  /** Radius of the other end, direction of the chord, K, and the products with the site's velocity and with upwards. */
  r2: number;
  cx: number;
  cy: number;
  cz: number;
  k: number;
  chordSite: number;
  chordUp: number;
  /** For one component A: velocity, climb, square of the speed relative to the turning Earth, orbit. */
  vx: number;
  vy: number;
  vz: number;
  climbMPerS: number;
  relativeSpeed2: number;
  semiMajorM: number;
  eccentricity: number;
  secondsPerRad: number;
  burnoutRad: number;
  meanAtBurnoutRad: number;
  impactRad: number;
}

export const leavingScratch = (): Leaving => ({
  mu: 0.5,
  r1: 0.5,
  ux: 0.5,
  uy: 0.5,
  uz: 0.5,
  siteX: 0.5,
  siteY: 0.5,
  r2: 0.5,
  cx: 0.5,
  cy: 0.5,
  cz: 0.5,
  k: 0.5,
  chordSite: 0.5,
  chordUp: 0.5,
  vx: 0.5,
  vy: 0.5,
  vz: 0.5,
  climbMPerS: 0.5,
  relativeSpeed2: 0.5,
  semiMajorM: 0.5,
  eccentricity: 0.5,
  secondsPerRad: 0.5,
  burnoutRad: 0.5,
  meanAtBurnoutRad: 0.5,
  impactRad: 0.5,
});

/** 1 + cosine of the angle between the ends below which they lie opposite one another. */
const OPPOSITE = 1e-9;
/** Newton steps for A: quadratic from a start within a tenth. */
const NEWTON_STEPS = 5;
/** Secant steps for a given angle: relative distance of the second start, most steps, relative change at which they end. */
const SECANT_START = 1e-3;
const SECANT_STEPS = 40;
const SECANT_SETTLED = 1e-12;

/** Lays the chord to the other end; false where the ends lie opposite one another. */
export function joinEnds(leaving: Leaving, x: number, y: number, z: number): boolean {
  const { ux, uy, uz, r1, mu } = leaving;
  const r2 = Math.sqrt(x * x + y * y + z * z);
  const near = 1 + (ux * x + uy * y + uz * z) / r2;
  if (near < OPPOSITE) return false;
  const dx = x - r1 * ux;
  const dy = y - r1 * uy;
  const dz = z - r1 * uz;
  const chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
  leaving.r2 = r2;
  leaving.cx = dx / chord;
  leaving.cy = dy / chord;
  leaving.cz = dz / chord;
  leaving.k = (mu * chord) / (r1 * r2 * near);
  leaving.chordSite = leaving.cx * leaving.siteX + leaving.cy * leaving.siteY;
  leaving.chordUp = leaving.cx * ux + leaving.cy * uy + leaving.cz * uz;
  return true;
}

/**
 * The component A of least speed relative to the turning Earth, whose own velocity s there is horizontal: the root of A^4 - (c . s - pull) A^3 - K^2.
 *
 * @param pull  half of what the square of the speed gains with A because the other end moves: 0 for ends that stay
 * @source      R. H. Battin, An Introduction to the Mathematics and Methods of Astrodynamics (AIAA 1987), chapter 6: terminal velocity vectors
 */
export function leastSpeedComponent({ k, chordSite }: Leaving, pull: number): number {
  const m = chordSite - pull;
  let a = Math.sqrt(k) + 0.25 * m;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const a2 = a * a;
    a -= (a2 * a2 - m * a2 * a - k * k) / (4 * a2 * a - 3 * m * a2);
  }
  return a;
}

/** Tangent of the flight-path angle relative to the turning Earth when leaving with component A: falls as A grows. */
function slopeOf({ k, chordUp, chordSite, siteX, siteY }: Leaving, a: number): number {
  const across2 = a * a * (1 - chordUp * chordUp) - 2 * a * chordSite + siteX * siteX + siteY * siteY;
  return (a * chordUp + k / a) / Math.sqrt(Math.max(across2, 0));
}

/** Flight-path angle relative to the turning Earth when leaving with component A, rad. */
export const leavingAngleRad = (leaving: Leaving, a: number): number => atan2(slopeOf(leaving, a), 1);

/** The component that leaves at a flight-path angle of given tangent, by secant steps from a guess; NaN where they find none. */
export function componentOfSlope(leaving: Leaving, slope: number, guess: number): number {
  let before = guess * (1 + SECANT_START);
  let beforeExcess = slopeOf(leaving, before) - slope;
  let a = guess;
  for (let step = 0; step < SECANT_STEPS; step++) {
    const excess = slopeOf(leaving, a) - slope;
    if (excess === beforeExcess) return a;
    const wanted = a - (excess * (a - before)) / (excess - beforeExcess);
    // At most a halving or a doubling at once.
    const next = Math.min(2 * a, Math.max(0.5 * a, wanted));
    before = a;
    beforeExcess = excess;
    a = next;
    if (Math.abs(a - before) < SECANT_SETTLED * a) return a;
  }
  return Number.NaN;
}

/** Time to the other end, s, arriving from above; the orbit is left in the record. NaN where no such path exists. */
export function flightTimeS(leaving: Leaving, a: number): number {
  const { mu, r1, r2, k, ux, uy, uz, cx, cy, cz, siteX, siteY } = leaving;
  const b = k / a;
  const vx = a * cx + b * ux;
  const vy = a * cy + b * uy;
  const vz = a * cz + b * uz;
  const rx = vx - siteX;
  const ry = vy - siteY;
  const speed2 = vx * vx + vy * vy + vz * vz;
  const climb = a * leaving.chordUp + b;
  const semiMajor = 1 / (2 / r1 - speed2 / mu);
  if (!(semiMajor > 0)) return Number.NaN;
  const eCos = 1 - r1 / semiMajor;
  const eSin = (r1 * climb) / Math.sqrt(mu * semiMajor);
  const e = Math.sqrt(eCos * eCos + eSin * eSin);
  const cosImpact = (1 - r2 / semiMajor) / e;
  if (!(cosImpact > -1 && cosImpact < 1)) return Number.NaN;
  let burnoutRad = atan2(eSin, eCos);
  if (burnoutRad < 0) burnoutRad += TWO_PI;
  const impactRad = TWO_PI - acos(cosImpact);
  const secondsPerRad = semiMajor * Math.sqrt(semiMajor / mu);
  leaving.vx = vx;
  leaving.vy = vy;
  leaving.vz = vz;
  leaving.climbMPerS = climb;
  leaving.relativeSpeed2 = rx * rx + ry * ry + vz * vz;
  leaving.semiMajorM = semiMajor;
  leaving.eccentricity = e;
  leaving.secondsPerRad = secondsPerRad;
  leaving.burnoutRad = burnoutRad;
  leaving.meanAtBurnoutRad = burnoutRad - eSin;
  leaving.impactRad = impactRad;
  return secondsPerRad * (impactRad + e * Math.sqrt(1 - cosImpact * cosImpact) - leaving.meanAtBurnoutRad);
}
