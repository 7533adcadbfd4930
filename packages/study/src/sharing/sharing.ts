import { codeVersionOf } from '../results/index.ts';
import { inputsKey } from '../runs/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { SharingDocument } from './document.ts';
import { findingsOf } from './findings.ts';
import { askGames, type GameOptions } from './games.ts';
import { SHARING_MEASURES } from './measures.ts';
import { releasesNeeded } from './releases.ts';
import { rowsOf } from './rows.ts';
import { sidesOf } from './sides.ts';

/**
 * What every party's sensors are worth to every party, raid by raid and measure by measure: what changes when all the others share and it
 * joins, when it alone shares, and the Shapley value between the two.
 *
 * @omits  batteries: who shoots for whom is the scenario's, whoever shares; a party that owns no sensors is a recipient in every coalition
 */
export function sharingStudy(resolved: ResolvedScenario, options: GameOptions): SharingDocument {
  const { input, checked, cases, targetParties } = resolved;
  const sides = sidesOf(input);
  const rows = askGames(resolved, sides, options).map((question) => rowsOf(question, sides.contributors));
  const document: Omit<SharingDocument, 'findings'> = {
    formatVersion: 1,
    scenarioId: checked.id,
    name: checked.scenario.name,
    arrangement: input.arrangement,
    seed: options.seed,
    trials: options.trials,
    inputsSha256: inputsKey(resolved, options.trials),
    codeVersion: codeVersionOf(input.modelVersion),
    raids: cases.map(({ raidId, name, input: { threats } }) => ({ raidId, name, missiles: threats.length })),
    measures: SHARING_MEASURES,
    parties: sides.parties.map(({ partyId, name, sensorIds }) => ({
      partyId,
      name,
      sensorIds,
      missilesAtItByRaid: cases.map(({ raidId, input: { threats } }) => ({
        raidId,
        missiles: threats.filter(({ targetId }) => targetParties[targetId] === partyId).length,
      })),
      peopleCount: null,
    })),
    marginal: rows.flatMap(({ marginal }) => marginal),
    shapley: rows.flatMap(({ shapley }) => shapley),
    releases: releasesNeeded(input, sides),
    warnings: [...resolved.warnings, ...resolved.unreadWarnings],
  };
  return { ...document, findings: findingsOf(document) };
}
