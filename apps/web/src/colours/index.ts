export * from './looks.ts';
export { PartyPanel } from './PartyPanel.tsx';
export { partyColour, usePartyColours } from './party-colours.ts';
