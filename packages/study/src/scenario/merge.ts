import type { Scenario } from './scenario.ts';

/** Entries of both lists; a later entry takes the place of an earlier one with the same name. */
export function mergedBy<T>(key: (entry: T) => string, base: readonly T[] = [], later: readonly T[] = []): T[] {
  const byName = new Map<string, T>();
  // forEach passes over the holes that a broken file's wrong entries leave.
  base.forEach((entry) => {
    byName.set(key(entry), entry);
  });
  later.forEach((entry) => {
    byName.set(key(entry), entry);
  });
  return [...byName.values()];
}

const byId = <T extends { readonly id: string }>(base?: readonly T[], later?: readonly T[]): T[] =>
  mergedBy((entry) => entry.id, base, later);

/**
 * A scenario on top of the one it extends: single values and raids replace, named things add or replace by name, removals add up.
 */
export function merge(base: Scenario, child: Scenario): Scenario {
  const { raids, threats, ...kept } = base;
  const { extends: _, ...own } = child;
  const raid =
    own.raids === undefined && own.threats === undefined
      ? { ...(raids === undefined ? {} : { raids }), ...(threats === undefined ? {} : { threats }) }
      : {};
  const readded = new Set([
    ...(own.elements?.add?.sensors ?? []).map(({ id }) => id),
    ...(own.elements?.add?.batteries ?? []).map(({ id }) => id),
  ]);
  return {
    ...kept,
    ...raid,
    ...own,
    places: { ...base.places, ...own.places },
    overrides: { ...base.overrides, ...own.overrides },
    sectors: { ...base.sectors, ...own.sectors },
    nationalRelease: { ...base.nationalRelease, ...own.nationalRelease },
    reserve: { ...base.reserve, ...own.reserve },
    confirmations: { ...base.confirmations, ...own.confirmations },
    notifications: byId(base.notifications, own.notifications),
    parties: byId(base.parties, own.parties),
    nodes: byId(base.nodes, own.nodes),
    links: byId(base.links, own.links),
    releaseRules: byId(base.releaseRules, own.releaseRules),
    authorities: mergedBy((entry) => entry.centre, base.authorities, own.authorities),
    elements: {
      add: {
        sensors: byId(base.elements?.add?.sensors, own.elements?.add?.sensors),
        batteries: byId(base.elements?.add?.batteries, own.elements?.add?.batteries),
      },
      remove: [...(base.elements?.remove ?? []).filter((id) => !readded.has(id)), ...(own.elements?.remove ?? [])],
    },
  };
}
