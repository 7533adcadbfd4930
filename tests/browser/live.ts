import {
  type LiveClient,
  type LiveMap,
  type LiveRequest,
  type LiveWord,
  liveClient,
  type SettledMap,
} from '@parasol/study/live';
import { sha256Hex } from '@parasol/study/results';
import { architectureScenario } from '@parasol/study/scenario';

/** Where the test serves the program of the worker. */
const LIVE_WORKER_PATH = '/live.worker.js';

function requestOf(id: string): LiveRequest {
  const scenario = architectureScenario(id);
  if (scenario === undefined) throw new Error(`no architecture ${id}`);
  const grid = { southDeg: 34, northDeg: 71, westDeg: -12, eastDeg: 45, columns: 61, rows: 51 };
  return { scenario, grid, cue: 'sensor-driven' };
}

const MOVES = [{ batteryId: 'sm3-iia-redzikowo', latitudeDeg: 53, longitudeDeg: 19 }];

/** Hash of each column, and every plain value as it is. */
const digestOf = (map: LiveMap | SettledMap | null): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(map ?? {}).map(([key, value]) => [
      key,
      ArrayBuffer.isView(value) ? sha256Hex(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) : value,
    ]),
  );

/** Starts, drags and rests; then a burst of moves, of which the last is answered whatever became of the others, and a fault. */
export async function liveDigests(live: Pick<LiveClient, 'start' | 'move' | 'rest'>): Promise<Record<string, unknown>> {
  const shown = digestOf(await live.start(requestOf('epaa-phase-3')));
  const dragged = digestOf(await live.move(MOVES));
  const settled = digestOf(await live.rest());
  const burst = Array.from({ length: 10 }, (_, k) => live.move([{ ...MOVES[0]!, longitudeDeg: 19 + k / 10 }]));
  await Promise.all(burst.slice(0, -1));
  const last = (await burst.at(-1))?.kind;
  const fault = await live.move([{ ...MOVES[0]!, batteryId: 'nobody' }]).catch(String);
  return { shown, dragged, settled, last, fault };
}

/** The same in a module worker of the browser. */
async function liveInWorker(): Promise<Record<string, unknown>> {
  const worker = new Worker(LIVE_WORKER_PATH, { type: 'module' });
  const client = liveClient((order) => worker.postMessage(order));
  worker.onmessage = ({ data }: MessageEvent<LiveWord>) => client.hear(data);
  worker.onerror = ({ message }) => client.fail(new Error(message));
  try {
    return await liveDigests(client);
  } finally {
    worker.terminate();
  }
}

(globalThis as Record<string, unknown>).liveInWorker = liveInWorker;
