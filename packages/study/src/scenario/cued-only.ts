import { usedValue } from '@parasol/catalog/entries';
import { entityIn, type Library, own } from './library.ts';
import type { Scenario } from './scenario.ts';

/** Whether a sensor looks only where its centre points it: as the scenario overrides it, else as the catalogue has it. */
export function isPointed(id: string, { overrides = {} }: Scenario, library: Library): boolean {
  const override = own(overrides, `${id}.cuedOnly`);
  if (override !== undefined) return (typeof override === 'object' ? override.value : override) === true;
  const attribute = own(entityIn(library, id)?.attributes ?? {}, 'cuedOnly');
  return attribute !== undefined && usedValue(attribute) === true;
}
