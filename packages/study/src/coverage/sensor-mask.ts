import { ecef } from '@parasol/physics/frames';
import { plumeView, satellitePositionEcef } from '@parasol/physics/infrared';
import { bestSignalToNoise, type RadarSite, rangeFor, requiredSignalToNoise } from '@parasol/physics/radar';
import type { InfraredSensor } from '@parasol/simulation/sensors';
import type { GlobePoints } from './globe-points.ts';

/** A radar sees a target that one look detects at least as likely as not: the rule of the course of things without chance. */
const DETECTION_PROBABILITY = 0.5;

/** Ranges are compared before the full test; this much beyond the longest of them nothing is lost to rounding. */
const REACH_MARGIN = 1 + 1e-9;

/**
 * Marks the points where a radar site sees a target: inside horizon (refraction as the site was prepared with), sector, elevations and range
 * limits of an array, and with a signal that one look detects at least as likely as not.
 *
 * @param crossSectionM2  in the band of the radar, m2
 * @returns               1 or 0 by point
 * @source                physics/radar
 * @checked               coverage.test.ts: equal to `look` at every point
 * @omits                 time on target, clutter, terrain; a cued-only radar counts as pointed there
 */
export function radarMask(site: RadarSite, points: GlobePoints, crossSectionM2: number): Uint8Array {
  const seen = new Uint8Array(points.x.length);
  for (const face of site.faces) {
    const required = requiredSignalToNoise(face.rule, DETECTION_PROBABILITY);
    const reachM = Math.min(face.maximumRangeM, rangeFor(face.radar, crossSectionM2, required)) * REACH_MARGIN;
    markSeen({ ...site, faces: [face] }, points, { crossSectionM2, required, reachM, seen });
  }
  return seen;
}

interface FaceMask {
  readonly crossSectionM2: number;
  readonly required: number;
  readonly reachM: number;
  readonly seen: Uint8Array;
}

/** Hot loop over all points for one array: rows out of reach and points out of reach are passed over before the full test. */
function markSeen(
  site: RadarSite,
  { grid, rowStarts, x, y, z }: GlobePoints,
  { crossSectionM2, required, reachM, seen }: FaceMask,
): void {
  const [ox, oy, oz] = site.positionEcefM;
  const reachM2 = reachM * reachM;
  for (let row = 0; row < grid.rows.length; row++) {
    const from = rowStarts[row];
    const to = rowStarts[row + 1];
    const rise = z[from] - oz;
    const acrossM2 = reachM2 - rise * rise;
    if (acrossM2 < 0) continue;
    for (let i = from; i < to; i++) {
      const dx = x[i] - ox;
      const dy = y[i] - oy;
      if (dx * dx + dy * dy > acrossM2 || seen[i] === 1) continue;
      if (bestSignalToNoise(site, x[i], y[i], z[i], crossSectionM2) >= required) seen[i] = 1;
    }
  }
}

/**
 * Marks the points where a satellite sees a burning plume.
 *
 * @param timeS  time of the scenario, s: it places a satellite that moves over the ground
 * @returns      1 or 0 by point
 * @omits        brightness of the plume, how long it burns, revisit
 */
export function plumeMask({ satellite }: InfraredSensor, points: GlobePoints, timeS: number): Uint8Array {
  const { x, y, z, earth } = points;
  const at = satellitePositionEcef(satellite.orbit, timeS, earth);
  return Uint8Array.from(x, (_, i) => (plumeView(satellite, at, ecef(x[i], y[i], z[i]), earth) === 'visible' ? 1 : 0));
}
