import { FIRST_STATE, type LaboratoryState } from '../../laboratory/index.ts';
import type { Said } from '../../words/index.ts';

interface Command {
  readonly line: string;
  readonly gives: Said;
}

/** Commands that give again what the pages show of a state; a changed state has to be saved as a file first. */
export function commandsFor({
  architectureId,
  ownText,
  figures,
  region,
  cue,
}: LaboratoryState = FIRST_STATE): readonly Command[] {
  const isPlain = ownText === null && Object.keys(figures).length === 0;
  const scenario = isPlain ? architectureId : 'scenario.yaml';
  return [
    {
      line: 'npm start',
      gives: {
        en: 'builds, compares the debate, serves this laboratory',
        ru: 'собирает, сравнивает архитектуры спора, открывает эту лабораторию',
      },
    },
    {
      line: `npx parasol footprint ${scenario} --region ${region} --cue ${cue}`,
      gives: { en: 'the defended area of record, with its hash', ru: 'зона обороны, окончательный ответ с хешем' },
    },
    {
      line: `npx parasol run ${scenario} --trials 500 --seed 1 --out runs/mine`,
      gives: { en: 'a run folder with report and certificate', ru: 'папка прогона с отчётом и свидетельством' },
    },
    {
      line: 'npx parasol compare third-site epaa-phase-3 joint',
      gives: {
        en: 'the three architectures against the same raids',
        ru: 'три архитектуры против одних и тех же налётов',
      },
    },
    {
      line: 'npx parasol catalog gbi-two-stage',
      gives: { en: 'every published figure of one thing', ru: 'все опубликованные величины одного объекта' },
    },
    {
      line: 'npx parasol validate',
      gives: { en: 'published values beside ours', ru: 'опубликованные значения рядом с нашими' },
    },
  ];
}
