import { SPHERE, TURNING_SPHERE } from '@parasol/physics/earth';
import { entityOf, keyOfSeed, type Purpose, uniform } from '../../chance/index.ts';
import type { Doctrine } from '../../command/index.ts';
import type { Link, Node, ReleaseRule } from '../../communications/index.ts';
import type { Battery, InterceptorType } from '../../interceptors/index.ts';
import type { InfraredSensor, Sensor } from '../../sensors/index.ts';
import type { Threat } from '../../threats/index.ts';
import type { SimulationInput } from '../input.ts';
import {
  interceptorType,
  onCircle,
  parabolicFlight,
  place,
  radar,
  radarFace,
  straightFlyout,
  threat,
} from './synthetic.ts';

const LEVELS = ['nothing', 'detections', 'measurements', 'tracks', 'impact-area'] as const;
const TABLES = [straightFlyout(2_500, 600), straightFlyout(4_500, 900), straightFlyout(7_000, 1_500)];
const AREA = place(35, 48);
const HOME = place(52, 20);

/** A small scenario that is a pure function of a number: any mix of what the contract of the simulation allows. */
export function randomInput(seed: number): SimulationInput {
  const key = keyOfSeed(seed);
  let draw = 0;
  const next = (): number =>
    uniform(key, { trial: 0, entity: entityOf('random-input'), purpose: 0 as Purpose, draw: draw++ });
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => low + Math.floor((high - low + 1) * next());
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)];
  const often = (probability: number): boolean => next() < probability;
  const near = (centre: typeof HOME, angleRad: number) => onCircle(centre, between(0, 6.28), angleRad * next());
  const each = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

  const partyIds = ['blue', 'green', 'joint'].slice(0, whole(1, 3));
  const centreOf = (partyId: string): string => `${partyId}-centre`;
  const nodes: Node[] = partyIds.map((partyId) => ({
    id: centreOf(partyId),
    partyId,
    kind: partyId === 'joint' ? 'data-fusion-centre' : 'national-centre',
  }));

  const sensors: Sensor[] = each(whole(0, 4), (i) => {
    const partyId = one(partyIds);
    const base = { id: `sensor-${i}`, partyId, centreId: centreOf(partyId), availability: often(0.7) ? 1 : next() };
    if (often(0.3)) return infrared(base, between(-60, 100), between(0, 10));
    const cuedOnly = often(0.4);
    const arrays = [radarFace({ referenceRangeM: between(1e6, 5e6), swerling: one([0, 1, 3] as const) })];
    return radar(base.id, near(one([AREA, HOME]), 0.3), {
      ...base,
      cuedOnly,
      acquireTimeS: cuedOnly ? between(0, 30) : 0,
      arrays,
    });
  });

  const types: InterceptorType[] = each(whole(1, 2), (i) =>
    interceptorType({
      id: `type-${i}`,
      flyout: one(TABLES),
      minimumInterceptAltitudeM: between(20_000, 150_000),
      maximumInterceptAltitudeM: between(200_000, 1_500_000),
      maximumFlightTimeS: between(200, 1_200),
      needsUplink: often(0.5),
      singleShotKillProbability: one([0, 0.3, 0.5, 0.9, 1]),
    }),
  );
  const batteries: Battery[] = each(whole(0, 3), (i) => {
    const partyId = one(partyIds);
    const battery = {
      id: `battery-${i}`,
      partyId,
      centreId: centreOf(partyId),
      interceptorTypeId: one(types).id,
      site: near(HOME, 0.3),
      inventory: whole(0, 6),
      availability: often(0.7) ? 1 : next(),
      uplinkSites: often(0.5) ? [] : [near(HOME, 0.5)],
    };
    return often(0.4) ? { ...battery, channels: whole(1, 3) } : battery;
  });
  for (const element of [...sensors, ...batteries]) {
    const kind = 'inventory' in element ? 'battery' : 'sensor';
    if (often(0.6)) nodes.push({ id: element.id, partyId: element.partyId, kind });
  }
  const links: Link[] = nodes.flatMap((from) =>
    nodes.flatMap((to) => {
      if (from === to || !often(0.7)) return [];
      const outages = often(0.2) ? [{ fromS: between(0, 300), toS: between(300, 900) }] : [];
      const link = { id: `${from.id}-${to.id}`, fromId: from.id, toId: to.id, delayS: between(0, 20), outages };
      return [often(0.3) ? { ...link, capacityPerS: between(0.02, 1) } : link];
    }),
  );
  // A radar that has to be pointed is no input without a line to it.
  for (const { id, centreId, ...sensor } of sensors) {
    const own = nodes.some((node) => node.id === id) && sensor.kind === 'radar' && sensor.cuedOnly;
    if (own && !links.some(({ fromId, toId }) => fromId === centreId && toId === id))
      links.push({ id: `${centreId}-${id}`, fromId: centreId, toId: id, delayS: between(0, 20), outages: [] });
  }
  const releaseRules: ReleaseRule[] = each(whole(0, 6), (i) => ({
    id: `rule-${i}`,
    sensorId: often(0.5) || sensors.length === 0 ? '*' : one(sensors).id,
    ownerPartyId: one(partyIds),
    recipientPartyId: one(partyIds),
    releases: one(LEVELS),
    delayS: between(0, 30),
    coarsenessM: between(0, 5_000),
    label: 'released',
  }));
  const threats: Threat[] = each(whole(0, 5), (i) => {
    const impactS = between(300, 1_500);
    const flight = parabolicFlight(near(AREA, 0.1), near(HOME, 0.2), {
      apogeeM: between(60_000, 1_300_000),
      impactS,
      burnoutS: between(0.1, 0.3) * impactS,
    });
    return threat(`threat-${i}`, between(0, 400), flight, { targetId: `city-${whole(0, 2)}` });
  });
  const unified = often(0.3);
  const arrangement =
    unified && new Set(batteries.map(({ centreId }) => centreId)).size < 2
      ? 'unified'
      : one(['independent', 'data-sharing'] as const);

  return {
    modelVersion: 'random',
    earth: one([SPHERE, TURNING_SPHERE]),
    parties: partyIds.map((id) => ({ id, name: id })),
    nodes,
    links,
    releaseRules,
    authorities: partyIds.flatMap((partyId) => {
      const batteryIds = batteries.filter((battery) => battery.partyId === partyId).map(({ id }) => id);
      if (batteryIds.length === 0 || !often(0.9)) return [];
      const authority = { centreId: centreOf(partyId), batteryIds, decisionTimeS: between(0, 90) };
      return [often(0.2) ? { ...authority, defendsTargetIds: ['city-0', 'city-1'] } : authority];
    }),
    arrangement,
    sensors,
    interceptorTypes: types,
    batteries,
    threats,
    doctrine: randomDoctrine(whole, between),
    assumptions: {
      cue: often(0.2) ? 'ideal' : 'sensor-driven',
      launchDelayS: between(0, 60),
      commonCauseFailureProbability: often(0.7) ? 0 : next(),
      discriminationProbability: often(0.7) ? 1 : next(),
      handoverProbability: often(0.7) ? 1 : next(),
      firmTrackHits: 2,
      firmTrackWindow: whole(2, 4),
      lookIntervalS: between(5, 30),
    },
  };
}

function infrared(
  base: Omit<InfraredSensor, 'kind' | 'satellite'>,
  longitudeDeg: number,
  revisitS: number,
): InfraredSensor {
  const orbit = { kind: 'geosynchronous', longitudeRad: place(0, longitudeDeg).longitudeRad } as const;
  const sight = {
    background: 'below',
    cloudTopM: 10_000,
    detectionDelayS: 5,
    bearingErrorRad: 1e-4,
    minimumGrazingRad: 0.05,
  } as const;
  return { ...base, kind: 'infrared', satellite: { id: base.id, orbit, revisitS, ...sight } };
}

function randomDoctrine(
  whole: (low: number, high: number) => number,
  between: (low: number, high: number) => number,
): Doctrine {
  const kind = whole(0, 2);
  if (kind === 0) return { kind: 'single' };
  if (kind === 1) return { kind: 'salvo', shots: whole(1, 4) };
  const assessmentTimeS = between(0, 60);
  return { kind: 'shoot-look-shoot', shotsPerSalvo: whole(1, 2), maximumSalvos: whole(1, 4), assessmentTimeS };
}
