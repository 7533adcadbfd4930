import type { Architecture, ArchitectureBattery } from './architecture.ts';
import { FIXED_AVAILABILITY, notional } from './figures.ts';
import { authoritiesOf, linesOf, nodesOf, sensorsOf } from './network.ts';
import { NORWAY, RUSSIA, RUSSIAN_CENTRE } from './parties.ts';

/** The ring of interceptors around Moscow, as one battery. */
export const MOSCOW_BATTERY: ArchitectureBattery = {
  id: '53t6-moscow',
  interceptorId: '53t6',
  siteId: 'sofrino',
  partyId: RUSSIA.id,
  centreId: RUSSIAN_CENTRE.id,
  count: notional(68, 16, 68, 'press figures for the whole ring around Moscow; one battery at the radar stands for it'),
  availabilityFraction: FIXED_AVAILABILITY,
  uplinkSiteIds: ['sofrino'],
};

const sensors = sensorsOf(RUSSIA.id, RUSSIAN_CENTRE.id, ['olenegorsk', 'pechora', 'gabala', 'mishelevka', 'balkhash']);
const batteries = [MOSCOW_BATTERY];

/** The radars that warned Moscow in January 1995, when a sounding rocket rose from Norway. */
export const russianWarning: Architecture = {
  id: 'russian-warning-1995',
  shortName: 'Russian warning 1995',
  name: 'Russian early warning and the defence of Moscow, about January 1995',
  status: 'deployed',
  from: '1995',
  to: '1995',
  counterfactual: [],
  parties: [RUSSIA, NORWAY],
  nodes: nodesOf([RUSSIAN_CENTRE], sensors, batteries),
  links: linesOf(sensors, batteries),
  releaseRules: [],
  authorities: authoritiesOf(batteries),
  sensors,
  batteries,
  arrangement: 'independent',
  note: 'The radars that the catalogue has from before 1995, with the figures that it has of later years; radars closed since (Skrunda, Mukachevo, Sevastopol) and the satellites of the time are missing. The centre bears its later name.',
};
