/**
 * Writes the detections on which trackers are compared: benchmarks/tracking/detections.csv and truth.csv. Seeded, so that a second run gives
 * the same files: node --conditions=parasol-source tools/detections/make.ts
 */
import { writeFileSync } from 'node:fs';
import { WGS_84 } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { lookAnglesFromEnu, siteFrame } from '@parasol/physics/frames';
import { keyOfSeed, normalQuantile, philox4x32 } from '@parasol/simulation/chance';
import { flights, SCENE } from './scene.ts';

const key = keyOfSeed(SCENE.seed);
const frame = siteFrame(SCENE.site, WGS_84);
/** What a draw of this tool is for; the simulation's own register of purposes is not touched. */
const PURPOSES = { seen: 1, noise: 2, count: 3, clutter: 4 } as const;
const all = flights();

/** Uniform on [0, 1), 53 bits: words 0 and 1 of the block at (trial, entity, purpose, draw). */
function uniform(trial: number, entity: number, purpose: keyof typeof PURPOSES, draw: number): number {
  const [w0, w1] = philox4x32([trial, entity, PURPOSES[purpose], draw], key);
  return ((w0 >>> 5) * 2 ** 26 + (w1 >>> 6)) / 2 ** 53;
}

/** Count of a Poisson process by multiplying uniform numbers until they fall below exp(-mean). */
function poisson(mean: number, trial: number, entity: number): number {
  let product = 1;
  for (let count = 0; ; count++) {
    product *= uniform(trial, entity, 'count', count);
    if (product < Math.exp(-mean)) return count;
  }
}

const truth = ['scan,time_s,flight,x_m,y_m,z_m'];
const detections = ['run,scan,range_m,azimuth_rad,elevation_rad'];
for (let scan = 0; scan < SCENE.scans; scan++) {
  all.forEach((flight, i) => {
    const place = positionAt(flight, scan * SCENE.intervalS);
    truth.push([scan, scan * SCENE.intervalS, i, ...place.map((x) => x.toFixed(2))].join(','));
  });
}
for (let run = 0; run < SCENE.runs; run++) {
  for (let scan = 0; scan < SCENE.scans; scan++) {
    const found: (readonly [number, number, number])[] = [];
    all.forEach((flight, i) => {
      const entity = 100 * scan + i;
      if (uniform(run, entity, 'seen', 0) >= SCENE.detectionProbability) return;
      const look = lookAnglesFromEnu(frame.enuFromEcef(positionAt(flight, scan * SCENE.intervalS)));
      const off = [0, 1, 2].map((draw) => normalQuantile(uniform(run, entity, 'noise', draw) + 2 ** -54));
      found.push([
        look.rangeM + SCENE.errors.rangeM * off[0]!,
        look.azimuthRad + SCENE.errors.azimuthRad * off[1]!,
        look.elevationRad + SCENE.errors.elevationRad * off[2]!,
      ]);
    });
    const falseAlarms = poisson(SCENE.falseAlarmsPerScan, run, scan);
    for (let i = 0; i < falseAlarms; i++) {
      const [range, azimuth, elevation] = [SCENE.window.rangeM, SCENE.window.azimuthRad, SCENE.window.elevationRad].map(
        ([from, to], draw) => from + (to - from) * uniform(run, 100 * scan + i, 'clutter', draw),
      );
      found.push([range!, azimuth!, elevation!]);
    }
    found.sort((a, b) => a[0] - b[0]);
    for (const [range, azimuth, elevation] of found)
      detections.push([run, scan, range.toFixed(2), azimuth.toFixed(7), elevation.toFixed(7)].join(','));
  }
}
const folder = new URL('../../benchmarks/tracking/', import.meta.url);
writeFileSync(new URL('truth.csv', folder), `${truth.join('\n')}\n`);
writeFileSync(new URL('detections.csv', folder), `${detections.join('\n')}\n`);
