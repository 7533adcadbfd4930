import * as Plot from '@observablehq/plot';
import type { BandClass, FootprintBands } from '../footprint/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, table } from './page.ts';
import { PALETTE } from './palette.ts';
import { fixed } from './wording.ts';

const million = (km2: number): string => fixed(km2 / 1e6, 2);
const KM2_PER_MILLION = 1e6;
/** Bars of the chart: the groups below move the area by less than anyone can see. */
const MOST_BARS = 14;

const CLASS_WORDS: Readonly<Record<BandClass, string>> = {
  'not-threatened': 'not threatened',
  always: 'defended in every one',
  sometimes: 'defended in some',
  never: 'defended in none',
};

/** Which figure moves the defended area most: a bar from its lowest to its highest, around the default. */
function tornado({ swings, base }: FootprintBands): Markup {
  const bars = swings.filter(({ movesAreaKm2 }) => movesAreaKm2 > 0).slice(0, MOST_BARS);
  if (bars.length === 0) return html`<p>No figure alone moves the defended area.</p>`;
  const ends = bars.flatMap(({ group, atLowest, atHighest }) => [
    { group, end: 'lowest', area: atLowest.defendedAreaKm2 / KM2_PER_MILLION },
    { group, end: 'highest', area: atHighest.defendedAreaKm2 / KM2_PER_MILLION },
  ]);
  const middle = base.defendedAreaKm2 / KM2_PER_MILLION;
  return figure(
    {
      width: 900,
      height: 60 + 26 * bars.length,
      marginLeft: 320,
      marginBottom: 44,
      x: { label: 'defended area, million km²', grid: true },
      y: { label: null, domain: bars.map(({ group }) => group) },
      marks: [
        Plot.ruleY(ends, { y: 'group', x1: middle, x2: 'area', stroke: PALETTE.line, strokeWidth: 8 }),
        Plot.dot(ends, {
          x: 'area',
          y: 'group',
          r: 5,
          fill: (d: { end: string }) => (d.end === 'lowest' ? '#ffffff' : PALETTE.battery),
          stroke: PALETTE.battery,
        }),
        Plot.ruleX([middle], { stroke: PALETTE.ink }),
      ],
    },
    'Defended area when one group of figures is at its lowest or highest',
  );
}

/** The section on bands of the report of a footprint. */
export function bandsSection(bands: FootprintBands): Markup {
  const { classes, base, lowest, highest, envelope } = bands;
  const rows = (Object.keys(CLASS_WORDS) as BandClass[]).map((bandClass) => [
    CLASS_WORDS[bandClass],
    million(classes.areaKm2[bandClass]),
    fixed(classes.population[bandClass] / 1e6, 1),
    classes.capitals[bandClass].join(', '),
  ]);
  return html`<h2 id="bands">Over the ranges of what is disputed, recalled or notional</h2>
<p>${classes.points} footprints on cells of ${fixed(bands.cellKm, 0)} km, design: ${bands.design}. The defended area lies between ${million(lowest.defendedAreaKm2)} and ${million(highest.defendedAreaKm2)} million km² (default: ${million(base.defendedAreaKm2)}); capitals defended: ${lowest.capitalsDefended} to ${highest.capitalsDefended}.</p>
${figureBlock(tornado(bands), html``, 'Which figure moves the area most. Open circle: at the lowest of its range; full circle: at the highest. Line: default.')}
${table(['over all footprints', 'area, million km²', 'people of large towns, million', 'capitals'], rows, [1, 2])}
<h3>Trajectory envelope</h3>
${table(
  ['burnout angle about minimum energy', 'threatened, million km²', 'defended, million km²', 'capitals defended'],
  envelope.map((point) => [
    `${fixed(point.angleDeg, 0)} deg`,
    million(point.threatenedAreaKm2),
    million(point.defendedAreaKm2),
    point.capitalsDefended,
  ]),
  [1, 2, 3],
)}`;
}
