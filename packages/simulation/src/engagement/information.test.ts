import { describe, expect, it } from 'vitest';
import type { ReleaseRule } from '../communications/index.ts';
import type { InfraredSensor } from '../sensors/index.ts';
import { inputIssues, prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBattery, SURE } from './testing/one-battery.ts';
import { place, radar } from './testing/synthetic.ts';

const satellite: InfraredSensor = {
  kind: 'infrared',
  id: 'satellite',
  partyId: 'blue',
  centreId: 'blue-centre',
  availability: 1,
  satellite: {
    id: 'satellite',
    orbit: { kind: 'geosynchronous', longitudeRad: place(0, 50).longitudeRad },
    background: 'below',
    cloudTopM: 10_000,
    detectionDelayS: 5,
    revisitS: 0,
    bearingErrorRad: 1e-4,
    minimumGrazingRad: 0.05,
  },
};
const cued = radar('cued', place(42, 40), { arrays: [SURE], cuedOnly: true, acquireTimeS: 85 });

const eventsOf = (input: SimulationInput) => runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true }).events;
const firstOf = (input: SimulationInput, sensorId: string): number | undefined =>
  eventsOf(input).find(({ kind, subjectId }) => kind === 'detection' && subjectId === sensorId)?.timeS;

describe('a cued-only radar', () => {
  it('sees nothing when nothing points it', () => {
    expect(firstOf(oneBattery({ sensors: [cued] }), 'cued')).toBeUndefined();
  });

  it('looks from the arrival of the cue on, after the time to acquire', () => {
    const plain = oneBattery({ sensors: [satellite, cued] });
    const line = { fromId: 'blue-centre', toId: 'cued', outages: [] };
    const far: SimulationInput = {
      ...plain,
      nodes: [...plain.nodes, { id: 'cued', partyId: 'blue', kind: 'sensor' }],
      links: [
        { ...line, id: 'down', delayS: 40 },
        { id: 'up', fromId: 'cued', toId: 'blue-centre', delayS: 1, outages: [] },
      ],
    };
    const toldS = firstOf(plain, 'satellite') ?? Number.NaN;
    const next = (timeS: number): number => 10 * Math.ceil(timeS / 10);
    expect(firstOf(plain, 'cued')).toBe(next(toldS + 85));
    expect(firstOf(far, 'cued')).toBe(next(toldS + 40 + 85));
  });

  it('is pointed once, with the first word, and never over a line that is down for good', () => {
    const line = { fromId: 'blue-centre', toId: 'cued', delayS: 40 };
    const plain = oneBattery({ sensors: [satellite, radar('early', place(42, 40), { arrays: [SURE] }), cued] });
    const firstWordS = firstOf(plain, 'satellite') ?? Number.NaN;
    const input = (outages: SimulationInput['links'][number]['outages']): SimulationInput => ({
      ...plain,
      nodes: [...plain.nodes, { id: 'cued', partyId: 'blue', kind: 'sensor' }],
      links: [
        { ...line, id: 'down', outages },
        { id: 'up', fromId: 'cued', toId: 'blue-centre', delayS: 1, outages: [] },
      ],
    });
    const cues = (of: SimulationInput) =>
      eventsOf(of).filter(({ kind, detail }) => kind === 'message-sent' && detail.content === 'cue');
    const never = [{ fromS: firstWordS, toS: Number.POSITIVE_INFINITY }];
    expect(cues(input(never))).toEqual([]);
    expect(firstOf(input(never), 'cued')).toBeUndefined();
    const sent = cues(input([]));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ timeS: firstWordS, subjectId: 'cued', objectId: 'missile-1' });
  });

  it('without lines from its centre is reported, not passed over', () => {
    const plain = oneBattery({ sensors: [satellite, cued] });
    const nodes: SimulationInput['nodes'] = [
      ...plain.nodes,
      { id: 'cued', partyId: 'blue', kind: 'sensor' },
      { id: 'relay', partyId: 'blue', kind: 'national-centre' },
    ];
    const line = (fromId: string, toId: string) => ({ id: `${fromId}-${toId}`, fromId, toId, delayS: 1, outages: [] });
    const pathsOf = (links: SimulationInput['links']) =>
      inputIssues({ ...plain, nodes, links }).map(({ path }) => path);
    expect(pathsOf([line('cued', 'blue-centre'), line('relay', 'cued')])).toEqual(['sensors[1].cuedOnly']);
    expect(pathsOf([line('blue-centre', 'relay'), line('relay', 'cued')])).toEqual([]);
    expect(inputIssues(plain)).toEqual([]);
  });

  it('stays blind when its centre may have no more than the impact area', () => {
    const rule = {
      id: 'r',
      sensorId: '*',
      ownerPartyId: 'green',
      recipientPartyId: 'blue',
      delayS: 0,
      coarsenessM: 0,
      label: 'x',
    };
    const plain = oneBattery();
    const shared = (releases: ReleaseRule['releases']): SimulationInput => ({
      ...plain,
      arrangement: 'data-sharing',
      parties: [...plain.parties, { id: 'green', name: 'Green' }],
      nodes: [...plain.nodes, { id: 'green-centre', partyId: 'green', kind: 'national-centre' }],
      links: [{ id: 'line', fromId: 'green-centre', toId: 'blue-centre', delayS: 1, outages: [] }],
      sensors: [{ ...satellite, partyId: 'green', centreId: 'green-centre' }, cued],
      releaseRules: [{ ...rule, releases }],
    });
    expect(firstOf(shared('impact-area'), 'cued')).toBeUndefined();
    expect(firstOf(shared('detections'), 'cued')).toBeGreaterThan(0);
  });
});

describe('the sentence of the ledger', () => {
  const sentenceOf = (sensors: SimulationInput['sensors']): string =>
    runTrial(prepare(oneBattery({ sensors })), { seed: 1, trial: 0, recordEvents: false }).ledger[0].sentence;

  it('calls the time of a satellite a report and that of a radar a sight', () => {
    const [seeing] = oneBattery().sensors;
    expect(sentenceOf([satellite, seeing])).toMatch(/first reported by satellite at T\+\d+ s/);
    expect(sentenceOf([seeing])).toMatch(/first seen by radar at T\+\d+ s/);
  });
});

describe('the arrangement', () => {
  const plain = oneBattery();
  const input = (arrangement: 'independent' | 'data-sharing'): SimulationInput => ({
    ...plain,
    arrangement,
    parties: [...plain.parties, { id: 'green', name: 'Green' }],
    nodes: [...plain.nodes, { id: 'green-centre', partyId: 'green', kind: 'national-centre' }],
    links: [{ id: 'line', fromId: 'green-centre', toId: 'blue-centre', delayS: 1, outages: [] }],
    sensors: plain.sensors.map((sensor) => ({ ...sensor, partyId: 'green', centreId: 'green-centre' })),
    releaseRules: [
      {
        id: 'r',
        sensorId: '*',
        ownerPartyId: 'green',
        recipientPartyId: 'blue',
        releases: 'tracks',
        delayS: 0,
        coarsenessM: 0,
        label: 'x',
      },
    ],
  });

  it('independent uses no release rule, data-sharing uses all', () => {
    const pictures = (of: SimulationInput): string[] =>
      eventsOf(of).flatMap(({ kind, subjectId }) => (kind === 'picture-firm' ? [subjectId] : []));
    expect(pictures(input('independent'))).toEqual(['green-centre']);
    expect(pictures(input('data-sharing'))).toEqual(['green-centre', 'blue-centre']);
  });

  it('lets a situation decide object by object, and never under independent command', () => {
    const shared = input('data-sharing');
    const [one] = shared.threats;
    const threats = [
      { ...one, id: 'at-green', threatensPartyIds: ['green'] },
      { ...one, id: 'at-blue', threatensPartyIds: ['blue'] },
      { ...one, id: 'at-nobody' },
    ];
    const heardBy = (arrangement: 'independent' | 'data-sharing', situation: ReleaseRule['situation']): string[] => {
      const releaseRules = shared.releaseRules.map((rule) => ({ ...rule, ...(situation ? { situation } : {}) }));
      return eventsOf({ ...shared, arrangement, threats, releaseRules }).flatMap(({ kind, subjectId, objectId }) =>
        kind === 'picture-firm' && subjectId === 'blue-centre' ? [String(objectId)] : [],
      );
    };
    expect(heardBy('data-sharing', 'recipient-threatened')).toEqual(['at-blue']);
    expect(heardBy('data-sharing', 'either-threatened')).toEqual(['at-green', 'at-blue']);
    expect(heardBy('data-sharing', undefined)).toHaveLength(3);
    expect(heardBy('independent', 'recipient-threatened')).toEqual([]);
  });
});
