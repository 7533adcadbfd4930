import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/tracks',
  order: 2.5,
  title: { en: 'Tracks', ru: 'Сопровождение' },
  purpose: {
    en: 'Follow one missile: which sensor sees it when, what each side knows of it, and how well',
    ru: 'Проследить одну ракету: какое средство видит её и когда, что знает о ней каждая сторона и насколько точно',
  },
  load: () => import('./TracksPage.tsx'),
};
