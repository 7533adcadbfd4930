import { nominalChance } from '@parasol/simulation/chance';
import { nominalCourse, type Prepared, prepare } from '@parasol/simulation/engagement';
import { type LookSeries, type RadarSensor, radarSighting } from '@parasol/simulation/sensors';
import type { ResolvedNumber } from '../results/index.ts';
import { type ResolvedScenario, resolve } from '../scenario/index.ts';
import { type DecidingFigure, limitsOf, nearestLimit } from './deciding-figure.ts';
import { RADARS_OF_THE_DEBATE, radarScene } from './radar-scene.ts';
import { likelyLooks, trackLengthS } from './track-length.ts';

/** How a radar comes to look: by itself, pointed by its centre, or (a radar that does not search) left without a cue. */
export type Looking = 'searching' | 'cued' | 'without-cue';

/** A figure of a radar that begins or ends what it sees, with how sure it is. */
export interface NamedFigure {
  readonly limit: string;
  readonly path: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly confidence: ResolvedNumber['confidence'] | null;
  /** The figure is remembered from a source and was not read again: the row stands on that. */
  readonly recalled: boolean;
}

/** One radar and one flight; times in s from the launch of the missile, null = never. */
export interface RadarRow {
  readonly radarId: string;
  readonly radarName: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  readonly looking: Looking;
  /** When the cue reached it; null where it searches by itself. */
  readonly cuedS: number | null;
  readonly firstDetectionS: number | null;
  readonly firmTrackS: number | null;
  /** After the firm track: looks that detect as likely as not, times the look interval; holes do not count. */
  readonly trackLengthS: number;
  readonly burnoutS: number;
  readonly flightTimeS: number;
  /** What it waits for until the first detection (`cue`, `launch`), or what keeps it from one altogether. */
  readonly startDecidedBy: NamedFigure;
  /** What ends its sight; `impact` when nothing does before; null where it never detects. */
  readonly endDecidedBy: NamedFigure | null;
}

/** First detection, firm track and track length of the radars of the debate, from the launch areas of the scene, without chance. */
export function radarTable(): RadarRow[] {
  const resolved = resolve(radarScene());
  const prepared = prepare({ ...resolved.input, batteries: [], authorities: [], interceptorTypes: [] });
  const course = nominalCourse(prepared);
  return RADARS_OF_THE_DEBATE.flatMap((id) => {
    const s = prepared.sensors.findIndex(({ sensor }) => sensor.id === id);
    const { sensor } = prepared.sensors[s];
    if (sensor.kind !== 'radar') return [];
    return prepared.input.threats.flatMap((_, t): RadarRow[] => {
      const row = rowMaker(resolved, prepared, { sensor, s, t });
      if (!sensor.cuedOnly) return [row('searching', null)];
      const heardS = course.pictures.entry(prepared.sensors[s].centre, t)?.heardS ?? Number.POSITIVE_INFINITY;
      const arrivalS = prepared.network.arrivalS(prepared.sensors[s].centre, prepared.sensors[s].node, heardS);
      return [row('cued', arrivalS < Number.POSITIVE_INFINITY ? arrivalS : null), row('without-cue', null)];
    });
  });
}

interface Sought {
  readonly sensor: RadarSensor;
  /** Of the sensor and of the threat. */
  readonly s: number;
  readonly t: number;
}

function rowMaker(
  resolved: ResolvedScenario,
  prepared: Prepared,
  sought: Sought,
): (looking: Looking, cuedS: number | null) => RadarRow {
  const { sensor, t } = sought;
  const { assumptions, earth, threats } = prepared.input;
  const threat = threats[t];
  const { flight, missileId, launchAreaId, targetId } = threat;
  const limitAt = limitsOf(sensor, threat, earth);
  const { lookIntervalS: intervalS } = assumptions;
  const named = namerOf(resolved);
  return (looking, cuedS) => {
    const pointed = looking === 'searching' || cuedS !== null;
    const fromS = cuedS === null ? Number.NEGATIVE_INFINITY : cuedS + sensor.acquireTimeS;
    const { series, detectedS, firmS, likelyS } = pointed ? sightOf(prepared, sought, fromS) : UNSIGHTED;
    const afterS = (likelyS.at(-1) ?? flight.impactS) + intervalS;
    const beforeS = detectedS - intervalS;
    const start = (): NamedFigure => {
      if (!pointed) return named(null, 'no-cue');
      if (detectedS === Number.POSITIVE_INFINITY) return named(nearestLimit(allLimits()), 'never-in-view');
      if (beforeS < fromS) return named(null, 'cue');
      return named(beforeS > 0 ? limitAt(beforeS) : null, 'launch');
    };
    return {
      radarId: sensor.id,
      radarName: resolved.names[sensor.id] ?? sensor.id,
      missileId,
      launchAreaId,
      targetId,
      looking,
      cuedS,
      firstDetectionS: finiteOrNull(detectedS),
      firmTrackS: finiteOrNull(firmS),
      trackLengthS: series === null ? 0 : trackLengthS([{ series, afterS: firmS, untilS: Number.POSITIVE_INFINITY }]),
      burnoutS: flight.burnoutS,
      flightTimeS: flight.impactS,
      startDecidedBy: start(),
      endDecidedBy:
        finiteOrNull(detectedS) === null ? null : named(afterS < flight.impactS ? limitAt(afterS) : null, 'impact'),
    };
  };

  function allLimits(): DecidingFigure[] {
    const count = Math.floor(flight.impactS / intervalS);
    return Array.from({ length: count }, (_, i) => limitAt((i + 1) * intervalS)).flatMap((limit) => limit ?? []);
  }
}

interface RadarSight {
  /** Null where it is not pointed there, or never has the flight in view. */
  readonly series: LookSeries | null;
  readonly detectedS: number;
  readonly firmS: number;
  /** Looks that detect as likely as not. */
  readonly likelyS: readonly number[];
}

const UNSIGHTED: RadarSight = {
  series: null,
  detectedS: Number.POSITIVE_INFINITY,
  firmS: Number.POSITIVE_INFINITY,
  likelyS: [],
};

/** What one radar makes of one flight, looking from a time on. */
function sightOf({ sensors, input }: Prepared, { s, t }: Sought, fromS: number): RadarSight {
  const series = sensors[s].looks[t];
  if (series === null) return UNSIGHTED;
  const { firmTrackHits: hits, firmTrackWindow: window } = input.assumptions;
  const { burnoutS } = input.threats[t].flight;
  const rule = { entity: sensors[s].pairEntities[t], fromS, burnoutS, hits, window };
  const likelyS = likelyLooks(series).map((look) => look * series.intervalS);
  return { series, ...radarSighting(series, nominalChance, rule), likelyS };
}

const finiteOrNull = (value: number): number | null => (value < Number.POSITIVE_INFINITY ? value : null);

/** Puts value and confidence to a figure. */
function namerOf({ resolved }: ResolvedScenario): (figure: DecidingFigure | null, otherwise: string) => NamedFigure {
  const figures = new Map(resolved.map((figure) => [figure.path, figure]));
  return (figure, otherwise) => {
    const path = figure?.path ?? null;
    const known = path === null ? undefined : figures.get(path);
    return {
      limit: figure?.limit ?? otherwise,
      path,
      value: typeof known?.value === 'number' ? known.value : null,
      unit: known?.unit ?? null,
      confidence: known?.confidence ?? null,
      recalled: known?.confidence === 'recalled',
    };
  };
}
