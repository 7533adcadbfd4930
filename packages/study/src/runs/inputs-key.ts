import { contentKey } from '../results/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';

/**
 * Content address of everything a run is about: every figure in use, who owns and tells and decides what, which raids, how many
 * trials. Names, comments, file names and sources are not in it: they change no result.
 */
export function inputsKey(resolved: ResolvedScenario, trials: number): string {
  const { resolved: figures, input, cases } = resolved;
  return contentKey({
    format: 1,
    trials,
    figures: figures.map(({ path, value }) => [path, value]),
    arrangement: input.arrangement,
    doctrine: input.doctrine,
    nodes: input.nodes,
    links: input.links,
    releaseRules: input.releaseRules,
    authorities: input.authorities,
    sensors: input.sensors,
    batteries: input.batteries,
    raids: cases.map(({ raidId, input: { threats } }) => ({
      raidId,
      threats: threats.map(({ id, missileId, launchAreaId, targetId, launchTimeS }) => [
        id,
        missileId,
        launchAreaId,
        targetId,
        launchTimeS,
      ]),
    })),
    places: resolved.places.map(({ id, latitudeDeg, longitudeDeg }) => [id, latitudeDeg, longitudeDeg]),
  });
}
