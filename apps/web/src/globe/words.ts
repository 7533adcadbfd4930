import { defineWords } from '../words/index.ts';

export const words = defineWords('globe', {
  noGlobe: {
    en: 'The globe needs WebGL 2, which this browser does not give. The map shows the same.',
    ru: 'Глобусу нужен WebGL 2, которого в этом браузере нет. Карта показывает то же самое.',
  },
  tilt: { en: 'Look from the side', ru: 'Смотреть сбоку' },
  upright: { en: 'Look straight down, north up', ru: 'Смотреть прямо вниз, север вверху' },
  use: {
    en: '{{label}}. Arrow keys turn the globe.',
    ru: '{{label}}. Стрелки поворачивают глобус.',
  },
});
