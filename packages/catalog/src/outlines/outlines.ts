import type { CountryTopology } from '../places/index.ts';
import outlines from './data/countries-50m.json' with { type: 'json' };

/** Country outlines at 1:50 million: for regions and for large maps. Large (756 kB), so it has a door of its own. */
export const countryOutlines = outlines as unknown as CountryTopology;
