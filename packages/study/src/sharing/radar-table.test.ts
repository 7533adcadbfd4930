import { beforeAll, describe, expect, it } from 'vitest';
import { flightSights } from '../coverage/index.ts';
import { resolve } from '../scenario/index.ts';
import { radarScene } from './radar-scene.ts';
import { type RadarRow, radarTable } from './radar-table.ts';

let rows: readonly RadarRow[];
beforeAll(() => {
  rows = radarTable();
}, 60_000);

const rowOf = (radar: string, from: string, to: string, looking?: string): RadarRow | undefined =>
  rows.find(
    ({ radarId, launchAreaId, targetId, looking: how }) =>
      radarId === radar && launchAreaId === from && targetId === to && (looking === undefined || how === looking),
  );

describe('the table of radars', () => {
  it('has every flight for every radar, from at least four launch areas', () => {
    const areas = new Set(rows.map(({ launchAreaId }) => launchAreaId));
    expect(areas.size).toBeGreaterThanOrEqual(4);
    for (const id of ['gabala', 'kurecik', 'armavir-south-east', 'armavir-south-west'])
      expect(rows.filter(({ radarId }) => radarId === id)).toHaveLength(11);
    expect(rows.filter(({ radarId }) => radarId === 'european-midcourse-radar')).toHaveLength(22);
  });

  it('agrees with the sights of coverage, which are worked out from the pictures', () => {
    const sights = flightSights(resolve(radarScene()).input);
    let compared = 0;
    for (const row of rows.filter(({ looking }) => looking !== 'without-cue')) {
      const sight = sights
        .find(
          ({ missileId, launchAreaId, targetId }) =>
            missileId === row.missileId && launchAreaId === row.launchAreaId && targetId === row.targetId,
        )
        ?.sensors.find(({ sensorId }) => sensorId === row.radarId);
      expect([sight?.detectedS, sight?.firmTrackS]).toEqual([row.firstDetectionS, row.firmTrackS]);
      compared++;
    }
    expect(compared).toBe(55);
  });

  it('is in order: detection, firm track after burnout, an end before the impact', () => {
    for (const { firstDetectionS, firmTrackS, trackLengthS, burnoutS, flightTimeS } of rows) {
      if (firmTrackS === null) {
        expect(trackLengthS).toBe(0);
        continue;
      }
      expect(firmTrackS).toBeGreaterThanOrEqual(Math.max(burnoutS, firstDetectionS ?? Number.POSITIVE_INFINITY));
      expect(firmTrackS + trackLengthS).toBeLessThanOrEqual(flightTimeS);
    }
  });

  it('names the figure that decides, with its confidence', () => {
    const gabala = rowOf('gabala', 'tabriz', 'warsaw');
    expect(gabala?.startDecidedBy).toMatchObject({
      limit: 'below-minimum-elevation',
      path: 'gabala.minimumElevationDeg',
      confidence: 'recalled',
      recalled: true,
    });
    expect(gabala?.endDecidedBy).toMatchObject({ path: 'gabala.sectorStopDeg', recalled: true });
    expect(rowOf('kurecik', 'tabriz', 'warsaw')?.endDecidedBy).toMatchObject({
      path: 'kurecik.sectorStartDeg',
      confidence: 'read',
      recalled: false,
    });
    for (const { startDecidedBy } of rows)
      if (startDecidedBy.path !== null) expect(startDecidedBy.confidence).not.toBeNull();
  });

  it('lets the radar planned at Brdy see with a cue what it never sees without one', () => {
    expect(rowOf('european-midcourse-radar', 'tabriz', 'warsaw', 'cued')?.firmTrackS).toBeGreaterThan(0);
    expect(rowOf('european-midcourse-radar', 'tabriz', 'warsaw', 'without-cue')).toMatchObject({
      firstDetectionS: null,
      firmTrackS: null,
      startDecidedBy: { limit: 'no-cue' },
    });
  });
});
