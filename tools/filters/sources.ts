import { C, type Language, TYPESCRIPT } from './emit.ts';
import { extendedKernels } from './extended.ts';
import { WORK_LENGTH } from './packed.ts';
import { SIGHTINGS } from './sighting.ts';
import { unscentedKernels } from './unscented.ts';
import { kernelWriter } from './writer.ts';

const NOTICE = 'Written by tools/filters/make.ts: change the generator, not this file.';

function kernelsIn(language: Language, sizes: readonly number[]): string {
  const writer = kernelWriter(language);
  const kernels = { ...extendedKernels(writer), ...unscentedKernels(writer) };
  return sizes
    .flatMap((n) => [
      kernels.extendedPredict(n),
      kernels.unscentedPredict(n),
      ...SIGHTINGS.flatMap((kind) => [
        kernels.gate(n, kind),
        kernels.extendedUpdate(n, kind),
        kernels.unscentedUpdate(n, kind),
      ]),
    ])
    .join('\n');
}

/** Text of every generated file, by its path in the repository. */
export const filterSources = (): Record<string, string> => ({
  'packages/physics/src/filters/kernels.generated.ts': `/** ${NOTICE} */\n\nconst work = new Float64Array(${WORK_LENGTH});\n\n${kernelsIn(TYPESCRIPT, [6, 7])}`,
  'benchmarks/tracking/filters.generated.c': `/* ${NOTICE} */\n#include <math.h>\n\n${kernelsIn(C, [6, 7])}`,
});
