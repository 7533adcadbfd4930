import { elementaryFingerprint } from '@parasol/physics/quantities';
import { coverageOf } from '@parasol/study/coverage';
import { footprint, footprintDocument } from '@parasol/study/footprint';
import { regionNamed } from '@parasol/study/regions';
import { localExecutor, runScenario } from '@parasol/study/runs';
import { architectureScenario, resolve } from '@parasol/study/scenario';

/** Cells large enough for a test; the command line's own are 150 km. */
const CELL_KM = 400;

/** What must come out the same everywhere: hashes of the elementary functions, of whole runs, of defended areas and of sensor coverage. */
export async function sameBits(): Promise<Record<string, unknown>> {
  const runs: Record<string, string> = {};
  const footprints: Record<string, string> = {};
  const coverages: Record<string, string> = {};
  const region = regionNamed('europe');
  if (region === undefined) throw new Error('no region europe');
  for (const id of ['third-site', 'joint']) {
    const scenario = architectureScenario(id);
    if (scenario === undefined) throw new Error(`no architecture ${id}`);
    const run = await runScenario(scenario, { trials: 20, executor: localExecutor() });
    runs[id] = run.certificate.outputsSha256;
    const area = footprint(scenario, { region, cellKm: CELL_KM });
    footprints[id] = footprintDocument(area, 'sensor-driven').footprintSha256;
    const seen = coverageOf(resolve(scenario), { altitudeKm: 300, spacingKm: 100, timeS: 0 });
    if (seen === null) throw new Error(`no warhead in ${id}`);
    coverages[id] = seen.coverageSha256;
  }
  return { elementary: elementaryFingerprint(), runs, footprints, coverages };
}

(globalThis as Record<string, unknown>).sameBits = sameBits;
