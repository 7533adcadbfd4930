import { entityList, usedNumber, usedText } from '../entries/index.ts';
import type { CountriesClaim } from './architecture.ts';

/** The 28 members of NATO in January 2010, by country code. */
export const NATO_2010: readonly string[] = entityList
  .filter((entity) => (usedNumber(entity, 'accessionYear') ?? Number.POSITIVE_INFINITY) <= 2009)
  .map((entity) => usedText(entity, 'countryCode') ?? '')
  .sort();

/** For whom a centre of the systems in Europe may shoot. */
export const NATO_MEMBERS: CountriesClaim = {
  value: NATO_2010,
  sourceIds: ['nato_list'],
  confidence: 'notional',
  reason:
    'the plans for Europe name the United States and its allies as those to be defended; no order that says who else might be was published; members of January 2010',
};

export const RUSSIA_ONLY: CountriesClaim = {
  value: ['RU'],
  sourceIds: ['ac2013'],
  confidence: 'notional',
  reason: 'two systems with separate chains of command were proposed: each defends its own; no text was agreed',
};

export const UNITED_STATES_ONLY: CountriesClaim = {
  value: ['US'],
  sourceIds: [],
  confidence: 'notional',
  reason:
    'built to defend the United States; nothing read says that it may shoot for Canada or another ally, or for a territory outside the states',
};

export const JAPAN_ONLY: CountriesClaim = {
  value: ['JP'],
  sourceIds: [],
  confidence: 'notional',
  reason: 'a national system; whom else it might defend was not read',
};
