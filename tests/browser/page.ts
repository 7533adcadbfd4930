import { elementaryFingerprint } from '@parasol/physics/quantities';
import { localExecutor, runScenario } from '@parasol/study/runs';
import { architectureScenario } from '@parasol/study/scenario';

/** What must come out the same everywhere: hashes of the elementary functions and of whole runs. */
export async function sameBits(): Promise<Record<string, unknown>> {
  const runs: Record<string, string> = {};
  for (const id of ['third-site', 'joint']) {
    const scenario = architectureScenario(id);
    if (scenario === undefined) throw new Error(`no architecture ${id}`);
    const run = await runScenario(scenario, { trials: 20, executor: localExecutor() });
    runs[id] = run.certificate.outputsSha256;
  }
  return { elementary: elementaryFingerprint(), runs };
}

(globalThis as Record<string, unknown>).sameBits = sameBits;
