import { WGS_84 } from '@parasol/physics/earth';
import { bestSignalToNoise } from '@parasol/physics/radar';
import { globePoints, radarMask } from '@parasol/study/coverage';
import { type BenchResult, type BenchSuite, pairedRatio } from '../harness.ts';
import { lookTestOf, markByLookAngles, peerPoints } from './look-angles-peer.ts';
import { lookAngleSites } from './sites.ts';

const SPACING_KM = 50;
const ALTITUDE_M = 500_000;
/** Published limit: at least 0.7 times the rate of the peer, as a ratio of times. */
const GATE = 1 / 0.7;

const yesCounts = (masks: readonly Uint8Array[]): number[] =>
  masks.map((mask) => mask.reduce((sum, one) => sum + one, 0));

/** Points of a coverage map beside satellite.js's look angles of the same points, in the same run, mask by mask. */
export const suite: BenchSuite = {
  suite: 'coverage',
  partOf: 'footprint',
  run({ long }) {
    const points = globePoints(SPACING_KM, ALTITUDE_M, WGS_84);
    const { x, y, z } = points;
    const sites = lookAngleSites();
    const tests = sites.map(lookTestOf);
    const forPeer = peerPoints(points);
    const theirs = sites.map(() => new Uint8Array(x.length));
    const peer = (): void => {
      tests.forEach((test, i) => {
        markByLookAngles(test, forPeer, theirs[i]!);
      });
    };
    const contest = (name: string, masksOf: () => Uint8Array[]): BenchResult => {
      let ours: Uint8Array[] = [];
      const work = (): void => {
        ours = masksOf();
      };
      const { ratio, oursS } = pairedRatio(work, peer, { rounds: long ? 21 : 7, gate: GATE });
      const total = x.length * sites.length;
      let differing = 0;
      ours.forEach((mask, s) => {
        for (let i = 0; i < mask.length; i++) if (mask[i] !== theirs[s]![i]) differing++;
      });
      return {
        name,
        ratioToC: null,
        bitEqual: null,
        perSecond: total / oursS,
        gate: null,
        ratioToPeer: ratio,
        gateToPeer: GATE,
        peer: 'satellite.js 7.1.0, ecfToLookAngles',
        counts: yesCounts(ours),
        peerCounts: yesCounts(theirs),
        differingBits: differing / total,
      };
    };
    return [
      contest('coverage-points', () => sites.map((site) => radarMask(site, points, 1))),
      contest('coverage-points-none-passed-over', () =>
        sites.map((site) => {
          const mask = new Uint8Array(x.length);
          for (let i = 0; i < x.length; i++) if (bestSignalToNoise(site, x[i]!, y[i]!, z[i]!, 1) > 0) mask[i] = 1;
          return mask;
        }),
      ),
    ];
  },
};
