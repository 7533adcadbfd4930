import { entryS, isUp } from './crossing.ts';
import type { Link, Node } from './network.ts';

/** A way through the network: indexes into `links`, in order; empty from a node to itself; null where there is none. */
export type Route = readonly number[];

/** Nodes, links and least-delay routes of one scenario. It does not change: queues of messages belong to a trial. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** Index of a node, or -1. */
  nodeIndex(id: string): number;
  /** The route of a message that sets out at a time, null when no links lead there. */
  route(from: number, to: number, departS: number): Route | null;
  /** Delay of the route when every line is up. Infinity when none leads there. */
  usualDelayS(from: number, to: number): number;
  /** Arrival when nothing queues: outages are waited for, delays added. Infinity when it never arrives. */
  arrivalS(from: number, to: number, departS: number): number;
}

/**
 * Routes are chosen when a message sets out: least total delay over the links that are up at that moment; when these lead nowhere, over
 * all links. Equal delays: fewer links, then the order of `links`. A message that meets an outage on its way waits in front of it; one
 * that is already on the line arrives.
 */
export function createNetwork(nodes: readonly Node[], links: readonly Link[]): Network {
  const indexes = new Map(nodes.map((node, i) => [node.id, i]));
  const at = (id: string): number => indexes.get(id) ?? -1;
  const leaving: number[][] = nodes.map(() => []);
  const arrivesAt = links.map((link) => at(link.toId));
  links.forEach((link, i) => {
    leaving[at(link.fromId)].push(i);
  });
  const edgesS = [
    ...new Set(links.flatMap((link) => link.outages.flatMap((outage) => [outage.fromS, outage.toS]))),
  ].sort((a, b) => a - b);
  // One table of routes per source node and stretch of time without a change; stretch -1 has every link up.
  const known = new Map<number, readonly (Route | null)[]>();

  const stretchAt = (timeS: number): number => {
    let stretch = 0;
    while (stretch < edgesS.length && edgesS[stretch] <= timeS) stretch++;
    return stretch;
  };

  const routesFrom = (from: number, stretch: number): readonly (Route | null)[] => {
    const key = (stretch + 1) * nodes.length + from;
    const found = known.get(key);
    if (found !== undefined) return found;
    const inside = stretch <= 0 ? Number.NEGATIVE_INFINITY : edgesS[stretch - 1];
    const usable = stretch < 0 ? () => true : (link: Link) => isUp(link, inside);
    const routes = leastDelay(nodes.length, { from, links, leaving, arrivesAt, usable });
    known.set(key, routes);
    return routes;
  };

  const route = (from: number, to: number, departS: number): Route | null =>
    routesFrom(from, stretchAt(departS))[to] ?? routesFrom(from, -1)[to];

  return {
    nodes,
    links,
    nodeIndex: at,
    route,
    usualDelayS: (from, to) =>
      routesFrom(from, -1)[to]?.reduce((sum, i) => sum + links[i].delayS, 0) ?? Number.POSITIVE_INFINITY,
    arrivalS(from, to, departS) {
      const way = route(from, to, departS);
      if (way === null) return Number.POSITIVE_INFINITY;
      let timeS = departS;
      for (const i of way) timeS = entryS(links[i], timeS) + links[i].delayS;
      return timeS;
    },
  };
}

interface Search {
  readonly from: number;
  readonly links: readonly Link[];
  readonly leaving: readonly (readonly number[])[];
  readonly arrivesAt: readonly number[];
  readonly usable: (link: Link) => boolean;
}

/** Dijkstra over a handful of nodes: no heap. */
function leastDelay(count: number, { from, links, leaving, arrivesAt, usable }: Search): (Route | null)[] {
  const delayS = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const routes = new Array<Route | null>(count).fill(null);
  const settled = new Array<boolean>(count).fill(false);
  delayS[from] = 0;
  routes[from] = [];
  for (;;) {
    let next = -1;
    for (let i = 0; i < count; i++) {
      const route = routes[i];
      if (settled[i] || route === null) continue;
      const fewer = route.length < (routes[next]?.length ?? 0);
      if (next < 0 || delayS[i] < delayS[next] || (delayS[i] === delayS[next] && fewer)) next = i;
    }
    if (next < 0) return routes;
    settled[next] = true;
    const route = routes[next] as Route;
    for (const i of leaving[next]) {
      if (!usable(links[i])) continue;
      const to = arrivesAt[i];
      const total = delayS[next] + links[i].delayS;
      const better = total < delayS[to] || (total === delayS[to] && route.length + 1 < (routes[to]?.length ?? 0));
      if (!settled[to] && better) {
        delayS[to] = total;
        routes[to] = [...route, i];
      }
    }
  }
}
