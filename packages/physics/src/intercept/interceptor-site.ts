import type { FlyoutTable } from '../flight/index.ts';
import { type Ecef, ecef, type Geodetic } from '../frames/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { scale } from '../vectors/index.ts';
import type { ThreatArcs } from './threat-arcs.ts';

/** How many shots an arc is to be given, and when the next may be launched. */
export type Doctrine =
  | { readonly kind: 'one-shot' }
  /** Two interceptors, the second launched an interval after the first without waiting for it. */
  | { readonly kind: 'two-shots'; readonly intervalS: number }
  /** The next is launched a look after the intercept before, as often as time allows. */
  | { readonly kind: 'shoot-look-shoot'; readonly lookS: number; readonly maximumShots: number };

/** A terminal that can talk to an interceptor in flight. */
export interface Uplink {
  readonly place: Geodetic;
  readonly minimumElevationRad: number;
}

/** One place from which one kind of interceptor is launched. Heights and altitudes above the sphere of the arcs. */
export interface InterceptorSite {
  readonly place: Geodetic;
  readonly table: FlyoutTable;
  /** No intercept below: the latest one is before the threat falls below it on the way down. */
  readonly lowestAltitudeM: number;
  /** No intercept above; Infinity for none. */
  readonly ceilingM: number;
  /** Of the kill vehicle, from launch; Infinity for that of the table. */
  readonly maximumFlightTimeS: number;
  /** Decision and launch, s: what passes between a cue at burnout and the launch; absent = nothing. Only tells late from out of reach. */
  readonly cueToLaunchS?: number;
  /** One of them must see the interceptor at burnout or at the meeting; absent = not needed. */
  readonly uplinks?: readonly Uplink[];
  readonly doctrine: Doctrine;
}

/** Centre of the sphere to a place on or above it, m. */
export function onSphere(place: Geodetic, radiusM: number): Ecef {
  const c = cos(place.latitudeRad);
  return scale(
    ecef(c * cos(place.longitudeRad), c * sin(place.longitudeRad), sin(place.latitudeRad)),
    radiusM + place.heightM,
  );
}

/** Earliest launches with a perfect cue: burnout and a delay, the same for every arc. [count] s from missile launch. */
export const idealEarliestLaunchS = (arcs: ThreatArcs, delayS: number): Float64Array =>
  new Float64Array(arcs.count).fill(arcs.burnTimeS + delayS);

/** Doctrine as numbers: most shots, what is added for the next launch, and whether it is added to the meeting (else to the launch). */
export function doctrineNumbers(doctrine: Doctrine): {
  readonly maximumShots: number;
  readonly gapS: number;
  readonly fromMeeting: boolean;
} {
  switch (doctrine.kind) {
    case 'one-shot':
      return { maximumShots: 1, gapS: 0, fromMeeting: false };
    case 'two-shots':
      return { maximumShots: 2, gapS: doctrine.intervalS, fromMeeting: false };
    case 'shoot-look-shoot':
      return { maximumShots: doctrine.maximumShots, gapS: doctrine.lookS, fromMeeting: true };
  }
}
