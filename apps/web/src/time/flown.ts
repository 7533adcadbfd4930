import type { MapFlight } from '@parasol/study/results';

/** A place in the air at one instant. */
export interface FlownPlace {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeKm: number;
}

const wrapped = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/**
 * Where a flight is: straight between the points of its columns (20 s apart).
 *
 * @param timeS  on the clock of the raid
 * @returns      null before the launch and after the end
 */
export function placeAt(flight: MapFlight, timeS: number): FlownPlace | null {
  const { timesS, latitudesDeg, longitudesDeg, altitudesKm } = flight;
  const sinceS = timeS - flight.launchTimeS;
  const last = timesS.length - 1;
  if (last < 0 || sinceS < timesS[0] || sinceS > timesS[last]) return null;
  const next = Math.max(1, firstFrom(timesS, sinceS));
  const [before, share] =
    next > last ? [last, 0] : [next - 1, (sinceS - timesS[next - 1]) / (timesS[next] - timesS[next - 1])];
  const after = Math.min(last, before + 1);
  const between = (column: readonly number[]): number => column[before] + share * (column[after] - column[before]);
  return {
    latitudeDeg: between(latitudesDeg),
    longitudeDeg: wrapped(longitudesDeg[before] + share * wrapped(longitudesDeg[after] - longitudesDeg[before])),
    altitudeKm: between(altitudesKm),
  };
}

/** The ground track from the launch up to the time, as [longitude, latitude]; empty before the launch. */
export function trackUntil(flight: MapFlight, timeS: number): readonly (readonly [number, number])[] {
  const sinceS = timeS - flight.launchTimeS;
  const passed = firstFrom(flight.timesS, sinceS);
  const track = flight.longitudesDeg
    .slice(0, passed)
    .map((longitudeDeg, i) => [longitudeDeg, flight.latitudesDeg[i]] as const);
  const now = placeAt(flight, timeS);
  return now === null ? track : [...track, [now.longitudeDeg, now.latitudeDeg]];
}

/** The flight as it was flown by an object that was stopped: its columns end there. */
export function endedAt(flight: MapFlight, stoppedS: number): MapFlight {
  const sinceS = stoppedS - flight.launchTimeS;
  const end = placeAt(flight, stoppedS);
  if (end === null) return flight;
  const kept = firstFrom(flight.timesS, sinceS);
  return {
    ...flight,
    timesS: [...flight.timesS.slice(0, kept), sinceS],
    latitudesDeg: [...flight.latitudesDeg.slice(0, kept), end.latitudeDeg],
    longitudesDeg: [...flight.longitudesDeg.slice(0, kept), end.longitudeDeg],
    altitudesKm: [...flight.altitudesKm.slice(0, kept), end.altitudeKm],
  };
}

/** Index of the first value that is not below; the length where all are. */
function firstFrom(values: readonly number[], wanted: number): number {
  const found = values.findIndex((value) => value >= wanted);
  return found < 0 ? values.length : found;
}
