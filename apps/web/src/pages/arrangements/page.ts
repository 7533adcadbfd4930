import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/arrangements',
  order: 3.4,
  title: { en: 'Arrangements', ru: 'Управление' },
  purpose: {
    en: 'Independent, data-sharing, sectoral or unified command: the same raids under all four, and with slower lines between the parties',
    ru: 'Раздельное, с обменом данными, секторное или единое управление: одни и те же налёты при всех четырёх, в том числе с медленными линиями',
  },
  load: () => import('./ArrangementsPage.tsx'),
};
