/**
 * Works out the exact answer to what the laboratory shows first, as the worker of its live map does, and prints it for the built pages.
 *
 *   node --conditions=parasol-source tools/first-answer/main.ts
 */
import { FIRST_STATE } from '../../apps/web/src/laboratory/index.ts';
import { answering } from '../../apps/web/src/live/answering.ts';
import { openQuestion, questionOf, tableOf } from '../../apps/web/src/live/live-table.ts';
import { preparedText } from '../../apps/web/src/live/prepared.ts';
import type { Scene } from '../../apps/web/src/scene/index.ts';

const table = tableOf(FIRST_STATE);
let scene: Scene | null = null;
const ask = answering({
  later: setImmediate,
  post(answer) {
    if (answer.kind === 'fault') throw new Error(answer.message);
    if (answer.kind === 'scene') scene = answer.scene;
    else if (answer.map.kind === 'shown') ask({ kind: 'rest', serial: 2 });
    else if (scene !== null)
      process.stdout.write(JSON.stringify(preparedText(questionOf(table), scene, answer.map, answer.tally)));
  },
});
ask(openQuestion(table, 1, 'fine'));
