import { parquetReadObjects } from 'hyparquet';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { RunDocument } from '../results/index.ts';
import { exportRun, flightStates, trackGeometry } from './index.ts';

const flight = {
  threatId: 'r3-new-york',
  missileId: 'notional-icbm',
  launchAreaId: 'tehran',
  targetId: 'new-york',
  launchTimeS: 60,
  burnoutS: 180,
  apogeeS: 500,
  impactS: 1000,
  timesS: [0, 250, 500, 750, 1000],
  latitudesDeg: [50, 60, 65, 60, 50],
  longitudesDeg: [150, 165, 178, -170, -160],
  altitudesKm: [0, 700, 1000, 700, 0],
};

const run = {
  name: 'Across the "date" line <test>',
  epochUtc: '2010-01-15T09:30:00Z',
  ledger: [
    {
      threatId: flight.threatId,
      missileId: flight.missileId,
      stopped: true,
      fate: 'killed',
      batteries: ['a', 'b'],
      sentence: 'Stopped, "cleanly".',
    },
  ],
  places: [
    {
      id: 'redzikowo',
      name: 'Redzikowo & silo',
      kind: 'battery',
      partyId: 'us',
      latitudeDeg: 54.48,
      longitudeDeg: 17.1,
    },
  ],
  flights: [flight],
} as unknown as RunDocument;

describe('a run in other formats', () => {
  it('cuts a track at 180 degrees on both sides, at one latitude and height', () => {
    const geometry = trackGeometry(flight);
    if (geometry.type !== 'MultiLineString') throw new Error('the track is not cut');
    const [east, west] = geometry.coordinates;
    expect(east.at(-1)?.[0]).toBe(180);
    expect(west[0][0]).toBe(-180);
    expect(west[0].slice(1)).toEqual(east.at(-1)?.slice(1));
    expect(east.length + west.length).toBe(flight.timesS.length + 2);
  });

  it('puts longitude before latitude in GeoJSON', () => {
    const { features } = JSON.parse(String(exportRun(run, 'geojson')));
    expect(features[0].geometry.coordinates).toEqual([17.1, 54.48]);
    expect(features).toHaveLength(2);
  });

  it('keeps a CSV cell with quotes and commas whole', () => {
    const [header, row] = String(exportRun(run, 'csv')).split('\r\n');
    expect(header).toContain('impact_time_s');
    expect(row).toContain(',"Stopped, ""cleanly"".",');
  });

  it('writes KML that an XML reader takes, names unharmed', () => {
    const { document } = parseHTML(String(exportRun(run, 'kml')));
    const names = [...document.querySelectorAll('name')].map((node) => node.textContent);
    expect(names).toEqual([run.name, 'Redzikowo & silo', flight.threatId]);
  });

  it('counts CZML time from the launch of the flight', () => {
    const packets = JSON.parse(String(exportRun(run, 'czml')));
    const packet = packets.find(({ id }: { id: string }) => id === `flight:${flight.threatId}`);
    expect(packet.availability).toBe('2010-01-15T09:31:00.000Z/2010-01-15T09:47:40.000Z');
    expect(packet.position.cartographicDegrees.slice(0, 4)).toEqual([0, 150, 50, 0]);
  });

  it('writes Parquet that another reader gives back', async () => {
    const bytes = exportRun(run, 'parquet') as Uint8Array;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(5);
    expect(rows[2].time_s).toBe(560);
    expect(rows[2].x_ecef_m).toBe(flightStates(flight)[2].positionEcefM[0]);
  });

  it('writes one OEM segment a flight, in kilometres', () => {
    const text = String(exportRun(run, 'oem'));
    expect(text.match(/META_START/g)).toHaveLength(1);
    const first = text.split('META_STOP\n')[1].split('\n')[0].split(' ');
    expect(first[0]).toBe('2010-01-15T09:31:00.000');
    const [x, y, z] = first.slice(1, 4).map(Number);
    expect(Math.hypot(x, y, z)).toBeGreaterThan(6350);
    expect(Math.hypot(x, y, z)).toBeLessThan(6380);
  });

  it('gives the same bytes twice', () => {
    for (const format of ['czml', 'kml', 'geojson', 'csv', 'parquet', 'oem'] as const) {
      expect(exportRun(run, format)).toEqual(exportRun(run, format));
    }
  });
});
