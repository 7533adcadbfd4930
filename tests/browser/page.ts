import { elementaryFingerprint } from '@parasol/physics/quantities';
import { footprint, footprintDocument } from '@parasol/study/footprint';
import { regionNamed } from '@parasol/study/regions';
import { localExecutor, runScenario } from '@parasol/study/runs';
import { architectureScenario } from '@parasol/study/scenario';

/** Cells large enough for a test; the command line's own are 150 km. */
const CELL_KM = 400;

/** What must come out the same everywhere: hashes of the elementary functions, of whole runs and of defended areas. */
export async function sameBits(): Promise<Record<string, unknown>> {
  const runs: Record<string, string> = {};
  const footprints: Record<string, string> = {};
  const region = regionNamed('europe');
  if (region === undefined) throw new Error('no region europe');
  for (const id of ['third-site', 'joint']) {
    const scenario = architectureScenario(id);
    if (scenario === undefined) throw new Error(`no architecture ${id}`);
    const run = await runScenario(scenario, { trials: 20, executor: localExecutor() });
    runs[id] = run.certificate.outputsSha256;
    const area = footprint(scenario, { region, cellKm: CELL_KM });
    footprints[id] = footprintDocument(area, 'sensor-driven').footprintSha256;
  }
  return { elementary: elementaryFingerprint(), runs, footprints };
}

(globalThis as Record<string, unknown>).sameBits = sameBits;
