import { geoInterpolate } from 'd3-geo';
import type { ComparisonDocument, Interval, RunDocument } from '../../results/index.ts';

/** A made-up run for layout tests only: places are real, figures are not results. */
const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  tabriz: [46.3, 38.1],
  warsaw: [21, 52.2],
  london: [-0.1, 51.5],
  athens: [23.7, 38],
  washington: [-77, 38.9],
};

const interval = (mean: number): Interval => ({ mean, low: mean - 0.5, high: mean + 0.5, method: 'student-t' });

export const HOSTILE_NAME = '<img src=x onerror=alert(1)> & "Co"';

export function sampleRun(name: string, shift: number): RunDocument {
  const targets = Object.keys(POINTS).filter((id) => id !== 'tabriz');
  const ledger = targets.map((targetId, i) => ({
    raidId: 'r1',
    threatId: `r1-${targetId}`,
    missileId: 'notional-4000',
    launchAreaId: 'tabriz',
    targetId,
    launchTimeS: 60 * i,
    impactTimeS: 60 * i + 1100,
    firstDetectionS: i === 3 ? null : 60 * i + 70,
    firstDetectionBy: i === 3 ? null : 'brdy',
    firmTrackS: i === 3 ? null : 60 * i + 200,
    commitS: i > 1 ? null : 60 * i + 260,
    firstLaunchS: i > 1 ? null : 60 * i + 320,
    firstInterceptS: i > 1 ? null : 60 * i + 700,
    warningTimeS: i === 3 ? null : 1030,
    shots: i > 1 ? 0 : 2,
    batteries: i > 1 ? [] : ['redzikowo-gbi'],
    fate: (['killed', 'missed', 'out-of-reach', 'not-seen'] as const)[i],
    stopped: i === 0,
    sentence: `Sentence ${i} about ${targetId}.`,
  }));
  const run = {
    formatVersion: 1,
    runId: `run-${shift}`,
    scenarioId: 'sample',
    name,
    scenarioText: '',
    epochUtc: '2010-01-15T09:30:00Z',
    architecture: { id: 'sample', name, status: 'cancelled', from: '2007', to: '2009' },
    arrangement: 'independent',
    trials: 200,
    seed: 1,
    certificate: { inputsSha256: 'a'.repeat(64), codeVersion: '0.1.0', seed: 1, outputsSha256: 'b'.repeat(64) },
    threats: ledger.length,
    measures: {
      trials: 200,
      confidence: 0.95,
      leakers: interval(3 - shift),
      stopped: interval(1 + shift),
      shots: interval(4),
      engagements: interval(2),
      noLeakProbability: interval(0),
      leakDistribution: [0, 0, 0, 1],
      warningTimeS: interval(900),
      byThreat: ledger.map((row) => ({
        threatId: row.threatId,
        raidId: 'r1',
        targetId: row.targetId,
        stoppedFraction: interval(0.5),
        engagedFraction: interval(0.5),
        detectedFraction: interval(0.9),
        shots: row.shots,
        firstDetectionS: row.firstDetectionS,
        firmTrackS: row.firmTrackS,
        commitS: row.commitS,
        firstLaunchS: row.firstLaunchS,
        firstInterceptS: row.firstInterceptS,
        warningTimeS: row.warningTimeS,
        fates: [{ fate: row.fate, fraction: 1 }],
      })),
      byRaid: [
        {
          raidId: 'r1',
          name: 'Four missiles',
          threats: 4,
          leakers: interval(3),
          shots: interval(4),
          noLeakProbability: interval(0),
        },
      ],
      byParty: [],
    },
    ledger,
    events: [],
    columns: [],
    names: { tabriz: HOSTILE_NAME },
    places: [
      ...Object.entries(POINTS).map(([id, [longitudeDeg, latitudeDeg]]) => ({
        id,
        name: id === 'tabriz' ? HOSTILE_NAME : id,
        kind: id === 'tabriz' ? ('launch-area' as const) : ('target' as const),
        partyId: null,
        latitudeDeg,
        longitudeDeg,
      })),
      {
        id: 'redzikowo',
        name: 'Redzikowo',
        kind: 'battery' as const,
        partyId: 'us',
        latitudeDeg: 54.48,
        longitudeDeg: 17.1,
        count: 10,
      },
      {
        id: 'brdy',
        name: 'Brdy',
        kind: 'radar' as const,
        partyId: 'us',
        latitudeDeg: 49.63,
        longitudeDeg: 13.75,
        rangeKm: 2000,
        sectorStartDeg: 300,
        sectorStopDeg: 60,
      },
    ],
    flights: targets.map((targetId, i) => {
      const along = geoInterpolate([...POINTS.tabriz] as [number, number], [...POINTS[targetId]] as [number, number]);
      const shares = Array.from({ length: 21 }, (_, k) => k / 20);
      return {
        threatId: `r1-${targetId}`,
        missileId: 'notional-4000',
        launchAreaId: 'tabriz',
        targetId,
        launchTimeS: 60 * i,
        burnoutS: 150,
        apogeeS: 550,
        impactS: 1100,
        timesS: shares.map((share) => 1100 * share),
        longitudesDeg: shares.map((share) => along(share)[0]),
        latitudesDeg: shares.map((share) => along(share)[1]),
        altitudesKm: shares.map((share) => 3200 * share * (1 - share)),
      };
    }),
    inputs: [
      {
        path: 'gbi-two-stage.burnoutSpeedKmPerS',
        entityName: 'GBI, two-stage',
        value: 6.5,
        unit: 'km/s',
        minimum: 6.3,
        maximum: 9,
        confidence: 'recalled',
        origin: 'user',
        sources: [{ id: 's', title: 'A source', year: 2008, url: 'javascript:alert(1)' }],
        disputed: true,
        why: 'for layout',
      },
    ],
    assumptionSheet: {
      version: 1,
      entries: [{ key: 'launchDelayS', value: 60, unit: 's', minimum: 0, maximum: 300, basis: 'notional' }],
    },
    warnings: ['A warning of the sample.'],
  };
  return run as RunDocument;
}

export const sampleComparison = (): ComparisonDocument => {
  const runs = [sampleRun('First', 0), sampleRun('Second', 1)];
  return {
    runs,
    differences: [{ runId: 'run-1', baseRunId: 'run-0', measure: 'leakers', difference: interval(-1) }],
    inputs: [{ path: 'gbi-two-stage.burnoutSpeedKmPerS', values: [6.5, null], unit: 'km/s' }],
  };
};
