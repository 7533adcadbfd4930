import { defineWords } from '../../words/index.ts';

export const words = defineWords('about', {
  title: { en: 'About Parasol', ru: 'О лаборатории Parasol' },
  whatItIs: { en: 'What it is', ru: 'Что это' },
  computes: { en: 'What it computes', ru: 'Что она вычисляет' },
  out: { en: 'What stays out', ru: 'Чего здесь нет' },
  outOf: { en: 'Out', ru: 'Нет' },
  instead: { en: 'Instead', ru: 'Вместо этого' },
  methods: { en: 'How it is done', ru: 'Как это делается' },
  reproduce: { en: 'How to reproduce it', ru: 'Как воспроизвести' },
  reproduceIntro: {
    en: 'In a clone of the repository, with Node 20.19 or newer, after “npm start”. The same inputs, seed and code give the same bytes on any number of workers, in Node and in a browser.',
    ru: 'В копии репозитория, с Node 20.19 или новее, после «npm start». Одни и те же исходные данные, seed и код дают одни и те же байты на любом числе потоков, в Node и в браузере.',
  },
  command: { en: 'Command', ru: 'Команда' },
  gives: { en: 'Gives', ru: 'Даёт' },
  table: { en: 'What stands on the table now, as a scenario file', ru: 'То, что сейчас на столе, как файл сценария' },
  data: { en: 'Data and licences', ru: 'Данные и лицензии' },
  of: { en: 'Of', ru: 'Что' },
  licence: { en: 'Origin and licence', ru: 'Происхождение и лицензия' },
  keys: { en: 'Keys', ru: 'Клавиши' },
  keysIntro: {
    en: 'These work on every page. Pages add their own; the key ? shows all that work where you are. Everything can be reached with Tab and pressed with Enter or Space.',
    ru: 'Действуют на каждой странице. Страницы добавляют свои; клавиша ? показывает все, что действуют там, где вы находитесь. До всего можно дойти клавишей Tab и нажать Enter или пробел.',
  },
  key: { en: 'Key', ru: 'Клавиша' },
  does: { en: 'Does', ru: 'Действие' },
  languages: { en: 'Languages', ru: 'Языки' },
  languagesText: {
    en: 'The pages are in English and Russian. The catalogue, its sources and the sentences of the ledger are in English. One word stands for one concept in both languages:',
    ru: 'Страницы — на английском и русском. Каталог, его источники и предложения ведомости — на английском. Одному понятию соответствует одно слово на обоих языках:',
  },
  glossary: { en: 'the glossary', ru: 'словарь' },
  privacy: { en: 'Privacy', ru: 'Приватность' },
  caveats: { en: 'What to keep in mind', ru: 'О чём помнить' },
});
