import { SMOOTH_US76 } from '@parasol/physics/atmosphere';
import { flyMissile } from '@parasol/physics/boost';
import { WGS_84 } from '@parasol/physics/earth';
import type { Ephemeris } from '@parasol/physics/flight';
import type { Geodetic } from '@parasol/physics/frames';
import type { SimulationInput } from '../../engagement/index.ts';
import { oneBattery } from '../../engagement/testing/one-battery.ts';
import { place, radar, threat } from '../../engagement/testing/synthetic.ts';

/** A flight that obeys the laws of motion, air included. */
function flown(from: Geodetic, to: Geodetic): Ephemeris {
  const outcome = flyMissile(
    {
      kind: 'kinematic',
      burnTimeS: 150,
      burnoutAltitudeM: 200_000,
      maximumRangeM: 4_000_000,
      ballisticCoefficientKgPerM2: 5_000,
    },
    { from, to, earth: WGS_84, atmosphere: SMOOTH_US76, trajectory: { kind: 'minimum-energy' } },
  );
  if (outcome.kind !== 'flown') throw new Error(outcome.kind);
  return outcome.flight;
}

const rule = (sensorId: string, recipientPartyId: string, releases: 'tracks' | 'measurements') => ({
  id: `${sensorId}-${releases}`,
  sensorId,
  ownerPartyId: 'green',
  recipientPartyId,
  releases,
  delayS: releases === 'tracks' ? 10 : 23,
  coarsenessM: releases === 'tracks' ? 500 : 0,
  label: releases,
});

/**
 * Two missiles, three radars of two parties: blue has one of its own, gets the measurements of one of green's after 23 s, so that they come behind its
 * own, and the coarse tracks of the other.
 */
export function twoMissileRaid(): SimulationInput {
  const plain = oneBattery();
  const green = { partyId: 'green', centreId: 'green-centre' };
  return {
    ...plain,
    earth: WGS_84,
    arrangement: 'data-sharing',
    parties: [...plain.parties, { id: 'green', name: 'Green' }],
    nodes: [...plain.nodes, { id: 'green-centre', partyId: 'green', kind: 'national-centre' }],
    links: [{ id: 'line', fromId: 'green-centre', toId: 'blue-centre', delayS: 2, outages: [] }],
    releaseRules: [rule('plots', 'blue', 'measurements'), rule('tracks', 'blue', 'tracks')],
    sensors: [radar('own', place(42, 33)), radar('plots', place(47, 30), green), radar('tracks', place(44, 42), green)],
    threats: [
      threat('first', 0, flown(place(38.1, 46.3), place(52.2, 21))),
      threat('second', 150, flown(place(38.1, 46.3), place(52.5, 13.4))),
    ],
  };
}
