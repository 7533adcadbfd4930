import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/sources',
  order: 6,
  title: { en: 'Sources', ru: 'Источники' },
  purpose: {
    en: 'Every figure with its source: how sure it is, who disputes it, what rests on it',
    ru: 'Каждая величина с источником: насколько она достоверна, кто её оспаривает, что на ней держится',
  },
  load: () => import('./SourcesPage.tsx'),
};
