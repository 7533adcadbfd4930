import type { StatementLaunch, StatementRegion } from './statement.ts';

/** Each missile from each launch area. */
export const each = (missileIds: readonly string[], launchAreaIds: readonly string[]): readonly StatementLaunch[] =>
  missileIds.flatMap((missileId) => launchAreaIds.map((launchAreaId) => ({ missileId, launchAreaId })));

export const IRAN_AT_EUROPE = each(['notional-mrbm-2000', 'notional-irbm-4000', 'notional-lrbm-5000'], ['tabriz']);
export const IRAN_AT_US = each(['notional-icbm-11000'], ['isfahan']);
export const KOREA_AT_US = each(['notional-icbm-13000'], ['sunan', 'tonghae']);
export const KOREA_AT_JAPAN = each(['nodong', 'notional-mrbm-2000', 'bm-25-musudan'], ['sunan', 'tonghae']);

export const EUROPE: StatementRegion = { kind: 'named', id: 'europe' };
export const UNITED_STATES: StatementRegion = { kind: 'named', id: 'us' };
export const NORTH_AMERICA: StatementRegion = {
  kind: 'countries',
  id: 'us-and-canada',
  name: 'United States and Canada',
  countryCodes: ['US', 'CA'],
};
/** Kyushu ends at 31 degrees; the islands south of it are the published exception. */
export const MAIN_ISLANDS: StatementRegion = {
  kind: 'countries',
  id: 'japan-main-islands',
  name: 'Four main islands of Japan',
  countryCodes: ['JP'],
  southDeg: 30.9,
};
