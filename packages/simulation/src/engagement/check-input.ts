import type { SimulationInput } from './input.ts';

/** One problem of an input, with the path of the value that has it. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

/** All problems that the simulation itself can tell: names that lead nowhere, numbers outside their range, what this version lacks. */
export function inputIssues(input: SimulationInput): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  const bad = (path: string, message: string): void => {
    issues.push({ path, message });
  };
  const nodes = idsOf(input.nodes);
  const parties = idsOf(input.parties);
  const types = idsOf(input.interceptorTypes);
  const batteries = new Map(input.batteries.map((battery) => [battery.id, battery]));

  for (const list of [
    'parties',
    'nodes',
    'links',
    'releaseRules',
    'sensors',
    'interceptorTypes',
    'batteries',
    'threats',
  ] as const) {
    const seen = new Set<string>();
    input[list].forEach(({ id }, i) => {
      if (seen.has(id)) bad(`${list}[${i}].id`, `${id} stands twice`);
      seen.add(id);
    });
  }
  const known = (ids: ReadonlySet<string>, path: string, id: string, kind: string): void => {
    if (!ids.has(id)) bad(path, `${id} is not a ${kind} of this scenario`);
  };
  const share = (path: string, value: number): void => {
    if (!(value >= 0 && value <= 1)) bad(path, `${value} is not between 0 and 1`);
  };
  /** Whether lines lead from one node to another, whatever their outages. */
  const reaches = (fromId: string, toId: string): boolean => {
    const reached = new Set([fromId]);
    for (const id of reached) for (const link of input.links) if (link.fromId === id) reached.add(link.toId);
    return reached.has(toId);
  };
  const notNegative = (path: string, value: number): void => {
    if (!(value >= 0)) bad(path, `${value} is not 0 or more`);
  };

  input.nodes.forEach((node, i) => {
    known(parties, `nodes[${i}].partyId`, node.partyId, 'party');
  });
  input.links.forEach((link, i) => {
    known(nodes, `links[${i}].fromId`, link.fromId, 'node');
    known(nodes, `links[${i}].toId`, link.toId, 'node');
    notNegative(`links[${i}].delayS`, link.delayS);
    if (link.capacityPerS !== undefined && !(link.capacityPerS > 0)) bad(`links[${i}].capacityPerS`, 'is not above 0');
    link.outages.forEach((outage, k) => {
      if (!(outage.fromS < outage.toS)) bad(`links[${i}].outages[${k}]`, 'does not end after it begins');
    });
  });
  input.releaseRules.forEach((rule, i) => {
    notNegative(`releaseRules[${i}].delayS`, rule.delayS);
    notNegative(`releaseRules[${i}].coarsenessM`, rule.coarsenessM);
  });
  input.sensors.forEach((sensor, i) => {
    known(nodes, `sensors[${i}].centreId`, sensor.centreId, 'node');
    known(parties, `sensors[${i}].partyId`, sensor.partyId, 'party');
    share(`sensors[${i}].availability`, sensor.availability);
    const owner = input.nodes.find(({ id }) => id === sensor.centreId)?.partyId ?? sensor.partyId;
    if (owner !== sensor.partyId) {
      bad(
        `sensors[${i}].centreId`,
        `${sensor.centreId} belongs to ${owner}: data go to a centre of ${sensor.partyId} first`,
      );
    }
    // A sensor without a node of its own stands at its centre.
    if (sensor.kind === 'radar' && sensor.cuedOnly && nodes.has(sensor.id) && !reaches(sensor.centreId, sensor.id)) {
      bad(`sensors[${i}].cuedOnly`, `no lines lead from ${sensor.centreId} to ${sensor.id}: nothing can ever point it`);
    }
  });
  input.interceptorTypes.forEach((type, i) => {
    share(`interceptorTypes[${i}].singleShotKillProbability`, type.singleShotKillProbability);
  });
  input.batteries.forEach((battery, i) => {
    known(types, `batteries[${i}].interceptorTypeId`, battery.interceptorTypeId, 'type of interceptor');
    known(nodes, `batteries[${i}].centreId`, battery.centreId, 'node');
    share(`batteries[${i}].availability`, battery.availability);
    if (!Number.isInteger(battery.inventory) || battery.inventory < 0)
      bad(`batteries[${i}].inventory`, 'is not a whole number');
    const { reserve = 0 } = battery;
    if (!(Number.isInteger(reserve) && reserve >= 0 && reserve <= battery.inventory))
      bad(`batteries[${i}].reserve`, `${reserve} is not a whole number from 0 to the inventory`);
    if (battery.channels !== undefined && !(Number.isInteger(battery.channels) && battery.channels > 0)) {
      bad(`batteries[${i}].channels`, 'is not a whole number above 0');
    }
    if (battery.release === undefined) return;
    const { centreId, decisionTimeS } = battery.release;
    const path = `batteries[${i}].release`;
    known(nodes, `${path}.centreId`, centreId, 'node');
    notNegative(`${path}.decisionTimeS`, decisionTimeS);
    const owner = input.nodes.find(({ id }) => id === centreId)?.partyId ?? battery.partyId;
    if (owner !== battery.partyId)
      bad(`${path}.centreId`, `${centreId} belongs to ${owner}: a centre of ${battery.partyId} releases ${battery.id}`);
    // A battery without a node of its own stands at the centre that releases it.
    const legs = [[battery.centreId, centreId], ...(nodes.has(battery.id) ? [[centreId, battery.id]] : [])];
    for (const [from, to] of legs)
      if (!reaches(from, to)) bad(path, `no lines lead from ${from} to ${to}: no order can ever get there`);
  });

  const owners = new Map<string, number>();
  input.authorities.forEach((authority, i) => {
    known(nodes, `authorities[${i}].centreId`, authority.centreId, 'node');
    notNegative(`authorities[${i}].decisionTimeS`, authority.decisionTimeS);
    if (input.arrangement === 'sectoral' && authority.engagesThreatIds === undefined)
      bad(
        `authorities[${i}].engagesThreatIds`,
        'is missing: under sectoral command a centre engages what crosses its sector',
      );
    const { confirmations = 1 } = authority;
    if (!(Number.isInteger(confirmations) && confirmations > 0))
      bad(`authorities[${i}].confirmations`, `${confirmations} is not a whole number above 0`);
    authority.batteryIds.forEach((id, k) => {
      const path = `authorities[${i}].batteryIds[${k}]`;
      const battery = batteries.get(id);
      if (battery === undefined) bad(path, `${id} is not a battery of this scenario`);
      else if (battery.centreId !== authority.centreId)
        bad(path, `${id} obeys ${battery.centreId}, not ${authority.centreId}`);
      if (owners.has(id)) bad(path, `${id} already stands under authorities[${owners.get(id)}]`);
      owners.set(id, i);
    });
  });
  if (input.arrangement === 'unified' && new Set(input.authorities.map((authority) => authority.centreId)).size > 1) {
    bad('authorities', 'unified command has one centre; these name several');
  }

  input.notifications?.forEach(({ fromS, toS }, i) => {
    if (!(fromS <= toS)) bad(`notifications[${i}]`, `its window ends at ${toS} s, before it begins at ${fromS} s`);
  });

  const sheet = input.assumptions;
  share('assumptions.commonCauseFailureProbability', sheet.commonCauseFailureProbability);
  share('assumptions.discriminationProbability', sheet.discriminationProbability);
  share('assumptions.handoverProbability', sheet.handoverProbability);
  notNegative('assumptions.launchDelayS', sheet.launchDelayS);
  if (!(sheet.lookIntervalS > 0)) bad('assumptions.lookIntervalS', `${sheet.lookIntervalS} is not above 0`);
  if (sheet.trackLossS !== undefined && !(sheet.trackLossS > sheet.lookIntervalS)) {
    const { trackLossS, lookIntervalS } = sheet;
    bad(
      'assumptions.trackLossS',
      `${trackLossS} s is not above the ${lookIntervalS} s between looks: no track could stand`,
    );
  }
  const { firmTrackHits: hits, firmTrackWindow: window } = sheet;
  if (!(Number.isInteger(hits) && Number.isInteger(window) && hits >= 1 && hits <= window && window <= 30)) {
    bad(
      'assumptions.firmTrackHits',
      `${hits} of ${window} looks is not a rule: whole numbers, 1 <= hits <= window <= 30`,
    );
  }
  return issues;
}

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
