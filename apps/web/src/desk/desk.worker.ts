import { architectures } from '@parasol/catalog/architectures';
import { footprint, footprintDocument } from '@parasol/study/footprint';
import { regionNamed } from '@parasol/study/regions';
import { runScenario } from '@parasol/study/runs';
import { resolve } from '@parasol/study/scenario';
import { expose } from 'comlink';
import { sceneOf } from '../scene/index.ts';
import { arranging } from './arranging.ts';
import { comparing } from './comparing.ts';
import type { Desk } from './desk.ts';
import { learning } from './learning.ts';
import { reading } from './reading.ts';
import { sharing } from './sharing.ts';
import { sourceCard } from './source-card.ts';
import { studies } from './studies.ts';
import { tracking } from './tracking.ts';

const desk: Desk = {
  ...arranging,
  ...comparing,
  ...learning,
  ...sharing,
  ...studies,
  ...tracking,
  architectures: async () =>
    Object.values(architectures).map(({ id, shortName, name, status, from, to }) => ({
      id,
      shortName,
      name,
      status,
      from: from ?? null,
      to: to ?? null,
    })),
  scene: async (scenario) => reading(scenario, (checked) => sceneOf(resolve(checked))),
  sourceCard: async (path, architectureId) => sourceCard(path, architectureId),
  footprint: async (scenario, { region: id, cellKm, cue }) =>
    reading(scenario, (checked) => {
      const region = regionNamed(id);
      if (region === undefined) throw new RangeError(`no region ${id}`);
      return footprintDocument(footprint(checked, { region, cellKm }), cue);
    }),
  async run(scenario, { trials, seed }, onProgress) {
    const read = reading(scenario, (checked) => checked);
    if (read.kind === 'issues') return read;
    const value = await runScenario(read.value, {
      trials,
      seed,
      onProgress: ({ trialsDone, trials: total }) => onProgress?.({ done: trialsDone, total }),
    });
    return { kind: 'done', value };
  },
  // The writers of files are fetched when a file is first asked for.
  exportRun: async (run, format) => (await import('@parasol/study/exports')).exportRun(run, format),
  report: async (run) => (await import('@parasol/study/report')).renderReport(run),
};

expose(desk);
