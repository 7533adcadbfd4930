import type { FlyoutTable } from '../flight/index.ts';
import { flyoutTimeS } from '../flyout/index.ts';
import { cos, sin } from '../quantities/index.ts';
import type { Track } from './sliding-launch.ts';

/** One trajectory of a missile that is flown always alike: samples from launch to impact. */
export interface ThreatPath {
  /** Ascending, from launch. */
  readonly timesS: Float64Array;
  readonly altitudesM: Float64Array;
  /** Ground angle from the launch point. */
  readonly anglesRad: Float64Array;
  readonly burnoutS: number;
  readonly radiusM: number;
  /** Cosine and sine of the ground angles. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

export const threatPath = (
  columns: Pick<ThreatPath, 'timesS' | 'altitudesM' | 'anglesRad'>,
  { burnoutS, radiusM }: { readonly burnoutS: number; readonly radiusM: number },
): ThreatPath => ({
  ...columns,
  burnoutS,
  radiusM,
  cosines: columns.anglesRad.map(cos),
  sines: columns.anglesRad.map(sin),
});

/** From when on the interceptor may be launched. */
export type LaunchRule =
  /** The latest of burnout, coming into range of a radar at the site, and rising above its horizon; and a delay. */
  | { readonly kind: 'radar-at-site'; readonly rangeM: number; readonly delayS: number }
  /** A time after missile launch that replaces all of that: ascent shots are allowed. */
  | { readonly kind: 'fixed-time'; readonly timeS: number };

export interface PathRules {
  readonly table: FlyoutTable;
  readonly launch: LaunchRule;
  readonly lowestAltitudeM: number;
  /**
   * `last-descent`: any point before the missile falls through the lowest altitude for the last time, lower ones on the way up
   * included. `always`: no point below it.
   */
  readonly lowestAltitudeRule: 'last-descent' | 'always';
  readonly ceilingM: number;
  readonly farthestSlantM: number;
  /** No launch before the missile has come down to this altitude; Infinity for no such rule. */
  readonly discriminationAltitudeM: number;
  /** Shots that must fit, one after the other: each next one is launched a look after the meeting before. */
  readonly shots: number;
  readonly lookS: number;
}

export type PathOutcome =
  | {
      readonly kind: 'defended';
      /** The last shot needed: s from missile launch, s of interceptor flight. */
      readonly meetingS: number;
      readonly flightS: number;
      readonly altitudeM: number;
      readonly slantM: number;
    }
  | { readonly kind: 'undefended'; readonly shotsFit: number };

/**
 * Does a feasible intercept of a fixed trajectory exist when it runs along a track past the site? The first meeting along the path is taken, the next
 * shot follows from it. The Earth does not turn.
 *
 * @param track  axes: first the site's vertical
 * @checked      validation/footprint
 * @omits        the turning Earth, terminals, heights of sites
 */
export function pathIntercept(path: ThreatPath, track: Track, rules: PathRules): PathOutcome {
  const { timesS, altitudesM, cosines, sines, radiusM } = path;
  const { table, ceilingM, farthestSlantM, lowestAltitudeM } = rules;
  const end = rules.lowestAltitudeRule === 'last-descent' ? lastNodeAbove(path, lowestAltitudeM) : timesS.length - 1;
  const [ox] = track.origin;
  const [ax] = track.ahead;
  let launchS = earliestLaunchS(path, track, rules);
  let shots = 0;
  for (let node = 0; node <= end; node++) {
    if (!(timesS[node] > launchS)) continue;
    const altitudeM = altitudesM[node];
    if (altitudeM > ceilingM) continue;
    if (rules.lowestAltitudeRule === 'always' && altitudeM < lowestAltitudeM) continue;
    const cosAngle = Math.min(1, cosines[node] * ox + sines[node] * ax);
    const slantM = slantOf(radiusM, altitudeM, cosAngle);
    if (slantM > farthestSlantM) continue;
    const flightS = flyoutTimeS(table, chordOf(path, track, node), altitudeM);
    if (!(flightS <= timesS[node] - launchS)) continue;
    shots++;
    if (shots >= rules.shots) return { kind: 'defended', meetingS: timesS[node], flightS, altitudeM, slantM };
    launchS = timesS[node] + rules.lookS;
  }
  return { kind: 'undefended', shotsFit: shots };
}

/** Chord of the unit sphere between the site and the point below a node, from components: exact near the site. */
function chordOf({ cosines, sines }: ThreatPath, { origin, ahead }: Track, node: number): number {
  const c = cosines[node];
  const s = sines[node];
  const x = c * origin[0] + s * ahead[0] - 1;
  const y = c * origin[1] + s * ahead[1];
  const z = c * origin[2] + s * ahead[2];
  return Math.sqrt(x * x + y * y + z * z);
}

function slantOf(radiusM: number, altitudeM: number, cosAngle: number): number {
  const r = radiusM + altitudeM;
  return Math.sqrt(altitudeM * altitudeM + 2 * radiusM * r * (1 - cosAngle));
}

function lastNodeAbove({ altitudesM }: ThreatPath, altitudeM: number): number {
  let node = altitudesM.length - 1;
  while (node >= 0 && altitudesM[node] < altitudeM) node--;
  return node;
}

function earliestLaunchS(path: ThreatPath, track: Track, { launch, discriminationAltitudeM }: PathRules): number {
  const { timesS, altitudesM, cosines, sines, radiusM } = path;
  const discriminatedS =
    discriminationAltitudeM < Number.POSITIVE_INFINITY ? comesDownTo(path, discriminationAltitudeM) : 0;
  if (launch.kind === 'fixed-time') return Math.max(launch.timeS, discriminatedS);
  let inRangeS = Number.POSITIVE_INFINITY;
  let risenS = Number.POSITIVE_INFINITY;
  for (let node = 0; node < timesS.length; node++) {
    const cosAngle = cosines[node] * track.origin[0] + sines[node] * track.ahead[0];
    if (slantOf(radiusM, altitudesM[node], cosAngle) <= launch.rangeM) inRangeS = Math.min(inRangeS, timesS[node]);
    if ((radiusM + altitudesM[node]) * cosAngle >= radiusM) risenS = Math.min(risenS, timesS[node]);
    if (inRangeS + risenS < Number.POSITIVE_INFINITY) break;
  }
  return Math.max(path.burnoutS, inRangeS, risenS, discriminatedS) + launch.delayS;
}

/** First time after the top at which the path is no higher than an altitude. */
function comesDownTo({ timesS, altitudesM }: ThreatPath, altitudeM: number): number {
  let top = 0;
  for (let node = 1; node < altitudesM.length; node++) if (altitudesM[node] > altitudesM[top]) top = node;
  for (let node = top; node < altitudesM.length; node++) if (altitudesM[node] <= altitudeM) return timesS[node];
  return Number.POSITIVE_INFINITY;
}
