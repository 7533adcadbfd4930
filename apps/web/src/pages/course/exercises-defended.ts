import { CONSTRAINTS } from './choices.ts';
import type { Exercise } from './exercise.ts';
import { areaMillionKm2, mainConstraint, number, peopleMillion, peoplePercent, set } from './solve.ts';

const SPEED = 'gbi-two-stage.burnoutSpeedKmPerS';
const DELAY = 'assumptions.launchDelayS';
const POINTS = { en: 'percentage points', ru: 'процентных пунктов' };
const THIRD_SITE = { architectureId: 'third-site' } as const;
const PHASE_3 = { architectureId: 'epaa-phase-3' } as const;

/** Exercises on the page of the defended area. */
export const DEFENDED_EXERCISES: readonly Exercise[] = [
  {
    id: 'map',
    title: { en: 'Read a map of a defended area', ru: 'Прочитать карту зоны обороны' },
    minutes: 20,
    aims: [
      {
        en: 'Tell “threatened”, “defended” and “not threatened” apart, and read the map as a table.',
        ru: 'Различать «под угрозой», «защищено» и «не под угрозой»; читать карту как таблицу.',
      },
      {
        en: 'Name what stands in the way of defending a place, instead of saying “too far”.',
        ru: 'Называть, что именно мешает защитить место, вместо «слишком далеко».',
      },
    ],
    steps: [
      {
        text: {
          en: 'Open the cancelled site in Poland and the Czech Republic. Wait until the line under the figures says “exact”.',
          ru: 'Откройте отменённый район в Польше и Чехии. Дождитесь, пока строка под показателями не сообщит «точный расчёт».',
        },
        link: {
          path: '/',
          state: THIRD_SITE,
          text: { en: 'Third Site on the map', ru: 'Третий позиционный район на карте' },
        },
      },
      {
        text: {
          en: 'Find the threatened capitals that are not defended: hatched on the map, named in the sentence, listed in the table by country. Then choose “What stands in the way” in the list of what the map shows.',
          ru: 'Найдите столицы под угрозой, которые не защищены: на карте они под штриховкой, названы в предложении и перечислены в таблице по странам. Затем выберите «Что мешает» в списке того, что показывает карта.',
        },
      },
    ],
    questions: [
      {
        id: 'map-share',
        kind: 'number',
        unit: { en: '% of the people in threatened towns', ru: '% жителей городов под угрозой' },
        ask: {
          en: 'How many of the people under threat are defended?',
          ru: 'Какая доля жителей под угрозой защищена?',
        },
        hints: [{ en: 'It is the first large figure above the map.', ru: 'Это первый крупный показатель над картой.' }],
        solve: async (lab) => number(peoplePercent(await lab.defended(THIRD_SITE)), 0.6),
      },
      {
        id: 'map-capitals',
        kind: 'set',
        choices: 'capitals of Europe',
        ask: {
          en: 'Which threatened capitals does the Third Site leave undefended?',
          ru: 'Какие столицы под угрозой третий район оставляет без защиты?',
        },
        hints: [
          { en: 'Look towards the south-east of the map.', ru: 'Посмотрите на юго-восток карты.' },
          {
            en: 'The sentence under the large figures ends with their names.',
            ru: 'Предложение под крупными показателями кончается их названиями.',
          },
        ],
        solve: async (lab) => set((await lab.defended(THIRD_SITE)).undefendedCapitals),
      },
      {
        id: 'map-constraint',
        kind: 'choice',
        choices: CONSTRAINTS,
        ask: {
          en: 'What keeps most of the undefended people undefended?',
          ru: 'Из-за чего без защиты остаётся большинство незащищённых жителей?',
        },
        hints: [
          {
            en: 'The last large figure lists constraints with the people behind each.',
            ru: 'В последнем крупном показателе перечислены ограничения и число людей за каждым.',
          },
        ],
        solve: async (lab) => mainConstraint(await lab.defended(THIRD_SITE)),
      },
    ],
    mistakes: [
      {
        en: 'Reading “not threatened” as “defended”: no missile of the scenario reaches such a place, and the defence has no part in it.',
        ru: 'Принять «не под угрозой» за «защищено»: туда не долетает ни одна ракета сценария, и оборона тут ни при чём.',
      },
      {
        en: 'Reading “defended” as “safe”: it says that a shot fits, not that it hits.',
        ru: 'Принять «защищено» за «в безопасности»: это значит, что выстрел возможен, а не что он попадёт.',
      },
    ],
    discuss: {
      en: 'The site was proposed to defend Europe. Whom did it leave out, and did its distance from the launch areas help or hinder?',
      ru: 'Район предлагался для защиты Европы. Кого он оставлял без защиты, и помогала ли ему удалённость от районов пуска?',
    },
  },
  {
    id: 'disputed',
    title: { en: 'Which disputed figure decides?', ru: 'Какая спорная величина решает?' },
    minutes: 25,
    aims: [
      {
        en: 'See that two sources can disagree and the answer still stand, and that a figure nobody quarrels about can move it.',
        ru: 'Увидеть, что источники могут расходиться, а ответ — стоять, и что сдвинуть его может величина, о которой никто не спорит.',
      },
      {
        en: 'Change one thing at a time, and note what it was before.',
        ru: 'Менять по одной величине и записывать, какой она была.',
      },
    ],
    steps: [
      {
        text: {
          en: 'Start from the catalogue and note the share of people defended.',
          ru: 'Начните с данных каталога и запишите долю защищённых жителей.',
        },
        link: { path: '/', state: THIRD_SITE, text: { en: 'As the catalogue has it', ru: 'По данным каталога' } },
      },
      {
        text: {
          en: 'Move the burnout speed of the interceptor to the right end of its slider (open its card with “i”: who says so?). Note the share when the map is exact. Then take it back with “Undo”.',
          ru: 'Сдвиньте скорость перехватчика в конце активного участка к правому краю ползунка (карточка «i» скажет, чьё это значение). Запишите долю, когда расчёт станет точным. Затем верните: «Отменить».',
        },
      },
      {
        text: {
          en: 'Now move the launch delay to the right end of its slider, and note the share again.',
          ru: 'Теперь сдвиньте задержку пуска к правому краю ползунка и снова запишите долю.',
        },
      },
    ],
    questions: [
      {
        id: 'disputed-speed',
        kind: 'number',
        unit: POINTS,
        ask: {
          en: 'By how much does the share of people defended change when the interceptor has the highest published burnout speed? (A minus for less.)',
          ru: 'На сколько изменится доля защищённых жителей при наибольшей опубликованной скорости перехватчика? (Со знаком минус, если уменьшится.)',
        },
        hints: [
          { en: 'New share minus the share of the catalogue.', ru: 'Новая доля минус доля по каталогу.' },
          {
            en: 'Is only this one figure marked as changed? The delay has to stand at its catalogue value.',
            ru: 'Изменена ли только эта величина? Задержка должна стоять на значении каталога.',
          },
        ],
        async solve(lab) {
          const { maximum } = await lab.rangeOf(SPEED);
          const before = peoplePercent(await lab.defended(THIRD_SITE));
          return number(
            peoplePercent(await lab.defended({ ...THIRD_SITE, figures: { [SPEED]: maximum } })) - before,
            0.6,
          );
        },
      },
      {
        id: 'disputed-delay',
        kind: 'number',
        unit: POINTS,
        ask: {
          en: 'And when the launch delay has its largest value instead?',
          ru: 'А если вместо этого задержка пуска наибольшая?',
        },
        hints: [
          { en: 'Did you undo the change of speed first?', ru: 'Отменили ли вы сначала изменение скорости?' },
          {
            en: 'Less is defended, so the change has a minus.',
            ru: 'Защищено меньше, поэтому изменение со знаком минус.',
          },
        ],
        async solve(lab) {
          const { maximum } = await lab.rangeOf(DELAY);
          const before = peoplePercent(await lab.defended(THIRD_SITE));
          return number(
            peoplePercent(await lab.defended({ ...THIRD_SITE, figures: { [DELAY]: maximum } })) - before,
            0.6,
          );
        },
      },
      {
        id: 'disputed-which',
        kind: 'choice',
        choices: [
          { id: 'speed', name: { en: 'the burnout speed of the interceptor', ru: 'скорость перехватчика' } },
          { id: 'delay', name: { en: 'the launch delay', ru: 'задержка пуска' } },
          {
            id: 'equal',
            name: { en: 'both alike, within half a point', ru: 'одинаково, с точностью до половины пункта' },
          },
        ],
        ask: {
          en: 'Taken over its range, which of the two moves the answer more?',
          ru: 'Какая из двух величин на своём диапазоне сильнее сдвигает ответ?',
        },
        hints: [
          {
            en: 'Compare the sizes of the two changes, not their signs.',
            ru: 'Сравните величины изменений без знака.',
          },
        ],
        async solve(lab) {
          const share = async (path: string): Promise<number> => {
            const { maximum } = await lab.rangeOf(path);
            const changed = peoplePercent(await lab.defended({ ...THIRD_SITE, figures: { [path]: maximum } }));
            return Math.abs(changed - peoplePercent(await lab.defended(THIRD_SITE)));
          };
          const [speed, delay] = [await share(SPEED), await share(DELAY)];
          const id = Math.abs(speed - delay) <= 0.5 ? 'equal' : speed > delay ? 'speed' : 'delay';
          return { kind: 'choice', ids: [id] };
        },
      },
    ],
    mistakes: [
      {
        en: 'Changing both at once, so that the second answer holds both changes.',
        ru: 'Изменить обе сразу: тогда второй ответ содержит оба изменения.',
      },
      {
        en: 'Taking the quick answer for the exact one: wait for the word “exact”.',
        ru: 'Принять быстрый ответ за точный: дождитесь слов «точный расчёт».',
      },
      {
        en: 'Confusing per cent of a share with percentage points.',
        ru: 'Спутать проценты от доли с процентными пунктами.',
      },
    ],
    discuss: {
      en: 'The speed was argued about for years; the delay was hardly mentioned. What would you ask a government to publish?',
      ru: 'О скорости спорили годами, о задержке почти не говорили. Что вы попросили бы правительство опубликовать?',
    },
  },
  {
    id: 'cue',
    title: { en: 'What are the sensors worth?', ru: 'Чего стоят датчики?' },
    minutes: 25,
    aims: [
      {
        en: 'Separate what the interceptors cannot do from what the sensors tell them too late.',
        ru: 'Отделять то, чего не могут перехватчики, от того, что датчики сообщают им слишком поздно.',
      },
      {
        en: 'Use an ideal case as a yardstick: no sensor can do better than that.',
        ru: 'Пользоваться идеальным случаем как меркой: лучше него не сделает ни один датчик.',
      },
    ],
    steps: [
      {
        text: {
          en: 'Open the third phase of the adaptive approach with the cue from its own sensors. Note people and area.',
          ru: 'Откройте третий этап адаптивного подхода с целеуказанием от своих датчиков. Запишите число жителей и площадь.',
        },
        link: {
          path: '/',
          state: PHASE_3,
          text: { en: 'EPAA phase 3, own sensors', ru: 'ЕПАП, этап 3, свои датчики' },
        },
      },
      {
        text: {
          en: 'The same with an ideal cue, given at burnout.',
          ru: 'То же с идеальным целеуказанием в конце активного участка.',
        },
        link: {
          path: '/',
          state: { ...PHASE_3, cue: 'ideal' },
          text: { en: 'EPAA phase 3, ideal cue', ru: 'ЕПАП, этап 3, идеальное целеуказание' },
        },
      },
      {
        text: {
          en: 'The joint architecture adds Russian radars to the same interceptors.',
          ru: 'Совместная архитектура добавляет к тем же перехватчикам российские РЛС.',
        },
        link: {
          path: '/',
          state: { architectureId: 'joint' },
          text: { en: 'Joint, own sensors', ru: 'Совместная, свои датчики' },
        },
      },
    ],
    questions: [
      {
        id: 'cue-people',
        kind: 'number',
        unit: { en: 'million people', ru: 'млн человек' },
        ask: {
          en: 'How many more people would phase 3 defend with an ideal cue?',
          ru: 'На сколько больше людей защищал бы этап 3 с идеальным целеуказанием?',
        },
        hints: [
          {
            en: 'Under the share stand the people, in millions. Take one from the other.',
            ru: 'Под долей указано число людей в миллионах. Вычтите одно из другого.',
          },
        ],
        async solve(lab) {
          const sensors = peopleMillion(await lab.defended(PHASE_3));
          return number(peopleMillion(await lab.defended({ ...PHASE_3, cue: 'ideal' })) - sensors, 0.25);
        },
      },
      {
        id: 'cue-left',
        kind: 'choice',
        choices: CONSTRAINTS,
        ask: {
          en: 'With the ideal cue, what still keeps most of the rest undefended?',
          ru: 'Что и при идеальном целеуказании оставляет без защиты большинство остальных?',
        },
        hints: [
          {
            en: 'Look at the last large figure with the ideal cue chosen.',
            ru: 'Посмотрите последний крупный показатель при идеальном целеуказании.',
          },
        ],
        solve: async (lab) => mainConstraint(await lab.defended({ ...PHASE_3, cue: 'ideal' })),
      },
      {
        id: 'cue-joint',
        kind: 'number',
        unit: { en: '% of the gap in area', ru: '% разрыва по площади' },
        ask: {
          en: 'In area, what part of the gap between own sensors and ideal cue do the joined radars close?',
          ru: 'Какую часть разрыва по площади между своими датчиками и идеальным целеуказанием закрывают объединённые РЛС?',
        },
        hints: [
          {
            en: '(joint − own sensors) / (ideal − own sensors), all in million km².',
            ru: '(совместная − свои датчики) / (идеальное − свои датчики), всё в млн км².',
          },
          {
            en: 'The figures have two decimals, so the answer is rough; twenty points either way are accepted.',
            ru: 'У показателей два знака после запятой, поэтому ответ груб; принимается отклонение до двадцати пунктов.',
          },
        ],
        async solve(lab) {
          const own = areaMillionKm2(await lab.defended(PHASE_3));
          const ideal = areaMillionKm2(await lab.defended({ ...PHASE_3, cue: 'ideal' }));
          const joint = areaMillionKm2(await lab.defended({ architectureId: 'joint' }));
          if (ideal <= own) throw new RangeError('an ideal cue gives nothing here: there is no gap to close');
          return number((100 * (joint - own)) / (ideal - own), 20);
        },
      },
    ],
    mistakes: [
      {
        en: 'Calling the whole undefended rest “the radar’s fault”: most of it no cue would mend.',
        ru: 'Объяснить всё незащищённое «виной РЛС»: большую часть не исправит никакое целеуказание.',
      },
      {
        en: 'Taking a gain in area for a gain in people: they lie in different places.',
        ru: 'Принять выигрыш в площади за выигрыш в людях: это разные места.',
      },
    ],
    discuss: {
      en: 'A small gain in coverage can go with a large gain in warning time. Which of the two would matter more to each side of a negotiation?',
      ru: 'Малый выигрыш в охвате может сочетаться с большим выигрышем во времени предупреждения. Что важнее каждой из сторон на переговорах?',
    },
  },
];
