import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnChance, keyOfSeed, PURPOSE } from '../chance/index.ts';
import { mayRelease, tellsTracks } from '../communications/index.ts';
import { heldAt } from '../tracks/index.ts';
import { drawnPictures, type Prepared, prepare, runTrial } from './index.ts';
import { randomCooperation } from './testing/random-cooperation.ts';

const SEED = 11;

/**
 * The newest look, by the time at which it would have come over lines that are all up, that has arrived in a centre's picture by a time and by which
 * some radar detects the object, of the radars whose tracks the centre may have. Slow and plain: every look of every radar, each asked for its own draw and its own way.
 */
function newestUpdateS(
  prepared: Prepared,
  trial: number,
  of: { centre: number; threat: number; timeS: number },
): number {
  const { input, network, sensors } = prepared;
  const chance = drawnChance(keyOfSeed(SEED), trial);
  const { partyId } = input.nodes[of.centre];
  let last = Number.NEGATIVE_INFINITY;
  for (const { sensor, looks, node, centre, pairEntities } of sensors) {
    const series = looks[of.threat];
    const own = centre === of.centre;
    const release = mayRelease(sensor, partyId, input.releaseRules, input.threats[of.threat].threatensPartyIds);
    if (series === null || !(own || tellsTracks(release.releases))) continue;
    series.probabilities.forEach((probability, i) => {
      const look = series.firstLook + i;
      if (!chance.happens(PURPOSE.radarDetection, pairEntities[of.threat], look, probability)) return;
      const hereS = network.arrivalS(node, centre, look * series.intervalS);
      const arrivalS = own ? hereS : network.arrivalS(centre, of.centre, hereS + release.delayS);
      const onwardS = own ? 0 : release.delayS + network.usualDelayS(centre, of.centre);
      const usualS = look * series.intervalS + network.usualDelayS(node, centre) + onwardS;
      if (arrivalS <= of.timeS && usualS > last) last = usualS;
    });
  }
  return last;
}

describe('tracks that are lost without updates', () => {
  it('leave no decision and no launch on a picture whose newest update is older than the sheet allows', () => {
    let asked = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 1000 }), (scenario, trial) => {
        const drawn = randomCooperation(scenario);
        const trackLossS = drawn.assumptions.trackLossS ?? 2 * drawn.assumptions.lookIntervalS;
        // Queues hold back the word of a firm track, not its updates: without them the slow reckoning is exact.
        const links = drawn.links.map(({ capacityPerS: _, ...link }) => link);
        const input = {
          ...drawn,
          links,
          assumptions: { ...drawn.assumptions, trackLossS, cue: 'sensor-driven' as const },
        };
        const prepared = prepare(input);
        const { events } = runTrial(prepared, { seed: SEED, trial, recordEvents: true });
        for (const { kind, subjectId, objectId, timeS, detail } of events) {
          if (kind !== 'commit' && kind !== 'interceptor-launch') continue;
          const battery = input.batteries.find(({ id }) => id === subjectId);
          const centre = prepared.network.nodeIndex(battery?.centreId ?? '');
          const threat = prepared.threatIds.indexOf(String(objectId));
          const thenS = kind === 'commit' ? Number(detail.decidedS) : timeS;
          expect(thenS - newestUpdateS(prepared, trial, { centre, threat, timeS: thenS })).toBeLessThanOrEqual(
            trackLossS + 1e-6,
          );
          asked++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(asked).toBeGreaterThan(0);
  });

  it('let no command decide before as many sensors hold the object as its rules ask for', () => {
    let waited = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 1000 }), (scenario, trial) => {
        const drawn = randomCooperation(scenario);
        const input = {
          ...drawn,
          assumptions: { ...drawn.assumptions, cue: 'sensor-driven' as const },
          authorities: drawn.authorities.map((authority) => ({ ...authority, confirmations: 2 })),
        };
        const prepared = prepare(input);
        const pictures = drawnPictures(prepared, { seed: SEED, trial });
        const { events } = runTrial(prepared, { seed: SEED, trial, recordEvents: true });
        for (const { kind, subjectId, objectId, detail } of events) {
          if (kind !== 'commit' || detail.salvo !== 1) continue;
          const { centreId = '' } = input.batteries.find(({ id }) => id === subjectId) ?? {};
          const entry = pictures.entry(prepared.network.nodeIndex(centreId), prepared.threatIds.indexOf(`${objectId}`));
          expect(heldAt(entry?.accounts ?? [], Number(detail.decidedS))).toBeGreaterThanOrEqual(2);
          waited++;
        }
      }),
      { numRuns: 800 },
    );
    expect(waited).toBeGreaterThan(0);
  });
});
