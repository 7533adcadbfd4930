import { type LiveTally, liveHandler, liveTally } from '@parasol/study/live';
import { regionNamed } from '@parasol/study/regions';
import { readScenario } from '@parasol/study/scenario';
import type { LiveAnswer, LiveQuestion } from './live-protocol.ts';

/** Counts of the regions and grids asked about so far: membership of cells is found once each. */
const tallies = new Map<string, ReturnType<typeof liveTally>>();
let count: ((map: Parameters<ReturnType<typeof liveTally>>[0]) => LiveTally) | null = null;
let askedAtMs = 0;

const post = (answer: LiveAnswer, handedOver: ArrayBuffer[]): void =>
  globalThis.postMessage(answer, { transfer: handedOver });

const handle = liveHandler({
  post(word, handedOver) {
    if (word.kind === 'fault') post(word, handedOver);
    else if (count !== null)
      post({ ...word, tally: count(word.map), workMs: performance.now() - askedAtMs }, handedOver);
  },
  later(work) {
    setTimeout(() => {
      askedAtMs = performance.now();
      work();
    }, 0);
  },
});

globalThis.onmessage = ({ data }: MessageEvent<LiveQuestion>): void => {
  if (data.kind !== 'open') {
    handle(data);
    return;
  }
  const { serial, text, fileName, regionId, grid, cue } = data;
  const region = regionNamed(regionId);
  const outcome = readScenario(text, { file: fileName });
  if (outcome.kind === 'issues' || region === undefined) {
    const issues = outcome.kind === 'issues' ? outcome.issues : [];
    post({ kind: 'fault', serial, message: issues.map(({ message }) => message).join('; '), issues }, []);
    return;
  }
  const key = JSON.stringify([regionId, grid]);
  const known = tallies.get(key) ?? liveTally(region, grid);
  tallies.set(key, known);
  count = known;
  handle({ kind: 'start', serial, request: { scenario: outcome.scenario, grid, cue } });
};
