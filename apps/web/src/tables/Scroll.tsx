import type { ReactNode } from 'react';

/** What may be wider than the page: scrolled sideways, by the keyboard too. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop for Tab, arrow keys could not scroll it
    <div className="scroll" tabIndex={0} role="group" aria-label={label} data-uses-arrows>
      {children}
    </div>
  );
}
