import { assumptionSheet } from '@parasol/catalog/assumptions';
import type { Threat } from '@parasol/simulation/threats';
import type { FeatureCollection } from 'geojson';
import { contentKey } from '../results/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { type Coverage, type CoverageQuestion, coverage, type KindCoverage } from './coverage.ts';
import { coverageGeoJson } from './outlines.ts';
import { type FlightSights, flightSights } from './sights.ts';

const M_PER_KM = 1000;
const M2_PER_KM2 = 1e6;

type CrossSections = CoverageQuestion['crossSectionM2'];

/** Exactly so many sensors, and so many or more, km2 of the ground. */
export interface CountAreaKm2 {
  readonly count: number;
  readonly areaKm2: number;
  readonly atLeastKm2: number;
}

interface KindDocument {
  readonly areaKm2: number;
  readonly byCount: readonly CountAreaKm2[];
}

/** A coverage map and the sights of every flight as plain JSON. `areaKm2` and `byCount` are of radars; satellites stand apart. */
export interface CoverageDocument extends KindDocument {
  readonly formatVersion: 1;
  readonly scenarioId: string;
  readonly name: string;
  readonly architecture: ResolvedScenario['architecture'];
  readonly altitudeKm: number;
  readonly spacingKm: number;
  readonly points: number;
  readonly globeKm2: number;
  /** Target by radar band, and where the figure comes from. */
  readonly crossSection: { readonly m2: CrossSections; readonly origin: 'stated' | 'smallest-warhead-of-the-raids' };
  /** Of `areaKm2`, what at least one radar sees that needs no cue. */
  readonly uncuedAreaKm2: number;
  /** A burning missile at the altitude, by satellite. */
  readonly infrared: KindDocument & { readonly timeS: number };
  readonly sensors: readonly {
    readonly sensorId: string;
    readonly name: string;
    readonly kind: 'radar' | 'infrared';
    readonly partyId: string;
    readonly cuedOnly: boolean;
    readonly areaKm2: number;
  }[];
  /** Times in s from the launch of each missile, without chance. */
  readonly trajectories: readonly FlightSights[];
  /** Ground by number of radars and of satellites (RFC 7946). */
  readonly geojson: FeatureCollection;
  /** Figures of the sensors, and how many of them are recalled or notional. */
  readonly figures: { readonly all: number; readonly unverified: number };
  readonly assumptionSheetVersion: number;
  readonly inputsSha256: string;
  readonly coverageSha256: string;
  readonly caveat: string;
  readonly warnings: readonly string[];
}

export const COVERAGE_CAVEAT =
  'Seen is not defended: a radar counts where one look detects the target at least as likely as not, on flat terrain, with nothing else to do.';

/** What is asked at the door; without a cross-section the smallest warhead of the scenario's raids is the target. */
export interface CoverageOrder {
  readonly altitudeKm: number;
  readonly spacingKm: number;
  readonly crossSectionM2?: number;
  readonly timeS: number;
}

/** Coverage and sights of a scenario; null when no cross-section is stated and no missile of it flies. */
export function coverageOf(resolved: ResolvedScenario, order: CoverageOrder): CoverageDocument | null {
  const { input } = resolved;
  const { altitudeKm, spacingKm, timeS, crossSectionM2: stated } = order;
  const crossSectionM2 = stated === undefined ? smallestWarhead(input.threats) : allBands(stated);
  if (crossSectionM2 === null) return null;
  const question = { altitudeM: altitudeKm * M_PER_KM, spacingKm, crossSectionM2, timeS };
  const map = coverage(input.sensors, question, input.earth);
  const starts = input.sensors.map(({ id }) => `${id}.`);
  const figures = resolved.resolved.filter(({ path }) => starts.some((start) => path.startsWith(start)));
  const found = {
    altitudeKm,
    spacingKm,
    points: map.points.x.length,
    globeKm2: map.globeM2 / M2_PER_KM2,
    crossSection: {
      m2: crossSectionM2,
      origin: stated === undefined ? ('smallest-warhead-of-the-raids' as const) : ('stated' as const),
    },
    ...kindDocument(map.radar),
    uncuedAreaKm2: map.uncuedRadarAreaM2 / M2_PER_KM2,
    infrared: { ...kindDocument(map.infrared), timeS },
    sensors: sensorRows(map, resolved),
    trajectories: flightSights(input),
  };
  return {
    formatVersion: 1,
    scenarioId: resolved.checked.id,
    name: resolved.checked.scenario.name,
    architecture: resolved.architecture,
    ...found,
    geojson: coverageGeoJson(map),
    figures: {
      all: figures.length,
      unverified: figures.filter(({ confidence }) => confidence === 'recalled' || confidence === 'notional').length,
    },
    assumptionSheetVersion: assumptionSheet.version,
    inputsSha256: contentKey(resolved.resolved),
    coverageSha256: contentKey(found),
    caveat: COVERAGE_CAVEAT,
    warnings: resolved.warnings,
  };
}

const sensorRows = ({ sensors }: Coverage, { names }: ResolvedScenario): CoverageDocument['sensors'] =>
  sensors.map(({ sensor, areaM2 }) => ({
    sensorId: sensor.id,
    name: names[sensor.id] ?? sensor.id,
    kind: sensor.kind,
    partyId: sensor.partyId,
    cuedOnly: sensor.kind === 'radar' && sensor.cuedOnly,
    areaKm2: areaM2 / M2_PER_KM2,
  }));

function kindDocument({ areaM2, byCount }: KindCoverage): KindDocument {
  let atLeastM2 = 0;
  const downwards = byCount.toReversed().map((entry) => {
    atLeastM2 += entry.areaM2;
    return { count: entry.count, areaKm2: entry.areaM2 / M2_PER_KM2, atLeastKm2: atLeastM2 / M2_PER_KM2 };
  });
  return { areaKm2: areaM2 / M2_PER_KM2, byCount: downwards.reverse() };
}

const allBands = (m2: number): CrossSections => ({ vhf: m2, uhf: m2, l: m2, s: m2, c: m2, x: m2 });

/** By band, the smallest warhead that flies; null when none does. */
function smallestWarhead(threats: readonly Threat[]): CrossSections | null {
  if (threats.length === 0) return null;
  const smallest = (band: keyof CrossSections): number =>
    threats.reduce(
      (least, { radarCrossSectionM2 }) => Math.min(least, radarCrossSectionM2[band]),
      Number.POSITIVE_INFINITY,
    );
  return {
    vhf: smallest('vhf'),
    uhf: smallest('uhf'),
    l: smallest('l'),
    s: smallest('s'),
    c: smallest('c'),
    x: smallest('x'),
  };
}
