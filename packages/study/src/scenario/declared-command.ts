import { relationStates } from '@parasol/catalog/relations';
import type { Declared } from './declared.ts';
import { choice, id, list, map, PLACE, record, seconds, text, whole } from './declared-fields.ts';

/** Keys about who decides, who lets whom have what, and what is kept back. */
export const COMMAND_FIELDS: Readonly<Record<string, Declared>> = {
  relations: choice(
    `What if relations were in this state, whatever the date? It sets every relation that knows the state and so switches the release rules. ${Object.values(
      relationStates,
    )
      .map((state) => `${state.id}: ${state.doc}`)
      .join(' ')} Absent: as they stood at \`epochUtc\`; without that too every rule holds.`,
    Object.keys(relationStates),
  ),
  sectors: map(
    'Sectors by centre, for sectoral command: the centre engages what flies over its sector after burnout, whatever the target.',
    record(
      'A sector: countries, an area, or both.',
      {
        countries: list('Countries, ISO 3166 alpha-2.', text('Country.', '^[A-Z]{2}$'), 300),
        corners: list(
          `Corners of an area, in order; edges are straight in latitude and longitude. Each is ${PLACE}.`,
          text('Corner.'),
          200,
        ),
      },
      [],
    ),
    50,
  ),
  nationalRelease: map(
    'National release authority by battery, or by party for all its batteries: every order passes a centre of the owner, which takes its time over it.',
    record(
      'Who releases.',
      {
        centre: id('Centre node of the owner.'),
        releaseTimeS: seconds('Its time over each order.', 3600),
      },
      ['centre', 'releaseTimeS'],
    ),
    200,
  ),
  reserve: map(
    'Interceptors kept for later waves, by battery: never fired in these raids.',
    whole('Interceptors.', 0, 1000),
    200,
  ),
  confirmations: map(
    'Sensors that must each hold a firm track in the picture before a centre decides, by centre; absent: 1.',
    whole('Sensors.', 1, 20),
    50,
  ),
};
