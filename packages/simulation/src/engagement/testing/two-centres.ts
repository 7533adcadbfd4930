import type { SimulationInput } from '../input.ts';
import { oneBatteryWith } from './one-battery.ts';

/** One radar and one missile that any shot kills; two batteries at one place, each under a centre of its own party, a line from blue to green. */
export function twoCentres(change: Partial<SimulationInput> = {}): SimulationInput {
  const plain = oneBatteryWith({ type: { singleShotKillProbability: 1 } });
  return {
    ...plain,
    arrangement: 'data-sharing',
    parties: [...plain.parties, { id: 'green', name: 'Green' }],
    nodes: [...plain.nodes, { id: 'green-centre', partyId: 'green', kind: 'national-centre' }],
    links: [{ id: 'line', fromId: 'blue-centre', toId: 'green-centre', delayS: 2, outages: [] }],
    batteries: [
      ...plain.batteries,
      { ...plain.batteries[0], id: 'twin', partyId: 'green', centreId: 'green-centre', inventory: 100 },
    ],
    authorities: [...plain.authorities, { centreId: 'green-centre', batteryIds: ['twin'], decisionTimeS: 20 }],
    releaseRules: [
      {
        id: 'to-green',
        sensorId: '*',
        ownerPartyId: 'blue',
        recipientPartyId: 'green',
        releases: 'tracks',
        delayS: 0,
        coarsenessM: 0,
        label: 'rel green',
      },
    ],
    ...change,
  };
}
