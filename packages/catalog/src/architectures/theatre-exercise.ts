import type { Architecture, ArchitectureBattery, ArchitectureNode } from './architecture.ts';
import { FIXED_AVAILABILITY, FUSION_LINK_DELAY_S, notional } from './figures.ts';
import { allied, authoritiesOf, between, council, linesOf, nodesOf, sensorsOf } from './network.ts';
import { NATO, RUSSIA, UNITED_STATES, US_CENTRE } from './parties.ts';

const NATO_CELL: ArchitectureNode = { id: 'nato-exercise-cell', partyId: NATO.id, kind: 'national-centre' };
const RUSSIAN_CELL: ArchitectureNode = { id: 'russian-exercise-cell', partyId: RUSSIA.id, kind: 'national-centre' };

const sensors = [
  ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, ['dsp-europe', 'dsp-indian-ocean']),
  ...sensorsOf(NATO.id, NATO_CELL.id, ['patriot-radar-exercise']),
  ...sensorsOf(RUSSIA.id, RUSSIAN_CELL.id, ['gabala', 's-300v-radar-exercise']),
];

const atTheForce = (interceptorId: string, cell: ArchitectureNode): ArchitectureBattery => ({
  id: `${interceptorId}-exercise`,
  interceptorId,
  siteId: 'exercise-area',
  partyId: cell.partyId,
  centreId: cell.id,
  count: notional(16, 8, 32, 'order of a few launchers with a deployed force; what was played was not published'),
  availabilityFraction: FIXED_AVAILABILITY,
  uplinkSiteIds: ['exercise-area'],
});

const batteries = [atTheForce('patriot-pac-3', NATO_CELL), atTheForce('s-300v', RUSSIAN_CELL)];

/** The precedent: NATO and Russia guarding one deployed force in a computer, each with its own batteries. */
export const theatreExercise: Architecture = {
  id: 'theatre-exercise',
  shortName: 'Theatre exercise',
  name: 'Theatre missile defence of a common force, after the NATO-Russia exercises of 2004 to 2008',
  status: 'counterfactual',
  from: '2004-03',
  to: '2008-01-25',
  counterfactual: [
    'Played in computers only: a field exercise foreseen for 2007 was not held, as far as was read.',
    'Which systems, sensors, places and threats were played was not read: all are notional.',
  ],
  parties: [UNITED_STATES, NATO, RUSSIA],
  nodes: nodesOf([US_CENTRE, NATO_CELL, RUSSIAN_CELL], sensors, batteries),
  links: [
    ...linesOf(sensors, batteries),
    ...between(US_CENTRE.id, NATO_CELL.id),
    ...between(NATO_CELL.id, RUSSIAN_CELL.id, FUSION_LINK_DELAY_S),
  ],
  releaseRules: [
    allied(UNITED_STATES.id, NATO.id),
    council(UNITED_STATES.id, RUSSIA.id),
    council(NATO.id, RUSSIA.id),
    council(RUSSIA.id, NATO.id),
  ],
  authorities: authoritiesOf(batteries),
  sensors,
  batteries,
  arrangement: 'data-sharing',
  note: 'Read: the dates, the places of the four exercises, the numbers of nations and officers, and the purpose, to protect deployed troops by procedures planned together. The rest stands for what was not read.',
};
