import type { CountriesClaim } from './architecture.ts';
import { NATO_2010 } from './defended.ts';

/** Beside Russia: countries that the drawing of 2012 is described to put into the Russian sector as a whole or for the most part. */
const NORTHERN = ['EE', 'FI', 'LT', 'LV', 'NO', 'SE'];

/** What Russia would have answered for under its proposal of sectors. */
export const RUSSIAN_SECTOR: CountriesClaim = {
  value: ['RU', ...NORTHERN],
  sourceIds: ['podvig2012_sectors', 'wsj2010_repost'],
  confidence: 'notional',
  reason:
    'each side was to answer for missiles over its own territory, and Russia for those that cross it towards NATO; the drawing that the Russian general staff showed in May 2012 is described as the Baltic states, parts of Poland, most of Norway, Sweden and Finland; whole countries are taken, Poland left to NATO; no text was agreed',
};

/** What NATO would have answered for: its members without those of the Russian sector. */
export const NATO_SECTOR: CountriesClaim = {
  value: NATO_2010.filter((code) => !NORTHERN.includes(code)),
  sourceIds: ['podvig2012_sectors'],
  confidence: 'notional',
  reason:
    'members of January 2010 outside the Russian sector; the seas between belong to no sector; no text was agreed',
};
