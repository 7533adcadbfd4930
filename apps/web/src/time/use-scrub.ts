import { type PointerEvent, useRef } from 'react';
import { seek } from './clock.ts';

type OnPointer = (event: PointerEvent<Element>) => void;

/** What an element needs so that a pointer on it sets the clock, and moves it while held. For pointers only: the slider of the clock does the same for the keyboard. */
export function useScrub(
  /** The time under a point, counted from the left edge of the element. */
  timeOf: (x: number) => number,
): Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', OnPointer>> {
  const isScrubbing = useRef(false);
  const scrub: OnPointer = (event) => seek(timeOf(event.clientX - event.currentTarget.getBoundingClientRect().left));
  const stop = (): void => {
    isScrubbing.current = false;
  };
  return {
    onPointerDown(event) {
      isScrubbing.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      scrub(event);
    },
    onPointerMove(event) {
      if (isScrubbing.current) scrub(event);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
