import { type Architecture, commandedAs, type NumberClaim } from '@parasol/catalog/architectures';
import { authorityUnder, batteryUnder, type ComposedAuthority, type ComposedBattery } from './command.ts';
import { isPointed } from './cued-only.ts';
import { DEFAULT_LINE_DELAY_S } from './declaration.ts';
import { defendedBy } from './defended.ts';
import type { Library } from './library.ts';
import { mergedBy } from './merge.ts';
import { type RelationInForce, relationsInForce, type SilentRule, silence } from './relations.ts';
import type {
  Scenario,
  ScenarioAuthority,
  ScenarioBattery,
  ScenarioLink,
  ScenarioNode,
  ScenarioParty,
  ScenarioReleaseRule,
  ScenarioSensor,
} from './scenario.ts';

/** A figure of an element: the claim of the catalogue, or what the scenario's own list says. */
export type ElementFigure = { readonly value: number; readonly claim?: NumberClaim };

/** The elements of an architecture after the scenario's additions and removals, in one vocabulary. */
export interface Composition {
  readonly parties: readonly ScenarioParty[];
  readonly nodes: readonly ScenarioNode[];
  readonly links: readonly ScenarioLink[];
  /** Those that hold as relations are. */
  readonly releaseRules: readonly ScenarioReleaseRule[];
  readonly silentRules: readonly SilentRule[];
  /** Null: the scenario names neither a day nor a state. */
  readonly relations: readonly RelationInForce[] | null;
  readonly authorities: readonly ComposedAuthority[];
  readonly sensors: readonly ScenarioSensor[];
  readonly batteries: readonly ComposedBattery[];
  /** Figures of elements by path `element.attribute`: all can be overridden. */
  readonly figures: ReadonlyMap<string, ElementFigure>;
}

/** The nodes that elements stand for: their own id, unless the scenario says otherwise. */
function withNodes(nodes: readonly ScenarioNode[], scenario: Scenario): ScenarioNode[] {
  const added = scenario.elements?.add;
  const implied: ScenarioNode[] = [
    ...(added?.sensors ?? []).map(({ id, party }): ScenarioNode => ({ id, party, kind: 'sensor' })),
    ...(added?.batteries ?? []).map(({ id, party }): ScenarioNode => ({ id, party, kind: 'battery' })),
  ];
  return mergedBy(
    (node) => node.id,
    mergedBy((node) => node.id, implied, nodes),
    scenario.nodes,
  );
}

/** A line between an added element and its centre, and one to every radar that its centre has to point, where nobody gives one. */
function withLines(
  links: readonly ScenarioLink[],
  sensors: readonly ScenarioSensor[],
  scenario: Scenario,
  library: Library,
): ScenarioLink[] {
  const added = scenario.elements?.add;
  const line = (from: string, to: string, delayS = DEFAULT_LINE_DELAY_S): ScenarioLink[] =>
    links.some((link) => link.from === from && link.to === to) ? [] : [{ id: `${from}-to-${to}`, from, to, delayS }];
  return [
    ...links,
    ...(added?.sensors ?? []).flatMap(({ id, centre, lineDelayS }) => line(id, centre, lineDelayS)),
    ...sensors
      .filter(({ id }) => isPointed(id, scenario, library))
      .flatMap(({ id, centre, lineDelayS }) => line(centre, id, lineDelayS)),
    ...(added?.batteries ?? []).flatMap(({ id, centre, lineDelayS }) => line(centre, id, lineDelayS)),
  ];
}

/**
 * The architecture as the scenario's arrangement commands it, with the scenario's changes: additions and replacements by id, then removals (what
 * hangs on a removed element, its node, its links and its release rules, goes with it). Release rules that do not hold as relations are fall silent.
 */
export function compose(from: Architecture, scenario: Scenario, library: Library): Composition {
  const architecture = commandedAs(from, scenario.arrangement ?? from.arrangement);
  const figures = new Map<string, ElementFigure>();
  const figure = (path: string, claim: NumberClaim): number => {
    figures.set(path, { value: claim.value, claim });
    return claim.value;
  };
  const links = architecture.links.map(
    ({ id, fromId, toId, delayS, capacityPerS }): ScenarioLink => ({
      id,
      from: fromId,
      to: toId,
      delayS: figure(`${id}.delayS`, delayS),
      ...(capacityPerS === undefined ? {} : { capacityPerS: figure(`${id}.capacityPerS`, capacityPerS) }),
    }),
  );
  const releaseRules = architecture.releaseRules.map(
    ({ id, sensorId, ownerPartyId, recipientPartyId, delayS, coarsenessM, ...rule }): ScenarioReleaseRule => ({
      ...rule,
      id,
      sensor: sensorId,
      owner: ownerPartyId,
      recipient: recipientPartyId,
      delayS: figure(`${id}.delayS`, delayS),
      coarsenessM: figure(`${id}.coarsenessM`, coarsenessM),
    }),
  );
  const authorities = architecture.authorities.map(
    (authority): ScenarioAuthority => ({
      centre: authority.centreId,
      batteries: authority.batteryIds,
      decisionTimeS: figure(`${authority.centreId}.decisionTimeS`, authority.decisionTimeS),
      ...defendedBy(authority),
    }),
  );
  const batteries = architecture.batteries.map(
    ({
      id,
      interceptorId,
      siteId,
      partyId,
      centreId,
      count,
      availabilityFraction,
      uplinkSiteIds,
    }): ScenarioBattery => ({
      id,
      interceptor: interceptorId,
      at: siteId,
      party: partyId,
      centre: centreId,
      count: figure(`${id}.count`, count),
      availabilityFraction: figure(`${id}.availabilityFraction`, availabilityFraction),
      uplinks: uplinkSiteIds,
    }),
  );
  const sensors = architecture.sensors.map(
    ({ id, partyId, centreId }): ScenarioSensor => ({ id, party: partyId, centre: centreId }),
  );
  const nodes = architecture.nodes.map(({ id, partyId, kind }): ScenarioNode => ({ id, party: partyId, kind }));
  const removed = new Set(scenario.elements?.remove ?? []);
  const kept = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
    entries.filter(({ id }) => !removed.has(id));
  const allSensors = mergedBy((sensor) => sensor.id, sensors, scenario.elements?.add?.sensors);
  for (const { id, release } of architecture.batteries)
    if (release !== undefined) figure(`${id}.releaseTimeS`, release.releaseTimeS);
  const rules = kept(mergedBy((rule) => rule.id, releaseRules, scenario.releaseRules)).filter(
    ({ sensor }) => !removed.has(sensor),
  );
  const relations = relationsInForce(scenario, library);
  const composition = {
    parties: mergedBy((party) => party.id, architecture.parties.map(partyOf), scenario.parties),
    nodes: kept(withNodes(nodes, scenario)),
    links: kept(
      withLines(
        mergedBy((link) => link.id, links, scenario.links),
        allSensors,
        scenario,
        library,
      ),
    ).filter(({ from, to }) => !removed.has(from) && !removed.has(to)),
    releaseRules: rules,
    authorities: withAddedBatteries(
      mergedBy((authority) => authority.centre, authorities, scenario.authorities),
      scenario,
    )
      .filter(({ centre }) => !removed.has(centre))
      .map((authority) => ({ ...authority, batteries: authority.batteries.filter((id) => !removed.has(id)) }))
      .map((authority) => authorityUnder(authority, scenario, architecture.authorities)),
    sensors: kept(allSensors),
    batteries: kept(mergedBy((battery) => battery.id, batteries, scenario.elements?.add?.batteries)).map((battery) =>
      batteryUnder(battery, scenario, architecture.batteries),
    ),
  };
  return {
    ...composition,
    releaseRules: rules.filter((rule) => silence(rule, relations) === undefined),
    silentRules: rules.flatMap((rule) => {
      const why = silence(rule, relations);
      return why === undefined ? [] : [{ id: rule.id, why }];
    }),
    relations,
    figures: withOwnFigures(figures, composition),
  };
}

const partyOf = ({ id, name, countryCodes }: Architecture['parties'][number]): ScenarioParty => ({
  id,
  name,
  ...(countryCodes === undefined ? {} : { countries: countryCodes }),
});

/** An added battery is committed by the centre that it names, also where that centre's authority was written without it. */
function withAddedBatteries(authorities: readonly ScenarioAuthority[], scenario: Scenario): ScenarioAuthority[] {
  const added = scenario.elements?.add?.batteries ?? [];
  return authorities.map((authority) => {
    const own = added.filter(({ id, centre }) => centre === authority.centre && !authority.batteries.includes(id));
    return own.length === 0
      ? authority
      : { ...authority, batteries: [...authority.batteries, ...own.map(({ id }) => id)] };
  });
}

/** Figures as they stand in the composition: a claim is kept only where its value still is the one in use. */
function withOwnFigures(
  claims: ReadonlyMap<string, ElementFigure>,
  composition: Pick<Composition, 'links' | 'releaseRules' | 'authorities' | 'batteries'>,
): ReadonlyMap<string, ElementFigure> {
  const figures = new Map<string, ElementFigure>();
  const set = (path: string, value: number | undefined): void => {
    if (value === undefined) return;
    const known = claims.get(path);
    figures.set(path, known !== undefined && known.value === value ? known : { value });
  };
  for (const { id, delayS, capacityPerS } of composition.links) {
    set(`${id}.delayS`, delayS);
    set(`${id}.capacityPerS`, capacityPerS);
  }
  for (const { id, delayS, coarsenessM } of composition.releaseRules) {
    set(`${id}.delayS`, delayS);
    set(`${id}.coarsenessM`, coarsenessM);
  }
  for (const { centre, decisionTimeS } of composition.authorities) set(`${centre}.decisionTimeS`, decisionTimeS);
  for (const { id, count, availabilityFraction, release } of composition.batteries) {
    set(`${id}.count`, count);
    set(`${id}.availabilityFraction`, availabilityFraction ?? 1);
    set(`${id}.releaseTimeS`, release?.releaseTimeS);
  }
  return figures;
}
