import { describe, expect, it } from 'vitest';
import { createNetwork, entryS, type Link, type Node } from './index.ts';

const node = (id: string): Node => ({ id, partyId: 'p', kind: 'national-centre' });
const link = (id: string, delayS: number, change: Partial<Link> = {}): Link => ({
  id,
  fromId: id.slice(0, 1),
  toId: id.slice(1, 2),
  delayS,
  outages: [],
  ...change,
});
const nodes = ['a', 'b', 'c', 'd'].map(node);

describe('a line', () => {
  it('is entered at once when it is up, and after every outage when it is not', () => {
    const broken = link('ab', 1, {
      outages: [
        { fromS: 20, toS: 30 },
        { fromS: 10, toS: 20 },
      ],
    });
    expect(entryS(broken, 5)).toBe(5);
    expect(entryS(broken, 10)).toBe(30);
    expect(entryS(broken, 29.9)).toBe(30);
    expect(entryS(broken, 30)).toBe(30);
  });
});

describe('routes', () => {
  it('take the least total delay, not the fewest lines', () => {
    const network = createNetwork(nodes, [link('ac', 10), link('ab', 3), link('bc', 4)]);
    expect(network.route(0, 2, 0)).toEqual([1, 2]);
    expect(network.arrivalS(0, 2, 100)).toBe(107);
  });

  it('take fewer lines among equal delays', () => {
    const network = createNetwork(nodes, [link('ab', 3), link('bc', 4), link('ac', 7)]);
    expect(network.route(0, 2, 0)).toEqual([2]);
  });

  it('lead from a node to itself without a line, and are directed', () => {
    const network = createNetwork(nodes, [link('ab', 3)]);
    expect(network.arrivalS(0, 0, 5)).toBe(5);
    expect(network.route(1, 0, 0)).toBeNull();
    expect(network.arrivalS(1, 0, 5)).toBe(Number.POSITIVE_INFINITY);
  });

  it('go around a line that is out when the message sets out', () => {
    const network = createNetwork(nodes, [
      link('ab', 1, { outages: [{ fromS: 50, toS: 1000 }] }),
      link('ac', 10),
      link('cb', 10),
    ]);
    expect(network.arrivalS(0, 1, 49)).toBe(50);
    expect(network.arrivalS(0, 1, 50)).toBe(70);
    expect(network.arrivalS(0, 1, 1000)).toBe(1001);
  });

  it('wait in front of an outage when there is no other way, or when it begins on the way', () => {
    const only = createNetwork(nodes, [link('ab', 1, { outages: [{ fromS: 50, toS: 60 }] })]);
    expect(only.arrivalS(0, 1, 55)).toBe(61);
    const chain = createNetwork(nodes, [link('ab', 10), link('bc', 1, { outages: [{ fromS: 50, toS: 60 }] })]);
    expect(chain.arrivalS(0, 2, 45)).toBe(61);
    // Already on the line when it goes out: it arrives.
    expect(chain.arrivalS(0, 2, 39.5)).toBe(50.5);
  });

  it('never arrive over a line that stays out', () => {
    const cut = createNetwork(nodes, [link('ab', 1, { outages: [{ fromS: 0, toS: Number.POSITIVE_INFINITY }] })]);
    expect(cut.arrivalS(0, 1, 5)).toBe(Number.POSITIVE_INFINITY);
  });
});
