import { countryCodeOf, countryShapes } from '@parasol/catalog/places';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { FootprintDifference, FootprintDocument } from '../footprint/index.ts';
import { type PolygonCoordinates, rewound } from '../regions/index.ts';
import { contourWords } from './footprint-words.ts';
import type { Underlay } from './map.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';
import { RADAR_WORDS } from './wording.ts';

/** How one class of places is drawn: colour and hatching, so that it is told apart without colour too. */
export interface Look {
  readonly name: string;
  readonly colour: string;
  /** Of the fill; absent = 0.62. */
  readonly opacity?: number;
  readonly pattern: Markup;
  readonly words: string;
}

const PLAIN = html``;
const HATCHED = html`<path d="M0,8L8,0" stroke="#fff" stroke-width="1.4"/>`;
const CROSSED = html`<path d="M0,8L8,0M0,0L8,8" stroke="#fff" stroke-width="1.2"/>`;
const LEVEL = html`<path d="M0,4h8" stroke="#fff" stroke-width="1.6"/>`;
const DOTTED = html`<circle cx="4" cy="4" r="1.3" fill="#fff"/>`;

const NOT_THREATENED: Look = {
  name: 'not-threatened',
  colour: PALETTE.muted,
  pattern: DOTTED,
  words: 'not threatened: no missile of the scenario reaches it',
};

export const CLASS_LOOKS: readonly Look[] = [
  {
    name: 'defended',
    colour: PALETTE.stopped,
    pattern: PLAIN,
    words: 'defended against every missile that reaches it',
  },
  {
    name: 'undefended',
    colour: PALETTE.leaked,
    pattern: HATCHED,
    words: 'reached, and not defended against every one',
  },
  NOT_THREATENED,
];

const PAIR_LOOKS: readonly Look[] = [
  { name: 'both', colour: PALETTE.stopped, pattern: PLAIN, words: 'defended by both' },
  { name: 'only-first', colour: PALETTE.radar, pattern: CROSSED, words: 'defended by the first only' },
  { name: 'only-second', colour: PALETTE.intercept, pattern: LEVEL, words: 'defended by the second only' },
  { name: 'neither', colour: PALETTE.leaked, pattern: HATCHED, words: 'reached, defended by neither' },
  NOT_THREATENED,
];

export const swatch = ({ colour, opacity = 0.62, pattern }: Look): Markup =>
  html`<rect width="8" height="8" fill="${colour}" fill-opacity="${opacity}"/>${pattern}`;

/** d3-geo takes clockwise rings; ours are those of RFC 7946. */
export const forDrawing = (shape: Feature): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: (shape.geometry as MultiPolygon).coordinates.map((rings) =>
    rewound(rings as unknown as PolygonCoordinates).map((ring) => ring.map((position) => [...position])),
  ),
});

type Drawn = Pick<FootprintDocument, 'byCountry' | 'region' | 'geojson'>;

/** Areas by look, cut at the countries of the region; with contours of two shots and three where there are such features. */
export function areasUnderlay(
  { region, byCountry }: Drawn,
  id: string,
  areas: readonly { readonly look: Look; readonly shapes: readonly Feature[] }[],
  lines: readonly Feature[] = [],
): Underlay {
  const codes = new Set(byCountry.map(({ country }) => country));
  const inRegion = countryShapes.objects.countries.geometries.filter((geometry) =>
    codes.has(countryCodeOf(geometry) ?? ''),
  );
  const clip = region.id.startsWith('drawn-') ? html`` : html` clip-path="url(#${id}-region)"`;
  return (draw) => {
    const countries = inRegion.map((geometry) => draw(feature(countryShapes, geometry)) ?? '').join('');
    const pathOf = (shape: Feature): string => draw(forDrawing(shape)) ?? '';
    return html`<defs><clipPath id="${id}-region"><path d="${countries}"/></clipPath>
${areas.map(({ look }) => html`<pattern id="${id}-${look.name}" width="8" height="8" patternUnits="userSpaceOnUse">${swatch(look)}</pattern>`)}</defs>
<g${clip}>${areas.map(({ look, shapes }) => html`<path fill="url(#${id}-${look.name})" d="${shapes.map(pathOf).join('')}"/>`)}
${lines.map((line, i) => html`<path fill="none" stroke="${PALETTE.ink}" stroke-width="${i + 1}" stroke-opacity=".55" d="${pathOf(line)}"/>`)}</g>`;
  };
}

/** The classes of a footprint, with contours of two shots and three. */
export function footprintUnderlay(found: FootprintDocument, id: string): Underlay {
  const shapesOf = (key: string, value: string | number): Feature[] =>
    found.geojson.features.filter(({ properties }) => properties?.[key] === value);
  const lines = [2, 3].flatMap((shots) => shapesOf('atLeastShots', shots));
  const areas = CLASS_LOOKS.map((look) => ({ look, shapes: shapesOf('class', look.name) }));
  return areasUnderlay(found, id, areas, lines);
}

/** What one scenario defends and the other does not. */
export function differenceUnderlay(found: FootprintDocument, { features }: FootprintDifference, id: string): Underlay {
  const areas = PAIR_LOOKS.map((look) => ({
    look,
    shapes: features.filter(({ properties }) => properties?.difference === look.name),
  }));
  return areasUnderlay(found, id, areas);
}

const sign = (content: Markup, words: string): Markup =>
  html`<li><svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">${content}</svg>${words}</li>`;

export const areaSigns = (looks: readonly Look[]): Markup =>
  html`${looks.map((look) => sign(html`<g transform="scale(2)">${swatch(look)}</g>`, look.words))}`;

/** What the areas of a difference mean. */
export const differenceLegend = (): Markup => html`<ul class="legend">${areaSigns(PAIR_LOOKS)}</ul>`;

/** What the areas and signs of a footprint mean. */
export function footprintLegend(found: Pick<FootprintDocument, 'doctrine'>): Markup {
  return html`<ul class="legend">${areaSigns(CLASS_LOOKS)}
${sign(html`<path d="M2,2h12v12h-12z" fill="none" stroke="${PALETTE.ink}"/>`, contourWords(found))}
${sign(html`<path d="M8,2l6,11h-12z" fill="${PALETTE.battery}"/>`, 'interceptor site')}
${sign(html`<path d="M8,2l6,6l-6,6l-6,-6z" fill="${PALETTE.radar}"/>`, RADAR_WORDS)}
${sign(html`<path d="M3,3l10,10m0,-10l-10,10" stroke="${PALETTE.launchArea}" stroke-width="2"/>`, 'launch area')}
</ul>`;
}

/** Whom each defence's centres may defend, which no map of defended areas asks; the same words once. */
export const authorityNotes = (footprints: readonly FootprintDocument[]): Markup =>
  html`${[...new Set(footprints.flatMap(({ authorityNote }) => authorityNote ?? []))].map((note) => html`<p class="source">${note}</p>`)}`;
