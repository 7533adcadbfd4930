import { type Catalogue, checkClaim, type Entity, type Issue } from '../entries/index.ts';
import { countryCodes } from '../places/index.ts';
import type { Architecture, ArchitecturePlanning, NumberClaim } from './architecture.ts';
import { commandedAs } from './commanded.ts';
import { isCuedOnly } from './network.ts';

type Report = (path: string, received: string, expected: string) => void;

/**
 * Everything that is wrong with an architecture: names that lead nowhere, elements without a node or a line, numbers without a claim.
 *
 * @returns an empty list when it is sound
 */
export function checkArchitecture(architecture: Architecture, catalogue: Catalogue): readonly Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, received, expected) => {
    issues.push({ path: `${architecture.id}.${path}`, received, expected });
  };
  checkNames(architecture, catalogue, report);
  checkLines(architecture, report);
  if (architecture.planning !== undefined) checkPlanning(architecture, architecture.planning, report);
  const known = new Set(Object.keys(catalogue.sources));
  for (const [path, key, claim] of numbersOf(architecture))
    issues.push(...checkClaim(`${architecture.id}.${path}`, key, claim, known));
  for (const authority of architecture.authorities) {
    for (const key of ['defendsCountryCodes', 'sectorCountryCodes'] as const) {
      const claim = authority[key];
      if (claim === undefined) continue;
      const path = `${architecture.id}.${authority.centreId}.${key}`;
      issues.push(...checkClaim(path, key, claim, known));
      for (const code of claim.value)
        if (!countryCodes.has(code)) issues.push({ path, received: code, expected: 'an ISO 3166 alpha-2 code' });
    }
  }
  return issues;
}

/** Every number of an architecture with its path and key. */
export function numbersOf(architecture: Architecture): readonly (readonly [string, string, NumberClaim])[] {
  return [
    ...architecture.links.map(({ id, delayS }) => [`${id}.delayS`, 'delayS', delayS] as const),
    ...architecture.releaseRules.flatMap(({ id, delayS, coarsenessM }) => [
      [`${id}.delayS`, 'delayS', delayS] as const,
      [`${id}.coarsenessM`, 'coarsenessM', coarsenessM] as const,
    ]),
    ...architecture.authorities.map(
      ({ centreId, decisionTimeS }) => [`${centreId}.decisionTimeS`, 'decisionTimeS', decisionTimeS] as const,
    ),
    ...architecture.batteries.flatMap(({ id, count, availabilityFraction }) => [
      [`${id}.count`, 'count', count] as const,
      [`${id}.availabilityFraction`, 'availabilityFraction', availabilityFraction] as const,
    ]),
    ...planningNumbersOf(architecture),
  ];
}

function planningNumbersOf({ planning }: Architecture): ReturnType<typeof numbersOf> {
  if (planning === undefined) return [];
  return [
    [`${planning.centre.id}.decisionTimeS`, 'decisionTimeS', planning.decisionTimeS],
    ...planning.links.map(({ id, delayS }) => [`${id}.delayS`, 'delayS', delayS] as const),
    ...planning.releases.map(
      ({ centreId, releaseTimeS }) => [`${centreId}.releaseTimeS`, 'releaseTimeS', releaseTimeS] as const,
    ),
  ];
}

function checkNames(architecture: Architecture, catalogue: Catalogue, report: Report): void {
  const parties = new Set(architecture.parties.map(({ id }) => id));
  const nodes = new Set(architecture.nodes.map(({ id }) => id));
  const entity = (path: string, id: string, kinds: readonly Entity['kind'][]): void => {
    const found = catalogue.entities[id];
    if (found === undefined || !kinds.includes(found.kind)) report(path, id, `an entity of kind ${kinds.join(' or ')}`);
  };
  const among = (path: string, id: string, ids: ReadonlySet<string>, what: string): void => {
    if (!ids.has(id)) report(path, id, what);
  };
  for (const list of ['nodes', 'links', 'releaseRules', 'sensors', 'batteries'] as const) {
    const ids = architecture[list].map(({ id }) => id);
    for (const id of ids)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) report(`${list}.${id}`, id, 'an id that stands once');
  }
  for (const { id, partyId } of architecture.nodes)
    among(`nodes.${id}`, partyId, parties, 'a party of the architecture');
  for (const { id, partyId, centreId } of architecture.sensors) {
    entity(`sensors.${id}`, id, ['radar', 'infrared']);
    among(`sensors.${id}.partyId`, partyId, parties, 'a party of the architecture');
    among(`sensors.${id}.centreId`, centreId, nodes, 'a node of the architecture');
    const owner = catalogue.entities[id]?.partyId;
    if (owner !== undefined && owner !== partyId) report(`sensors.${id}.partyId`, partyId, `its owner ${owner}`);
  }
  for (const { id, partyId, centreId, interceptorId, siteId, uplinkSiteIds } of architecture.batteries) {
    entity(`batteries.${id}.interceptorId`, interceptorId, ['interceptor']);
    for (const site of [siteId, ...uplinkSiteIds]) entity(`batteries.${id}.siteId`, site, ['site']);
    among(`batteries.${id}.partyId`, partyId, parties, 'a party of the architecture');
    among(`batteries.${id}.centreId`, centreId, nodes, 'a node of the architecture');
  }
  for (const { id, sensorId, ownerPartyId, recipientPartyId } of architecture.releaseRules) {
    among(`releaseRules.${id}`, ownerPartyId, parties, 'a party of the architecture');
    among(`releaseRules.${id}`, recipientPartyId, parties, 'a party of the architecture');
    const sensors = new Set(['*', ...architecture.sensors.map((sensor) => sensor.id)]);
    among(`releaseRules.${id}`, sensorId, sensors, 'a sensor of the architecture');
  }
}

/** Every sensor reaches its centre, every centre its batteries and the radars that it has to point, every battery is under one authority. */
function checkLines(architecture: Architecture, report: Report): void {
  const nodes = new Set(architecture.nodes.map(({ id }) => id));
  const lines = new Set(architecture.links.map(({ fromId, toId }) => `${fromId} ${toId}`));
  for (const { id, fromId, toId } of architecture.links) {
    for (const end of [fromId, toId]) if (!nodes.has(end)) report(`links.${id}`, end, 'a node of the architecture');
  }
  for (const sensor of architecture.sensors) {
    const { id, centreId } = sensor;
    if (!nodes.has(id)) report(`sensors.${id}`, 'no node', 'a node of its own');
    if (!lines.has(`${id} ${centreId}`)) report(`sensors.${id}`, 'no line', `a line to ${centreId}`);
    if (isCuedOnly(sensor) && !lines.has(`${centreId} ${id}`))
      report(`sensors.${id}`, 'no line for cues', `a line from ${centreId}`);
  }
  for (const { id, centreId, release } of architecture.batteries) {
    if (!nodes.has(id)) report(`batteries.${id}`, 'no node', 'a node of its own');
    if (release === undefined && !lines.has(`${centreId} ${id}`))
      report(`batteries.${id}`, 'no line', `a line from ${centreId}`);
    if (release !== undefined) {
      for (const [from, to] of [
        [centreId, release.centreId],
        [release.centreId, id],
      ])
        if (!reaches(architecture, from, to)) report(`batteries.${id}`, 'no lines', `lines from ${from} to ${to}`);
    }
    const authorities = architecture.authorities.filter(({ batteryIds }) => batteryIds.includes(id));
    if (authorities.length !== 1 || authorities[0].centreId !== centreId)
      report(`batteries.${id}`, `${authorities.length} authorities`, `one authority, at ${centreId}`);
  }
}

/** Whether lines lead from one node to another. */
function reaches({ links }: Architecture, fromId: string, toId: string): boolean {
  const reached = new Set([fromId]);
  for (const id of reached) for (const link of links) if (link.fromId === id) reached.add(link.toId);
  return reached.has(toId);
}

/** The planning centre is a party's own and new, and under it every battery still gets its orders. */
function checkPlanning(architecture: Architecture, { centre }: ArchitecturePlanning, report: Report): void {
  if (!architecture.parties.some(({ id }) => id === centre.partyId))
    report('planning.centre', centre.partyId, 'a party of the architecture');
  if (architecture.nodes.some(({ id }) => id === centre.id)) report('planning.centre', centre.id, 'an id of its own');
  checkLines(commandedAs(architecture, 'unified'), report);
}
