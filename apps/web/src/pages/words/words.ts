import { defineWords } from '../../words/index.ts';

export const words = defineWords('words-page', {
  title: { en: 'Glossary', ru: 'Словарь' },
  intro: {
    en: 'One word per concept, in the field’s standard sense. Code, catalogue and pages use these words and no others. The English text is docs/glossary.md; each entry has its Russian beside it.',
    ru: 'Одно слово на понятие, в обычном для предмета смысле. Код, каталог и страницы пользуются этими словами и никакими другими. Английский текст — docs/glossary.md; рядом с каждой статьёй — русская.',
  },
  search: { en: 'Find a word, in either language', ru: 'Найти слово на любом из двух языков' },
  count_one: { en: '{{count}} entry', ru: '{{count}} статья' },
  count_few: { en: '{{count}} entries', ru: '{{count}} статьи' },
  count_many: { en: '{{count}} entries', ru: '{{count}} статей' },
  count_other: { en: '{{count}} entries', ru: '{{count}} статьи' },
  sections: { en: 'Sections', ru: 'Разделы' },
  link: { en: 'Link to “{{term}}”', ru: 'Ссылка на «{{term}}»' },
  unknown: { en: 'The glossary has no entry “{{term}}”.', ru: 'В словаре нет статьи «{{term}}».' },
});
