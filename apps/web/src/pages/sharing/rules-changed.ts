import type { ReleaseLine, ReleaseTerms } from '../../desk/index.ts';

/** Whether a rule says anything but what the architecture says. */
export const isChanged = ({ terms, catalogue }: Pick<ReleaseLine, 'terms' | 'catalogue'>): boolean =>
  catalogue === null || (Object.keys(terms) as (keyof ReleaseTerms)[]).some((key) => terms[key] !== catalogue[key]);
