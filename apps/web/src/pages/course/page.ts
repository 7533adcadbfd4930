import type { PageDeclaration } from '../../frame/index.ts';

export const page: PageDeclaration = {
  path: '/course',
  order: 7,
  title: { en: 'Course', ru: 'Курс' },
  purpose: {
    en: 'Five exercises with answers that are computed, not stored; notes for instructors',
    ru: 'Пять упражнений, ответы на которые вычисляются, а не хранятся; заметки для преподавателя',
  },
  load: () => import('./CoursePage.tsx'),
};
