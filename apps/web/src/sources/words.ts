import { defineWords } from '../words/index.ts';

export const words = defineWords('sources', {
  open: { en: 'Where does this come from? {{name}}', ru: 'Откуда это? {{name}}' },
  inUse: { en: 'in use', ru: 'используется' },
  value: { en: 'Value', ru: 'Значение' },
  range: { en: 'Range', ru: 'Диапазон' },
  confidence: { en: 'Confidence', ru: 'Достоверность' },
  claims: { en: 'What has been published', ru: 'Что опубликовано' },
  disputedBy: { en: 'Disputed by', ru: 'Оспаривают' },
  why: { en: 'Why this one', ru: 'Почему это значение' },
  contest: { en: 'How to contest it', ru: 'Как оспорить' },
  contestText: {
    en: 'Move the slider or set the path in a scenario file, and see whether the answer changes. A published figure with its source can be added to the catalogue: every claim stands beside the others.',
    ru: 'Сдвиньте ползунок или задайте путь в файле сценария и посмотрите, изменится ли ответ. Опубликованную величину с источником можно добавить в каталог: все утверждения стоят рядом.',
  },
  overridePath: { en: 'Path in a scenario file', ru: 'Путь в файле сценария' },
  disputed: { en: 'disputed', ru: 'оспаривается' },
  changedFrom: { en: 'changed by you; the catalogue says {{value}}', ru: 'изменено вами; в каталоге {{value}}' },
  unverified: { en: 'unverified', ru: 'не проверено' },
  read: { en: 'read in the source', ru: 'прочитано в источнике' },
  recalled: { en: 'recalled, not verified', ru: 'по памяти, не проверено' },
  derived: { en: 'derived by a stated formula', ru: 'выведено по указанной формуле' },
  notional: { en: 'notional: chosen by us, with the reason', ru: 'условно: выбрано нами, причина указана' },
  user: { en: 'set by you', ru: 'задано вами' },
  declared: { en: 'declared by a party', ru: 'заявлено стороной' },
  noSource: { en: 'no published source', ru: 'опубликованного источника нет' },
  missing: {
    en: 'The catalogue holds no card for this figure: it is part of the scenario.',
    ru: 'В каталоге нет карточки этой величины: она часть сценария.',
  },
  reset: { en: 'Back to {{value}}', ru: 'Вернуть {{value}}' },
  close: { en: 'Close', ru: 'Закрыть' },
});
