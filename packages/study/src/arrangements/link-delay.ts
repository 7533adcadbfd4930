import type { SimulationInput } from '@parasol/simulation/engagement';
import type { ResolvedNumber } from '../results/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';

/**
 * A scenario in which every line between centres of different parties takes longer: what parties tell each other, and orders that pass a centre of
 * another party, come later. Lines within a party, and those of sensors and batteries, stay.
 */
export function withLinkDelay(resolved: ResolvedScenario, addedS: number): ResolvedScenario {
  if (addedS === 0) return resolved;
  return {
    ...resolved,
    input: delayed(resolved.input, addedS),
    cases: resolved.cases.map((one) => ({ ...one, input: delayed(one.input, addedS) })),
    resolved: [...resolved.resolved, addedFigure(addedS)],
  };
}

function delayed(input: SimulationInput, addedS: number): SimulationInput {
  const centres = new Map(
    input.nodes.flatMap(({ id, partyId, kind }) => (kind === 'sensor' || kind === 'battery' ? [] : [[id, partyId]])),
  );
  const isBetweenParties = (fromId: string, toId: string): boolean => {
    const [from, to] = [centres.get(fromId), centres.get(toId)];
    return from !== undefined && to !== undefined && from !== to;
  };
  return {
    ...input,
    links: input.links.map((link) =>
      isBetweenParties(link.fromId, link.toId) ? { ...link, delayS: link.delayS + addedS } : link,
    ),
  };
}

const addedFigure = (value: number): ResolvedNumber => ({
  path: 'comparison.addedLinkDelayS',
  entityName: 'choice of the comparison',
  value,
  unit: 's',
  minimum: null,
  maximum: null,
  confidence: 'user',
  origin: 'user',
  sources: [],
  disputed: false,
  why: 'added to every line between centres of different parties',
});
