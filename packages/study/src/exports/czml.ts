import { secondsFromUtc, utcFromSeconds } from '@parasol/physics/time';
import type { MapFlight, RunDocument } from '../results/index.ts';

export type Packet = Readonly<Record<string, unknown>>;
export type Rgba = readonly [number, number, number, number];

const STOPPED: Rgba = [0, 119, 90, 255];
const LEAKED: Rgba = [184, 72, 10, 255];
const INK: Rgba = [27, 39, 51, 255];
const COLOUR: Readonly<Record<string, Rgba>> = {
  battery: [11, 79, 125, 255],
  radar: [122, 75, 134, 255],
  'launch-area': INK,
  target: [74, 59, 18, 255],
};

/** An instant of the scenario clock as ISO 8601 UTC. */
export function instant(epochUtc: string, timeS: number): string {
  return utcFromSeconds((secondsFromUtc(epochUtc) ?? 0) + timeS);
}

function flightPacket(run: RunDocument, flight: MapFlight, endS: number): Packet {
  const stopped = run.ledger.find((row) => row.threatId === flight.threatId)?.stopped ?? false;
  const start = instant(run.epochUtc, flight.launchTimeS);
  const stop = instant(run.epochUtc, flight.launchTimeS + flight.impactS);
  const rgba = stopped ? STOPPED : LEAKED;
  return {
    id: `flight:${flight.threatId}`,
    name: flight.threatId,
    availability: `${start}/${stop}`,
    position: {
      epoch: start,
      interpolationAlgorithm: 'LAGRANGE',
      interpolationDegree: 3,
      cartographicDegrees: flight.timesS.flatMap((t, i) => [
        t,
        flight.longitudesDeg[i],
        flight.latitudesDeg[i],
        flight.altitudesKm[i] * 1000,
      ]),
    },
    point: { pixelSize: 7, color: { rgba }, outlineColor: { rgba: [255, 255, 255, 255] }, outlineWidth: 1 },
    path: {
      width: 2,
      leadTime: 0,
      trailTime: endS,
      material: stopped ? { solidColor: { color: { rgba } } } : { polylineDash: { color: { rgba }, dashLength: 14 } },
    },
  };
}

/** Sites, launch areas and places as points with their names. */
export const placePackets = (places: RunDocument['places']): Packet[] =>
  places
    .filter(({ kind }) => kind in COLOUR)
    .map(
      ({ id, name, kind, longitudeDeg, latitudeDeg }): Packet => ({
        id: `${kind}:${id}`,
        name,
        position: { cartographicDegrees: [longitudeDeg, latitudeDeg, 0] },
        point: { pixelSize: kind === 'target' ? 6 : 9, color: { rgba: COLOUR[kind] } },
        label: {
          text: name,
          font: '12px sans-serif',
          horizontalOrigin: 'LEFT',
          pixelOffset: { cartesian2: [8, 0] },
          fillColor: { rgba: INK },
        },
      }),
    );
/** Scene of a run for CesiumJS: places, and flights on the scenario clock. */
export function runCzml(run: RunDocument): readonly Packet[] {
  const endS = Math.max(1, ...run.flights.map((flight) => flight.launchTimeS + flight.impactS));
  const interval = `${instant(run.epochUtc, 0)}/${instant(run.epochUtc, endS)}`;
  const head: Packet = {
    id: 'document',
    name: run.name,
    version: '1.0',
    clock: { interval, currentTime: instant(run.epochUtc, 0), multiplier: 20, range: 'LOOP_STOP' },
  };
  return [head, ...placePackets(run.places), ...run.flights.map((flight) => flightPacket(run, flight, endS))];
}
