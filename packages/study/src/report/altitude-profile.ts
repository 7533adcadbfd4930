import * as Plot from '@observablehq/plot';
import type { RunDocument } from '../results/index.ts';
import { figure } from './figure.ts';
import type { Markup } from './markup.ts';
import { PALETTE } from './palette.ts';

/** Height against time since launch, one line a flight, with the attempts to intercept. */
export function altitudeProfile(run: RunDocument, width = 940): Markup {
  const rows = new Map(run.ledger.map((row) => [row.threatId, row]));
  const points = run.flights.flatMap((flight) =>
    flight.timesS.map((timeS, i) => ({
      threatId: flight.threatId,
      minute: timeS / 60,
      altitudeKm: flight.altitudesKm[i] ?? 0,
      stopped: rows.get(flight.threatId)?.stopped ?? false,
    })),
  );
  const attempts = run.flights.flatMap((flight) => {
    const row = rows.get(flight.threatId);
    if (!row || row.firstInterceptS === null) return [];
    const timeS = row.firstInterceptS - row.launchTimeS;
    const i = Math.max(
      1,
      flight.timesS.findIndex((t) => t >= timeS),
    );
    const t0 = flight.timesS[i - 1] ?? 0;
    const t1 = flight.timesS[i] ?? t0 + 1;
    const a0 = flight.altitudesKm[i - 1] ?? 0;
    const a1 = flight.altitudesKm[i] ?? a0;
    return [{ minute: timeS / 60, altitudeKm: a0 + ((a1 - a0) * (timeS - t0)) / (t1 - t0) }];
  });
  return figure(
    {
      width,
      height: 330,
      marginLeft: 56,
      marginBottom: 42,
      x: { label: 'minutes after launch', labelAnchor: 'right', labelOffset: 36 },
      y: { label: 'altitude, km', grid: true },
      marks: [
        Plot.ruleY([0], { stroke: PALETTE.muted }),
        Plot.ruleY([100], { stroke: PALETTE.muted, strokeDasharray: '2 4' }),
        Plot.text([{ minute: 0, altitudeKm: 100 }], {
          x: 'minute',
          y: 'altitudeKm',
          text: () => '100 km',
          textAnchor: 'start',
          dy: -6,
          dx: 6,
          fill: PALETTE.muted,
        }),
        ...[true, false].map((stopped) =>
          Plot.line(
            points.filter((point) => point.stopped === stopped),
            {
              x: 'minute',
              y: 'altitudeKm',
              z: 'threatId',
              stroke: stopped ? PALETTE.stopped : PALETTE.leaked,
              strokeDasharray: stopped ? 'none' : '6 4',
              strokeWidth: 1.5,
            },
          ),
        ),
        Plot.dot(attempts, { x: 'minute', y: 'altitudeKm', stroke: PALETTE.intercept, strokeWidth: 1.8, r: 5 }),
      ],
    },
    'Altitude against time after launch of every flight, with attempts to intercept',
  );
}
