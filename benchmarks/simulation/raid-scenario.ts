import { VACUUM } from '@parasol/physics/atmosphere';
import { WGS_84 } from '@parasol/physics/earth';
import { aimedArc } from '@parasol/physics/flight';
import { flyoutTable } from '@parasol/physics/flyout';
import type { Geodetic } from '@parasol/physics/frames';
import { radFromDeg, TWO_PI } from '@parasol/physics/quantities';
import type { Radar } from '@parasol/physics/radar';
import type { SimulationInput } from '@parasol/simulation/engagement';

const at = (latitudeDeg: number, longitudeDeg: number): Geodetic => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});

/** Round figures chosen for the amount of work, not for any real radar. */
const FACE: Radar = {
  id: 'face',
  referenceRangeM: 2_500_000,
  referenceCrossSectionM2: 1,
  referenceSignalToNoise: 20,
  wavelengthM: 0.1,
  beamWidthRad: 0.02,
  rangeResolutionM: 30,
  boresightAzimuthRad: 0,
  boresightElevationRad: 0.5,
  sectorStartRad: 0,
  sectorStopRad: TWO_PI,
  minimumElevationRad: 0.05,
  maximumElevationRad: 1.57,
  scanLossExponent: 0,
  swerling: 1,
  falseAlarmProbability: 1e-6,
  rangeErrorFloorM: 10,
  angleErrorFloorRad: 2e-4,
};

const TARGETS = [at(52.2, 21), at(52.5, 13.4), at(41.9, 12.5), at(51.5, 0), at(48.9, 2.4)];
const SITES = [at(54.5, 17), at(44.1, 24.4), at(36, 28), at(43, 16)];
const RADARS = [at(38.3, 37.8), at(49.7, 13.8), at(54.4, -0.7), at(44.1, 24.4), at(36, 28), at(43, 16), at(54.5, 17)];

/** Fifteen missiles from one area at five cities, four batteries, seven radars and three satellites, one centre. */
export function raidScenario(): SimulationInput {
  const elements = [...RADARS.map((_, i) => `radar-${i}`), 'satellite-0', 'satellite-1', 'satellite-2'];
  const batteryIds = SITES.map((_, i) => `battery-${i}`);
  const table = flyoutTable(
    { kind: 'kinematic', burnTimeS: 70, burnoutSpeedMPerS: 4_500 },
    { earth: WGS_84, atmosphere: VACUUM, maximumFlightTimeS: 600 },
  );
  const base = { partyId: 'west', centreId: 'centre', availability: 0.95 };
  return {
    modelVersion: 'benchmark',
    earth: WGS_84,
    parties: [{ id: 'west', name: 'West' }],
    nodes: [
      { id: 'centre', partyId: 'west', kind: 'national-centre' },
      ...elements.map((id) => ({ id, partyId: 'west', kind: 'sensor' as const })),
      ...batteryIds.map((id) => ({ id, partyId: 'west', kind: 'battery' as const })),
    ],
    links: [
      ...elements.map((id) => ({ id: `${id}-up`, fromId: id, toId: 'centre', delayS: 2, outages: [] })),
      { id: 'radar-1-cue', fromId: 'centre', toId: 'radar-1', delayS: 2, outages: [] },
      ...batteryIds.map((id) => ({ id: `${id}-down`, fromId: 'centre', toId: id, delayS: 1, outages: [] })),
    ],
    releaseRules: [],
    authorities: [{ centreId: 'centre', batteryIds, decisionTimeS: 30 }],
    arrangement: 'unified',
    sensors: [
      ...RADARS.map((site, i) => ({
        ...base,
        kind: 'radar' as const,
        id: `radar-${i}`,
        site,
        band: 'x' as const,
        cuedOnly: i === 1,
        acquireTimeS: i === 1 ? 10 : 0,
        arrays: [FACE],
      })),
      ...[-30, 30, 80].map((longitudeDeg, i) => ({
        ...base,
        kind: 'infrared' as const,
        id: `satellite-${i}`,
        satellite: {
          id: `satellite-${i}`,
          orbit: { kind: 'geosynchronous' as const, longitudeRad: radFromDeg(longitudeDeg) },
          background: 'below' as const,
          cloudTopM: 10_000,
          detectionDelayS: 10,
          revisitS: 10,
          bearingErrorRad: 1e-4,
          minimumGrazingRad: 0.1,
        },
      })),
    ],
    interceptorTypes: [
      {
        id: 'interceptor',
        flyout: table,
        minimumInterceptAltitudeM: 100_000,
        maximumInterceptAltitudeM: 1_000_000,
        maximumFlightTimeS: 600,
        needsUplink: true,
        singleShotKillProbability: 0.5,
      },
    ],
    batteries: SITES.map((site, i) => ({
      ...base,
      id: `battery-${i}`,
      interceptorTypeId: 'interceptor',
      site,
      inventory: 12,
      uplinkSites: SITES,
    })),
    threats: Array.from({ length: 15 }, (_, i) => ({
      id: `missile-${i}`,
      partyId: 'launcher',
      missileId: 'missile',
      launchAreaId: 'area',
      targetId: `city-${i % 5}`,
      launchTimeS: 40 * i,
      flight: flightTo(TARGETS[i % 5]),
      radarCrossSectionM2: { vhf: 1, uhf: 0.3, l: 0.2, s: 0.1, c: 0.05, x: 0.03 },
    })),
    doctrine: { kind: 'shoot-look-shoot', shotsPerSalvo: 1, maximumSalvos: 3, assessmentTimeS: 15 },
    assumptions: {
      cue: 'sensor-driven',
      launchDelayS: 30,
      commonCauseFailureProbability: 0.05,
      discriminationProbability: 0.9,
      handoverProbability: 0.95,
      firmTrackHits: 3,
      firmTrackWindow: 5,
      lookIntervalS: 10,
    },
  };
}

function flightTo(to: Geodetic) {
  const flown = aimedArc({
    from: at(37, 45),
    to,
    earth: WGS_84,
    kind: { kind: 'minimum-energy' },
    atmosphere: VACUUM,
    ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
  });
  if (flown.kind !== 'aimed-arc') throw new Error(flown.reason);
  // The arc is impulsive; a nominal end of boost gives the satellites something to see.
  return { ...flown.flight, burnoutS: 150 };
}
