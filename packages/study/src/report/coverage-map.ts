import { geoEqualEarth } from 'd3-geo';
import type { CoverageDocument } from '../coverage/index.ts';
import { forDrawing } from './footprint-map.ts';
import type { MapWindow, Underlay } from './map.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';
import { RADAR_WORDS } from './wording.ts';

/** The whole Earth without distortion of areas. */
export const wholeEarth = (width: number, height: number): MapWindow => ({
  title: 'The whole Earth',
  width,
  height,
  scaleBarKm: 2000,
  projection: geoEqualEarth().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    { type: 'Sphere' },
  ),
});

/** Hatching by number of radars, closer for more, so that it is told apart without colour too; the last stands for all above it. */
const LOOKS: readonly { readonly opacity: number; readonly lines: Markup }[] = [
  { opacity: 0.25, lines: html`` },
  { opacity: 0.42, lines: html`<path d="M0,8L8,0" stroke="#fff" stroke-width="1.2"/>` },
  { opacity: 0.58, lines: html`<path d="M0,8L8,0M0,0L8,8" stroke="#fff" stroke-width="1.2"/>` },
  { opacity: 0.78, lines: html`<circle cx="4" cy="4" r="1.5" fill="#fff"/>` },
];

const swatch = (look: number): Markup =>
  html`<rect width="8" height="8" fill="${PALETTE.radar}" fill-opacity="${LOOKS[look].opacity}"/>${LOOKS[look].lines}`;

const lookOf = (count: number): number => Math.min(count, LOOKS.length) - 1;

/** Ground by number of radars that see the target above it. */
export function coverageUnderlay({ geojson }: CoverageDocument, id: string): Underlay {
  const radars = geojson.features.filter(({ properties }) => properties?.kind === 'radar');
  return (draw) =>
    html`<defs>${LOOKS.map(
      (_, look) =>
        html`<pattern id="${id}-${look}" width="8" height="8" patternUnits="userSpaceOnUse">${swatch(look)}</pattern>`,
    )}</defs>${radars.map((shape) => {
      const { properties } = shape;
      const path = draw(forDrawing(shape)) ?? '';
      return html`<path fill="url(#${id}-${lookOf(Number(properties?.count))})" d="${path}"/>`;
    })}`;
}

/** What the areas mean. */
export function coverageLegend({ byCount }: CoverageDocument): Markup {
  const sign = (content: Markup, words: string): Markup =>
    html`<li><svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">${content}</svg>${words}</li>`;
  const most = Math.min(byCount.length - 1, LOOKS.length);
  const words = (count: number): string =>
    count === LOOKS.length ? `${count} radars or more` : count === 1 ? 'one radar' : `${count} radars`;
  return html`<ul class="legend">
${Array.from({ length: most }, (_, i) => sign(html`<g transform="scale(2)">${swatch(i)}</g>`, words(i + 1)))}
${sign(html`<path d="M8,2l6,6l-6,6l-6,-6z" fill="${PALETTE.radar}"/>`, RADAR_WORDS)}
${sign(html`<path d="M3,3l10,10m0,-10l-10,10" stroke="${PALETTE.launchArea}" stroke-width="2"/>`, 'launch area')}
</ul>`;
}
