import { entitiesOf, pairOf } from '../chance/index.ts';
import { type Authority, earliestIntercept, type Planner } from '../command/index.ts';
import { createNetwork, mayRelease, type Network, type Release } from '../communications/index.ts';
import { type Battery, type InterceptorType, type Opportunities, opportunities } from '../interceptors/index.ts';
import {
  type LookSeries,
  lookSeries,
  type PlumeWindow,
  plumeWindow,
  type Sensor,
  siteOfRadar,
} from '../sensors/index.ts';
import { fitsNotice, knowsNotice, type LaunchNotification, type Threat } from '../threats/index.ts';
import { type Estimator, nominalEstimator } from '../tracks/index.ts';
import { inputIssues } from './check-input.ts';
import type { SimulationInput } from './input.ts';
import { type UpdateRoute, type UpdateWay, updateWays } from './update-way.ts';

/** A sensor with everything about it that chance does not touch. */
export interface PreparedSensor {
  readonly sensor: Sensor;
  readonly cuedOnly: boolean;
  /** Node at which its data begin, and the centre that they go to first. */
  readonly node: number;
  readonly centre: number;
  readonly entity: number;
  /** By threat: what it could see; null = never in view. */
  readonly looks: readonly (LookSeries | null)[];
  readonly plumes: readonly (PlumeWindow | null)[];
  readonly pairEntities: Uint32Array;
  /** The other centres that get something of what it sees of an object. */
  readonly recipientsOf: (threat: Threat) => readonly Recipient[];
}

export interface Recipient {
  readonly centre: number;
  readonly release: Release;
}

export interface PreparedBattery {
  readonly battery: Battery;
  readonly type: InterceptorType;
  readonly typeIndex: number;
  readonly node: number;
  readonly entity: number;
  /** The centre of its owner that has to release each order; null = none. */
  readonly release: { readonly centre: number; readonly centreId: string; readonly decisionTimeS: number } | null;
  readonly opportunities: readonly Opportunities[];
}

/** A centre that may order shots. */
export interface PreparedCommand {
  readonly centre: number;
  readonly centreId: string;
  readonly decisionTimeS: number;
  readonly batteries: readonly number[];
  /** Sensors that must each hold a firm track in its picture before it decides. */
  readonly confirmations: number;
  /** By threat: whether it may engage it. */
  readonly mayDefend: readonly boolean[];
  /** By threat: the notice of a launch that its centre takes it for; null = none. */
  readonly recognises: readonly (LaunchNotification | null)[];
  /** Commands of one plan shoot as one: all of them under unified command; otherwise each has a plan of its own. */
  readonly plan: number;
}

/** A scenario made ready for any number of trials. Nothing in it changes. */
export interface Prepared {
  readonly input: SimulationInput;
  readonly network: Network;
  readonly updateWay: (route: UpdateRoute) => UpdateWay;
  readonly sensors: readonly PreparedSensor[];
  readonly batteries: readonly PreparedBattery[];
  readonly commands: readonly PreparedCommand[];
  /** By threat: the notices that it fits, whoever knows of them. */
  readonly notices: readonly (readonly LaunchNotification[])[];
  readonly typeEntities: Uint32Array;
  readonly threatEntities: Uint32Array;
  readonly threatIds: readonly string[];
  readonly planner: Planner;
  readonly estimator: Estimator;
}

/** Methods handed in; absent = the fast rule and the nominal estimator. */
export interface Models {
  readonly planner?: Planner;
  readonly estimator?: Estimator;
}

/** An input with problems, all of them listed. */
export class UnusableInput extends Error {
  readonly issues: ReturnType<typeof inputIssues>;

  constructor(issues: ReturnType<typeof inputIssues>) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'UnusableInput';
    this.issues = issues;
  }
}

/**
 * Works out all that does not depend on chance: what each sensor could see of each object, what each battery could reach, who gets what.
 *
 * @throws UnusableInput with every issue of `inputIssues`
 */
export function prepare(input: SimulationInput, models: Models = {}): Prepared {
  const issues = inputIssues(input);
  if (issues.length > 0) throw new UnusableInput(issues);
  const network = createNetwork(input.nodes, input.links);
  /** An element without a node of its own stands at its centre; a battery whose owner releases it at that centre. */
  const nodeOf = (id: string, centreId: string): number => {
    const own = network.nodeIndex(id);
    return own >= 0 ? own : network.nodeIndex(centreId);
  };
  const partyOf = (nodeId: string): string => network.nodes[network.nodeIndex(nodeId)].partyId;
  const sensorEntities = entitiesOf(input.sensors.map(({ id }) => id));
  const batteryEntities = entitiesOf(input.batteries.map(({ id }) => id));
  const typeEntities = entitiesOf(input.interceptorTypes.map(({ id }) => id));
  const sensorPairs = pairsOf(input.sensors, input.threats);
  const types = new Map(input.interceptorTypes.map((type, i) => [type.id, { type, typeIndex: i }]));
  const batteryIndex = new Map(input.batteries.map(({ id }, i) => [id, i]));
  const { threats, notifications = [] } = input;
  const notices = threats.map((threat) => notifications.filter((notice) => fitsNotice(notice, threat, input.earth)));

  return {
    input,
    notices,
    network,
    updateWay: updateWays(network, input.assumptions.lookIntervalS),
    planner: models.planner ?? earliestIntercept,
    estimator:
      models.estimator ??
      nominalEstimator({ earth: input.earth, sensors: input.sensors, lookIntervalS: input.assumptions.lookIntervalS }),
    typeEntities,
    threatEntities: entitiesOf(input.threats.map(({ id }) => id)),
    threatIds: input.threats.map(({ id }) => id),
    sensors: input.sensors.map((sensor, i) => ({
      ...views(sensor, input),
      sensor,
      cuedOnly: sensor.kind === 'radar' && sensor.cuedOnly,
      node: nodeOf(sensor.id, sensor.centreId),
      centre: network.nodeIndex(sensor.centreId),
      entity: sensorEntities[i],
      pairEntities: sensorPairs[i],
      recipientsOf: recipientsOf(sensor, input),
    })),
    batteries: input.batteries.map((battery, i) => {
      const found = types.get(battery.interceptorTypeId);
      if (found === undefined) throw new UnusableInput([{ path: 'batteries', message: battery.interceptorTypeId }]);
      return {
        ...found,
        battery,
        node: nodeOf(battery.id, battery.release?.centreId ?? battery.centreId),
        entity: batteryEntities[i],
        release:
          battery.release === undefined
            ? null
            : { ...battery.release, centre: network.nodeIndex(battery.release.centreId) },
        opportunities: input.threats.map((threat) => opportunities(battery, found.type, threat, input.earth)),
      };
    }),
    commands: mergedAuthorities(input.authorities).map(
      ({ centreId, batteryIds, decisionTimeS, confirmations = 1, ...rights }, i) => ({
        centre: network.nodeIndex(centreId),
        centreId,
        decisionTimeS,
        confirmations,
        batteries: batteryIds.map((id) => batteryIndex.get(id) ?? -1),
        mayDefend: input.threats.map((threat) => mayEngage(rights, threat)),
        recognises: notices.map((fitting) => fitting.find((notice) => knowsNotice(notice, partyOf(centreId))) ?? null),
        plan: input.arrangement === 'unified' ? 0 : i,
      }),
    ),
  };
}

/** A list of objects counts before a list of targets; without either any object may be engaged. */
const mayEngage = (
  { engagesThreatIds, defendsTargetIds }: Pick<Authority, 'engagesThreatIds' | 'defendsTargetIds'>,
  { id, targetId }: Threat,
): boolean => engagesThreatIds?.includes(id) ?? defendsTargetIds?.includes(targetId) ?? true;

/** Authorities of one centre that decide alike are one: a centre does not shoot twice at an object because its batteries stand in two lists. */
function mergedAuthorities(authorities: readonly Authority[]): readonly Authority[] {
  const merged = new Map<string, Authority>();
  for (const authority of authorities) {
    const { centreId, decisionTimeS, defendsTargetIds, engagesThreatIds, confirmations } = authority;
    const lists = [defendsTargetIds, engagesThreatIds].map((list) => (list === undefined ? null : [...list].sort()));
    const key = JSON.stringify([centreId, decisionTimeS, confirmations ?? 1, lists]);
    const before = merged.get(key);
    merged.set(key, before ? { ...authority, batteryIds: [...before.batteryIds, ...authority.batteryIds] } : authority);
  }
  return [...merged.values()];
}

function views(
  sensor: Sensor,
  { threats, earth, assumptions }: SimulationInput,
): Pick<PreparedSensor, 'looks' | 'plumes'> {
  if (sensor.kind === 'infrared') {
    return { looks: threats.map(() => null), plumes: threats.map((threat) => plumeWindow(sensor, threat, earth)) };
  }
  const site = siteOfRadar(sensor, earth);
  const looks = threats.map((threat) => lookSeries(sensor, site, threat, assumptions.lookIntervalS));
  return { looks, plumes: threats.map(() => null) };
}

/**
 * Centres that get something of a sensor, its own first centre left out, by the parties that an object threatens. Under independent command each
 * party uses its own sensors only; under the others the release rules decide.
 */
function recipientsOf(
  sensor: Sensor,
  { nodes, releaseRules, arrangement }: SimulationInput,
): PreparedSensor['recipientsOf'] {
  const known = new Map<string, readonly Recipient[]>();
  return ({ threatensPartyIds = [] }) => {
    const key = threatensPartyIds.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const recipients = nodes.flatMap((node, centre): Recipient[] => {
      if (node.kind === 'sensor' || node.kind === 'battery' || node.id === sensor.centreId) return [];
      if (arrangement === 'independent' && node.partyId !== sensor.partyId) return [];
      const release = mayRelease(sensor, node.partyId, releaseRules, threatensPartyIds);
      return release.releases === 'nothing' ? [] : [{ centre, release }];
    });
    known.set(key, recipients);
    return recipients;
  };
}

/** Hashes of all pairs of two lists, checked for collisions together. */
function pairsOf(rows: readonly { readonly id: string }[], columns: readonly { readonly id: string }[]): Uint32Array[] {
  const all = entitiesOf(rows.flatMap((row) => columns.map((column) => pairOf(row.id, column.id))));
  return rows.map((_, i) => all.subarray(i * columns.length, (i + 1) * columns.length));
}
