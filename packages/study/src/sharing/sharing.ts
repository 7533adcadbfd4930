import { codeVersionOf } from '../results/index.ts';
import { inputsKey } from '../runs/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { coarsenessSensitivity } from './coarseness-sensitivity.ts';
import { delaySensitivity } from './delay-sensitivity.ts';
import type { SensitivityCurve, SharingDocument } from './document.ts';
import { gainFindings } from './findings.ts';
import { askGames } from './games.ts';
import { SHARING_MEASURES } from './measures.ts';
import { radarFindings } from './radar-findings.ts';
import { radarTable } from './radar-table.ts';
import { releasesNeeded } from './releases.ts';
import { rowsOf } from './rows.ts';
import { sceneOf } from './scene.ts';
import { sensitivityFindings } from './sensitivity-findings.ts';

export interface SharingOptions {
  readonly seed: number;
  /** Trials of each coalition. */
  readonly trials: number;
  /** Trials at every delay, as many as for coalitions; else half as many, at five delays. */
  readonly full: boolean;
  /** Leaves out how gains go with delay and coarseness, which takes most of the time; absent: they are worked out. */
  readonly sensitivity?: false;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * What every party's sensors are worth to every party, raid by raid and measure by measure: what changes when all the others share and it
 * joins, when it alone shares, and the Shapley value between the two; how that goes with delay and coarseness; what the radars of the debate see.
 *
 * @omits  batteries: who shoots for whom is the scenario's, whoever shares; a party that owns no sensors is a recipient in every coalition
 */
export function sharingStudy(resolved: ResolvedScenario, options: SharingOptions): SharingDocument {
  const { input, checked, cases } = resolved;
  const { seed, trials, full, onProgress } = options;
  const scene = sceneOf(resolved);
  const { sides, raids, lands } = scene;
  const coalitions = 1 << sides.contributors.length;
  const hasCurves = options.sensitivity !== false;
  const steps = coalitions + (hasCurves ? sides.contributors.length : 0);
  const rows = askGames(scene, { seed, trials, onProgress: (done) => onProgress?.(done, steps) }).map((question) =>
    rowsOf(question, sides.contributors),
  );
  const sensitivity = hasCurves ? curvesOf() : [];
  const document: Omit<SharingDocument, 'findings'> = {
    formatVersion: 1,
    scenarioId: checked.id,
    name: checked.scenario.name,
    arrangement: input.arrangement,
    seed,
    trials,
    inputsSha256: inputsKey(resolved, trials),
    codeVersion: codeVersionOf(input.modelVersion),
    raids: cases.map(({ raidId, name, input: { threats } }) => ({ raidId, name, missiles: threats.length })),
    measures: SHARING_MEASURES,
    parties: sides.parties.map(({ partyId, name, sensorIds }) => ({
      partyId,
      name,
      sensorIds,
      missilesAtItByRaid: raids.map(({ raidId, at }) => ({ raidId, missiles: at(partyId).length })),
      peopleCount: lands.get(partyId)?.peopleCount ?? null,
    })),
    marginal: rows.flatMap(({ marginal }) => marginal),
    shapley: rows.flatMap(({ shapley }) => shapley),
    releases: releasesNeeded(input, sides),
    sensitivity,
    radars: radarTable(),
    warnings: [...resolved.warnings, ...resolved.unreadWarnings],
  };
  return {
    ...document,
    findings: [...gainFindings(document), ...sensitivityFindings(document), ...radarFindings(document.radars)],
  };

  function curvesOf(): SensitivityCurve[] {
    return [
      ...delaySensitivity(scene, {
        seed,
        trials: full ? trials : Math.floor((trials + 1) / 2),
        full,
        onProgress: (done) => onProgress?.(coalitions + done, steps),
      }),
      ...coarsenessSensitivity(scene),
    ];
  }
}
