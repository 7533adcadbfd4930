import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/words',
  order: 8,
  title: { en: 'Glossary', ru: 'Словарь' },
  purpose: {
    en: 'One word per concept, in English and Russian',
    ru: 'Одно слово на понятие, по-английски и по-русски',
  },
  load: () => import('./WordsPage.tsx'),
};
