/** Calls back when the width of an element or the appearance of the page changes. */
export function watchLooks(element: HTMLElement, changed: () => void): () => void {
  const size = new ResizeObserver(changed);
  size.observe(element);
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    size.disconnect();
    theme.disconnect();
    system.removeEventListener('change', changed);
  };
}
