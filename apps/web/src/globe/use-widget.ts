import type { CesiumWidget } from '@cesium/engine';
import { type RefObject, useEffect, useState } from 'react';
import { openWidget } from './open-widget.ts';

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly widget: CesiumWidget }
  | { readonly state: 'failed' };

/** A globe in an element, for as long as the component is there. */
export function useWidget(element: RefObject<HTMLElement | null>): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    if (element.current === null) return;
    try {
      const widget = openWidget(element.current);
      setOpened({ state: 'open', widget });
      return () => {
        setOpened({ state: 'opening' });
        widget.destroy();
      };
    } catch {
      setOpened({ state: 'failed' });
    }
  }, [element]);
  return opened;
}
