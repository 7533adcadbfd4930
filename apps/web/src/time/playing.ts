import { useEffect } from 'react';
import { type KeyBinding, useKeys } from '../frame/index.ts';
import { changeSpeed, pause, seek, stepBy, tick, toggle, useClock } from './clock.ts';

/** Seconds of the raid that one step moves. */
export const STEP_S = 10;

/** A page that was out of sight goes on where it was. */
const LONGEST_FRAME_S = 1;

const KEYS: readonly KeyBinding[] = [
  { keys: [' '], does: { en: 'Play or pause', ru: 'Пуск или пауза' }, run: toggle },
  {
    keys: ['ArrowLeft'],
    does: { en: `${STEP_S} s back`, ru: `На ${STEP_S} с назад` },
    run: () => stepBy(-STEP_S),
  },
  {
    keys: ['ArrowRight'],
    does: { en: `${STEP_S} s forward`, ru: `На ${STEP_S} с вперёд` },
    run: () => stepBy(STEP_S),
  },
  { keys: ['+', '='], does: { en: 'Faster', ru: 'Быстрее' }, run: () => changeSpeed(1) },
  { keys: ['-'], does: { en: 'Slower', ru: 'Медленнее' }, run: () => changeSpeed(-1) },
  {
    keys: ['Home'],
    does: { en: 'Clock to the start', ru: 'Часы в начало' },
    run: () => seek(useClock.getState().fromS),
  },
];

/** Lets the clock run while a page is shown, and gives it its keys. With reduced motion it moves once a second. */
export function usePlaying(): void {
  const isPlaying = useClock((clock) => clock.isPlaying);
  useKeys(KEYS);
  useEffect(() => pause, []);
  useEffect(() => {
    if (!isPlaying) return;
    if (globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const steps = setInterval(() => tick(1), 1000);
      return () => clearInterval(steps);
    }
    let lastMs = performance.now();
    const next = (nowMs: number): void => {
      tick(Math.min(LONGEST_FRAME_S, Math.max(0, (nowMs - lastMs) / 1000)));
      lastMs = nowMs;
      frame = requestAnimationFrame(next);
    };
    let frame = requestAnimationFrame(next);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
}
