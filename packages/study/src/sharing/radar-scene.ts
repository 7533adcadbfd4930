import { type CheckedScenario, readScenario } from '../scenario/index.ts';

/** The radars of the debate: two offered, one planned, one built. Armavir has two arrays. */
export const RADARS_OF_THE_DEBATE = [
  'gabala',
  'european-midcourse-radar',
  'kurecik',
  'armavir-south-east',
  'armavir-south-west',
] as const;

/** Fixed flights, from five launch areas of Iran and one of North Korea; chosen before any result was looked at. */
const FLIGHTS: readonly (readonly [missile: string, from: string, to: string])[] = [
  ['notional-irbm-4000', 'tabriz', 'warsaw'],
  ['notional-irbm-4000', 'kermanshah', 'warsaw'],
  ['notional-irbm-4000', 'isfahan', 'warsaw'],
  ['notional-irbm-4000', 'semnan', 'warsaw'],
  ['notional-irbm-4000', 'shahrud', 'warsaw'],
  ['notional-irbm-4000', 'tabriz', 'moscow'],
  ['notional-icbm-11000', 'tabriz', 'washington'],
  ['notional-icbm-11000', 'kermanshah', 'washington'],
  ['notional-icbm-11000', 'isfahan', 'washington'],
  ['notional-icbm-11000', 'shahrud', 'washington'],
  ['notional-icbm-13000', 'sunan', 'washington'],
];

/**
 * The joint architecture with the radar planned at Brdy beside it, and one flight after another: a laboratory arrangement for the table of radars,
 * not a state of the world. Figures are those of the catalogue, whatever a scenario overrides.
 */
export function radarScene(): CheckedScenario {
  const threats = FLIGHTS.map(([missile, from, to]) => ({
    id: `${missile} ${from} ${to}`,
    missile,
    from,
    to,
    launchTimeS: 0,
  }));
  const text = JSON.stringify({
    parasol: 1,
    name: 'four radars',
    extends: 'joint',
    elements: {
      add: {
        sensors: [{ id: 'european-midcourse-radar', party: 'united-states', centre: 'us-missile-defence-centre' }],
      },
    },
    threats: threats.map(({ id, ...threat }) => ({ id: id.replaceAll(' ', '-'), ...threat })),
  });
  const outcome = readScenario(text, { file: 'radar scene' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
  return outcome.scenario;
}
