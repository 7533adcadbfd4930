import { PURPOSE } from '../chance/index.ts';
import { type Release, type ReleaseLevel, tellsDetections, tellsTracks } from '../communications/index.ts';
import { plumeSighting, radarSighting, type Sighting } from '../sensors/index.ts';
import { heldAt } from '../tracks/index.ts';
import { type Course, PRIORITY } from './course.ts';
import type { Post, Subject } from './post.ts';
import type { PreparedSensor } from './prepare.ts';
import { type Held, openSupport } from './support.ts';

type Terms = Pick<Release, 'releases' | 'delayS' | 'coarsenessM' | 'label'>;

const OWN: Terms = {
  releases: 'measurements',
  delayS: 0,
  coarsenessM: 0,
  label: 'own',
};

/**
 * The way of what is known: sensor -> its centre -> release rule -> lines -> the pictures of other centres -> cued radars.
 *
 * A sensor sends word twice for each object: at the first detection and when its track is firm. `held` is called whenever the number of
 * sensors changes whose firm tracks of an object a centre's picture holds.
 *
 * @param supportedUntilS  until when the support of tracks is followed, s; absent = to the impact
 */
export function startInformation(
  course: Course,
  post: Post,
  held: Held,
  supportedUntilS: (centre: number, threat: number) => number = () => Number.POSITIVE_INFINITY,
): void {
  const { prepared, queue, chance, pictures, journal } = course;
  const support = openSupport(course, held, supportedUntilS);
  const { sensors, threatIds } = prepared;
  const { firmTrackHits: hits, firmTrackWindow: window } = prepared.input.assumptions;
  const works = sensors.map(({ sensor, entity }) =>
    chance.happens(PURPOSE.sensorAvailability, entity, 0, sensor.availability),
  );
  const waiting = sensors.map(({ cuedOnly }, s) =>
    cuedOnly && works[s] ? new Uint8Array(threatIds.length).fill(1) : null,
  );
  const cued = sensors.flatMap((sensor, index) => (sensor.cuedOnly ? [{ sensor, index }] : []));

  sensors.forEach((sensor, s) => {
    if (!works[s] || sensor.cuedOnly) return;
    for (let i = 0; i < threatIds.length; i++) watch(sensor, i, Number.NEGATIVE_INFINITY);
  });

  /** Goes through what one sensor sees of one object from a time on, and lets it report. */
  function watch(sensor: PreparedSensor, threat: number, fromS: number): void {
    const entity = sensor.pairEntities[threat];
    const plume = sensor.plumes[threat];
    const looks = sensor.looks[threat];
    const { launchTimeS, flight } = prepared.input.threats[threat];
    const burnoutS = launchTimeS + flight.burnoutS;
    if (looks !== null) report(sensor, threat, radarSighting(looks, chance, { entity, fromS, burnoutS, hits, window }));
    else if (plume !== null) report(sensor, threat, plumeSighting(plume, chance, entity));
  }

  function report(sensor: PreparedSensor, threat: number, { detectedS, firmS }: Sighting): void {
    if (!(detectedS < Number.POSITIVE_INFINITY)) return;
    tell(sensor, threat, 'detection', { detectedS, trackedS: Number.POSITIVE_INFINITY });
    if (firmS < Number.POSITIVE_INFINITY) tell(sensor, threat, 'firm-track', { detectedS, trackedS: firmS });
  }

  function tell(sensor: PreparedSensor, threat: number, content: Told['content'], times: Times): void {
    const timeS = content === 'detection' ? times.detectedS : times.trackedS;
    const told: Told = { sensor, threat, content, ...times };
    queue.push(timeS, PRIORITY.sight, () => {
      journal.write(() => ({
        timeS,
        kind: content,
        subjectId: sensor.sensor.id,
        objectId: threatIds[threat],
        detail: { sensor: sensor.sensor.kind },
      }));
      post.data(sensor.node, sensor.centre, timeS, subjectOf(told, content), (arrivalS) => {
        arrive(sensor.centre, told, OWN, arrivalS);
        for (const { centre, release } of sensor.recipientsOf(prepared.input.threats[threat]))
          pass(told, centre, release, arrivalS);
      });
    });
  }

  /** Hands on what the release rule lets through; the release takes its time before the message sets out. */
  function pass(told: Told, centre: number, release: Release, nowS: number): void {
    const content = releasedAs(told, release.releases);
    if (content === null) return;
    const subject = subjectOf(told, content);
    post.data(told.sensor.centre, centre, nowS + release.delayS, subject, (arrivalS) =>
      arrive(centre, told, release, arrivalS),
    );
  }

  function arrive(centre: number, told: Told, as: Terms, arrivalS: number): void {
    const { sensor, threat, detectedS } = told;
    const newlyFirm = pictures.hear(centre, threat, {
      sensorId: sensor.sensor.id,
      arrivalS,
      detectedS,
      trackedS: tellsTracks(as.releases) ? told.trackedS : Number.POSITIVE_INFINITY,
      coarsenessM: as.coarsenessM,
      label: as.label,
    });
    if (as.releases !== 'impact-area') cue(centre, threat, arrivalS);
    if (!newlyFirm) return;
    const count = heldAt(pictures.entry(centre, threat)?.accounts ?? [], arrivalS);
    if (count === 1) {
      journal.write(() => ({
        timeS: arrivalS,
        kind: 'picture-firm',
        subjectId: prepared.network.nodes[centre].id,
        objectId: threatIds[threat],
        detail: { sensor: sensor.sensor.id },
      }));
    }
    held(centre, threat, count);
    support({ sensor, threat, centre, release: as, trackedS: told.trackedS });
  }

  /** A picture points the cued-only radars of its centre, once for each object: with the first cue that gets through. */
  function cue(centre: number, threat: number, nowS: number): void {
    for (const { sensor, index } of cued) {
      const open = waiting[index];
      if (sensor.centre !== centre || open === null || open[threat] === 0) continue;
      if (sensor.looks[threat] === null) continue;
      const subject: Subject = { content: 'cue', subjectId: sensor.sensor.id, objectId: threatIds[threat] };
      const arrivalS = post.urgentArrivalS(centre, sensor.node, nowS, subject);
      if (!(arrivalS < Number.POSITIVE_INFINITY)) continue;
      open[threat] = 0;
      const acquireTimeS = sensor.sensor.kind === 'radar' ? sensor.sensor.acquireTimeS : 0;
      watch(sensor, threat, arrivalS + acquireTimeS);
    }
  }

  function subjectOf(told: Told, content: Subject['content']): Subject {
    return { content, subjectId: told.sensor.sensor.id, objectId: threatIds[told.threat] };
  }
}

interface Times {
  readonly detectedS: number;
  /** Infinity = no firm track (yet). */
  readonly trackedS: number;
}

/** One report of a sensor on its way. */
interface Told extends Times {
  readonly sensor: PreparedSensor;
  readonly threat: number;
  readonly content: 'detection' | 'firm-track';
}

/**
 * What a report becomes under a level of release; null when it stays. A satellite has no more to say than launch, place and heading,
 * so every level but `nothing` lets its one report through.
 */
function releasedAs(told: Told, level: ReleaseLevel): Subject['content'] | null {
  const infrared = told.sensor.sensor.kind === 'infrared';
  if (told.content === 'detection') {
    if (level === 'impact-area') return infrared ? 'impact-area' : null;
    return tellsDetections(level) || (infrared && level === 'tracks') ? 'detection' : null;
  }
  if (level === 'impact-area') return 'impact-area';
  return tellsTracks(level) ? 'firm-track' : null;
}
