import type { PageDeclaration } from '../../frame/index.ts';
import { beginLiveMap } from '../../live/index.ts';

export const page: PageDeclaration = {
  path: '/',
  order: 1,
  title: { en: 'Defended area', ru: 'Защищаемая зона' },
  purpose: {
    en: 'What each architecture defends: drag a site, move a figure, the map follows',
    ru: 'Что защищает каждая архитектура: перетащите объект или измените величину — карта последует',
  },
  begin: beginLiveMap,
  load: () => import('./DefendedPage.tsx'),
};
