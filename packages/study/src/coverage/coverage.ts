import type { Earth } from '@parasol/physics/earth';
import { type RadarSensor, type Sensor, siteOfRadar } from '@parasol/simulation/sensors';
import type { RadarBand } from '@parasol/simulation/threats';
import { type GlobePoints, globePoints, markedAreaM2 } from './globe-points.ts';
import { plumeMask, radarMask } from './sensor-mask.ts';

/** What is asked of a coverage map beside the sensors. */
export interface CoverageQuestion {
  /** Of the target above the ellipsoid, m. */
  readonly altitudeM: number;
  /** Side of a cell of the ground, km. */
  readonly spacingKm: number;
  /** Of the target by radar band, m2. */
  readonly crossSectionM2: Readonly<Record<RadarBand, number>>;
  /** Time of the scenario, s: it places satellites that move over the ground. */
  readonly timeS: number;
}

/** The sensors of one kind together. */
export interface KindCoverage {
  /** Number of sensors that see, by point. */
  readonly counts: Uint16Array;
  /** At least one sensor sees. */
  readonly areaM2: number;
  /** Exactly so many, from 0 to the most that happen anywhere; they add up to the globe. */
  readonly byCount: readonly { readonly count: number; readonly areaM2: number }[];
}

export interface OneSensorCoverage {
  readonly sensor: Sensor;
  /** 1 or 0 by point. */
  readonly seen: Uint8Array;
  readonly areaM2: number;
}

/** Where on the Earth the sensors of a scenario see a target at one altitude. Areas are those of the ground below it. */
export interface Coverage {
  readonly question: CoverageQuestion;
  readonly points: GlobePoints;
  readonly globeM2: number;
  readonly radar: KindCoverage;
  /** The part of `radar` that needs no cue: at least one radar that searches by itself. */
  readonly uncuedRadarAreaM2: number;
  readonly infrared: KindCoverage;
  readonly sensors: readonly OneSensorCoverage[];
}

/**
 * How many sensors see a target at an altitude, everywhere. Radars see a target of the stated cross-section (`radarMask`); satellites see a
 * burning plume (`plumeMask`) and are counted apart.
 *
 * @checked coverage.property.test.ts: counts add up to the globe; more sensors never see less; higher is never seen less by a radar with
 *          range to spare
 * @omits   terrain, search schedules, the chance that a sensor does not work
 */
export function coverage(sensors: readonly Sensor[], question: CoverageQuestion, earth: Earth): Coverage {
  const points = globePoints(question.spacingKm, question.altitudeM, earth);
  const each = sensors.map((sensor): OneSensorCoverage => {
    const seen =
      sensor.kind === 'radar'
        ? radarMask(siteOfRadar(sensor, earth), points, question.crossSectionM2[sensor.band])
        : plumeMask(sensor, points, question.timeS);
    return { sensor, seen, areaM2: markedAreaM2(points, (i) => seen[i] === 1) };
  });
  const radars = each.filter(({ sensor }) => sensor.kind === 'radar');
  const satellites = each.filter(({ sensor }) => sensor.kind === 'infrared');
  const uncued = radars.filter(({ sensor }) => !(sensor as RadarSensor).cuedOnly);
  return {
    question,
    points,
    globeM2: markedAreaM2(points, () => true),
    radar: together(radars, points),
    uncuedRadarAreaM2: together(uncued, points).areaM2,
    infrared: together(satellites, points),
    sensors: each,
  };
}

function together(sensors: readonly OneSensorCoverage[], points: GlobePoints): KindCoverage {
  const counts = new Uint16Array(points.x.length);
  for (const { seen } of sensors) for (let i = 0; i < counts.length; i++) counts[i] += seen[i];
  const areasM2 = new Float64Array(sensors.length + 1);
  const cells = new Int32Array(sensors.length + 1);
  points.grid.rows.forEach((row, r) => {
    cells.fill(0);
    for (let i = points.rowStarts[r]; i < points.rowStarts[r + 1]; i++) cells[counts[i]]++;
    for (let count = 0; count < cells.length; count++) areasM2[count] += cells[count] * row.areaM2;
  });
  const most = areasM2.findLastIndex((areaM2) => areaM2 > 0);
  return {
    counts,
    areaM2: areasM2.subarray(1).reduce((sum, areaM2) => sum + areaM2, 0),
    byCount: Array.from(areasM2.subarray(0, most + 1), (areaM2, count) => ({ count, areaM2 })),
  };
}
