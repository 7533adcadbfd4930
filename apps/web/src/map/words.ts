import { defineWords } from '../words/index.ts';

export const words = defineWords('map', {
  nearer: { en: 'Nearer', ru: 'Ближе' },
  farther: { en: 'Farther', ru: 'Дальше' },
  whole: { en: 'Whole region', ru: 'Весь регион' },
  battery: { en: 'Interceptor site', ru: 'Позиция перехватчиков' },
  radar: { en: 'Radar', ru: 'Радиолокатор' },
  launchArea: { en: 'Launch area', ru: 'Район пуска' },
  target: { en: 'Aimed at', ru: 'Цель' },
  sector: { en: 'Radar sector and published range', ru: 'Сектор и опубликованная дальность РЛС' },
  movable: {
    en: 'Arrow keys move it by a quarter of a degree, with Shift by two degrees; Enter lets go.',
    ru: 'Стрелки сдвигают на четверть градуса, с Shift — на два; Enter отпускает.',
  },
  boresight: {
    en: 'Where {{name}} looks: {{azimuth}}. Left and right arrow turn it by two degrees, with Shift by ten; Enter lets go.',
    ru: 'Куда смотрит {{name}}: {{azimuth}}. Стрелки влево и вправо поворачивают на два градуса, с Shift — на десять; Enter отпускает.',
  },
  at: { en: '{{name}}: {{latitude}}, {{longitude}}', ru: '{{name}}: {{latitude}}, {{longitude}}' },
  km: { en: '{{km}} km', ru: '{{km}} км' },
  caveat: {
    en: 'Coverage is not protection: a place counts as defended when the geometry allows a shot at each missile that reaches it. Whether the shot goes at the warhead and kills it is another question.',
    ru: 'Охват — ещё не защита: место считается защищённым, если геометрия допускает выстрел по каждой долетающей ракете. Попадёт ли выстрел в боеголовку и уничтожит ли её — другой вопрос.',
  },
  breakEven: {
    en: 'Break-even: with a kill probability of {{kill}}, one shot stops half of what it is fired at only when it picks out the warhead with a probability of {{one}}, two shots when with {{two}}.',
    ru: 'Порог: при вероятности поражения {{kill}} один выстрел останавливает половину целей, только если боеголовка выбрана с вероятностью {{one}}, два выстрела — с {{two}}.',
  },
  never: { en: 'more than 1: never', ru: 'больше 1: никогда' },
  source: {
    en: 'Outlines: Natural Earth. Towns: GeoNames, CC BY 4.0. Plate carrée, true to scale along the middle parallel.',
    ru: 'Контуры: Natural Earth. Города: GeoNames, CC BY 4.0. Равнопромежуточная проекция, масштаб верен вдоль средней параллели.',
  },
});
