import { describe, expect, it } from 'vitest';
import { emptyPictures, type Heard, heldAt } from './index.ts';

const heard = (change: Partial<Heard> = {}): Heard => ({
  sensorId: 'radar',
  arrivalS: 105,
  detectedS: 100,
  trackedS: Number.POSITIVE_INFINITY,
  coarsenessM: 0,
  label: 'own',
  ...change,
});

describe('a picture', () => {
  it('holds nothing that no message brought, and keeps centres and objects apart', () => {
    const pictures = emptyPictures(2, ['a', 'b']);
    pictures.hear(1, 0, heard());
    expect(pictures.entry(0, 0)).toBeNull();
    expect(pictures.entry(1, 1)).toBeNull();
    expect(pictures.entry(1, 0)).toMatchObject({ objectId: 'a', heardS: 105, firmS: Number.POSITIVE_INFINITY });
  });

  it('says once of each sensor that its track is firm, and keeps the first', () => {
    const pictures = emptyPictures(1, ['a']);
    expect(pictures.hear(0, 0, heard())).toBe(false);
    expect(pictures.hear(0, 0, heard({ sensorId: 'other', arrivalS: 110 }))).toBe(false);
    expect(pictures.hear(0, 0, heard({ arrivalS: 125, trackedS: 120 }))).toBe(true);
    expect(pictures.hear(0, 0, heard({ arrivalS: 126, trackedS: 120 }))).toBe(false);
    expect(pictures.hear(0, 0, heard({ sensorId: 'other', arrivalS: 130, trackedS: 119 }))).toBe(true);
    expect(pictures.entry(0, 0)).toMatchObject({ heardS: 105, firmS: 125 });
    expect(pictures.entry(0, 0)?.accounts.map(({ sensorId, firmS }) => [sensorId, firmS])).toEqual([
      ['radar', 125],
      ['other', 130],
    ]);
  });

  it('drops the track of one sensor and takes it up again, and counts those that it holds', () => {
    const pictures = emptyPictures(1, ['a']);
    pictures.hear(0, 0, heard({ arrivalS: 125, trackedS: 120 }));
    pictures.hear(0, 0, heard({ sensorId: 'other', arrivalS: 130, trackedS: 119 }));
    const accounts = pictures.entry(0, 0)?.accounts ?? [];
    expect(pictures.drop(0, 0, 'radar', 150, 'outage')).toBe(1);
    expect(pictures.drop(0, 0, 'other', 160, 'out-of-view')).toBe(0);
    expect(pictures.regain(0, 0, 'radar', 170)).toBe(1);
    expect([124, 125, 130, 150, 160, 170, 1e6].map((timeS) => heldAt(accounts, timeS))).toEqual([0, 1, 2, 1, 0, 1, 1]);
    expect(pictures.entry(0, 0)?.firmS).toBe(125);
    expect(accounts[0].gaps).toEqual([{ fromS: 150, toS: 170, cause: 'outage' }]);
  });
});
