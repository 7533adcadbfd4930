import type { Entity } from '@parasol/catalog/entries';
import type { Library } from './library.ts';

const interceptor = (pattern: RegExp) => (entity: Entity) => entity.kind === 'interceptor' && pattern.test(entity.id);
const cuedRadar = (entity: Entity): boolean =>
  entity.kind === 'radar' && entity.attributes.cuedOnly?.claims[entity.attributes.cuedOnly.used]?.value === true;
const missile = (entity: Entity): boolean => entity.kind === 'missile';

/** Lines of the assumption sheet that set figures of entities: which entities, and which attribute. */
const REACH: Readonly<Record<string, { readonly holds: (entity: Entity) => boolean; readonly key: string }>> = {
  maximumFlightTimeSm3S: { holds: interceptor(/^sm3-/), key: 'maximumFlightTimeS' },
  maximumFlightTimeGbiS: { holds: interceptor(/^gbi-/), key: 'maximumFlightTimeS' },
  interceptCeilingSm3IaIbKm: { holds: interceptor(/^sm3-i[ab]$/), key: 'maximumInterceptAltitudeKm' },
  interceptCeilingSm3IiaKm: { holds: interceptor(/^sm3-iia$/), key: 'maximumInterceptAltitudeKm' },
  interceptCeilingGbiKm: { holds: interceptor(/^gbi-/), key: 'maximumInterceptAltitudeKm' },
  lowestInterceptExoatmosphericKm: { holds: interceptor(/^(sm3|gbi)-/), key: 'minimumInterceptAltitudeKm' },
  lowestInterceptUpperTierKm: { holds: interceptor(/^thaad$/), key: 'minimumInterceptAltitudeKm' },
  warheadRadarCrossSectionXM2: { holds: missile, key: 'warheadRadarCrossSectionXM2' },
  warheadRadarCrossSectionSM2: { holds: missile, key: 'warheadRadarCrossSectionSM2' },
  warheadRadarCrossSectionUhfM2: { holds: missile, key: 'warheadRadarCrossSectionUhfM2' },
  warheadRadarCrossSectionVhfM2: { holds: missile, key: 'warheadRadarCrossSectionVhfM2' },
  acquireTimeS: { holds: cuedRadar, key: 'acquireTimeS' },
  singleShotKillProbability: { holds: interceptor(/./), key: 'singleShotKillProbability' },
  radarAvailabilityFraction: { holds: ({ kind }) => kind === 'radar', key: 'availabilityFraction' },
};

/**
 * Entity paths that an override of the sheet sets, for lines that stand for figures of many entities: overriding
 * `assumptions.singleShotKillProbability` is overriding it for every interceptor.
 */
export function pathsSetBySheet(path: string, library: Library): string[] {
  const [id, key] = path.split('.', 2);
  if (id !== 'assumptions' || !Object.hasOwn(REACH, key)) return [];
  const reach = REACH[key];
  return Object.values(library.entities)
    .filter((entity) => reach.holds(entity) && Object.hasOwn(entity.attributes, reach.key))
    .map((entity) => `${entity.id}.${reach.key}`);
}
