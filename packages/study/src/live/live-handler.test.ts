import { describe, expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { liveClient } from './live-client.ts';
import { liveFootprint } from './live-footprint.ts';
import { liveHandler } from './live-handler.ts';
import type { LiveOrder, LiveWord } from './live-messages.ts';
import type { LiveRequest } from './live-questions.ts';

const REQUEST: LiveRequest = {
  scenario: architectureScenario('third-site') as CheckedScenario,
  grid: { southDeg: 40, northDeg: 60, westDeg: 0, eastDeg: 40, columns: 16, rows: 12 },
  cue: 'ideal',
};
const BATTERY = 'gbi-poland';
const at = (longitudeDeg: number) => [{ batteryId: BATTERY, latitudeDeg: 54, longitudeDeg }];

/** A handler whose work is done by hand, and the words that it has sent. */
function byHand() {
  const words: LiveWord[] = [];
  const work: (() => void)[] = [];
  const handle = liveHandler({ post: (word) => void words.push(word), later: (one) => void work.push(one) });
  return {
    words,
    handle,
    step: () => work.shift()?.(),
    finish: () => {
      while (work.length > 0) work.shift()?.();
    },
  };
}

const start: LiveOrder = { kind: 'start', serial: 1, request: REQUEST };
const move = (serial: number, longitudeDeg: number): LiveOrder => ({
  kind: 'move',
  serial,
  siteMoves: at(longitudeDeg),
});

describe('the worker of a live footprint', () => {
  it('answers the newest move and drops those before it', () => {
    const { words, handle, finish } = byHand();
    handle(start);
    for (let k = 2; k <= 6; k++) handle(move(k, 17 + k / 10));
    finish();
    expect(words.map(({ kind, serial }) => [kind, serial])).toEqual([
      ['answer', 1],
      ['answer', 6],
    ]);
    const alone = liveFootprint(REQUEST);
    alone.show([]);
    expect(words[1]).toEqual({ kind: 'answer', serial: 6, map: alone.show(at(17.6)) });
  });

  it('gives up an exact pass when the hand moves again', () => {
    const { words, handle, step, finish } = byHand();
    handle(start);
    step();
    handle({ kind: 'rest', serial: 2 });
    step();
    handle(move(3, 18));
    handle({ kind: 'rest', serial: 4 });
    finish();
    expect(words.map((word) => [word.serial, word.kind === 'answer' && word.map.kind])).toEqual([
      [1, 'shown'],
      [3, 'shown'],
      [4, 'settled'],
    ]);
  });

  it('reports faults and goes on', () => {
    const { words, handle, finish } = byHand();
    handle(move(1, 18));
    finish();
    handle({ ...start, serial: 2 });
    finish();
    handle({ kind: 'move', serial: 3, siteMoves: [{ batteryId: 'nobody', latitudeDeg: 1, longitudeDeg: 1 }] });
    finish();
    handle({ kind: 'jump', serial: 4 } as unknown as LiveOrder);
    handle(move(5, 18));
    finish();
    expect(words.map(({ kind, serial }) => [kind, serial])).toEqual([
      ['fault', 1],
      ['answer', 2],
      ['fault', 3],
      ['fault', 4],
      ['answer', 5],
    ]);
    expect(words[0]).toMatchObject({ message: 'no footprint has been started' });
  });
});

describe('the other end', () => {
  it('gets null for what was dropped and an error for a fault', async () => {
    const sent: LiveOrder[] = [];
    const { words, handle, finish } = byHand();
    const client = liveClient((order) => void sent.push(order));
    const answers = [client.start(REQUEST), client.move(at(17)), client.move(at(18))];
    const fault = client.move([{ batteryId: 'nobody', latitudeDeg: 1, longitudeDeg: 1 }]);
    for (const order of sent.slice(0, 3)) handle(order);
    finish();
    handle(sent[3]!);
    finish();
    for (const word of words) client.hear(word);
    expect((await Promise.all(answers)).map((map) => map?.kind ?? null)).toEqual(['shown', null, 'shown']);
    await expect(fault).rejects.toThrow('nobody');
    client.fail(new Error('gone'));
    await expect(client.rest()).rejects.toThrow('gone');
  });
});
