import * as Plot from '@observablehq/plot';
import type { SensitivityCurve, SharingDocument, SharingMeasureId } from '../sharing/index.ts';
import { figure } from './figure.ts';
import type { Markup } from './markup.ts';
import { PALETTE, RUN_COLOURS } from './palette.ts';
import { runSymbols } from './symbols.ts';

/** Measures in seconds: they share an axis. */
export const SECONDS: readonly SharingMeasureId[] = [
  'firstDetectionS',
  'firmTrackS',
  'trackLengthS',
  'warningTimeS',
  'commitS',
];

const labelOf = ({ measures }: SharingDocument, id: SharingMeasureId): string =>
  measures.find((measure) => measure.id === id)?.label ?? id;

/** Owners of sensors in the order of their signs. */
export const contributorsOf = ({ parties }: SharingDocument): SharingDocument['parties'] =>
  parties.filter(({ sensorIds }) => sensorIds.length > 0);

/** Shapley values in seconds for one party: a row a measure, a panel a raid, a sign a contributor; a thin line to what it adds last. */
export function secondsGained(document: SharingDocument, partyId: string, width = 940): Markup | null {
  const of = rowsFor(document, partyId);
  const rows = of.filter(({ measure, value, last }) => SECONDS.includes(measure) && (value !== 0 || last !== 0));
  if (rows.length === 0) return null;
  const owners = contributorsOf(document);
  const raidIds = [...new Set(rows.map(({ raidId }) => raidId))];
  const points = rows.map((row) => ({
    ...row,
    label: labelOf(document, row.measure),
    owner: owners.find((one) => one.partyId === row.contributor)?.name ?? row.contributor,
  }));
  const names = owners.map(({ name }) => name);
  return figure(
    {
      width,
      height: 64 + raidIds.length * (26 * SECONDS.length + 12),
      marginLeft: 180,
      marginRight: 46,
      marginBottom: 42,
      x: {
        label: 'seconds gained (positive: better off; open signs: never counts as the impact)',
        grid: true,
        zero: true,
        labelAnchor: 'right',
        labelOffset: 36,
        nice: true,
      },
      fy: { label: null, domain: raidIds, padding: 0.08, axis: 'right' },
      y: { label: null, domain: SECONDS.map((id) => labelOf(document, id)), padding: 0.4 },
      color: { domain: names, range: RUN_COLOURS.slice(0, names.length) },
      symbol: { domain: names, range: runSymbols(names.length) },
      marks: [
        Plot.ruleX([0], { stroke: PALETTE.muted }),
        Plot.link(points, { fy: 'raidId', y: 'label', x1: 'last', x2: 'value', stroke: 'owner', strokeWidth: 1.2 }),
        Plot.tickX(points, { fy: 'raidId', y: 'label', x: 'last', stroke: 'owner', strokeWidth: 2 }),
        Plot.dot(
          points.filter(({ countsNever }) => !countsNever),
          { fy: 'raidId', y: 'label', x: 'value', fill: 'owner', symbol: 'owner', r: 5, stroke: 'white' },
        ),
        Plot.dot(
          points.filter(({ countsNever }) => countsNever),
          { fy: 'raidId', y: 'label', x: 'value', fill: 'white', stroke: 'owner', symbol: 'owner', r: 4.5 },
        ),
        Plot.frame({ anchor: 'bottom', stroke: PALETTE.line }),
      ],
    },
    `Seconds that each owner of sensors is worth to ${partyId}, raid by raid and measure by measure`,
  );
}

interface GainRow {
  readonly raidId: string;
  readonly measure: SharingMeasureId;
  readonly contributor: string;
  readonly value: number;
  /** The value counts never as the time of impact for some missile. */
  readonly countsNever: boolean;
  /** Over the missiles that have it both ways. */
  readonly last: number;
}

/** Shapley and last-in values of one party: at its own land where it has some, else of all missiles. */
function rowsFor({ shapley, marginal }: SharingDocument, partyId: string): GainRow[] {
  const own = shapley.filter(({ beneficiary }) => beneficiary === partyId);
  const threats = own.some((row) => row.threats === 'own-land') ? 'own-land' : 'all';
  return own
    .filter((row) => row.threats === threats && row.raidId !== null)
    .map(({ raidId, measure, contributor, value, countsNever }) => {
      const same = marginal.find(
        (row) =>
          row.beneficiary === partyId &&
          row.contributor === contributor &&
          row.raidId === raidId &&
          row.measure === measure &&
          row.threats === threats,
      );
      return {
        raidId: raidId ?? '',
        measure,
        contributor,
        value: value.value,
        countsNever: countsNever === true,
        last: (same?.happens === undefined ? same?.gain.value : same.happens.gainOfBoth) ?? 0,
      };
    });
}

/** Seconds gained against the delay of all that a contributor releases: a panel a raid, a line a measure. */
export function gainAgainstDelay(
  document: SharingDocument,
  curves: readonly SensitivityCurve[],
  width = 940,
): Markup | null {
  const shown = curves.filter(({ varied, measure }) => varied === 'delay' && SECONDS.includes(measure));
  if (shown.length === 0) return null;
  const measures = SECONDS.filter((id) => id !== 'firstDetectionS');
  const names = measures.map((id) => labelOf(document, id));
  const points = shown.flatMap(({ measure, raidId, points: all }) =>
    all.map(({ value, gain }) => ({ raidId, label: labelOf(document, measure), delay: value, gain: gain.value })),
  );
  return panels(points, {
    width,
    names,
    x: 'release delay, s (small ones drawn wider)',
    y: '↑ seconds gained',
    description: 'Seconds gained against release delay, one panel a raid and one line a measure',
  });
}

/** Impact area against coarseness: declared, and taken as exact. */
export function gainAgainstCoarseness(curves: readonly SensitivityCurve[], width = 940): Markup | null {
  const shown = curves.filter(({ varied }) => varied !== 'delay');
  if (shown.length === 0) return null;
  const points = shown.flatMap(({ varied, raidId, points: all }) =>
    all
      .filter(({ value }) => value > 0 && value <= LARGEST_DRAWN_M)
      .map(({ value, gain }) => ({
        raidId,
        label: COARSE_NAMES[varied === 'coarseness' ? 0 : 1],
        delay: value / 1000,
        gain: gain.value,
      })),
  );
  return panels(points, {
    width,
    names: COARSE_NAMES,
    x: 'coarseness of what is released, km (logarithmic)',
    y: '↑ impact area, km of radius gained',
    description: 'Gain in the impact area against coarseness, declared and taken as exact, one panel a raid',
    log: true,
  });
}

export const COARSE_NAMES = ['coarseness declared', 'taken as exact'];
/** Beyond it harm dwarfs every gain. */
const LARGEST_DRAWN_M = 10_000;

interface PanelPoint {
  readonly raidId: string | null;
  readonly label: string;
  readonly delay: number;
  readonly gain: number;
}

function panels(
  points: readonly PanelPoint[],
  told: {
    readonly width: number;
    readonly names: readonly string[];
    readonly x: string;
    readonly y: string;
    readonly description: string;
    readonly log?: boolean;
  },
): Markup {
  const raidIds = [...new Set(points.map(({ raidId }) => raidId))];
  return figure(
    {
      width: Math.min(told.width, 90 + 260 * raidIds.length),
      height: 280,
      marginLeft: 52,
      marginBottom: 44,
      marginTop: 46,
      fx: { label: null, domain: raidIds, padding: 0.12 },
      x: {
        label: told.x,
        labelAnchor: 'right',
        labelOffset: 38,
        inset: 6,
        ...(told.log
          ? { type: 'log', ticks: [0.1, 0.3, 1, 3, 10], tickFormat: '~g' }
          : { type: 'sqrt', ticks: [0, 30, 120, 300, 600] }),
      },
      y: { label: told.y, labelArrow: 'none', grid: true, zero: true, labelOffset: 46, inset: 6 },
      color: { domain: [...told.names], range: RUN_COLOURS.slice(0, told.names.length) },
      symbol: { domain: [...told.names], range: runSymbols(told.names.length) },
      marks: [
        Plot.ruleY([0], { stroke: PALETTE.muted }),
        Plot.line(points, { fx: 'raidId', x: 'delay', y: 'gain', stroke: 'label', z: 'label', strokeWidth: 1.8 }),
        Plot.dot(points, { fx: 'raidId', x: 'delay', y: 'gain', fill: 'label', symbol: 'label', r: 3.6 }),
      ],
    },
    told.description,
  );
}
