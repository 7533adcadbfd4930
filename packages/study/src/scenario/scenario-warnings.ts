import type { Architecture } from '@parasol/catalog/architectures';
import type { Composition } from './composition.ts';
import { anachronisms, neverTogether, type Span } from './dates.ts';
import { entityIn, type Library } from './library.ts';
import type { Scenario } from './scenario.ts';

/** What a reader must know of the time and status of what the scenario puts together. */
export function scenarioWarnings(
  scenario: Scenario,
  composition: Composition,
  architecture: Architecture,
  library: Library,
): string[] {
  const ids = new Set([
    ...composition.sensors.map(({ id }) => id),
    ...composition.batteries.map(({ interceptor }) => interceptor),
  ]);
  const spans = [...ids].flatMap((id): Span[] => {
    const entity = entityIn(library, id);
    return entity === undefined ? [] : [entity];
  });
  const day = scenario.epochUtc?.slice(0, 10);
  return [
    ...architecture.counterfactual,
    ...(day === undefined ? neverTogether(spans) : anachronisms(spans, day)),
    ...silences(composition),
  ];
}

/** Release rules that say nothing, those with one reason in one sentence. */
function silences({ silentRules }: Composition): string[] {
  return [...new Set(silentRules.map(({ why }) => why))].map((why) => {
    const ids = silentRules.filter((rule) => rule.why === why).map(({ id }) => id);
    return `Silent: ${ids.join(', ')}. ${why}`;
  });
}
