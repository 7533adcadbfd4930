import { describe, expect, it } from 'vitest';
import { catalogue, entityList, usedNumber, usedText, usedValue } from '../entries/index.ts';
import { raids } from '../raids/index.ts';
import { type Architecture, architectures, checkArchitecture, commandedAs } from './index.ts';

const list = Object.values(architectures);

/** What a scenario reads from each kind of element. */
const NEEDED = {
  missile: ['maximumRangeKm', 'minimumRangeKm', 'burnTimeS', 'burnoutAltitudeKm', 'ballisticCoefficientKgPerM2'].concat(
    ['Vhf', 'Uhf', 'L', 'S', 'C', 'X'].map((band) => `warheadRadarCrossSection${band}M2`),
  ),
  interceptor: [
    ...['burnoutSpeedKmPerS', 'burnTimeS', 'burnoutAltitudeKm', 'minimumInterceptAltitudeKm'],
    ...['maximumInterceptAltitudeKm', 'maximumFlightTimeS', 'singleShotKillProbability'],
  ],
  radar: [
    ...['frequencyGHz', 'rangeKm', 'referenceCrossSectionM2', 'referenceSnrDb', 'sectorStartDeg', 'sectorStopDeg'],
    ...['boresightAzimuthDeg', 'boresightElevationDeg', 'minimumElevationDeg', 'maximumElevationDeg', 'beamWidthDeg'],
    ...['rangeResolutionM', 'acquireTimeS', 'availabilityFraction'],
  ],
  infrared: ['cloudTopKm', 'detectionDelayS', 'revisitS', 'bearingErrorDeg', 'availabilityFraction'],
  place: ['latitudeDeg', 'longitudeDeg', 'heightM'],
};

function missing(id: string, keys: readonly string[]): readonly string[] {
  const entity = catalogue.entities[id];
  if (entity === undefined) return [`${id} is not an entity`];
  return keys.filter((key) => !Number.isFinite(usedNumber(entity, key))).map((key) => `${id}.${key}`);
}

describe('the architectures of the debate', () => {
  it('are those that the design names', () => {
    expect(Object.keys(architectures)).toEqual([
      'third-site',
      ...[1, 2, 3, 4].map((number) => `epaa-phase-${number}`),
      'joint',
      'gmd',
      'gmd-east-coast',
      ...[1, 2, 3, 4].map((number) => `cbo-2009-option-${number}`),
      ...[1, 2, 3].map((number) => `iia-europe-${number}`),
      'japan-sm3-iia',
      'pacific',
      'theatre-exercise',
      'russian-warning-1995',
    ]);
  });

  it('have a short name of their own', () => {
    expect(new Set(list.map(({ shortName }) => shortName)).size).toBe(list.length);
    for (const { shortName } of list) expect(shortName.length).toBeLessThanOrEqual(20);
  });

  it.each(list)('$id has no fault', (architecture) => {
    expect(checkArchitecture(architecture, catalogue)).toEqual([]);
  });

  it.each(list)('$id has every number that a scenario reads from its sensors', ({ sensors }) => {
    expect(
      sensors.flatMap(({ id }) => {
        const kind = catalogue.entities[id]?.kind === 'radar' ? 'radar' : 'infrared';
        const site = kind === 'radar' ? usedText(catalogue.entities[id], 'siteId') : undefined;
        return [...missing(id, NEEDED[kind]), ...(site === undefined ? [] : missing(site, NEEDED.place))];
      }),
    ).toEqual([]);
  });

  it.each(list)('$id has every number that a scenario reads from its batteries', ({ batteries }) => {
    expect(
      batteries.flatMap(({ interceptorId, siteId, uplinkSiteIds }) => [
        ...missing(interceptorId, NEEDED.interceptor),
        ...[siteId, ...uplinkSiteIds].flatMap((site) => missing(site, NEEDED.place)),
      ]),
    ).toEqual([]);
  });

  it('say that they are counterfactual when they never stood', () => {
    for (const { id, status, counterfactual } of list) {
      if (status !== 'deployed') expect(counterfactual.length, id).toBeGreaterThan(0);
    }
  });

  it('keep firing under separate command in the joint architecture', () => {
    const { authorities, arrangement, batteries } = architectures.joint;
    expect(arrangement).toBe('data-sharing');
    const owners = authorities.map(({ batteryIds }) =>
      [...new Set(batteries.filter(({ id }) => batteryIds.includes(id)).map(({ partyId }) => partyId))].join(),
    );
    expect(owners).toEqual(['united-states', 'russia']);
  });
});

describe('independent command', () => {
  it('gives every battery to a national centre of its owner, with a line for the order and the targets it defended before', () => {
    const { joint } = architectures;
    const { authorities, batteries, links, nodes } = commandedAs(joint, 'independent');
    for (const { id, centreId, partyId } of batteries) {
      expect(nodes.find((node) => node.id === centreId)?.partyId, id).toBe(partyId);
      expect(
        links.some(({ fromId, toId }) => fromId === centreId && toId === id),
        id,
      ).toBe(true);
      const its = authorities.filter(({ batteryIds }) => batteryIds.includes(id));
      expect(
        its.map((authority) => authority.centreId),
        id,
      ).toEqual([centreId]);
      const before = joint.authorities.find(({ batteryIds }) => batteryIds.includes(id));
      expect(its[0].defendsCountryCodes, id).toEqual(before?.defendsCountryCodes);
    }
    expect(batteries.some(({ centreId }, i) => centreId !== joint.batteries[i].centreId)).toBe(true);
    expect(commandedAs(architectures.gmd, 'independent')).toBe(architectures.gmd);
  });
});

describe('unified command', () => {
  const { joint } = architectures;

  it('gives every battery of the joint architecture to the planning centre, released by its owner', () => {
    const { authorities, batteries, nodes } = commandedAs(joint, 'unified');
    expect(authorities).toHaveLength(1);
    expect(authorities[0].batteryIds).toEqual(joint.batteries.map(({ id }) => id));
    for (const { id, centreId, partyId, release } of batteries) {
      expect(centreId, id).toBe(authorities[0].centreId);
      expect(nodes.find((node) => node.id === release?.centreId)?.partyId, id).toBe(partyId);
    }
  });

  it('leaves every architecture with one centre as it is, as data-sharing and sectoral command do', () => {
    for (const arrangement of ['data-sharing', 'sectoral'] as const)
      expect(commandedAs(joint, arrangement)).toBe(joint);
    expect(commandedAs(architectures['third-site'], 'unified')).toBe(architectures['third-site']);
  });

  it('is refused without lines from the planning centre', () => {
    const { planning } = joint;
    if (planning === undefined) throw new Error('joint has a planning centre');
    const issues = checkArchitecture({ ...joint, planning: { ...planning, links: [] } }, catalogue);
    expect(issues.map(({ path }) => path)).toContain('joint.batteries.53t6-moscow');
  });
});

describe('whom the centres may defend', () => {
  const codesOf = (id: string) => architectures[id].authorities.map((one) => one.defendsCountryCodes?.value);

  it.each(['third-site', 'epaa-phase-1', 'epaa-phase-2', 'epaa-phase-3', 'epaa-phase-4'])(
    '%s: the 28 members of NATO in January 2010, with the United States and without Russia',
    (id) => {
      const [codes] = codesOf(id);
      expect(codes).toHaveLength(28);
      expect(codes).toEqual(expect.arrayContaining(['US', 'PL', 'TR', 'AL', 'HR']));
      for (const other of ['RU', 'UA', 'ME', 'FI']) expect(codes).not.toContain(other);
    },
  );

  it('joint: each side its own', () => {
    expect(codesOf('joint')).toEqual([codesOf('epaa-phase-3')[0], ['RU']]);
  });

  it('gmd, with or without the east coast: the United States', () => {
    expect([codesOf('gmd'), codesOf('gmd-east-coast')]).toEqual([[['US']], [['US']]]);
  });
});

describe('elements outside the architectures', () => {
  it.each(['missile', 'interceptor', 'radar', 'infrared'] as const)(
    '%s: each has every number that a scenario reads',
    (kind) => {
      const all = entityList.filter((entity) => entity.kind === kind);
      expect(all.length).toBeGreaterThan(5);
      expect(all.flatMap(({ id }) => missing(id, NEEDED[kind]))).toEqual([]);
    },
  );

  it('name bands that the simulation knows and a place for every radar', () => {
    for (const radar of entityList.filter(({ kind }) => kind === 'radar')) {
      expect(['vhf', 'uhf', 'l', 's', 'c', 'x'], radar.id).toContain(usedText(radar, 'band'));
      expect(catalogue.entities[usedText(radar, 'siteId') ?? '']?.kind, radar.id).toBe('site');
      expect(typeof usedValue(radar.attributes.cuedOnly), radar.id).toBe('boolean');
    }
  });
});

describe('the checker of architectures', () => {
  const base = architectures['third-site'];
  const faulty: readonly (readonly [string, Partial<Architecture>, string])[] = [
    ['a sensor that is no entity', { sensors: [{ ...base.sensors[0], id: 'no-such-radar' }] }, 'sensors.no-such-radar'],
    ['a sensor of another owner', { sensors: [{ ...base.sensors[0], partyId: 'united-kingdom' }] }, '.partyId'],
    ['a battery without authority', { authorities: [] }, 'batteries.gbi-poland'],
    ['a battery on no site', { batteries: [{ ...base.batteries[0], siteId: 'warsaw' }] }, 'siteId'],
    [
      'a radar that no line can point',
      { links: base.links.filter(({ toId }) => toId !== 'european-midcourse-radar') },
      'sensors.european-midcourse-radar',
    ],
    ['a line to nowhere', { links: [{ ...base.links[0], toId: 'nowhere' }, ...base.links] }, 'links.'],
    ['a doubled id', { links: [base.links[0], ...base.links] }, 'links.'],
    [
      'an unknown recipient',
      { releaseRules: [{ ...base.releaseRules[0], recipientPartyId: 'russia' }] },
      'releaseRules.',
    ],
    [
      'a notional number without reason',
      {
        authorities: [
          {
            ...base.authorities[0],
            decisionTimeS: { value: 1, minimum: 0, maximum: 2, sourceIds: [], confidence: 'notional' },
          },
        ],
      },
      'decisionTimeS.reason',
    ],
    [
      'a country that is none',
      {
        authorities: [
          {
            ...base.authorities[0],
            defendsCountryCodes: { value: ['PL', 'QX'], sourceIds: [], confidence: 'notional', reason: 'a test' },
          },
        ],
      },
      'defendsCountryCodes',
    ],
  ];

  it.each(faulty)('refuses %s', (_, change, path) => {
    const paths = checkArchitecture({ ...base, ...change }, catalogue).map((issue) => issue.path);
    expect(paths.some((found) => found.includes(path))).toBe(true);
  });
});

describe('the raids', () => {
  it('are by default R1 to R5, with five, five, two, two and one missiles', () => {
    const defaults = Object.values(raids).filter(({ onlyByName }) => onlyByName !== true);
    expect(defaults.map(({ id, threats }) => [id, threats.length])).toEqual([
      ['r1', 5],
      ['r2', 5],
      ['r3', 2],
      ['r4', 2],
      ['r5', 1],
    ]);
  });

  it('harm nobody by the sounding rocket of 1995, which carries another name than the attacker', () => {
    const { partyId, threats, onlyByName } = raids['andoya-1995'];
    expect([partyId, onlyByName]).toEqual(['norway', true]);
    expect(threats.every(({ harmless }) => harmless)).toBe(true);
  });

  it('name missiles, launch areas and targets that hold every number a scenario reads', () => {
    const threats = Object.values(raids).flatMap((raid) => raid.threats);
    expect(
      threats.flatMap(({ missileId, launchAreaId, targetId }) => [
        ...missing(missileId, NEEDED.missile),
        ...missing(launchAreaId, NEEDED.place),
        ...missing(targetId, NEEDED.place),
      ]),
    ).toEqual([]);
  });

  it('ask no missile to fly further than its range on a sphere', () => {
    for (const { threats } of Object.values(raids)) {
      for (const { missileId, launchAreaId, targetId, threatId } of threats) {
        const km = distanceKm(launchAreaId, targetId);
        const missile = catalogue.entities[missileId];
        expect(km, threatId).toBeLessThanOrEqual(usedNumber(missile, 'maximumRangeKm') ?? 0);
        expect(km, threatId).toBeGreaterThanOrEqual(usedNumber(missile, 'minimumRangeKm') ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  it('spread R1 over ten minutes', () => {
    expect(raids.r1.threats.map(({ launchTimeS }) => launchTimeS)).toEqual([0, 150, 300, 450, 600]);
  });

  it('hold no id twice', () => {
    const ids = Object.values(raids).flatMap(({ threats }) => threats.map(({ threatId }) => threatId));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function distanceKm(oneId: string, otherId: string): number {
  const [a, b] = [oneId, otherId].map((id) => {
    const entity = catalogue.entities[id];
    const rad = (key: string): number => ((usedNumber(entity, key) ?? Number.NaN) * Math.PI) / 180;
    return { latitude: rad('latitudeDeg'), longitude: rad('longitudeDeg') };
  });
  const cosine =
    Math.sin(a.latitude) * Math.sin(b.latitude) +
    Math.cos(a.latitude) * Math.cos(b.latitude) * Math.cos(a.longitude - b.longitude);
  return 6371 * Math.acos(cosine);
}
