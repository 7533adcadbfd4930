import { SPHERE } from '@parasol/physics/earth';
import type { SimulationInput } from '../input.ts';
import { interceptorType, parabolicFlight, place, radar, radarFace, threat } from './synthetic.ts';

/** A radar that never misses what is in its field of view: the reference signal is far above any threshold. */
export const SURE = radarFace({ referenceSignalToNoise: 1e9, swerling: 0 });

/**
 * The plainest defence that works: one party, one sure radar half-way, one battery with plenty of interceptors, one missile of 2,000 km.
 * Seen early, tracked, met at several hundred km. Tests change one thing and see what follows.
 */
export function oneBattery(change: Partial<SimulationInput> = {}): SimulationInput {
  const flight = parabolicFlight(place(35, 48), place(50, 30), { apogeeM: 400_000, impactS: 800, burnoutS: 100 });
  return {
    modelVersion: 'test',
    earth: SPHERE,
    parties: [{ id: 'blue', name: 'Blue' }],
    nodes: [{ id: 'blue-centre', partyId: 'blue', kind: 'national-centre' }],
    links: [],
    releaseRules: [],
    authorities: [{ centreId: 'blue-centre', batteryIds: ['battery'], decisionTimeS: 20 }],
    arrangement: 'independent',
    sensors: [radar('radar', place(42, 40), { arrays: [SURE] })],
    interceptorTypes: [interceptorType()],
    batteries: [
      {
        id: 'battery',
        partyId: 'blue',
        centreId: 'blue-centre',
        interceptorTypeId: 'interceptor',
        site: place(48, 32),
        inventory: 100,
        availability: 1,
        uplinkSites: [],
      },
    ],
    threats: [threat('missile-1', 0, flight)],
    doctrine: { kind: 'single' },
    assumptions: {
      cue: 'sensor-driven',
      launchDelayS: 30,
      commonCauseFailureProbability: 0,
      discriminationProbability: 1,
      handoverProbability: 1,
      firmTrackHits: 3,
      firmTrackWindow: 5,
      lookIntervalS: 10,
    },
    ...change,
  };
}

/** The same with changes to its one battery, type of interceptor, or assumption sheet. */
export function oneBatteryWith(change: {
  readonly battery?: Partial<SimulationInput['batteries'][number]>;
  readonly type?: Partial<SimulationInput['interceptorTypes'][number]>;
  readonly assumptions?: Partial<SimulationInput['assumptions']>;
  readonly input?: Partial<SimulationInput>;
}): SimulationInput {
  const plain = oneBattery(change.input);
  return {
    ...plain,
    batteries: plain.batteries.map((battery) => ({ ...battery, ...change.battery })),
    interceptorTypes: plain.interceptorTypes.map((type) => ({ ...type, ...change.type })),
    assumptions: { ...plain.assumptions, ...change.assumptions },
  };
}
