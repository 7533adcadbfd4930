/**
 * Works out the exact answer to what the laboratory shows first, as the worker of its live map does, and prints it for the built pages.
 *
 *   node --conditions=parasol-source apps/web/make-first-answer.ts
 */
import { FIRST_STATE } from './src/laboratory/index.ts';
import { answering } from './src/live/answering.ts';
import { openQuestion, questionOf, tableOf } from './src/live/live-table.ts';
import { preparedText } from './src/live/prepared.ts';
import type { Scene } from './src/scene/index.ts';

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
