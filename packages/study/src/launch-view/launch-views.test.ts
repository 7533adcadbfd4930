import { describe, expect, it } from 'vitest';
import {
  architectureScenario,
  type CheckedScenario,
  issueLine,
  type ResolvedScenario,
  readScenario,
  resolve,
} from '../scenario/index.ts';
import { launchViews } from './index.ts';

const joint = resolve(architectureScenario('joint') as CheckedScenario);
const document = launchViews(joint);

/** The plan of 2007 with two radars that look at it from the east. */
function thirdSiteSeen(): ResolvedScenario {
  const text = `parasol: 1
extends: third-site
parties: [{ id: russia, name: Russia, countries: [RU] }]
nodes: [{ id: russian-centre, party: russia, kind: national-centre }]
elements:
  add:
    sensors:
      - { id: armavir-south-west, party: russia, centre: russian-centre }
      - { id: don-2n, party: russia, centre: russian-centre }
`;
  const outcome = readScenario(text, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return resolve(outcome.scenario);
}

describe('the views of launches', () => {
  it('are plain JSON, the same twice', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(launchViews(joint)).toEqual(document);
  });

  it('tell each battery, or why not', () => {
    const told = [...document.views, ...document.notFlown].map(({ batteryId }) => batteryId).sort();
    expect(told).toEqual(joint.input.batteries.map(({ id }) => id).sort());
  });

  it('fly at most with the published speed, and slower only where a slower flight arrives in time', () => {
    for (const { interceptorId, burnoutSpeedKmPerS } of document.views) {
      const published = joint.input.interceptorTypes.find(({ id }) => id === interceptorId)?.flyout.header;
      // 5 %: the speed counts relative to the turning Earth, the table is read between its points.
      expect(burnoutSpeedKmPerS * 1000).toBeLessThan(1.05 * (published?.burnoutSpeedMPerS ?? 0));
    }
  });

  it('are those of strangers: no ally, no owner', () => {
    for (const { partyId, observers } of document.views) {
      const seenBy = observers.map((observer) => observer.partyId);
      if (partyId === 'russia') expect(seenBy).not.toContain('russia');
      else expect(seenBy).toEqual(['russia']);
    }
  });

  it('exclude own land for good: from then on, and not a step before', () => {
    const observers = document.views.flatMap((view) => view.observers);
    const excluded = observers.filter(({ verdict }) => verdict === 'excluded');
    expect(excluded.length).toBeGreaterThan(0);
    for (const { impact, distinguishableS, fallsOnOwnLand } of excluded) {
      const from = impact.timesS.indexOf(distinguishableS ?? Number.NaN);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(impact.holdsOwnLand.slice(from)).not.toContain(true);
      if (from > 0) expect(impact.holdsOwnLand[from - 1]).toBe(true);
      expect(fallsOnOwnLand).toBe(false);
    }
    for (const { distinguishableS, verdict } of observers)
      expect(distinguishableS === null).toBe(verdict !== 'excluded');
  });

  it('never exclude a launch whose own course ends on the land', () => {
    const falling = document.views.flatMap((view) => view.observers).filter(({ fallsOnOwnLand }) => fallsOnOwnLand);
    expect(falling.length).toBeGreaterThan(0);
    for (const { verdict } of falling) expect(verdict).not.toBe('excluded');
  });

  it('have ellipses that shrink, and see no sooner what reflects less', () => {
    const small = launchViews(joint, { crossSectionM2: 0.05 });
    for (const [i, view] of document.views.entries())
      for (const [k, { impact, sights }] of view.observers.entries()) {
        const sizes = impact.semiMajorKm.filter((km) => km !== null);
        if (sizes.length > 1) expect(sizes[sizes.length - 1]).toBeLessThan(sizes[0]);
        sights.forEach(({ detectedS, kind }, s) => {
          const later = small.views[i].observers[k].sights[s].detectedS ?? Number.POSITIVE_INFINITY;
          if (kind === 'radar' && detectedS !== null) expect(later).toBeGreaterThanOrEqual(detectedS);
        });
      }
  });

  it('answer for a list of places instead of the land', () => {
    const [view] = launchViews(joint, { protectedPlaces: [{ latitudeDeg: 55.75, longitudeDeg: 37.62 }] }).views;
    expect(view.observers[0].distinguishableS).toBeLessThanOrEqual(
      document.views[0].observers[0].distinguishableS ?? Number.POSITIVE_INFINITY,
    );
  });

  it('show the interceptors in Poland to radars in the east', () => {
    const seen = launchViews(thirdSiteSeen());
    expect(seen.views.map(({ batteryId }) => batteryId)).toEqual(['gbi-poland']);
    const [{ observers }] = seen.views;
    expect(observers.map(({ partyId }) => partyId)).toEqual(['russia']);
    expect(observers[0].sights.some(({ detectedS }) => detectedS !== null)).toBe(true);
    // Before burnout nobody can tell where it goes.
    expect(observers[0].distinguishableS ?? Number.POSITIVE_INFINITY).toBeGreaterThan(seen.views[0].burnoutS);
    expect(observers[0].sentence).toContain('Don-2N');
  });
});
