import { describe, expect, it } from 'vitest';
import { emptyPictures, type Heard } from './index.ts';

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

  it('says once what is new: the first word, then the first firm track', () => {
    const pictures = emptyPictures(1, ['a']);
    expect(pictures.hear(0, 0, heard())).toEqual({ firstWord: true, firstFirm: false });
    expect(pictures.hear(0, 0, heard({ sensorId: 'other', arrivalS: 110 }))).toEqual({
      firstWord: false,
      firstFirm: false,
    });
    expect(pictures.hear(0, 0, heard({ arrivalS: 125, trackedS: 120 }))).toEqual({ firstWord: false, firstFirm: true });
    expect(pictures.hear(0, 0, heard({ sensorId: 'other', arrivalS: 130, trackedS: 119 }))).toMatchObject({
      firstFirm: false,
    });
    expect(pictures.entry(0, 0)).toMatchObject({ heardS: 105, firmS: 125 });
    expect(pictures.entry(0, 0)?.accounts.map(({ sensorId, firmS }) => [sensorId, firmS])).toEqual([
      ['radar', 125],
      ['other', 130],
    ]);
  });
});
