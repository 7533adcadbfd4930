import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/sharing',
  order: 3.2,
  title: { en: 'Sharing', ru: 'Обмен данными' },
  purpose: {
    en: 'Who gains what from whose sensors, under which release rules, and at which delay the gain is gone',
    ru: 'Кто что выигрывает от чьих датчиков, при каких правилах передачи и при какой задержке выигрыш исчезает',
  },
  load: () => import('./SharingPage.tsx'),
};
