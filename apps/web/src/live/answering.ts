import { type LivePort, type LiveTally, liveHandler, liveTally } from '@parasol/study/live';
import { regionNamed } from '@parasol/study/regions';
import { type CheckedScenario, readScenario, resolve } from '@parasol/study/scenario';
import { sceneOf } from '../scene/index.ts';
import type { LiveAnswer, LiveQuestion } from './live-protocol.ts';

interface AnsweringPort extends Pick<LivePort, 'later'> {
  readonly post: (answer: LiveAnswer, handedOver: ArrayBuffer[]) => void;
}

/**
 * The live map behind its worker, the same in every thread: reads what is asked, counts what is answered.
 *
 * @returns  what is to be called with each question
 */
export function answering({ post, later }: AnsweringPort): (question: LiveQuestion) => void {
  /** Counts of the regions and grids asked about so far: membership of cells is found once each. */
  const tallies = new Map<string, ReturnType<typeof liveTally>>();
  let count: ((map: Parameters<ReturnType<typeof liveTally>>[0]) => LiveTally) | null = null;
  let askedAtMs = 0;

  const handle = liveHandler({
    post(word, handedOver) {
      if (word.kind === 'fault') post(word, handedOver);
      else if (count !== null)
        post({ ...word, tally: count(word.map), workMs: performance.now() - askedAtMs }, handedOver);
    },
    later: (work) =>
      later(() => {
        askedAtMs = performance.now();
        work();
      }),
  });

  /** Sends what stands on the table, before the map; false where it cannot be looked up. */
  const postScene = (serial: number, scenario: CheckedScenario): boolean => {
    try {
      post({ kind: 'scene', serial, scene: sceneOf(resolve(scenario)) }, []);
      return true;
    } catch (error) {
      post({ kind: 'fault', serial, message: error instanceof Error ? error.message : String(error) }, []);
      return false;
    }
  };

  return (question) => {
    if (question.kind !== 'open') {
      handle(question);
      return;
    }
    const { serial, text, fileName, regionId, grid, cue, withScene } = question;
    const region = regionNamed(regionId);
    const outcome = readScenario(text, { file: fileName });
    if (outcome.kind === 'issues' || region === undefined) {
      const issues = outcome.kind === 'issues' ? outcome.issues : [];
      post({ kind: 'fault', serial, message: issues.map(({ message }) => message).join('; '), issues }, []);
      return;
    }
    if (withScene && !postScene(serial, outcome.scenario)) return;
    const key = JSON.stringify([regionId, grid]);
    const known = tallies.get(key) ?? liveTally(region, grid);
    tallies.set(key, known);
    count = known;
    handle({ kind: 'start', serial, request: { scenario: outcome.scenario, grid, cue } });
  };
}
