import type { KeyboardEvent, ReactNode } from 'react';

/** Arrows scroll while the focus is on the frame itself; inside it they do what they do on the page. */
function keepArrows(event: KeyboardEvent): void {
  if (event.target === event.currentTarget && event.key.startsWith('Arrow')) event.stopPropagation();
}

/** What may be wider than the page: scrolled sideways, by the keyboard too. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop for Tab, arrow keys could not scroll it
    <div className="scroll" tabIndex={0} role="group" aria-label={label} onKeyDown={keepArrows}>
      {children}
    </div>
  );
}
