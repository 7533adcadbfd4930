import type { RaidLedgerRow } from '@parasol/study/results';
import { DEBATE, FATES } from './choices.ts';
import type { Exercise } from './exercise.ts';
import type { Lab, RunSummary } from './lab.ts';
import { greatest, inAll, number, peoplePercent, set } from './solve.ts';

const IDS = DEBATE.map(({ id }) => id);
const THIRD_SITE = { architectureId: 'third-site' } as const;

/** The first missile of a raid at a target. */
function rowAt({ ledger }: RunSummary, raidId: string, targetId: string): RaidLedgerRow {
  const row = ledger.find((one) => one.raidId === raidId && one.targetId === targetId);
  if (row === undefined) throw new RangeError(`no missile of ${raidId} at ${targetId}`);
  return row;
}

/** Architectures of the debate that fire at a raid. */
async function firesAt(lab: Lab, raidId: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of IDS) {
    const { measures } = await lab.run(id);
    if (measures.byRaid.some((raid) => raid.raidId === raidId && raid.shots.mean > 0)) found.push(id);
  }
  return found;
}

/** Exercises on the pages of raids and comparison. */
export const RAID_EXERCISES: readonly Exercise[] = [
  {
    id: 'raid',
    title: { en: 'Why was it not engaged?', ru: 'Почему её не перехватывали?' },
    minutes: 25,
    aims: [
      {
        en: 'Follow one missile through the chain: seen, tracked, committed, launched, met.',
        ru: 'Проследить одну ракету по цепи: увидена, сопровождается, решение, пуск, встреча.',
      },
      {
        en: 'Tell a limit of physics from a limit of authority.',
        ru: 'Отличать физическое ограничение от ограничения полномочий.',
      },
    ],
    steps: [
      {
        text: {
          en: 'Play the raids of the library against the Third Site (20 trials, seed 1). Choose raid R1 and follow the missile at Warsaw.',
          ru: 'Проиграйте налёты библиотеки против третьего района (20 испытаний, seed 1). Выберите налёт R1 и проследите ракету, летящую к Варшаве.',
        },
        link: {
          path: '/raid',
          state: THIRD_SITE,
          text: { en: 'Third Site, raid in time', ru: 'Третий район, налёт во времени' },
        },
      },
      {
        text: {
          en: 'Then choose R2 and read the sentence of the missile at Bucharest; then R4, the missile at Moscow.',
          ru: 'Затем выберите R2 и прочтите предложение о ракете, летящей к Бухаресту; затем R4, ракету к Москве.',
        },
      },
      {
        text: {
          en: 'Would an earlier cue help Bucharest? Look at the map with the ideal cue.',
          ru: 'Помогло бы Бухаресту более раннее целеуказание? Посмотрите карту при идеальном целеуказании.',
        },
        link: {
          path: '/',
          state: { ...THIRD_SITE, cue: 'ideal' },
          text: { en: 'Third Site, ideal cue', ru: 'Третий район, идеальное целеуказание' },
        },
      },
    ],
    questions: [
      {
        id: 'raid-commit',
        kind: 'number',
        unit: { en: 's after its launch', ru: 'с после её старта' },
        ask: {
          en: 'When was the decision to engage the missile at Warsaw (R1) taken?',
          ru: 'Когда было принято решение на перехват ракеты, летящей к Варшаве (R1)?',
        },
        hints: [
          { en: 'It is the mark “commit” on its lane.', ru: 'Это метка «решение» на её дорожке.' },
          {
            en: 'Count from the launch of this missile, not of the raid.',
            ru: 'Считайте от старта этой ракеты, а не от начала налёта.',
          },
        ],
        async solve(lab) {
          const { commitS, launchTimeS } = rowAt(await lab.run('third-site'), 'r1', 'warsaw');
          if (commitS === null) throw new RangeError('nobody committed on it');
          return number(commitS - launchTimeS, 5);
        },
      },
      {
        id: 'raid-bucharest',
        kind: 'choice',
        choices: FATES,
        ask: {
          en: 'Why was the missile at Bucharest (R2) not engaged?',
          ru: 'Почему не перехватывали ракету, летящую к Бухаресту (R2)?',
        },
        hints: [
          { en: 'Read its sentence in the ledger to the end.', ru: 'Дочитайте её предложение в ведомости до конца.' },
          { en: 'Satellites did report it.', ru: 'Спутники о ней сообщили.' },
        ],
        solve: async (lab) => ({
          kind: 'choice',
          ids: [rowAt(await lab.run('third-site'), 'r2', 'bucharest').fate],
        }),
      },
      {
        id: 'raid-moscow',
        kind: 'choice',
        choices: FATES,
        ask: { en: 'And the missile at Moscow (R4)?', ru: 'А ракету, летящую к Москве (R4)?' },
        hints: [{ en: 'This time it is not about geometry.', ru: 'На этот раз дело не в геометрии.' }],
        solve: async (lab) => ({ kind: 'choice', ids: [rowAt(await lab.run('third-site'), 'r4', 'moscow').fate] }),
      },
      {
        id: 'raid-earlier',
        kind: 'choice',
        choices: [
          { id: 'yes', name: { en: 'yes, Bucharest would be defended', ru: 'да, Бухарест был бы защищён' } },
          { id: 'no', name: { en: 'no, it would stay undefended', ru: 'нет, он остался бы незащищённым' } },
        ],
        ask: {
          en: 'Would a perfect cue, at burnout, make the difference for Bucharest?',
          ru: 'Изменило бы что-нибудь для Бухареста идеальное целеуказание в конце активного участка?',
        },
        hints: [
          {
            en: 'The table by country names each capital and its fate.',
            ru: 'В таблице по странам указана судьба каждой столицы.',
          },
        ],
        async solve(lab) {
          const { undefendedCapitals } = await lab.defended({ ...THIRD_SITE, cue: 'ideal' });
          return { kind: 'choice', ids: [undefendedCapitals.includes('Bucharest') ? 'no' : 'yes'] };
        },
      },
    ],
    mistakes: [
      {
        en: 'Taking “missed” for “not engaged”: in the first case a shot was fired, and chance decided.',
        ru: 'Спутать «промах» и «не перехватывали»: в первом случае выстрел был, и решил случай.',
      },
      {
        en: 'Explaining every leak by the radar: here seeing was not the trouble.',
        ru: 'Объяснять каждый прорыв радиолокатором: здесь дело было не в обнаружении.',
      },
    ],
    discuss: {
      en: 'Which of the two, reach or authority, could a treaty change overnight?',
      ru: 'Что из двух — досягаемость или полномочия — договор мог бы изменить за одну ночь?',
    },
  },
  {
    id: 'compare',
    title: { en: 'Whom does each defend?', ru: 'Кого защищает каждая?' },
    minutes: 30,
    aims: [
      {
        en: 'Compare architectures over the same threats, places and assumptions, and say for whom each is better.',
        ru: 'Сравнивать архитектуры при одних и тех же угрозах, местах и допущениях и говорить, для кого какая лучше.',
      },
      {
        en: 'Notice what a share of people in Europe cannot say: who else is defended, and who decides.',
        ru: 'Замечать, о чём молчит доля жителей Европы: кого ещё защищают и кто решает.',
      },
    ],
    steps: [
      {
        text: {
          en: 'Put Third Site, EPAA phase 3 and Joint side by side.',
          ru: 'Поставьте рядом третий район, третий этап ЕПАП и совместную архитектуру.',
        },
        link: { path: '/compare', state: THIRD_SITE, text: { en: 'Compare', ru: 'Сравнение' } },
      },
      {
        text: {
          en: 'For the raids on America (R3) and on Russia (R4), see who fires at all.',
          ru: 'Для налётов на Америку (R3) и на Россию (R4) посмотрите, кто вообще стреляет.',
        },
        link: {
          path: '/raid',
          state: { architectureId: 'joint' },
          text: { en: 'Joint, raid in time', ru: 'Совместная, налёт во времени' },
        },
      },
    ],
    questions: [
      {
        id: 'compare-people',
        kind: 'set',
        choices: DEBATE,
        ask: {
          en: 'Which defends the largest share of threatened people in Europe? (Mark all that tie within a tenth of a point.)',
          ru: 'Какая защищает наибольшую долю жителей Европы под угрозой? (Отметьте все, если разница меньше десятой пункта.)',
        },
        hints: [
          {
            en: 'Look at all three with the cue from own sensors.',
            ru: 'Посмотрите все три при целеуказании от своих датчиков.',
          },
        ],
        async solve(lab) {
          const scores: Record<string, number> = {};
          for (const architectureId of IDS)
            scores[architectureId] = peoplePercent(await lab.defended({ architectureId }));
          return set(greatest(scores, 0.1));
        },
      },
      {
        id: 'compare-america',
        kind: 'set',
        choices: DEBATE,
        ask: {
          en: 'Which fire at the intercontinental missiles of R3?',
          ru: 'Какие стреляют по межконтинентальным ракетам R3?',
        },
        hints: [
          {
            en: 'Play R3 with each, and look for interceptor launches.',
            ru: 'Проиграйте R3 с каждой и ищите пуски перехватчиков.',
          },
        ],
        solve: async (lab) => set(await firesAt(lab, 'r3')),
      },
      {
        id: 'compare-russia',
        kind: 'set',
        choices: DEBATE,
        ask: {
          en: 'Which fire at the missiles of R4, at Rostov and Moscow?',
          ru: 'Какие стреляют по ракетам R4, летящим к Ростову и Москве?',
        },
        hints: [{ en: 'Who has authority to defend them?', ru: 'У кого есть полномочия их защищать?' }],
        solve: async (lab) => set(await firesAt(lab, 'r4')),
      },
      {
        id: 'compare-none',
        kind: 'set',
        choices: 'capitals of Europe',
        ask: {
          en: 'Which threatened capital of Europe does none of the three defend?',
          ru: 'Какую столицу Европы под угрозой не защищает ни одна из трёх?',
        },
        hints: [
          { en: 'It has to be named by all three sentences.', ru: 'Её должны называть все три предложения.' },
          { en: 'It is the nearest to the launch areas.', ru: 'Она ближе всех к районам пуска.' },
        ],
        async solve(lab) {
          const lists: (readonly string[])[] = [];
          for (const architectureId of IDS) lists.push((await lab.defended({ architectureId })).undefendedCapitals);
          return set(inAll(lists));
        },
      },
    ],
    mistakes: [
      {
        en: 'Ranking the three by one figure: they answer different threats.',
        ru: 'Расставить три архитектуры по одному показателю: они отвечают на разные угрозы.',
      },
      {
        en: 'Forgetting that the joint architecture never stood: it is counterfactual, and the page says so.',
        ru: 'Забыть, что совместной архитектуры никогда не было: она контрфактическая, и страница об этом сообщает.',
      },
    ],
    discuss: {
      en: 'One plan was cancelled and another built. Who gained, who lost, and which of the losers had a say?',
      ru: 'Один план отменили, другой осуществили. Кто выиграл, кто проиграл и кого из проигравших спросили?',
    },
  },
];
