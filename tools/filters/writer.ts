import { type Assignment, type Language, straightLine } from './emit.ts';
import { list, MEASUREMENT_STRIDE, strideOf, WORK_LENGTH } from './packed.ts';

/** Writes kernels in one language; names start anew in each. */
export function kernelWriter(language: Language) {
  let names = 0;
  const name = (): string => `t${names++}`;
  const code = (assignments: readonly Assignment[]): string[] => straightLine(language, name, assignments);
  const accumulators = (targets: readonly string[]): string[] =>
    targets.map((target) => `${language.variable(target)} = 0;`);

  const kernel = (
    title: string,
    arrays: readonly string[],
    numbers: readonly string[],
    body: readonly string[],
  ): string => {
    names = 0;
    return `${[language.head(title, arrays, numbers), ...body, '}'].join('\n')}\n`;
  };
  // A lane's track is copied to a small array of fixed place and back: its indices are constants, which costs no check.
  const lanes = (n: number, body: readonly string[], measured: boolean): string[] => [
    language.loop('lane', 'from', 'to'),
    language.index('o', `${strideOf(n)} * lane`),
    ...(measured ? [language.index('m', `${MEASUREMENT_STRIDE} * lane`)] : []),
    ...language.work(WORK_LENGTH),
    ...list(strideOf(n), (i) => `work[${i}] = ${language.at('tracks', 'o', i)};`),
    ...body,
    ...list(strideOf(n), (i) => `${language.at('tracks', 'o', i)} = work[${i}];`),
    '}',
  ];
  const models = (n: number): string[] => (n === 7 ? ['model', 'air'] : ['model']);

  return { language, code, accumulators, kernel, lanes, models };
}

export type KernelWriter = ReturnType<typeof kernelWriter>;
