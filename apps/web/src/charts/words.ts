import { defineWords } from '../words/index.ts';

export const words = defineWords('charts', {
  table: { en: 'The same as a table', ru: 'То же в виде таблицы' },
});
