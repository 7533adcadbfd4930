import { relationStates } from '@parasol/catalog/relations';
import { schemaOf } from './declared.ts';
import { COMMAND_FIELDS } from './declared-command.ts';
import { choice, flag, id, list, PLACE, type RecordField, record, seconds, text, whole } from './declared-fields.ts';
import { NOTIFICATIONS } from './declared-notifications.ts';
import { modelsOfKind } from './models.ts';

/** Largest raid: raids are given and small, never a search space. */
export const MAXIMUM_THREATS = 200;
export const MAXIMUM_TRIALS = 10_000_000;
export const DEFAULT_TRIALS = 500;
export const DEFAULT_SEED = 1;

const doctrines = modelsOfKind('doctrine');
const doctrine: RecordField = {
  ...record(
    'How many shots, and when.',
    {
      kind: choice(
        `Doctrine: ${doctrines.map((model) => `${model.id} (${model.doc})`).join(' ')}`,
        doctrines.map((model) => model.id),
      ),
      ...Object.assign({}, ...doctrines.map((model) => model.parameters)),
    },
    ['kind'],
  ),
  alsoRequired: { kind: Object.fromEntries(doctrines.map((model) => [model.id, Object.keys(model.parameters)])) },
};

/** As the catalogue gives for a fixed line; taken where an added element comes without a link of its own. */
export const DEFAULT_LINE_DELAY_S = 2;
const lineDelay = seconds(
  `Delay of the line between it and its centre, where no link is given; absent: ${DEFAULT_LINE_DELAY_S}.`,
  3600,
);

const outage = record('A time when the line is down.', { fromS: seconds('Start.', 1e6), toS: seconds('End.', 1e6) }, [
  'fromS',
  'toS',
]);

/** The scenario file. */
export const SCENARIO: RecordField = record(
  'A Parasol scenario: an architecture, the raids against it, and what differs from the catalogue.',
  {
    parasol: { kind: 'exactly', doc: 'Format version of this file: 1.', value: 1 },
    name: text('Name shown in reports.'),
    description: text('What the scenario is about.'),
    extends: text('A scenario or architecture id, or a file beside this one, that this scenario starts from.'),
    architecture: id('Architecture of the catalogue.'),
    raids: list('Raids of the catalogue, each met with a fresh inventory. Absent: all of them.', id('Raid id.'), 50),
    threats: list(
      'A raid of your own, instead of `raids`.',
      record(
        'One missile of the raid.',
        {
          id: id('Its name in the ledger; absent: made from its place in the list and its target.'),
          missile: id('Missile of the catalogue.'),
          from: text(`Launch area: ${PLACE}.`),
          to: text(`Target: ${PLACE}.`),
          launchTimeS: seconds('Launch after the start of the scenario.', 86_400),
          party: id('Party that launches it; absent: a notional attacker.'),
          harmless: flag('It means no harm: a sounding rocket, a space launch, a test.'),
        },
        ['missile', 'from', 'to', 'launchTimeS'],
      ),
      MAXIMUM_THREATS,
    ),
    places: {
      kind: 'map',
      doc: 'Places of your own, by id.',
      of: record(
        'A place.',
        {
          name: text('Name shown.'),
          latitudeDeg: { kind: 'number', doc: 'Geodetic latitude.', unit: 'deg', minimum: -90, maximum: 90 },
          longitudeDeg: { kind: 'number', doc: 'Longitude, east positive.', unit: 'deg', minimum: -180, maximum: 180 },
          heightM: { kind: 'number', doc: 'Above the ellipsoid; absent: 0.', unit: 'm', minimum: -500, maximum: 9000 },
          country: text('ISO 3166 alpha-2 code; the place must lie in it.', '^[A-Z]{2}$'),
        },
        ['latitudeDeg', 'longitudeDeg'],
      ),
      most: 500,
    },
    arrangement: choice(
      `Who decides about whose shots: ${modelsOfKind('arrangement')
        .map((model) => `${model.id} (${model.doc})`)
        .join(' ')}`,
      modelsOfKind('arrangement').map((model) => model.id),
    ),
    doctrine,
    cue: choice(
      `How batteries learn of a threat: ${modelsOfKind('cue')
        .map((model) => `${model.id} (${model.doc})`)
        .join(' ')}`,
      modelsOfKind('cue').map((model) => model.id),
    ),
    overrides: {
      kind: 'map',
      doc: 'Values by catalogue path (`entity.attribute`, `assumptions.key`, or `element.attribute` of the architecture).',
      of: {
        kind: 'value-or-record',
        doc: 'The value, in the unit of the key; or a record with its source.',
        record: record(
          'A value and where it comes from.',
          {
            value: { kind: 'scalar', doc: 'The value, in the unit of the key.' },
            source: text('`user` (default) or `declared:PARTY`.', '^(user|declared:[a-z0-9]+(-[a-z0-9]+)*)$'),
            note: text('Why.'),
          },
          ['value'],
        ),
      },
      most: 500,
    },
    ...COMMAND_FIELDS,
    notifications: NOTIFICATIONS,
    parties: list(
      'Parties added, or replaced by id.',
      record(
        'A party.',
        {
          id: id('Id.'),
          name: text('Name.'),
          countries: list('Countries whose land is its own, ISO 3166 alpha-2.', text('Country.', '^[A-Z]{2}$'), 50),
        },
        ['id', 'name'],
      ),
      50,
    ),
    nodes: list(
      'Nodes added, or replaced by id.',
      record(
        'A place where messages arrive.',
        {
          id: id('Id.'),
          party: id('Owner.'),
          kind: choice('Kind.', ['national-centre', 'data-fusion-centre', 'planning-centre', 'sensor', 'battery']),
        },
        ['id', 'party', 'kind'],
      ),
      200,
    ),
    links: list(
      'Links added, or replaced by id.',
      record(
        'A directed line between two nodes.',
        {
          id: id('Id.'),
          from: id('Node.'),
          to: id('Node.'),
          delayS: seconds('Delay of a message.', 3600),
          capacityPerS: {
            kind: 'number',
            doc: 'Messages; absent: not limiting.',
            unit: '1/s',
            minimum: 0.001,
            maximum: 1e6,
          },
          outages: list('Outages, given.', outage, 100),
        },
        ['id', 'from', 'to', 'delayS'],
      ),
      500,
    ),
    releaseRules: list(
      'Release rules added, or replaced by id.',
      record(
        'What a sensor owner lets another party have.',
        {
          id: id('Id.'),
          sensor: text('Sensor id, or "*" for all of the owner.', '^(\\*|[a-z0-9]+(-[a-z0-9]+)*)$'),
          owner: id('Party that owns the sensor.'),
          recipient: id('Party that receives.'),
          releases: choice('What leaves.', ['nothing', 'detections', 'measurements', 'tracks', 'impact-area']),
          delayS: seconds('Delay on release.', 3600),
          coarsenessM: {
            kind: 'number',
            doc: 'One-sigma coarseness added to positions.',
            unit: 'm',
            minimum: 0,
            maximum: 1e6,
          },
          label: text('Label that the data carry.'),
          situation: choice(
            'When the owner lets it out: always; only of objects that head for the recipient’s land; only of those that head for the recipient’s or the owner’s. Absent: always.',
            ['always', 'recipient-threatened', 'either-threatened'],
          ),
          holdsIn: list(
            'States of the relations in which the rule holds; absent: in all. See `relations`.',
            choice('State.', Object.keys(relationStates)),
            20,
          ),
        },
        ['id', 'sensor', 'owner', 'recipient', 'releases', 'delayS', 'coarsenessM'],
      ),
      500,
    ),
    authorities: list(
      'Authorities added, or replaced by centre.',
      record(
        'Which batteries a centre commits.',
        {
          centre: id('Centre node.'),
          batteries: list('Battery ids.', id('Battery.'), 200),
          decisionTimeS: seconds('Human decision between a firm track and the order.', 3600),
          defends: list(
            'Countries (ISO 3166 alpha-2) and places whose targets it may defend; absent: any. With a country, points without one are defended too.',
            text('Country code, place id, or "LAT,LON".'),
            500,
          ),
        },
        ['centre', 'batteries', 'decisionTimeS'],
      ),
      100,
    ),
    elements: record(
      'Sensors and batteries added to or taken from the architecture.',
      {
        add: record(
          'Added, or replaced by id.',
          {
            sensors: list(
              'Sensors of the catalogue.',
              record(
                'A sensor.',
                {
                  id: id('Catalogue id.'),
                  party: id('Owner.'),
                  centre: id('Its first centre.'),
                  lineDelayS: lineDelay,
                },
                ['id', 'party', 'centre'],
              ),
              100,
            ),
            batteries: list(
              'Batteries.',
              record(
                'A battery.',
                {
                  id: id('Id.'),
                  interceptor: id('Interceptor of the catalogue.'),
                  at: text(`Site: ${PLACE}.`),
                  party: id('Owner.'),
                  centre: id('Centre that commits it.'),
                  count: whole('Interceptors.', 0, 1000),
                  availabilityFraction: {
                    kind: 'number',
                    doc: 'Chance that it works in a trial; absent: 1.',
                    unit: 'fraction 0 to 1',
                    minimum: 0,
                    maximum: 1,
                  },
                  lineDelayS: lineDelay,
                  uplinks: list('Sites that can update the interceptor in flight.', text(PLACE), 50),
                },
                ['id', 'interceptor', 'at', 'party', 'centre', 'count'],
              ),
              100,
            ),
          },
          [],
        ),
        remove: list('Ids of sensors, batteries, links and release rules taken away.', id('Id.'), 500),
      },
      [],
    ),
    trials: whole(`Trials; absent: ${DEFAULT_TRIALS}.`, 1, MAXIMUM_TRIALS),
    seed: whole(`Seed of every random draw; absent: ${DEFAULT_SEED}.`, 0, Number.MAX_SAFE_INTEGER),
    epochUtc: text(
      'Start of the scenario, ISO 8601 UTC. Elements that do not exist then are reported.',
      '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
    ),
  },
  ['parasol'],
);

/** The published JSON Schema, as committed in data/scenario.schema.json. */
export const scenarioSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Parasol scenario',
  ...schemaOf(SCENARIO),
});
