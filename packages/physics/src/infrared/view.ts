import type { Earth } from '../earth/index.ts';
import { type Ephemeris, positionAt } from '../flight/index.ts';
import type { Ecef } from '../frames/index.ts';
import { sin } from '../quantities/index.ts';
import { altitudeM, grazingSine, tangentHeightM } from '../visibility/index.ts';
import { satellitePositionEcef } from './orbit.ts';
import type { InfraredSatellite } from './satellite.ts';

/** What a satellite sees of a plume at one moment. */
export type PlumeView = 'visible' | 'below-clouds' | 'behind-earth' | 'grazing-too-low' | 'earth-behind';

/**
 * Whether a burning plume is seen from a satellite position.
 *
 * A sensor that looks against space ('limb') needs the line through the plume, on both sides of it, to pass above the cloud tops.
 * One that looks down ('below') sees that too, and every plume above the clouds whose line of sight rises steeply enough.
 *
 * @param satelliteEcefM  [3] m, ECEF
 * @param plumeEcefM      [3] m, ECEF
 * @source                geometry of lines of sight; limb viewing of the first Oko type as described by Podvig,
 *                        History and the current status of the Russian early-warning system, Science & Global Security 10 (2002)
 * @omits                 plume brightness, sensor range and field of regard, sun and cloud clutter
 */
export function plumeView(
  satellite: Pick<InfraredSatellite, 'background' | 'cloudTopM' | 'minimumGrazingRad'>,
  satelliteEcefM: Ecef,
  plumeEcefM: Ecef,
  earth: Earth,
): PlumeView {
  if (altitudeM(plumeEcefM, earth) < satellite.cloudTopM) return 'below-clouds';
  const rise = grazingSine(plumeEcefM, satelliteEcefM, earth);
  if (tangentHeightM(satelliteEcefM, plumeEcefM, earth) >= satellite.cloudTopM) return 'visible';
  if (rise < 0) return 'behind-earth';
  if (satellite.background === 'limb') return 'earth-behind';
  return rise >= sin(satellite.minimumGrazingRad) ? 'visible' : 'grazing-too-low';
}

/** When a satellite sees the boost of one flight. Times in s from launch. */
export type InfraredView =
  | {
      readonly kind: 'seen';
      /** The plume comes into view. */
      readonly firstVisibleS: number;
      /** First picture of it at the latest: one revisit later. */
      readonly firstSeenS: number;
      /** The report leaves the satellite's ground system at the latest. */
      readonly reportedS: number;
      /** Sight ends, at burnout at the latest. */
      readonly lastSeenS: number;
      /** A whole revisit fits between first and last sight: a picture is taken whatever the phase of the scan. */
      readonly surelySeen: boolean;
      readonly bearingErrorRad: number;
    }
  | { readonly kind: 'never'; readonly reason: PlumeView | 'no-burn' };

/** Step of the search for the first moment of sight; the crossing itself is then bisected to `CROSSING_S`. */
const SEARCH_STEP_S = 1;
const CROSSING_S = 1e-3;

/**
 * When a satellite sees and reports the boost of a flight.
 *
 * @param flight       ephemeris of the flight; the plume burns from launch to burnout
 * @param launchTimeS  launch, s of the scenario: it places a moving satellite
 * @returns            seen with times from launch, or why not (the reason that held at burnout)
 * @checked            a vertical climb below a geosynchronous satellite is seen when it leaves the clouds
 * @omits              chance: the revisit is counted in full, the worst case (with `surelySeen` false a scan may miss the plume); dips out of sight between first and last
 */
export function infraredView(
  satellite: InfraredSatellite,
  flight: Ephemeris,
  earth: Earth,
  launchTimeS: number,
): InfraredView {
  if (!(flight.burnoutS > 0)) return { kind: 'never', reason: 'no-burn' };
  const viewAt = (timeS: number): PlumeView =>
    plumeView(
      satellite,
      satellitePositionEcef(satellite.orbit, launchTimeS + timeS, earth),
      positionAt(flight, timeS),
      earth,
    );
  const firstVisibleS = crossing(viewAt, 0, flight.burnoutS);
  if (firstVisibleS === undefined) return { kind: 'never', reason: viewAt(flight.burnoutS) };
  const lastSeenS = flight.burnoutS - (crossing((t) => viewAt(flight.burnoutS - t), 0, flight.burnoutS) ?? 0);
  const firstSeenS = firstVisibleS + satellite.revisitS;
  return {
    kind: 'seen',
    firstVisibleS,
    firstSeenS,
    reportedS: firstSeenS + satellite.detectionDelayS,
    lastSeenS,
    surelySeen: firstSeenS <= lastSeenS,
    bearingErrorRad: satellite.bearingErrorRad,
  };
}

/** First time in an interval at which the plume is visible, to `CROSSING_S`; undefined when it never is at a search step. */
function crossing(viewAt: (timeS: number) => PlumeView, from: number, to: number): number | undefined {
  let before = from;
  for (let i = 0; ; i += 1) {
    const time = Math.min(to, from + i * SEARCH_STEP_S);
    if (viewAt(time) === 'visible') {
      if (i === 0) return time;
      let low = before;
      let high = time;
      while (high - low > CROSSING_S) {
        const middle = 0.5 * (low + high);
        if (viewAt(middle) === 'visible') high = middle;
        else low = middle;
      }
      return high;
    }
    if (time >= to) return undefined;
    before = time;
  }
}
