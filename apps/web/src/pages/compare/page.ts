import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/compare',
  order: 3,
  title: { en: 'Compare', ru: 'Сравнение' },
  purpose: {
    en: 'Architectures side by side: maps, people, capitals, runs, and the figures that make the difference',
    ru: 'Архитектуры рядом: карты, население, столицы, прогоны и величины, от которых зависит разница',
  },
  load: () => import('./ComparePage.tsx'),
};
