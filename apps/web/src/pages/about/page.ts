import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/about',
  order: 9,
  title: { en: 'About', ru: 'О лаборатории' },
  purpose: {
    en: 'What the laboratory computes and what it leaves out, how to reproduce it, licences, keys, privacy',
    ru: 'Что лаборатория вычисляет и чего не делает, как воспроизвести, лицензии, клавиши, приватность',
  },
  load: () => import('./AboutPage.tsx'),
};
