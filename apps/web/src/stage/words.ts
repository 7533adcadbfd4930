import { defineWords } from '../words/index.ts';

export const words = defineWords('stage', {
  form: { en: 'Shown as', ru: 'Вид' },
  map: { en: 'Map', ru: 'Карта' },
  globe: { en: 'Globe', ru: 'Глобус' },
  both: { en: 'Both', ru: 'Оба' },
});
