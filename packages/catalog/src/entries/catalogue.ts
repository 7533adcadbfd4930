import aliases from './data/aliases.json' with { type: 'json' };
import interceptors from './data/interceptors.json' with { type: 'json' };
import missiles from './data/missiles.json' with { type: 'json' };
import places from './data/places.json' with { type: 'json' };
import records from './data/records.json' with { type: 'json' };
import sensors from './data/sensors.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { Catalogue, Entity, Source } from './entity.ts';

/** Every entity in file order, as the data files give them (a doubled id is still visible here). */
export const entityList = [places, missiles, interceptors, sensors, records].flat() as unknown as readonly Entity[];

/** The catalogue of published and notional figures. `checkCatalogue` of this room proves its form. */
export const catalogue: Catalogue = {
  version: '1',
  entities: Object.fromEntries(entityList.map((entity) => [entity.id, entity])),
  sources: Object.fromEntries((sources as readonly Source[]).map((source) => [source.id, source])),
  aliases,
};
