import type { ArchitectureNode, ArchitectureParty } from './architecture.ts';

export const UNITED_STATES: ArchitectureParty = { id: 'united-states', name: 'United States' };
export const UNITED_KINGDOM: ArchitectureParty = { id: 'united-kingdom', name: 'United Kingdom' };
export const NATO: ArchitectureParty = { id: 'nato', name: 'NATO' };
export const RUSSIA: ArchitectureParty = { id: 'russia', name: 'Russia' };
export const JAPAN: ArchitectureParty = { id: 'japan', name: 'Japan' };
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
export const JAPANESE_CENTRE: ArchitectureNode = {
  id: 'japan-air-defense-command',
  partyId: JAPAN.id,
  kind: 'national-centre',
};
