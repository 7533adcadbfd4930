import type { ArchitectureNode, ArchitectureParty } from './architecture.ts';
import { NATO_2010 } from './defended.ts';

export const UNITED_STATES: ArchitectureParty = {
  id: 'united-states',
  name: 'United States',
  countryCodes: ['US'],
};
export const UNITED_KINGDOM: ArchitectureParty = {
  id: 'united-kingdom',
  name: 'United Kingdom',
  countryCodes: ['GB'],
};
export const NATO: ArchitectureParty = { id: 'nato', name: 'NATO', countryCodes: NATO_2010 };
export const RUSSIA: ArchitectureParty = { id: 'russia', name: 'Russia', countryCodes: ['RU'] };
export const JAPAN: ArchitectureParty = { id: 'japan', name: 'Japan', countryCodes: ['JP'] };
export const NORWAY: ArchitectureParty = { id: 'norway', name: 'Norway', countryCodes: ['NO'] };
export const COUNCIL: ArchitectureParty = { id: 'nato-russia-council', name: 'NATO-Russia Council' };

export const US_CENTRE: ArchitectureNode = {
  id: 'us-missile-defence-centre',
  partyId: UNITED_STATES.id,
  kind: 'national-centre',
};
export const UK_CENTRE: ArchitectureNode = {
  id: 'uk-warning-centre',
  partyId: UNITED_KINGDOM.id,
  kind: 'national-centre',
};
export const NATO_CENTRE: ArchitectureNode = { id: 'nato-air-command', partyId: NATO.id, kind: 'national-centre' };
export const RUSSIAN_CENTRE: ArchitectureNode = {
  id: 'russian-aerospace-defence-centre',
  partyId: RUSSIA.id,
  kind: 'national-centre',
};
export const FUSION_CENTRE: ArchitectureNode = {
  id: 'joint-data-fusion-centre',
  partyId: COUNCIL.id,
  kind: 'data-fusion-centre',
};
export const PLANNING_CENTRE: ArchitectureNode = {
  id: 'joint-planning-and-operations-centre',
  partyId: COUNCIL.id,
  kind: 'planning-centre',
};
export const JAPANESE_CENTRE: ArchitectureNode = {
  id: 'japan-air-defense-command',
  partyId: JAPAN.id,
  kind: 'national-centre',
};
