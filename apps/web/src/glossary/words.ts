import { defineWords } from '../words/index.ts';

export const words = defineWords('glossary', {
  open: { en: 'Glossary: {{term}}', ru: 'Словарь: {{term}}' },
});
