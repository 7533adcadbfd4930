import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** Colours a party can have: none of them is red or pure blue, so that no side looks like the enemy by default. */
export const PARTY_COLOURS = [
  '#7a4b86',
  '#8a6d00',
  '#2f6f73',
  '#9c4f6f',
  '#4f6d2f',
  '#5a5f9c',
  '#8a5a2b',
  '#4a5a68',
] as const;

interface PartyColours {
  /** By party id: what the reader has chosen. */
  readonly chosen: Readonly<Record<string, string>>;
}

export const usePartyColours = create<PartyColours>()(
  persist(() => ({ chosen: {} }) as PartyColours, {
    name: 'parasol-party-colours',
    storage: createJSONStorage(() => globalThis.localStorage),
  }),
);

export const chooseColour = (partyId: string, colour: string): void => {
  usePartyColours.setState(({ chosen }) => ({ chosen: { ...chosen, [partyId]: colour } }));
};

/** A number out of a name, the same in every session. */
const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);

/** The colour of a party: what the reader chose, else one that belongs to its name. */
export const partyColour = (partyId: string | null, chosen: PartyColours['chosen']): string =>
  partyId === null ? '#4a5a68' : (chosen[partyId] ?? PARTY_COLOURS[numberOf(partyId) % PARTY_COLOURS.length]);
