import { WGS_84 } from '@parasol/physics/earth';
import { flyoutTimeToS } from '@parasol/physics/flyout';
import type { Ecef } from '@parasol/physics/frames';
import {
  arcPoint,
  BINDING_CONSTRAINTS,
  exactIntercepts,
  flyoutToS,
  type InterceptorSite,
  idealEarliestLaunchS,
  onSphere,
  threatArcs,
} from '@parasol/physics/intercept';
import { describe, expect, it } from 'vitest';
import { regionNamed } from '../regions/index.ts';
import { launchesOf, readScenario } from '../scenario/index.ts';
import { DEFENDED, footprint, footprintFlights, footprintPlaces, NOT_THREATENED, siteOf } from './index.ts';

/**
 * Two programs of the same question: the footprint flies missiles with drag and J2 over the ellipsoid and asks the functions of the trials; the kernel of
 * the interactive map has two-body arcs over a sphere.
 */
describe('the footprint and the kernel of the interactive map', () => {
  const text = JSON.stringify({
    parasol: 1,
    extends: 'third-site',
    threats: [{ missile: 'notional-irbm-4000', from: 'tabriz', to: 'warsaw', launchTimeS: 0 }],
    overrides: { 'assumptions.inFlightUpdate': 'ideal' },
  });
  const outcome = readScenario(text, { file: 'test.json' });
  const region = regionNamed('europe');
  if (outcome.kind === 'issues' || region === undefined) throw new Error(JSON.stringify(outcome));
  const cellKm = 250;
  const all = footprintPlaces(region, cellKm);
  const places = { ...all, cities: [], points: all.points.slice(0, all.cells.length) };
  const flights = footprintFlights(launchesOf(outcome.scenario).launches, places);
  const found = footprint(outcome.scenario, { region, cellKm }, { places, flights });
  const { answers, inputs, resolved } = found;
  const figure = (path: string): number => Number(inputs.find((input) => input.path === path)?.value);
  const sites = places.points.map(siteOf);
  const arcs = threatArcs({
    launch: flights.launches[0].from.site,
    places: {
      latitudesRad: Float64Array.from(sites, ({ latitudeRad }) => latitudeRad),
      longitudesRad: Float64Array.from(sites, ({ longitudeRad }) => longitudeRad),
    },
    burnoutAltitudeM: figure('notional-irbm-4000.burnoutAltitudeKm') * 1000,
    burnTimeS: figure('notional-irbm-4000.burnTimeS'),
    maximumRangeM: figure('notional-irbm-4000.maximumRangeKm') * 1000,
    loftRad: 0,
    earth: WGS_84,
  });
  const [type] = resolved.input.interceptorTypes;
  const cueToLaunchS = figure('us-missile-defence-centre.decisionTimeS') + figure('assumptions.launchDelayS');
  const site: InterceptorSite = {
    place: resolved.input.batteries[0].site,
    table: type.flyout,
    lowestAltitudeM: type.minimumInterceptAltitudeM,
    ceilingM: type.maximumInterceptAltitudeM,
    maximumFlightTimeS: type.maximumFlightTimeS,
    cueToLaunchS,
    doctrine: { kind: 'one-shot' },
  };
  const earliestLaunchS = idealEarliestLaunchS(arcs, cueToLaunchS);
  const record = exactIntercepts({ arcs, site, earliestLaunchS });
  const threatened = places.points.flatMap((_, place) =>
    answers.ideal.classes[place] === NOT_THREATENED ? [] : [place],
  );

  it('agree on what is defended, but for places on the edge', () => {
    const defended = threatened.filter((place) => answers.ideal.classes[place] === DEFENDED);
    expect(threatened.length).toBeGreaterThan(50);
    expect(defended.length).toBeGreaterThan(0);
    expect(defended.length).toBeLessThan(threatened.length);
    const apart = threatened.filter(
      (place) => (record.feasible[place] === 1) !== (answers.ideal.classes[place] === DEFENDED),
    );
    // Two-body arcs without drag end some km and up to ten seconds apart: only places with a margin below that may differ.
    for (const place of apart) expect(Math.abs(answers.ideal.marginS[place])).toBeLessThan(12);
    expect(apart.length / threatened.length).toBeLessThan(0.04);
  });

  it('agree on what keeps the rest undefended', () => {
    const neither = threatened.filter(
      (place) => answers.ideal.classes[place] !== DEFENDED && record.feasible[place] === 0,
    );
    const same = neither.filter(
      (place) => BINDING_CONSTRAINTS[answers.ideal.binding[place]] === BINDING_CONSTRAINTS[record.binding[place]],
    );
    expect(neither.length).toBeGreaterThan(10);
    expect(same.length / neither.length).toBeGreaterThan(0.9);
  });

  /** Places with less margin than this lie at the edge of reach, s. */
  const EDGE_S = 25;
  const both = threatened.filter((place) => answers.ideal.classes[place] === DEFENDED && record.feasible[place] === 1);

  it('agree on when it could be met first', () => {
    // Nodes of the kernel lie 4 to 7 s apart; flights differ by a few seconds. At the edge of reach the missile comes into it at a grazing angle, and the
    // first meeting moves by much for little: 44 s seen at the one place with a margin of 11 s.
    for (const place of both) {
      expect(Math.abs(answers.ideal.earliestInterceptS[place] - record.earliestS[place])).toBeLessThan(
        answers.ideal.marginS[place] < EDGE_S ? 60 : 8,
      );
    }
  });

  /** The time still holds when the point is aimed at for it: the kernel reads the table once, for a first guess, the footprint until it settles. */
  const holds = (positionEcefM: Ecef, timeOfFlightS: number): boolean =>
    flyoutTimeToS(site.table, {
      siteEcefM: onSphere(site.place, arcs.radiusM),
      targetEcefM: positionEcefM,
      timeOfFlightS,
      earth: WGS_84,
    }) <
    timeOfFlightS + 1;

  /** Margin on the kernel's own arc, looked at between its nodes too. */
  const marginBetweenNodesS = (place: number, times: 'as-the-kernel-reads' | 'that-hold'): number => {
    let marginS = Number.NEGATIVE_INFINITY;
    for (let node = arcs.firstNode[place]; node <= arcs.lastNode[place]; node += 1 / 16) {
      const point = arcPoint(arcs, place, node);
      const flightS = flyoutToS(arcs, site, point);
      const inBand = point.altitudeM >= site.lowestAltitudeM && point.altitudeM <= site.ceilingM;
      if (!inBand || flightS > site.maximumFlightTimeS) continue;
      if (times === 'that-hold' && !holds(point.positionEcefM, flightS)) continue;
      marginS = Math.max(marginS, point.timeS - earliestLaunchS[place] - flightS);
    }
    return marginS;
  };

  it('agree on the margin as well as their flights do', () => {
    const betweenS = both.map((place) => marginBetweenNodesS(place, 'as-the-kernel-reads'));
    const holdingS = both.map((place) => marginBetweenNodesS(place, 'that-hold'));
    // The missile with drag and J2 passes the same place up to 6 s later than the arc does. 1.5 s in the median and up to 6.7 s were seen, and more at
    // the edge of reach, where a kilometre counts most: 13.4 s at one of the three places with less than 25 s of margin.
    const apartS = both.map((place, i) => answers.ideal.marginS[place] - holdingS[i]);
    const typicalS = apartS.map(Math.abs).sort((a, b) => a - b)[apartS.length >> 1];
    expect(typicalS).toBeLessThan(2);
    both.forEach((place, i) => {
      // The footprint looks every 2 s, and loses up to 6 s where the margin grows by 3 s a second and then drops: 6.1 s seen.
      expect(apartS[i]).toBeGreaterThan(-7);
      expect(apartS[i]).toBeLessThan(answers.ideal.marginS[place] < EDGE_S ? 15 : 7);
      // What the spacing of the nodes costs. The margin grows by 1.7 to 3 s a second until the missile sinks out of the reach of direct flights, and
      // drops there by hundreds of seconds: the last node before may lie one node and one cell of the table too early. 10.0 s seen.
      const lostS = betweenS[i] - record.marginS[place];
      expect(lostS).toBeGreaterThan(-1e-6);
      expect(lostS).toBeLessThan(12);
      // What reading the table once promises too much, beside that jump: 2.2 s seen, at 5 of 89 places.
      expect(record.marginS[place] - holdingS[i]).toBeLessThan(4);
    });
  });
});
