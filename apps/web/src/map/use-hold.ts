import { type PointerEvent, useRef } from 'react';
import { letGo } from '../hand/index.ts';
import type { Ground } from './ground.ts';

type Place = NonNullable<ReturnType<Ground['placeAt']>>;
type Pointed = PointerEvent<SVGGElement>;

/**
 * Lets the pointer hold a mark: the ground beneath it does not move meanwhile.
 *
 * @param follow  takes the mark to the place under the pointer
 */
export function useHold(ground: Ground, follow: (place: Place) => void) {
  const isHeld = useRef(false);
  return {
    onPointerDown: (event: Pointed): void => {
      event.stopPropagation();
      isHeld.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: Pointed): void => {
      const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
      if (!isHeld.current || box === undefined) return;
      const place = ground.placeAt(event.clientX - box.left, event.clientY - box.top);
      if (place !== null) follow(place);
    },
    onPointerUp: (): void => {
      if (isHeld.current) letGo();
      isHeld.current = false;
    },
    onBlur: letGo,
  };
}
