import { Color } from '@cesium/engine';
import { type RefObject, useEffect, useState } from 'react';

/** Colours of the page as the globe needs them. */
export interface ThemeColours {
  readonly isDark: boolean;
  /** Behind the globe. */
  readonly space: Color;
  readonly sea: Color;
  readonly border: Color;
  readonly coast: Color;
}

function read(element: HTMLElement): ThemeColours {
  // A custom property with light-dark() is resolved only where a real property takes it.
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string): Color => {
    probe.style.color = `var(--${name})`;
    return Color.fromCssColorString(getComputedStyle(probe).color) ?? Color.GRAY;
  };
  const [space, sea, border, coast] = [colour('paper'), colour('sea'), colour('border'), colour('muted')];
  probe.remove();
  return { isDark: space.red + space.green + space.blue < 1.5, space, sea, border, coast };
}

/** The colours of now; they follow the appearance that the reader or the system chooses. */
export function useThemeColours(element: RefObject<HTMLElement | null>): ThemeColours | null {
  const [colours, setColours] = useState<ThemeColours | null>(null);
  useEffect(() => {
    const again = (): void => {
      if (element.current !== null) setColours(read(element.current));
    };
    again();
    const system = globalThis.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', again);
    const chosen = new MutationObserver(again);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', again);
      chosen.disconnect();
    };
  }, [element]);
  return colours;
}
