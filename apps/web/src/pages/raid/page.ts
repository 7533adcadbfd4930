import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/raid',
  order: 2,
  title: { en: 'Raid in time', ru: 'Налёт во времени' },
  purpose: {
    en: 'Play a raid: who saw what when, what was launched at it, and why a missile came through',
    ru: 'Проиграть налёт: кто что и когда увидел, что было выпущено и почему ракета прорвалась',
  },
  load: () => import('./RaidPage.tsx'),
};
