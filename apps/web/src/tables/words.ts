import { defineWords } from '../words/index.ts';

export const words = defineWords('tables', {
  copy: { en: 'Copy as CSV', ru: 'Копировать как CSV' },
  copied: { en: 'Copied', ru: 'Скопировано' },
  notCopied: { en: 'The browser did not allow it', ru: 'Браузер не разрешил' },
  all: { en: 'Show all {{count}} rows', ru: 'Показать все строки: {{count}}' },
  empty: { en: 'Nothing to show', ru: 'Показать нечего' },
});
