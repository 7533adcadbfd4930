import { periodOn, type Relation, type RelationPeriod } from '@parasol/catalog/relations';
import type { Library } from './library.ts';
import type { Scenario, ScenarioReleaseRule } from './scenario.ts';

/** How two sides stand to each other in a scenario. */
export interface RelationInForce {
  readonly relation: Relation;
  /** Null: a day before the first period on record. */
  readonly stateId: string | null;
  /** The period that the day of the scenario falls into; absent: the scenario asks what if. */
  readonly period?: RelationPeriod;
}

/** A release rule that does not hold as relations are. */
export interface SilentRule {
  readonly id: string;
  readonly why: string;
}

/**
 * The relations of a scenario: as they stood on its day, but for those that it sets itself. Null: it names neither a day nor a state, and every
 * rule holds.
 */
export function relationsInForce(
  { relations: wanted, epochUtc }: Scenario,
  library: Library,
): readonly RelationInForce[] | null {
  if (wanted === undefined && epochUtc === undefined) return null;
  const day = epochUtc?.slice(0, 10);
  return Object.values(library.relations).flatMap((relation): RelationInForce[] => {
    if (wanted !== undefined && relation.periods.some(({ stateId }) => stateId === wanted))
      return [{ relation, stateId: wanted }];
    if (day === undefined) return [];
    const period = periodOn(relation, day);
    return [{ relation, stateId: period?.stateId ?? null, ...(period === undefined ? {} : { period }) }];
  });
}

/** Why a rule does not hold; undefined when it does. A rule speaks of the relation that knows the states it names. */
export function silence(
  { holdsIn }: Pick<ScenarioReleaseRule, 'holdsIn'>,
  inForce: readonly RelationInForce[] | null,
): string | undefined {
  if (holdsIn === undefined || inForce === null) return undefined;
  const meant = inForce.filter(({ relation }) => relation.periods.some(({ stateId }) => holdsIn.includes(stateId)));
  if (meant.length === 0 || meant.some(({ stateId }) => stateId !== null && holdsIn.includes(stateId)))
    return undefined;
  return meant
    .map(({ relation, stateId, period }) => {
      const since = period === undefined ? '' : ` since ${period.from}`;
      return `${relation.name}: ${stateId === null ? 'nothing on record yet' : `${stateId}${since}`}; it holds in ${holdsIn.join(', ')}`;
    })
    .join('; ');
}
