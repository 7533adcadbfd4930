import type { MapFlight } from '@parasol/study/results';
import { createRoot } from 'react-dom/client';
import { MapStage } from '../stage/index.ts';
import { seek, setSpan } from '../time/index.ts';
import '../frame/frame.css';

/** What a number of loops has cost; `tools/globe-heap` asks for it. */
interface Measured {
  readonly framesPerLoop: number;
  readonly msPerFrame: number;
  /** Calls to draw, in a frame of playback and in three seconds without change. */
  readonly callsPerFrame: number;
  readonly idleCalls: number;
}

const TRACKS = 200;
const POINTS = 60;
const STEP_S = 20;
const LAST_S = POINTS * STEP_S + TRACKS;
const FRAMES = 4;

/** An arc over the map of the same kind as those of a run: it is drawn, not flown. */
const flight = (i: number): MapFlight => {
  const shares = Array.from({ length: POINTS }, (_, k) => k / (POINTS - 1));
  return {
    threatId: `t${i}`,
    missileId: 'm',
    launchAreaId: 'a',
    targetId: 'c',
    launchTimeS: i,
    burnoutS: 200,
    apogeeS: 600,
    impactS: (POINTS - 1) * STEP_S,
    timesS: shares.map((_, k) => k * STEP_S),
    latitudesDeg: shares.map((share) => 33 + share * (10 + (i % 20))),
    longitudesDeg: shares.map((share) => 50 - share * (10 + (i % 37))),
    altitudesKm: shares.map((share) => 1200 * share * (1 - share) * 4),
  };
};
const FLIGHTS = Array.from({ length: TRACKS }, (_, i) => flight(i));

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Calls to draw on the globe. */
let calls = 0;
const draw = WebGL2RenderingContext.prototype.drawElements;
WebGL2RenderingContext.prototype.drawElements = function counted(...parameters) {
  calls++;
  draw.apply(this, parameters);
};

async function measured(loops: number): Promise<Measured> {
  setSpan(0, LAST_S);
  const first = calls;
  const startMs = performance.now();
  for (let loop = 0; loop < loops; loop++)
    for (let i = 0; i <= FRAMES; i++) {
      seek((LAST_S * i) / FRAMES);
      await frame();
    }
  const frames = loops * (FRAMES + 1);
  const msPerFrame = (performance.now() - startMs) / frames;
  const callsPerFrame = (calls - first) / frames;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = calls;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return { framesPerLoop: FRAMES + 1, msPerFrame, callsPerFrame, idleCalls: calls - before };
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<MapStage label="measured" scene={null} flights={FLIGHTS} />);
// The first drawings fetch the picture of the Earth.
setTimeout(() => Object.assign(globalThis, { measured }), 15_000);
