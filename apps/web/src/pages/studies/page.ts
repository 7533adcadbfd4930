import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/studies',
  order: 4,
  title: { en: 'Studies', ru: 'Исследования' },
  purpose: {
    en: 'Write a scenario, compute it here or on the server, read the report, hand it on',
    ru: 'Составьте сценарий, рассчитайте здесь или на сервере, прочтите отчёт, передайте дальше',
  },
  load: () => import('./StudiesPage.tsx'),
};
