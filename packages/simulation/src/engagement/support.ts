import { PURPOSE } from '../chance/index.ts';
import type { Release } from '../communications/index.ts';
import type { LookSeries } from '../sensors/index.ts';
import type { Gap } from '../tracks/index.ts';
import { type Course, PRIORITY } from './course.ts';
import type { PreparedSensor } from './prepare.ts';
import type { UpdateWay } from './update-way.ts';

/** A firm track that a picture has just taken up. */
export interface Supported {
  readonly sensor: PreparedSensor;
  readonly threat: number;
  /** Of the picture. */
  readonly centre: number;
  readonly release: Pick<Release, 'delayS'>;
  /** The look by which the track became firm. */
  readonly trackedS: number;
}

/** The number of firm tracks that a picture holds of an object has changed. */
export type Held = (centre: number, threat: number, count: number) => void;

/**
 * Lets no track survive without support: each look of a radar at which it detects the object is an update of its track, in every picture that has it.
 * An update supports a track until `trackLossS` after the time at which it would have come over lines that are all up: one that an outage has
 * held back is as old as it is, and a picture far away learns as late of a loss as of everything else. A track without support is
 * dropped; the next update that supports it takes it up again.
 *
 * Looks that reach a picture are worked out ahead to the next gap, so that a track that is never lost costs no event. Detections are the
 * draws of the same looks, at the same addresses, as those that made the track.
 *
 * @param untilS  until when it matters to a centre whether it holds an object, s: later drops are left out
 * @omits  an infrared account holds no firm track, so nothing of it is dropped; the sensor's own loss of a track (one look takes it up again)
 */
export function openSupport(
  { prepared, queue, chance, pictures, journal }: Course,
  held: Held,
  untilS: (centre: number, threat: number) => number,
): (of: Supported) => void {
  const { threatIds, network } = prepared;
  const { trackLossS, lookIntervalS } = prepared.input.assumptions;
  if (trackLossS === undefined) return () => {};
  /** Whether a look detects the object, by pair of sensor and object: drawn once for all pictures. */
  const drawn = new Map<number, Uint8Array>();

  function detectionsOf(
    { pairEntities }: PreparedSensor,
    threat: number,
    series: LookSeries,
  ): (look: number) => boolean {
    const { firstLook, probabilities } = series;
    const entity = pairEntities[threat];
    const known = drawn.get(entity) ?? new Uint8Array(probabilities.length);
    drawn.set(entity, known);
    return (look) => {
      const i = look - firstLook;
      if (known[i] === UNKNOWN)
        known[i] = chance.happens(PURPOSE.radarDetection, entity, look, probabilities[i]) ? SEEN : MISSED;
      return known[i] === SEEN;
    };
  }

  return ({ sensor, threat, centre, release: { delayS }, trackedS }) => {
    const series = sensor.looks[threat];
    if (series === null) return;
    const { launchTimeS, flight } = prepared.input.threats[threat];
    const impactS = launchTimeS + flight.impactS;
    const endS = Math.min(impactS, untilS(centre, threat));
    const way = prepared.updateWay({ node: sensor.node, centre: sensor.centre, to: centre, delayS });
    if (trackedS + way.usualS + trackLossS > endS) return;
    const updates = updatesOf({
      way,
      detects: detectionsOf(sensor, threat, series),
      from: Math.floor(trackedS / lookIntervalS + 0.5) + 1,
      to: series.firstLook + series.probabilities.length,
      endS,
      lookIntervalS,
      lossS: trackLossS,
    });
    const { id } = sensor.sensor;

    const log = (kind: 'track-lost' | 'picture-firm', timeS: number, cause?: Gap['cause']): void =>
      journal.write(() => ({
        timeS,
        kind,
        subjectId: network.nodes[centre].id,
        objectId: threatIds[threat],
        detail: { sensor: id, ...(cause === undefined ? {} : { reason: cause }) },
      }));

    /** From a time on, with support until another, the track stands until its next gap. */
    function standFrom(timeS: number, supportedS: number): void {
      const { dropS, cause } = updates.dropAfter(Math.max(timeS, supportedS));
      if (dropS > endS || dropS >= impactS) return;
      queue.push(dropS, PRIORITY.message, () => {
        const count = pictures.drop(centre, threat, id, dropS, cause);
        if (count === 0) log('track-lost', dropS, cause);
        held(centre, threat, count);
        const backS = updates.nextAfter(dropS);
        if (backS > endS || backS >= impactS) return;
        queue.push(backS, PRIORITY.message, () => {
          const now = pictures.regain(centre, threat, id, backS);
          if (now === 1) log('picture-firm', backS);
          held(centre, threat, now);
          standFrom(backS, backS);
        });
      });
    }
    standFrom(queue.nowS, trackedS + way.usualS + trackLossS);
  };
}

const UNKNOWN = 0;
const SEEN = 1;
const MISSED = 2;

interface Updates {
  /** When a track with support until a time is dropped; some later time where it is not dropped by the end. */
  dropAfter(supportedS: number): { readonly dropS: number; readonly cause: Gap['cause'] };
  /** The first arrival after a time of an update that supports the track; Infinity when none comes. */
  nextAfter(timeS: number): number;
}

/** An update that has been sent. */
interface Update {
  readonly arrivalS: number;
  readonly supportsToS: number;
  readonly isHeldUp: boolean;
}

/** Delays that differ by less are the same, s: rounding. */
const SAME_S = 1e-6;

/**
 * Updates of one track in one picture, gone through once in the order of the looks. Late ones are kept: a look that waits in front of an
 * outage may arrive after looks that were sent later.
 */
function updatesOf(of: {
  readonly way: UpdateWay;
  readonly detects: (look: number) => boolean;
  readonly from: number;
  readonly to: number;
  readonly endS: number;
  readonly lookIntervalS: number;
  readonly lossS: number;
}): Updates {
  const { way, detects, to, endS, lookIntervalS, lossS } = of;
  let look = of.from;
  /** Of looks gone through: those that have not arrived before the last drop. */
  let ahead: Update[] = [];

  /** Goes through all looks up to a time: what arrives by then was sent by then. */
  const goThrough = (untilS: number): void => {
    for (; look < to && look * lookIntervalS <= untilS; look++) {
      if (!detects(look)) continue;
      const usualS = look * lookIntervalS + way.usualS;
      const arrivalS = way.arrivalS(look);
      ahead.push({ arrivalS, supportsToS: usualS + lossS, isHeldUp: arrivalS > usualS + SAME_S });
    }
  };
  return {
    dropAfter(supportedS) {
      let dropS = supportedS;
      for (let before = Number.NEGATIVE_INFINITY; before < dropS && before <= endS; ) {
        before = dropS;
        goThrough(dropS);
        for (const { arrivalS, supportsToS } of ahead) if (arrivalS <= before) dropS = Math.max(dropS, supportsToS);
        ahead = ahead.filter(({ arrivalS }) => arrivalS > before);
      }
      return { dropS, cause: ahead.some(({ isHeldUp }) => isHeldUp) ? 'outage' : 'out-of-view' };
    },
    nextAfter(timeS) {
      let nextS = Number.POSITIVE_INFINITY;
      for (;;) {
        for (const { arrivalS, supportsToS } of ahead)
          if (arrivalS > timeS && supportsToS > arrivalS) nextS = Math.min(nextS, arrivalS);
        if (look >= to || look * lookIntervalS > Math.min(nextS, endS)) return nextS;
        goThrough(look * lookIntervalS);
      }
    },
  };
}
