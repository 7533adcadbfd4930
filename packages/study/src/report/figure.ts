import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Markup, ready } from './markup.ts';
import { PALETTE } from './palette.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** A chart as SVG text, drawn without a browser; equal options give equal bytes. */
export function figure(options: Plot.PlotOptions, description: string): Markup {
  const drawn = Plot.plot({
    style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', color: PALETTE.ink, background: 'transparent' },
    ...options,
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
  });
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', description);
  return ready(drawn.outerHTML);
}
