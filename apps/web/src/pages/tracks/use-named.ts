import { usePartyNames } from '../../cooperation/index.ts';

interface OfParty {
  readonly partyId: string;
  readonly partyName: string;
}

/** Gives what belongs to a party its name in the language of the page; a party of the reader's own file keeps its own. */
export function useNamed(): <T extends OfParty>(one: T) => T {
  const { nameOf } = usePartyNames([]);
  return (one) => {
    const name = nameOf(one.partyId);
    return name === one.partyId ? one : { ...one, partyName: name };
  };
}
