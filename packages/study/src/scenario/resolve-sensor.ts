import type { InfraredSatellite } from '@parasol/physics/infrared';
import { pow, radFromDeg, SPEED_OF_LIGHT_M_PER_S } from '@parasol/physics/quantities';
import type { Radar } from '@parasol/physics/radar';
import type { Sensor } from '@parasol/simulation/sensors';
import type { RadarBand } from '@parasol/simulation/threats';
import type { Facts } from './facts.ts';
import type { NamedPlace } from './resolve-place.ts';
import type { ScenarioSensor } from './scenario.ts';

const M_PER_KM = 1000;
const HZ_PER_GHZ = 1e9;

/** Signal-to-noise ratio as a power ratio from decibels. */
const ratioFromDb = (db: number): number => pow(10, db / 10);

/** A sensor of the catalogue as the simulation takes it. */
export function resolveSensor(
  { id, party, centre }: ScenarioSensor,
  kind: 'radar' | 'infrared',
  facts: Facts,
  placeOf: (id: string) => NamedPlace,
): { readonly sensor: Sensor; readonly place: NamedPlace | null } {
  const base = { id, partyId: party, centreId: centre, availability: facts.number(`${id}.availabilityFraction`) };
  if (kind === 'infrared') return { sensor: { ...base, kind, satellite: resolveSatellite(id, facts) }, place: null };
  const place = placeOf(facts.text(`${id}.siteId`));
  const sensor: Sensor = {
    ...base,
    kind,
    site: place.site,
    band: facts.text(`${id}.band`) as RadarBand,
    cuedOnly: facts.flag(`${id}.cuedOnly`),
    acquireTimeS: facts.number(`${id}.acquireTimeS`),
    arrays: [resolveRadar(id, facts)],
  };
  return { sensor, place };
}

function resolveRadar(id: string, facts: Facts): Radar {
  const number = (key: string): number => facts.number(`${id}.${key}`);
  const rad = (key: string): number => radFromDeg(number(key));
  const instrumentedRangeKm = facts.optionalNumber(`${id}.instrumentedRangeKm`);
  const nearestRangeKm = facts.optionalNumber(`${id}.nearestRangeKm`);
  return {
    id,
    referenceRangeM: number('rangeKm') * M_PER_KM,
    referenceCrossSectionM2: number('referenceCrossSectionM2'),
    referenceSignalToNoise: ratioFromDb(number('referenceSnrDb')),
    ...(instrumentedRangeKm === undefined ? {} : { instrumentedRangeM: instrumentedRangeKm * M_PER_KM }),
    ...(nearestRangeKm === undefined ? {} : { minimumRangeM: nearestRangeKm * M_PER_KM }),
    wavelengthM: SPEED_OF_LIGHT_M_PER_S / (number('frequencyGHz') * HZ_PER_GHZ),
    beamWidthRad: rad('beamWidthDeg'),
    rangeResolutionM: number('rangeResolutionM'),
    boresightAzimuthRad: rad('boresightAzimuthDeg'),
    boresightElevationRad: rad('boresightElevationDeg'),
    sectorStartRad: rad('sectorStartDeg'),
    sectorStopRad: rad('sectorStopDeg'),
    minimumElevationRad: rad('minimumElevationDeg'),
    maximumElevationRad: rad('maximumElevationDeg'),
    scanLossExponent: number('scanLossExponent'),
    swerling: number('swerlingIndex') as 0 | 1 | 3,
    falseAlarmProbability: number('falseAlarmProbability'),
    rangeErrorFloorM: number('rangeErrorFloorM'),
    angleErrorFloorRad: rad('angleErrorFloorDeg'),
  };
}

function resolveSatellite(id: string, facts: Facts): InfraredSatellite {
  const number = (key: string): number => facts.number(`${id}.${key}`);
  const rad = (key: string): number => radFromDeg(number(key));
  const elliptic = facts.text(`${id}.orbit`) === 'highly-elliptic';
  return {
    id,
    orbit: elliptic
      ? {
          kind: 'highly-elliptic',
          semiMajorAxisM: number('semiMajorAxisKm') * M_PER_KM,
          eccentricity: number('eccentricityRatio'),
          inclinationRad: rad('inclinationDeg'),
          argumentOfPerigeeRad: rad('argumentOfPerigeeDeg'),
          ascendingNodeLongitudeRad: rad('ascendingNodeLongitudeDeg'),
          meanAnomalyAtEpochRad: rad('meanAnomalyDeg'),
        }
      : { kind: 'geosynchronous', longitudeRad: rad('longitudeDeg') },
    background: facts.text(`${id}.background`) === 'limb' ? 'limb' : 'below',
    cloudTopM: number('cloudTopKm') * M_PER_KM,
    detectionDelayS: number('detectionDelayS'),
    revisitS: number('revisitS'),
    bearingErrorRad: rad('bearingErrorDeg'),
    minimumGrazingRad: rad('minimumGrazingDeg'),
  };
}
