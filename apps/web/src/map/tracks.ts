import type { MapFlight } from '@parasol/study/results';
import { partyColour } from '../colours/index.ts';
import type { Scene } from '../scene/index.ts';
import type { FlownPlace, FlyOut } from '../time/index.ts';

/** Something that flies, on the clock of the raid: columns of one length. */
export interface Track {
  readonly id: string;
  readonly isFlyOut: boolean;
  readonly colour: string;
  readonly startS: number;
  /** s from the start */
  readonly timesS: readonly number[];
  readonly latitudesDeg: readonly number[];
  readonly longitudesDeg: readonly number[];
  readonly altitudesKm: readonly number[];
}

const wrapped = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/**
 * How far along its columns a track is.
 *
 * @returns  index of the last point passed plus the share of the way to the next; -1 before the start, the last index after the end
 */
export function passedOf({ startS, timesS }: Pick<Track, 'startS' | 'timesS'>, timeS: number): number {
  const sinceS = timeS - startS;
  const last = timesS.length - 1;
  if (last < 0 || sinceS < timesS[0]) return -1;
  if (sinceS >= timesS[last]) return last;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (timesS[middle] <= sinceS) low = middle;
    else high = middle;
  }
  return low + (sinceS - timesS[low]) / (timesS[high] - timesS[low]);
}

/** Whether something is in the air at what `passedOf` gives. */
export const isFlying = ({ timesS }: Pick<Track, 'timesS'>, passed: number): boolean =>
  passed >= 0 && passed < timesS.length - 1;

/** The place at what `passedOf` gives, straight between two points. */
export function placeOn({ latitudesDeg, longitudesDeg, altitudesKm }: Track, passed: number): FlownPlace {
  const before = Math.max(0, Math.floor(passed));
  const after = Math.min(latitudesDeg.length - 1, before + 1);
  const share = passed < 0 ? 0 : passed - before;
  const between = (column: readonly number[]): number => column[before] + share * (column[after] - column[before]);
  return {
    latitudeDeg: between(latitudesDeg),
    longitudeDeg: wrapped(longitudesDeg[before] + share * wrapped(longitudesDeg[after] - longitudesDeg[before])),
    altitudeKm: between(altitudesKm),
  };
}

const RAD = Math.PI / 180;
type Place = Omit<FlownPlace, 'altitudeKm'>;
type Direction = readonly [number, number, number];

const direction = ({ latitudeDeg, longitudeDeg }: Place): Direction => [
  Math.cos(latitudeDeg * RAD) * Math.cos(longitudeDeg * RAD),
  Math.cos(latitudeDeg * RAD) * Math.sin(longitudeDeg * RAD),
  Math.sin(latitudeDeg * RAD),
];

/** The share of the way along a great circle, on a sphere. */
function onTheWay(from: Place, to: Place, share: number): Place {
  const [a, b] = [direction(from), direction(to)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  if (angle < 1e-9) return from;
  const [p, q] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const [x, y, z] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
  return { latitudeDeg: Math.atan2(z, Math.hypot(x, y)) / RAD, longitudeDeg: Math.atan2(y, x) / RAD };
}

const FLY_OUT_STEPS = 24;

/**
 * The arc of an interceptor: over the great circle from its battery, steep first, to the place of the attempt.
 *
 * @omits  the path flown: a run keeps the ends of an interceptor's flight and not its course
 */
function flyOutTrack({ batteryId, fromS, toS, to }: FlyOut, from: Place, colour: string): Track | null {
  if (to === null) return null;
  const shares = Array.from({ length: FLY_OUT_STEPS + 1 }, (_, i) => i / FLY_OUT_STEPS);
  const places = shares.map((share) => onTheWay(from, to, share));
  return {
    id: `${batteryId} ${fromS} ${toS}`,
    isFlyOut: true,
    colour,
    startS: fromS,
    timesS: shares.map((share) => share * (toS - fromS)),
    latitudesDeg: places.map(({ latitudeDeg }) => latitudeDeg),
    longitudesDeg: places.map(({ longitudeDeg }) => longitudeDeg),
    altitudesKm: shares.map((share) => to.altitudeKm * Math.sin((share * Math.PI) / 2)),
  };
}

/** Everything that flies, in the colours of the parties that launch it. */
export function tracksOf(
  flights: readonly MapFlight[],
  flyOuts: readonly FlyOut[],
  scene: Pick<Scene, 'sites'> | null,
  chosen: Readonly<Record<string, string>>,
): readonly Track[] {
  const siteOf = (kind: string, id: string) => scene?.sites.find((site) => site.kind === kind && site.id === id);
  const colourAt = (kind: string, id: string): string => partyColour(siteOf(kind, id)?.partyId ?? null, chosen);
  return [
    ...flights.map(
      ({ threatId, raidId, launchAreaId, launchTimeS, timesS, latitudesDeg, longitudesDeg, altitudesKm }): Track => ({
        id: `${raidId ?? ''} ${threatId}`,
        isFlyOut: false,
        colour: colourAt('launch-area', launchAreaId),
        startS: launchTimeS,
        timesS,
        latitudesDeg,
        longitudesDeg,
        altitudesKm,
      }),
    ),
    ...flyOuts.flatMap((flyOut) => {
      const battery = siteOf('battery', flyOut.batteryId);
      const track = battery === undefined ? null : flyOutTrack(flyOut, battery, colourAt('battery', flyOut.batteryId));
      return track ?? [];
    }),
  ];
}
