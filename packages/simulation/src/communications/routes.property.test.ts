import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork, type Link, type Node } from './index.ts';

const SIZE = 6;
const nodes: Node[] = Array.from({ length: SIZE }, (_, i) => ({ id: `n${i}`, partyId: 'p', kind: 'national-centre' }));
const anyLink = fc.record({
  from: fc.integer({ min: 0, max: SIZE - 1 }),
  to: fc.integer({ min: 0, max: SIZE - 1 }),
  delayS: fc.integer({ min: 0, max: 9 }),
  outage: fc.option(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }))),
});
const network = (drawn: readonly { from: number; to: number; delayS: number; outage: [number, number] | null }[]) =>
  createNetwork(
    nodes,
    drawn.map(
      ({ from, to, delayS, outage }, i): Link => ({
        id: `l${i}`,
        fromId: `n${from}`,
        toId: `n${to}`,
        delayS,
        outages: outage === null ? [] : [{ fromS: outage[0], toS: outage[0] + outage[1] }],
      }),
    ),
  );
const links = fc.array(anyLink, { maxLength: 14 });
const node = fc.integer({ min: 0, max: SIZE - 1 });

describe('routes in random networks', () => {
  it('are chains of lines from start to end whose delays no message outruns', () => {
    fc.assert(
      fc.property(links, node, node, fc.integer({ min: 0, max: 60 }), (drawn, from, to, departS) => {
        const net = network(drawn);
        const route = net.route(from, to, departS);
        if (route === null) {
          expect(net.arrivalS(from, to, departS)).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        let here = `n${from}`;
        let delayS = 0;
        for (const i of route) {
          expect(net.links[i].fromId).toBe(here);
          here = net.links[i].toId;
          delayS += net.links[i].delayS;
        }
        expect(here).toBe(`n${to}`);
        expect(net.arrivalS(from, to, departS)).toBeGreaterThanOrEqual(departS + delayS);
      }),
      { numRuns: 500 },
    );
  });

  it('have the least delay that relaxing every line again and again finds, when all lines are up', () => {
    fc.assert(
      fc.property(links, (drawn) => {
        const whole = drawn.map((one) => ({ ...one, outage: null }));
        const net = network(whole);
        const best = Array.from({ length: SIZE }, (_, a) =>
          Array.from({ length: SIZE }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
        );
        for (let round = 0; round < SIZE; round++) {
          for (const { from, to, delayS } of whole) {
            for (let a = 0; a < SIZE; a++) best[a][to] = Math.min(best[a][to], best[a][from] + delayS);
          }
        }
        for (let a = 0; a < SIZE; a++) for (let b = 0; b < SIZE; b++) expect(net.arrivalS(a, b, 0)).toBe(best[a][b]);
      }),
      { numRuns: 200 },
    );
  });
});
