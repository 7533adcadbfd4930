// Writes the pages of docs/ that are made from data.
import { writeFileSync } from 'node:fs';
import { assumptionSheet } from '@parasol/catalog/assumptions';
import { assumptionsPage } from './assumptions-page.ts';

writeFileSync(new URL('../../docs/assumptions.md', import.meta.url), assumptionsPage(assumptionSheet));
