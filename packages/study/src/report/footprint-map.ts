import { countryCodeOf, countryShapes } from '@parasol/catalog/places';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { FootprintDocument } from '../footprint/index.ts';
import { type PolygonCoordinates, rewound } from '../regions/index.ts';
import type { Underlay } from './map.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';

/** Colour and hatching of each class, so that it is told apart without colour too. */
const LOOKS = {
  defended: { colour: PALETTE.stopped, pattern: html`` },
  undefended: { colour: PALETTE.leaked, pattern: html`<path d="M0,8L8,0" stroke="#fff" stroke-width="1.4"/>` },
  'not-threatened': {
    colour: PALETTE.muted,
    pattern: html`<circle cx="4" cy="4" r="1.3" fill="#fff"/>`,
  },
} as const;

type ClassName = keyof typeof LOOKS;
const CLASSES: readonly ClassName[] = ['not-threatened', 'undefended', 'defended'];

const WORDS: Readonly<Record<ClassName, string>> = {
  defended: 'defended against every missile that reaches it',
  undefended: 'reached, and not defended against every one',
  'not-threatened': 'not threatened: no missile of the scenario reaches it',
};

const swatch = (name: ClassName): Markup =>
  html`<rect width="8" height="8" fill="${LOOKS[name].colour}" fill-opacity=".62"/>${LOOKS[name].pattern}`;

const patternOf = (name: ClassName, id: string): Markup =>
  html`<pattern id="${id}-${name}" width="8" height="8" patternUnits="userSpaceOnUse">${swatch(name)}</pattern>`;

/** d3-geo takes clockwise rings; ours are those of RFC 7946. */
export const forDrawing = (shape: Feature): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: (shape.geometry as MultiPolygon).coordinates.map((rings) =>
    rewound(rings as unknown as PolygonCoordinates).map((ring) => ring.map((position) => [...position])),
  ),
});

/** The classes of a footprint, drawn inside the countries of the region, with contours of two shots and more. */
export function footprintUnderlay(found: FootprintDocument, id: string): Underlay {
  const codes = new Set(found.byCountry.map(({ country }) => country));
  const inRegion = countryShapes.objects.countries.geometries.filter((geometry) =>
    codes.has(countryCodeOf(geometry) ?? ''),
  );
  const drawn = found.region.id.startsWith('drawn-');
  return (draw) => {
    const countries = inRegion.map((geometry) => draw(feature(countryShapes, geometry)) ?? '').join('');
    const clip = drawn ? html`` : html` clip-path="url(#${id}-region)"`;
    const areaOf = (key: string, value: string | number): string => {
      const shape = found.geojson.features.find(({ properties }) => properties?.[key] === value);
      return shape === undefined ? '' : (draw(forDrawing(shape)) ?? '');
    };
    return html`<defs><clipPath id="${id}-region"><path d="${countries}"/></clipPath>${CLASSES.map((name) => patternOf(name, id))}</defs>
<g${clip}>${CLASSES.map((name) => html`<path fill="url(#${id}-${name})" d="${areaOf('class', name)}"/>`)}
${[2, 3].map((shots) => html`<path fill="none" stroke="${PALETTE.ink}" stroke-width="${shots - 1}" stroke-opacity=".55" d="${areaOf('atLeastShots', shots)}"/>`)}</g>`;
  };
}

/** What the areas mean. */
export function footprintLegend(): Markup {
  const sign = (content: Markup, words: string): Markup =>
    html`<li><svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">${content}</svg>${words}</li>`;
  return html`<ul class="legend">
${[...CLASSES].reverse().map((name) => sign(html`<g transform="scale(2)">${swatch(name)}</g>`, WORDS[name]))}
${sign(html`<path d="M2,2h12v12h-12z" fill="none" stroke="${PALETTE.ink}"/>`, 'thin line: two shots, one after the other; thick: three')}
${sign(html`<path d="M8,2l6,11h-12z" fill="${PALETTE.battery}"/>`, 'interceptor site')}
${sign(html`<path d="M8,2l6,6l-6,6l-6,-6z" fill="${PALETTE.radar}"/>`, 'radar; its published sector and range dotted')}
${sign(html`<path d="M3,3l10,10m0,-10l-10,10" stroke="${PALETTE.launchArea}" stroke-width="2"/>`, 'launch area')}
</ul>`;
}
