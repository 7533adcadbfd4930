import { defineWords } from '../words/index.ts';

export const words = defineWords('figures', {
  title: { en: 'Disputed and assumed figures', ru: 'Спорные и принятые величины' },
  search: { en: 'Find a figure', ru: 'Найти величину' },
  more_one: { en: 'One more figure', ru: 'Ещё {{count}} величина' },
  more_few: { en: '{{count}} more figures', ru: 'Ещё {{count}} величины' },
  more_many: { en: '{{count}} more figures', ru: 'Ещё {{count}} величин' },
  more_other: { en: '{{count}} more figures', ru: 'Ещё {{count}} величины' },
  undo: { en: 'Undo', ru: 'Отменить' },
  redo: { en: 'Redo', ru: 'Вернуть' },
  reset: { en: 'Back to the catalogue', ru: 'Вернуть данные каталога' },
  changed: { en: 'changed', ru: 'изменено' },
  disputed: { en: 'disputed', ru: 'оспаривается' },
  unverified: { en: 'unverified', ru: 'не проверено' },
  catalogue: { en: 'Back to {{value}}', ru: 'Вернуть {{value}}' },
  published: { en: 'published: {{value}}', ru: 'опубликовано: {{value}}' },
  counterfactual: {
    en: 'Counterfactual: {{count}} changed. What you see never stood like this.',
    ru: 'Контрфактический случай: изменений — {{count}}. Так система никогда не выглядела.',
  },
});
