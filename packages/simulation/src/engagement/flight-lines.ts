import type { LedgerRow, SimulationEvent } from '../outcomes/index.ts';
import type { SimulationInput } from './input.ts';

/** Launch, burnout, apogee and impact of each object, as far as it came before it was stopped. */
export function flightLines(
  { threats }: SimulationInput,
  ledger: readonly LedgerRow[],
): readonly Omit<SimulationEvent, 'sequence'>[] {
  return threats.flatMap((threat, i) => {
    const { launchTimeS, flight } = threat;
    const endS = ledger[i].stoppedS ?? Number.POSITIVE_INFINITY;
    const lines = [
      ['launch', launchTimeS],
      ['burnout', launchTimeS + flight.burnoutS],
      ['apogee', launchTimeS + flight.apogeeS],
      ['impact', launchTimeS + flight.impactS],
    ] as const;
    return lines
      .filter(([, timeS]) => timeS <= endS)
      .map(([kind, timeS]) => ({
        timeS,
        kind,
        subjectId: threat.id,
        objectId: threat.id,
        detail: kind === 'apogee' ? { altitudeM: flight.apogeeAltitudeM } : {},
      }));
  });
}
