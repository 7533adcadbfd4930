import { describe, expect, it } from 'vitest';
import { nominalCourse, pictureTracks, prepare, runTrial } from './index.ts';
import { oneBattery, oneBatteryWith } from './testing/one-battery.ts';

describe('the nominal course', () => {
  it('gives the cue times of a trial in which nothing is left to chance', () => {
    const prepared = prepare(oneBatteryWith({ type: { singleShotKillProbability: 1 } }));
    const [row] = runTrial(prepared, { seed: 1, trial: 0, recordEvents: false }).ledger;
    const chain = nominalCourse(prepared).chain('missile-1', 'battery');
    expect(chain).toMatchObject({
      seenS: row.firstDetectionS,
      seenBy: 'radar',
      inPictureS: row.firmTrackS,
      committedS: row.commitS,
    });
    expect(chain?.binding).toEqual({ stage: 'detection', elementId: 'radar' });
  });

  it('knows no cue of a battery that nobody commands', () => {
    expect(nominalCourse(prepare(oneBattery({ authorities: [] }))).chain('missile-1', 'battery')).toBeNull();
  });
});

describe('tracks of the pictures', () => {
  it('stand at whole multiples of the step from the first word on and grow firm', () => {
    const prepared = prepare(oneBattery());
    const tracks = pictureTracks(prepared, { seed: 1, trial: 0, stepS: 30 });
    expect(tracks.length).toBeGreaterThan(10);
    expect(new Set(tracks.map(({ centreId }) => centreId))).toEqual(new Set(['blue-centre']));
    for (const { track } of tracks) expect(track.timeS % 30).toBe(0);
    expect(tracks.at(-1)?.track.firm).toBe(true);
  });
});
