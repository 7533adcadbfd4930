import type { FootprintDocument } from '../footprint/index.ts';
import type { MapPlace } from '../results/index.ts';
import { CLASS_LOOKS, footprintUnderlay, swatch } from './footprint-map.ts';
import { footprintWindow } from './footprint-window.ts';
import { againstWords, cellWords, contourWords } from './footprint-words.ts';
import { mapNotes, runMap } from './map.ts';
import { html, type Markup, ready } from './markup.ts';
import { PALETTE } from './palette.ts';
import { fixed, RADAR_WORDS } from './wording.ts';

const MAP_WIDTH = 940;
const MARGIN = 20;
const HEAD = 48;
const LINE = 19;
const TEXT_SIZE = 12.5;
/** Width of a letter of a plain typeface, of its size: wide enough for every one that a system has. */
const LETTER = 0.58;

const million = (km2: number): string => fixed(km2 / 1e6, 2);

interface Sign {
  readonly drawing: Markup;
  readonly words: string;
}

const signsOf = (found: FootprintDocument): readonly Sign[] => [
  ...CLASS_LOOKS.map((look) => ({ drawing: html`<g transform="scale(2)">${swatch(look)}</g>`, words: look.words })),
  {
    drawing: html`<path d="M2,2h12v12h-12z" fill="none" stroke="${PALETTE.ink}"/>`,
    words: contourWords(found),
  },
  { drawing: html`<path d="M8,2l6,11h-12z" fill="${PALETTE.battery}"/>`, words: 'interceptor site' },
  {
    drawing: html`<path d="M8,2l6,6l-6,6l-6,-6z" fill="${PALETTE.radar}"/>`,
    words: RADAR_WORDS,
  },
  {
    drawing: html`<path d="M3,3l10,10m0,-10l-10,10" stroke="${PALETTE.launchArea}" stroke-width="2"/>`,
    words: 'launch area',
  },
];

/** Words in lines of at most so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last].length + 1 + word.length > letters) lines.push(word);
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`;
  }
  return lines;
}

/** Signs from left to right, a new row where one would leave the picture. */
function legendRows(signs: readonly Sign[], width: number): { rows: number; drawing: Markup } {
  let [x, row] = [0, 0];
  const placed = signs.map(({ drawing, words }) => {
    const own = 42 + words.length * TEXT_SIZE * LETTER;
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const at = x;
    x += own;
    return html`<g transform="translate(${at.toFixed(1)},${row * 22})">${drawing}<text x="22" y="12.5">${words}</text></g>`;
  });
  return { rows: row + 1, drawing: html`${placed}` };
}

const textLines = (lines: readonly string[], y: number, fill: string): Markup =>
  html`${lines.map((line, i) => html`<text x="${MARGIN}" y="${y + i * LINE}" fill="${fill}">${line}</text>`)}`;

/**
 * The map of a footprint as one picture that says what it is: title, map with scale, legend, caveat, source and hash.
 *
 * @param places  sites and launch areas; places under attack are not drawn
 * @returns       SVG text, the same bytes for the same footprint
 */
export function footprintPicture(found: FootprintDocument, places: readonly MapPlace[]): string {
  const window = footprintWindow(found, MAP_WIDTH);
  const run = { name: found.name, places: places.filter(({ kind }) => kind !== 'target'), flights: [], ledger: [] };
  const drawn = runMap(run, window, footprintUnderlay(found, 'picture')).markup;
  const letters = Math.floor(window.width / (TEXT_SIZE * LETTER));
  const subtitle = [
    ...wrapped(
      `${found.region.name}, cue ${found.cue}: ${million(found.defendedAreaKm2)} of ${million(found.threatenedAreaKm2)} million km² under threat defended; ${found.capitals.defended} of ${found.capitals.threatened} threatened capitals`,
      letters,
    ),
    ...wrapped(againstWords(found), letters),
  ];
  const mapY = HEAD + subtitle.length * LINE;
  const map = ready(
    drawn.replace('<svg ', `<svg x="${MARGIN}" y="${mapY}" width="${window.width}" height="${window.height}" `),
  );
  const legend = legendRows(signsOf(found), window.width);
  const under = mapY + window.height + 14;
  const notes = mapNotes(run.places, footprintWindow(found, MAP_WIDTH)).flatMap((note) => wrapped(note, letters));
  const caveat = wrapped(found.caveat, letters);
  const source = wrapped(
    `${found.scenarioId === found.architecture.id ? '' : 'Starts from: '}${found.architecture.name} (${found.architecture.status}); figures from the open literature. Geometry alone: whom a centre may defend is not asked. ${cellWords(found)} Borders: Natural Earth 1:110m through world-atlas. ${found.codeVersion}, assumption sheet ${found.assumptionSheetVersion}, footprint SHA-256 ${found.footprintSha256.slice(0, 16)}.`,
    letters,
  );
  const notesY = under + legend.rows * 22 + 18;
  const caveatY = notesY + notes.length * LINE + (notes.length > 0 ? 6 : 0);
  const sourceY = caveatY + caveat.length * LINE + 6;
  const width = window.width + 2 * MARGIN;
  const height = sourceY + source.length * LINE + 4;
  return html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Defended area: ${found.name}" font-family="system-ui, sans-serif" font-size="${TEXT_SIZE}" fill="${PALETTE.ink}">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${MARGIN}" y="34" font-size="22" font-weight="600">${found.name}: what is defended</text>
${textLines(subtitle, 56, PALETTE.ink)}
${map}
<g transform="translate(${MARGIN},${under})">${legend.drawing}</g>
${textLines(notes, notesY, PALETTE.ink)}
${textLines(caveat, caveatY, PALETTE.ink)}
${textLines(source, sourceY, PALETTE.muted)}
</svg>
`.markup;
}
