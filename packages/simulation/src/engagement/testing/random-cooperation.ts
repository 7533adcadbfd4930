import { entityOf, keyOfSeed, type Purpose, uniform } from '../../chance/index.ts';
import type { Authority } from '../../command/index.ts';
import type { Link, Node } from '../../communications/index.ts';
import type { Battery } from '../../interceptors/index.ts';
import type { LaunchNotification } from '../../threats/index.ts';
import type { SimulationInput } from '../input.ts';
import { randomInput } from './random-input.ts';

const SITUATIONS = ['always', 'recipient-threatened', 'either-threatened'] as const;

/**
 * A random scenario with the rules of working together on top: sectors, one planning centre with release by owners, situations of release,
 * confirmations, reserves, notices of launches, harmless launches, and tracks that are lost without updates.
 */
export function randomCooperation(seed: number): SimulationInput {
  const plain = randomInput(seed);
  const key = keyOfSeed(seed);
  let draw = 0;
  const next = (): number =>
    uniform(key, { trial: 1, entity: entityOf('random-cooperation'), purpose: 0 as Purpose, draw: draw++ });
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => low + Math.floor((high - low + 1) * next());
  const often = (probability: number): boolean => next() < probability;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => often(0.5));

  const partyIds = plain.parties.map(({ id }) => id);
  const threats = plain.threats.map((threat) => ({
    ...threat,
    threatensPartyIds: some(partyIds),
    ...(often(0.2) ? { hostile: false } : {}),
  }));
  const ids = threats.map(({ id }) => id);
  const reserved = plain.batteries.map((battery) =>
    often(0.3) ? { ...battery, reserve: whole(0, battery.inventory) } : battery,
  );
  const authorities = plain.authorities.map((authority) =>
    often(0.3) ? { ...authority, confirmations: whole(1, 3) } : authority,
  );
  const notifications = Array.from({ length: whole(0, 2) }, (_, i): LaunchNotification => {
    const fromS = between(0, 200);
    return {
      id: `notice-${i}`,
      fromPartyId: 'red',
      toPartyIds: some(partyIds),
      launchAreaIds: ['area'],
      fromS,
      toS: fromS + between(50, 300),
      azimuthFromRad: between(0, 6),
      azimuthToRad: between(0, 6),
    };
  });
  const releaseRules = plain.releaseRules.map((rule) => ({ ...rule, situation: SITUATIONS[whole(0, 2)] }));
  const { lookIntervalS } = plain.assumptions;
  const assumptions = often(0.7)
    ? { ...plain.assumptions, trackLossS: lookIntervalS * between(1.1, 6) }
    : plain.assumptions;
  const input = { ...plain, threats, releaseRules, notifications, assumptions, batteries: reserved, authorities };

  const kind = whole(0, 2);
  if (kind === 1) {
    const sectors = authorities.map((authority) => ({ ...authority, engagesThreatIds: some(ids) }));
    return { ...input, arrangement: 'sectoral', authorities: sectors };
  }
  if (kind === 2) return { ...input, ...planned(input, { between, often }) };
  return input;
}

/** All batteries under one planning centre, some of them released by their owners, with lines for the orders. */
function planned(
  { nodes, links, batteries, authorities, parties }: SimulationInput,
  { between, often }: { between: (low: number, high: number) => number; often: (probability: number) => boolean },
): Pick<SimulationInput, 'arrangement' | 'nodes' | 'links' | 'batteries' | 'authorities'> {
  const centreId = 'planning';
  const planning: Node = { id: centreId, partyId: parties[0].id, kind: 'planning-centre' };
  const released = batteries.map((battery): Battery => {
    const release = { centreId: `${battery.partyId}-centre`, decisionTimeS: between(0, 60) };
    return { ...battery, centreId, ...(often(0.6) ? { release } : {}) };
  });
  const added: Link[] = [];
  const line = (fromId: string, toId: string): void => {
    const outages = often(0.2) ? [{ fromS: between(0, 300), toS: between(300, 900) }] : [];
    added.push({ id: `new-${fromId}-${toId}`, fromId, toId, delayS: between(0, 10), outages });
  };
  for (const { id } of parties) {
    line(`${id}-centre`, centreId);
    line(centreId, `${id}-centre`);
  }
  for (const { id, release } of released)
    if (nodes.some((node) => node.id === id)) line(release?.centreId ?? centreId, id);
  return {
    arrangement: 'unified',
    nodes: [...nodes, planning],
    links: [...links, ...added],
    batteries: released,
    authorities: authorities.map((authority): Authority => ({ ...authority, centreId })),
  };
}
