import { countryShapes } from '@parasol/catalog/places';
import {
  type GeoPath,
  type GeoProjection,
  geoAzimuthalEquidistant,
  geoCircle,
  geoConicConformal,
  geoGraticule10,
  geoPath,
} from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { MapFlight, MapPlace, RunDocument } from '../results/index.ts';
import { type LabelWish, type PlacedLabel, placeLabels } from './labels.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';
import { radarSector } from './radar-sector.ts';
import { COVERAGE_IS_NOT_PROTECTION, RADAR_WORDS } from './wording.ts';

/** A window on the Earth. */
export interface MapWindow {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** Degrees of great circle over which the scale bar is drawn: true at the window's middle. */
  readonly scaleBarKm: number;
}

const LABEL_SIZE = 12;
const KM_PER_RAD = 6371.0088;

/** From the Atlantic coast to Iran and the Gulf. */
export const europeToIran = (width: number, height: number): MapWindow => ({
  title: 'Europe to Iran',
  width,
  height,
  scaleBarKm: 1000,
  projection: geoConicConformal()
    .parallels([30, 60])
    .rotate([-27, 0])
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .fitExtent(
      [
        [10, 10],
        [width - 10, height - 10],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-12, 36],
          [-14, 58],
          [60, 27],
          [64, 58],
          [27, 64],
          [27, 27],
        ],
      },
    ),
});

/** The northern hemisphere, distances true from the middle. */
export const overThePole = (width: number, height: number): MapWindow => ({
  title: 'Northern hemisphere',
  width,
  height,
  scaleBarKm: 2000,
  projection: geoAzimuthalEquidistant()
    .rotate([10, -62])
    .clipAngle(75)
    .fitExtent(
      [
        [4, 4],
        [width - 4, height - 4],
      ],
      geoCircle().center([-10, 62]).radius(70)(),
    ),
});

interface Seen {
  readonly place: MapPlace;
  x: number;
  readonly y: number;
}

/** Two signs on one spot, such as the radar and the silos of one site, stand side by side; batteries are drawn last, on top. */
function standApart(seen: Seen[]): void {
  seen.sort((a, b) => DRAWN.indexOf(a.place.kind) - DRAWN.indexOf(b.place.kind));
  for (const [i, one] of seen.entries()) {
    const below = seen.slice(0, i).filter(({ x, y }) => Math.abs(x - one.x) < 6 && Math.abs(y - one.y) < 6);
    if (one.place.kind === 'battery' && below.some(({ place }) => place.kind === 'radar')) one.x -= 12;
  }
}

const DRAWN: readonly MapPlace['kind'][] = ['centre', 'infrared', 'target', 'launch-area', 'radar', 'battery'];

const inside = (window: MapWindow, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x <= window.width && y <= window.height;

function pointOn(window: MapWindow, longitudeDeg: number, latitudeDeg: number): readonly [number, number] | null {
  const point = window.projection([longitudeDeg, latitudeDeg]);
  if (!point || !inside(window, point[0], point[1])) return null;
  const back = window.projection.invert?.(point);
  return back && Math.abs(back[1] - latitudeDeg) < 0.5 ? point : null;
}

/** Where a flight is at a time of its own clock, by line between its columns. */
function flightPointAt(flight: MapFlight, timeS: number): { longitudeDeg: number; latitudeDeg: number } {
  const { timesS, longitudesDeg, latitudesDeg } = flight;
  let i = timesS.findIndex((t) => t >= timeS);
  if (i < 0) i = timesS.length - 1;
  if (i === 0) return { longitudeDeg: longitudesDeg[0] ?? 0, latitudeDeg: latitudesDeg[0] ?? 0 };
  const t0 = timesS[i - 1] ?? 0;
  const t1 = timesS[i] ?? t0 + 1;
  const share = (timeS - t0) / (t1 - t0);
  const from = (column: readonly number[]): number => column[i - 1] ?? 0;
  const step = (column: readonly number[]): number => (column[i] ?? 0) - from(column);
  const turn = step(longitudesDeg);
  const short = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  return {
    longitudeDeg: from(longitudesDeg) + share * short,
    latitudeDeg: from(latitudesDeg) + share * step(latitudesDeg),
  };
}

function marker(kind: MapPlace['kind'], x: number, y: number): Markup {
  if (kind === 'battery') return html`<path class="battery" d="M${x},${y - 6.5}l6,11h-12z"/>`;
  if (kind === 'radar') return html`<path class="radar" d="M${x},${y - 6}l6,6l-6,6l-6,-6z"/>`;
  if (kind === 'launch-area') return html`<path class="launch" d="M${x - 5},${y - 5}l10,10m0,-10l-10,10"/>`;
  return html`<circle class="target" cx="${x}" cy="${y}" r="3.4"/>`;
}

const WEIGHT: Readonly<Record<MapPlace['kind'], number>> = {
  battery: 5,
  radar: 4,
  'launch-area': 3,
  target: 2,
  centre: 0,
  infrared: 0,
};

const shortName = (name: string): string => (name.split(/[,(]/)[0] ?? name).trim();

/** What lies between land and borders on a map: areas drawn with the path of its window. */
export type Underlay = (draw: GeoPath, window: MapWindow) => Markup;

/** Signs and names of a map. */
interface Layout {
  readonly seen: readonly Seen[];
  readonly labels: readonly PlacedLabel[];
  /** Names for which there is no room. */
  readonly unlabelled: readonly string[];
  readonly outside: readonly MapPlace[];
}

function layoutOf(places: readonly MapPlace[], window: MapWindow): Layout {
  const { width, height } = window;
  const seen: Seen[] = [];
  const outside: MapPlace[] = [];
  for (const place of places) {
    if (place.kind === 'infrared' || place.kind === 'centre') continue;
    const point = pointOn(window, place.longitudeDeg, place.latitudeDeg);
    if (point) seen.push({ place, x: Math.round(point[0] * 10) / 10, y: Math.round(point[1] * 10) / 10 });
    else outside.push(place);
  }
  standApart(seen);
  const wishes = new Map<string, LabelWish>();
  for (const { place, x, y } of seen) {
    // Two places with one short name and apart from each other are told by their whole names.
    const short = shortName(place.name);
    const apart = (other: Seen): boolean =>
      shortName(other.place.name) === short &&
      other.place.name !== place.name &&
      Math.hypot(other.x - x, other.y - y) > 20;
    const text = seen.some(apart) ? place.name : short;
    const weight = WEIGHT[place.kind];
    const other = wishes.get(text);
    if (!other || other.weight < weight) wishes.set(text, { x, y, text, weight });
  }
  const labels = placeLabels([...wishes.values()], LABEL_SIZE, seen, { width, height });
  const named = new Set(labels.map(({ text }) => text));
  return { seen, labels, unlabelled: [...wishes.keys()].filter((text) => !named.has(text)).sort(), outside };
}

/** What a reader of a map misses on it: names for which there is no room, sites and launch areas beyond its edge. One sentence each. */
export function mapNotes(places: readonly MapPlace[], window: MapWindow): string[] {
  const { unlabelled, outside } = layoutOf(places, window);
  const beyond = (kinds: readonly MapPlace['kind'][]): string[] => [
    ...new Set(outside.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => shortName(name))),
  ];
  const [launchAreas, sites] = [beyond(['launch-area']), beyond(['battery', 'radar'])];
  return [
    ...(launchAreas.length === 0 ? [] : [`Launch areas outside the window: ${launchAreas.join(', ')}.`]),
    ...(sites.length === 0 ? [] : [`Sites outside the window: ${sites.join(', ')}.`]),
    ...(unlabelled.length === 0 ? [] : [`Not labelled for want of room: ${unlabelled.join(', ')}.`]),
  ];
}

/** The same under a map of a report. */
export const mapNotesBlock = (places: readonly MapPlace[], window: MapWindow): Markup => {
  const notes = mapNotes(places, window);
  return notes.length === 0 ? html`` : html`<p class="source">${notes.join(' ')}</p>`;
};

/**
 * The map of one run: land, radar sectors, flights by what became of them in the trial told, sites, intercepts.
 *
 * @param underlay  areas to be seen through the borders; absent = none
 */
export function runMap(
  run: Pick<RunDocument, 'name' | 'places' | 'flights' | 'ledger'>,
  window: MapWindow,
  underlay?: Underlay,
): Markup {
  const { width, height, projection } = window;
  const draw = geoPath(projection).digits(1);
  const land = feature(countryShapes, countryShapes.objects.countries);
  const borders = mesh(countryShapes, countryShapes.objects.countries, (a, b) => a !== b);
  const coast = mesh(countryShapes, countryShapes.objects.countries, (a, b) => a === b);
  const fate = new Map(run.ledger.map((row) => [row.threatId, row]));
  const { seen, labels } = layoutOf(run.places, window);
  const sectors = run.places.filter(
    (place) => place.kind === 'radar' && place.rangeKm && place.sectorStartDeg !== undefined,
  );
  const intercepts = run.ledger.flatMap((row) => {
    const flight = run.flights.find((f) => f.threatId === row.threatId);
    if (!flight || row.firstInterceptS === null) return [];
    const { longitudeDeg, latitudeDeg } = flightPointAt(flight, row.firstInterceptS - row.launchTimeS);
    const point = pointOn(window, longitudeDeg, latitudeDeg);
    return point ? [{ x: point[0], y: point[1] }] : [];
  });
  const barMid = projection.invert?.([width / 2, height - 24]) ?? [0, 0];
  const barEnd = projection([
    barMid[0] + ((window.scaleBarKm / KM_PER_RAD) * 180) / Math.PI / Math.cos((barMid[1] * Math.PI) / 180),
    barMid[1],
  ]);
  const barStart = projection(barMid);
  const barLength = barEnd && barStart ? Math.hypot(barEnd[0] - barStart[0], barEnd[1] - barStart[1]) : 0;
  return html`<svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"
  aria-label="Map, ${window.title}: sites, radar sectors and flights of ${run.name}">
<style>
.map text{font:${LABEL_SIZE}px system-ui,sans-serif;fill:${PALETTE.ink};paint-order:stroke;stroke:#ffffffd9;stroke-width:3px;stroke-linejoin:round}
.map .land{fill:${PALETTE.land}}.map .borders{fill:none;stroke:${PALETTE.border};stroke-width:.6}
.map .coast{fill:none;stroke:${PALETTE.ink};stroke-opacity:.55;stroke-width:.7}
.map .graticule{fill:none;stroke:#ffffff;stroke-width:.7}
.map .sector{fill:${PALETTE.radar};fill-opacity:.035;stroke:${PALETTE.radar};stroke-opacity:.7;stroke-width:1.1;stroke-dasharray:2 3}
.map .flight{fill:none;stroke-width:1.6;stroke-opacity:.85}.map .stopped{stroke:${PALETTE.stopped}}
.map .leaked{stroke:${PALETTE.leaked};stroke-dasharray:6 4}
.map .battery{fill:${PALETTE.battery};stroke:#fff;stroke-width:1}.map .radar{fill:${PALETTE.radar};stroke:#fff;stroke-width:1}
.map .launch{fill:none;stroke:${PALETTE.launchArea};stroke-width:2}
.map .target{fill:#fff;stroke:${PALETTE.target};stroke-width:1.6}
.map .intercept{fill:none;stroke:${PALETTE.intercept};stroke-width:1.8}
</style>
<rect width="${width}" height="${height}" fill="${PALETTE.sea}"/>
<path class="graticule" d="${draw(geoGraticule10()) ?? ''}"/>
<path class="land" d="${draw(land) ?? ''}"/>
${underlay === undefined ? '' : underlay(draw, window)}
<path class="borders" d="${draw(borders) ?? ''}"/>
${underlay === undefined ? '' : html`<path class="coast" d="${draw(coast) ?? ''}"/>`}
${sectors.map((place) => html`<path class="sector" d="${draw(radarSector(place)) ?? ''}"/>`)}
${run.flights.map((flight) => {
  const line = {
    type: 'LineString' as const,
    coordinates: flight.longitudesDeg.map((longitude, i) => [longitude, flight.latitudesDeg[i] ?? 0]),
  };
  const stopped = fate.get(flight.threatId)?.stopped ?? false;
  return html`<path class="flight ${stopped ? 'stopped' : 'leaked'}" d="${draw(line) ?? ''}"><title>${flight.threatId}: ${fate.get(flight.threatId)?.sentence ?? ''}</title></path>`;
})}
${intercepts.map(({ x, y }) => html`<circle class="intercept" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5"/>`)}
${seen.map(({ place, x, y }) => marker(place.kind, x, y))}
${labels.map((label) => html`<text x="${label.textX}" y="${label.textY}" text-anchor="${label.anchor}">${label.text}</text>`)}
<g transform="translate(${width - barLength - 16},${height - 16})"><path d="M0,-5v5h${barLength.toFixed(1)}v-5" fill="none" stroke="${PALETTE.ink}"/><text x="${(barLength / 2).toFixed(1)}" y="-8" text-anchor="middle">${window.scaleBarKm} km</text></g>
</svg>`;
}

/** What the signs of the map mean, and the sentence that stands under every map. */
export function mapLegend(): Markup {
  const sign = (content: Markup, words: string): Markup =>
    html`<li><svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">${content}</svg>${words}</li>`;
  const line = (stroke: string, dash: string): Markup =>
    html`<path d="M-9,0h18" stroke="${stroke}" stroke-width="2.4" stroke-dasharray="${dash}"/>`;
  return html`<ul class="legend">
${sign(html`<path d="M0,-6.5l6,11h-12z" fill="${PALETTE.battery}"/>`, 'interceptor site')}
${sign(html`<path d="M0,-6l6,6l-6,6l-6,-6z" fill="${PALETTE.radar}"/>`, RADAR_WORDS)}
${sign(html`<path d="M-5,-5l10,10m0,-10l-10,10" stroke="${PALETTE.launchArea}" stroke-width="2"/>`, 'launch area')}
${sign(html`<circle r="3.6" fill="#fff" stroke="${PALETTE.target}" stroke-width="1.6"/>`, 'place under attack')}
${sign(line(PALETTE.stopped, ''), 'flight, stopped in the trial told')}
${sign(line(PALETTE.leaked, '6 3'), 'flight, not stopped')}
${sign(html`<circle r="5" fill="none" stroke="${PALETTE.intercept}" stroke-width="1.8"/>`, 'first intercept attempt')}
</ul><p class="caveat">${COVERAGE_IS_NOT_PROTECTION}</p>
<p class="source">Borders: Natural Earth 1:110m through world-atlas. Flights and sites: this run; every figure with its source below.</p>`;
}
