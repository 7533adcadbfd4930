import { SPHERE } from '@parasol/physics/earth';
import { covarianceAlongArc, radarPositionInformation } from '@parasol/physics/estimation';
import { positionAt } from '@parasol/physics/flight';
import { look } from '@parasol/physics/radar';
import { describe, expect, it } from 'vitest';
import { oneBattery, SURE } from '../engagement/testing/one-battery.ts';
import { place, radar } from '../engagement/testing/synthetic.ts';
import { crossSectionM2, siteOfRadar } from '../sensors/index.ts';
import { type Account, nominalEstimator, type Track } from './index.ts';

const [threat] = oneBattery().threats;
const sensors = [radar('near', place(42, 40), { arrays: [SURE] }), radar('far', place(47, 30), { arrays: [SURE] })];
const estimator = nominalEstimator({ earth: SPHERE, sensors, lookIntervalS: 10 });
const account = (change: Partial<Account> = {}): Account => ({
  sensorId: 'near',
  detectedS: 110,
  heardS: 110,
  trackedS: 130,
  firmS: 130,
  coarsenessM: 0,
  label: 'own',
  ...change,
});
const errorM = (track: Track | null): number => {
  if (track === null) return Number.POSITIVE_INFINITY;
  return Math.sqrt(track.covariance[0] + track.covariance[7] + track.covariance[14]);
};
const at = (timeS: number, ...accounts: Account[]) => estimator.track({ threat, timeS, accounts });

describe('the nominal estimator', () => {
  it('puts the state on the true flight with the sources, label and firmness of the accounts', () => {
    const track = at(300, account(), account({ sensorId: 'far', detectedS: 150, heardS: 160, label: 'released' }));
    expect(track).toMatchObject({
      objectId: 'missile-1',
      timeS: 300,
      sources: ['far', 'near'],
      label: 'own + released',
      firm: true,
    });
    expect(track?.positionEcefM).toEqual(positionAt(threat.flight, 300));
    expect(at(125, account())?.firm ?? false).toBe(false);
  });

  it('makes no track of detections that are released without a track, however many looks stand behind them', () => {
    const told = account({ trackedS: Number.POSITIVE_INFINITY, firmS: Number.POSITIVE_INFINITY });
    expect(at(300, told)).toBeNull();
    expect(at(300, account({ sensorId: 'far', detectedS: 150 }), told)?.sources).toEqual(['far']);
  });

  it('names as sources only sensors whose looks are in it', () => {
    const idle = [account({ sensorId: 'satellite' }), account({ sensorId: 'far', detectedS: 150, heardS: 310 })];
    expect(at(300, account(), ...idle)?.sources).toEqual(['near']);
  });

  it('gets better with more looks and with a second radar', () => {
    expect(errorM(at(300, account()))).toBeLessThan(errorM(at(200, account())));
    expect(errorM(at(300, account(), account({ sensorId: 'far' })))).toBeLessThan(errorM(at(300, account())));
  });

  it('gets worse by the coarseness of the release, and is no better than it', () => {
    const coarse = errorM(at(300, account({ coarsenessM: 5_000 })));
    expect(coarse).toBeGreaterThan(errorM(at(300, account())));
    // Added to each of three axes.
    expect(coarse).toBeGreaterThanOrEqual(5_000 * Math.sqrt(3));
  });

  it('uses no look that is still on its way', () => {
    // Late by 100 s: the look at 200 s has just arrived. A moment later it has not, and then nothing changes until the next look.
    const justIn = errorM(at(300, account({ heardS: 210 })));
    expect(errorM(at(300, account({ heardS: 210.001 })))).toBeGreaterThan(justIn);
    expect(errorM(at(300, account({ heardS: 219 })))).toBe(errorM(at(300, account({ heardS: 211 }))));
    expect(at(300, account({ heardS: 301 }))).toBeNull();
  });

  it('counts no way of the message that is the time until the track was firm', () => {
    const told = errorM(at(300, account({ heardS: 140, firmS: 140 })));
    expect(told).toBe(errorM(at(300, account({ detectedS: 110, heardS: 120, firmS: 150 }))));
    expect(at(139, account({ heardS: 140, firmS: 140 }))).toBeNull();
  });

  it('leaves dropped accounts out while the picture holds no firm track of any sensor', () => {
    const dropped = account({ gaps: [{ fromS: 250, toS: 320, cause: 'out-of-view' }] });
    expect(at(300, dropped)).toBeNull();
    expect(at(300, dropped, account({ sensorId: 'far' }))?.sources).toEqual(['far', 'near']);
    expect(at(330, dropped)?.firm).toBe(true);
  });

  it('gives one radar the covariance that physics allows along the arc', () => {
    const site = siteOfRadar(sensors[0], SPHERE);
    const measurements = Array.from({ length: 20 }, (_, i) => 110 + 10 * i).map((timeS) => {
      const targetEcefM = positionAt(threat.flight, timeS);
      const seen = look(site, targetEcefM, crossSectionM2(threat, sensors[0], timeS));
      if (seen.kind !== 'seen') throw new Error(seen.kind);
      return {
        timeS,
        positionInformation: radarPositionInformation(site.positionEcefM, site.upEcef, targetEcefM, seen.errors),
      };
    });
    const expected = covarianceAlongArc({ flight: threat.flight, earth: SPHERE, measurements, atS: 300 });
    if (expected.kind !== 'determined') throw new Error(expected.kind);
    // 1e-9 relative: the same sums; the radar is sure, so every look counts in full.
    expect(Math.abs(errorM(at(300, account())) / expected.positionErrorM - 1)).toBeLessThan(1e-9);
  });

  it('says the same of a time whether it is asked for alone or among others', () => {
    const accounts = [account(), account({ sensorId: 'far', heardS: 140, coarsenessM: 100 })];
    const many = estimator.tracks({ threat, timesS: [200, 250, 300, 400], accounts });
    // 1e-6 relative: rounding of another order of the same operations.
    for (const track of many)
      expect(Math.abs(errorM(track) / errorM(at(track?.timeS ?? 0, ...accounts)) - 1)).toBeLessThan(1e-6);
  });

  it('makes no track of one look, or of an account without a radar', () => {
    expect(at(115, account())).toBeNull();
    expect(at(300, account({ sensorId: 'satellite' }))).toBeNull();
  });
});
