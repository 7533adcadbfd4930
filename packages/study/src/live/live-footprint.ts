import type { Geodetic } from '@parasol/physics/frames';
import {
  differingBits,
  exactIntercepts,
  type InterceptBits,
  type InterceptRecord,
  interactiveIntercepts,
} from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';
import { type LiveMap, type MapFrame, type SettledMap, settledMap, shownMap } from './live-map.ts';
import { type LiveBattery, type LiveRequest, liveQuestions } from './live-questions.ts';

/** Where a battery is dragged to, on the ground. */
export interface SiteMove {
  readonly batteryId: string;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}

/** The footprint of one scenario while its sites are dragged. */
export interface LiveFootprint {
  /** The batteries where the scenario has them. */
  readonly batteries: readonly LiveBattery[];
  /**
   * The quick answer. Only batteries that stand elsewhere than in the answer before are asked again, starting from that answer.
   *
   * @param siteMoves  every battery that does not stand where the scenario has it
   * @throws           RangeError for a battery or a place that does not exist
   */
  show(siteMoves: readonly SiteMove[]): LiveMap;
  /** The exact answer for the sites shown last, and what it changed. */
  settle(): SettledMap;
  /** The same in steps, one battery and missile each, for a worker that listens in between; to be dropped once `show` is called again. */
  settling(): Generator<void, SettledMap>;
}

/** Looks at every battery once and keeps what does not change: arcs, cue times, fly-out tables. */
export function liveFootprint(request: LiveRequest): LiveFootprint {
  const { launches, batteries, question } = liveQuestions(request);
  const { columns, rows } = request.grid;
  const frame: MapFrame = {
    columns,
    rows,
    launchIds: launches.map(({ id }) => id),
    batteryIds: batteries.map(({ id }) => id),
  };
  const arcs = launches.map((launch) => launch.arcs);
  const sites: (Geodetic | null)[] = batteries.map(() => null);
  /** By launch, then battery: what was shown last, and the exact answer where it has been found for this site. */
  const bits: (InterceptBits | null)[][] = launches.map(() => batteries.map(() => null));
  const exact: (InterceptRecord | null)[][] = launches.map(() => batteries.map(() => null));
  let shownClasses = new Uint8Array(0);

  const show = (siteMoves: readonly SiteMove[]): LiveMap => {
    const wanted = batteries.map(({ site }) => site);
    for (const move of siteMoves) wanted[indexOf(batteries, move)] = siteOf(move);
    wanted.forEach((site, b) => {
      if (isSame(sites[b], site)) return;
      sites[b] = site;
      launches.forEach((_, l) => {
        const asked = question(l, b, site);
        exact[l][b] = null;
        bits[l][b] = asked && interactiveIntercepts(asked, { columns, rows }, bits[l][b] ?? undefined);
      });
    });
    const map = shownMap(frame, arcs, bits);
    shownClasses = map.classes.slice();
    return map;
  };

  function* settling(): Generator<void, SettledMap> {
    if (shownClasses.length === 0) show([]);
    let changedBits = 0;
    for (let l = 0; l < launches.length; l++) {
      for (let b = 0; b < batteries.length; b++) {
        const [site, before] = [sites[b], bits[l][b]];
        const asked = site && question(l, b, site);
        if (asked === null || before === null) continue;
        const known = exact[l][b];
        const record = known ?? exactIntercepts(asked);
        exact[l][b] = record;
        changedBits += differingBits(record, before);
        if (known === null) yield;
      }
    }
    const map = settledMap(frame, arcs, exact);
    const changedCells = map.classes.reduce((sum, one, i) => sum + (one === shownClasses[i] ? 0 : 1), 0);
    exact.forEach((row, l) => {
      bits[l] = [...row];
    });
    shownClasses = map.classes.slice();
    return { ...map, changedCells, changedBits };
  }

  return {
    batteries,
    show,
    settle() {
      const steps = settling();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    settling,
  };
}

function indexOf(batteries: readonly LiveBattery[], { batteryId }: SiteMove): number {
  const index = batteries.findIndex(({ id }) => id === batteryId);
  if (index < 0) throw new RangeError(`no battery ${batteryId}`);
  return index;
}

function siteOf({ batteryId, latitudeDeg, longitudeDeg }: SiteMove): Geodetic {
  if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 360))
    throw new RangeError(`${batteryId} cannot stand at ${latitudeDeg}, ${longitudeDeg}`);
  return { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 };
}

const isSame = (a: Geodetic | null, b: Geodetic): boolean =>
  a !== null && a.latitudeRad === b.latitudeRad && a.longitudeRad === b.longitudeRad && a.heightM === b.heightM;
