import { create } from 'zustand';

/** The clock of what is played: seconds from the start of the raid. */
export interface Clock {
  readonly timeS: number;
  readonly fromS: number;
  readonly toS: number;
  readonly isPlaying: boolean;
  /** Seconds of the raid per second of the reader. */
  readonly speed: number;
}

export const SPEEDS = [1, 5, 10, 30, 60, 120] as const;

export const useClock = create<Clock>()(() => ({ timeS: 0, fromS: 0, toS: 0, isPlaying: false, speed: 30 }));

const clamp = (timeS: number, { fromS, toS }: Pick<Clock, 'fromS' | 'toS'>): number =>
  Math.min(toS, Math.max(fromS, timeS));

/** Gives the clock its span and puts it at the beginning. */
export const setSpan = (fromS: number, toS: number): void =>
  useClock.setState({ fromS, toS, timeS: fromS, isPlaying: false });

export const seek = (timeS: number): void => useClock.setState((now) => ({ timeS: clamp(timeS, now) }));
export const stepBy = (byS: number): void => seek(useClock.getState().timeS + byS);
export const pause = (): void => useClock.setState({ isPlaying: false });
export const toggle = (): void =>
  useClock.setState((now) => ({
    isPlaying: !now.isPlaying,
    timeS: !now.isPlaying && now.timeS >= now.toS ? now.fromS : now.timeS,
  }));

/** One notch faster (1) or slower (-1). */
export const changeSpeed = (by: 1 | -1): void =>
  useClock.setState(({ speed }) => {
    const at = SPEEDS.findIndex((one) => one >= speed);
    return { speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))] };
  });

/** Lets some time of the reader pass; stops at the end. */
export const tick = (readerS: number): void =>
  useClock.setState((now) => {
    if (!now.isPlaying) return now;
    const timeS = clamp(now.timeS + readerS * now.speed, now);
    return { timeS, isPlaying: timeS < now.toS };
  });
