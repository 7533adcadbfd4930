import type { RunDocument } from '../results/index.ts';
import { instant } from './czml.ts';
import { flightStates } from './flight-states.ts';

const withoutZone = (text: string): string => text.replace(/Z$/, '');

/**
 * Flights as a CCSDS Orbit Ephemeris Message, one segment a threat: Earth-fixed axes, km and km/s.
 *
 * @source CCSDS 502.0-B-2, Orbit Data Messages, section 5
 */
export function runOem(run: RunDocument): string {
  const segments = run.flights.map((flight) => {
    const states = flightStates(flight);
    const time = (timeS: number): string => withoutZone(instant(run.epochUtc, flight.launchTimeS + timeS));
    const km = (metres: number): string => (metres / 1000).toFixed(6);
    const rows = states.map(
      ({ timeS, positionEcefM, velocityEcefMPerS }) =>
        `${time(timeS)} ${positionEcefM.map(km).join(' ')} ${velocityEcefMPerS.map(km).join(' ')}`,
    );
    return `META_START
OBJECT_NAME = ${flight.threatId}
OBJECT_ID = ${flight.missileId}
CENTER_NAME = EARTH
REF_FRAME = ITRF2000
TIME_SYSTEM = UTC
START_TIME = ${time(0)}
STOP_TIME = ${time(states.at(-1)?.timeS ?? 0)}
META_STOP
${rows.join('\n')}
`;
  });
  return `CCSDS_OEM_VERS = 2.0
CREATION_DATE = ${withoutZone(instant(run.epochUtc, 0))}
ORIGINATOR = PARASOL
${segments.join('\n')}`;
}
