import type { Architecture } from '@parasol/catalog/architectures';
import type { ResolvedNumber } from '../results/index.ts';
import type { Composition } from './composition.ts';
import { defendedBy } from './defended.ts';
import { sourcesOf } from './facts.ts';
import type { Library } from './library.ts';

/** The lists in use beside the figures, each with its reason. */
export function defendedInputs(
  { authorities }: Composition,
  architecture: Architecture,
  library: Library,
): ResolvedNumber[] {
  return authorities.flatMap(({ centre, defends }): ResolvedNumber[] => {
    if (defends === undefined) return [];
    const value = defends.join(', ');
    const known = architecture.authorities.find(
      (one) => one.centreId === centre && defendedBy(one).defends?.join(', ') === value,
    );
    const claim = known?.defendsCountryCodes;
    return [
      {
        path: `${centre}.defends`,
        entityName: centre,
        value,
        unit: null,
        minimum: null,
        maximum: null,
        confidence: known === undefined ? 'user' : (claim?.confidence ?? 'notional'),
        origin: known === undefined ? 'user' : 'catalog',
        sources: claim === undefined ? [] : sourcesOf(claim, library),
        disputed: false,
        why: known === undefined ? 'set in the scenario' : (claim?.reason ?? 'as the architecture has it'),
      },
    ];
  });
}
