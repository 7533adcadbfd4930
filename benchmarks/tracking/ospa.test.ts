import { expect, it } from 'vitest';
import { ospaBesidePeer } from './picture.ts';

it.each(['nearest', 'joint'] as const)(
  'pictures with %s association are no farther from the truth than Stone Soup recorded, within its interval',
  (association) => {
    const { ratioToPeer, gateToPeer, ospaM } = ospaBesidePeer(association);
    expect(ratioToPeer!).toBeLessThanOrEqual(gateToPeer!);
    // The two scans before any track can be confirmed alone make 500 m of the mean over 40 scans.
    expect(ospaM!).toBeGreaterThan(500);
  },
  120_000,
);
