import type { SimulationInput } from '@parasol/simulation/engagement';
import { MOST_PLAYERS } from './shapley.ts';

/** A party of the scenario as the study of sharing sees it. */
export interface Side {
  readonly partyId: string;
  readonly name: string;
  /** Sensors that it owns: what it can bring. */
  readonly sensorIds: readonly string[];
  /** Its centres: where it can gain. Indexes into `nodes`. */
  readonly centres: readonly number[];
}

export interface Sides {
  /** Every party with a centre: each is a beneficiary. */
  readonly parties: readonly Side[];
  /** Those of them that own sensors, in order: player i of every coalition mask. */
  readonly contributors: readonly Side[];
}

/** @throws RangeError when more parties own sensors than the exact Shapley value is worked out for */
export function sidesOf({ parties, nodes, sensors }: SimulationInput): Sides {
  const all = parties.map(
    ({ id, name }): Side => ({
      partyId: id,
      name,
      sensorIds: sensors.filter(({ partyId }) => partyId === id).map((sensor) => sensor.id),
      centres: nodes.flatMap(({ partyId, kind }, i) =>
        partyId === id && kind !== 'sensor' && kind !== 'battery' ? [i] : [],
      ),
    }),
  );
  const withCentre = all.filter(({ centres }) => centres.length > 0);
  const contributors = withCentre.filter(({ sensorIds }) => sensorIds.length > 0);
  if (contributors.length > MOST_PLAYERS)
    throw new RangeError(
      `${contributors.length} parties own sensors; coalitions are worked out for at most ${MOST_PLAYERS}`,
    );
  return { parties: withCentre, contributors };
}
