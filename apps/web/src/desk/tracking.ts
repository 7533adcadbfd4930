import { mapFlight } from '@parasol/study/runs';
import { type ResolvedScenario, resolve } from '@parasol/study/scenario';
import { reading } from './reading.ts';
import type { TrackedRaid, TracksAnswer, TracksDesk, TracksQuestion } from './tracks-desk.ts';

function raidsOf({ cases, names }: ResolvedScenario): TrackedRaid[] {
  const name = (id: string): string => names[id] ?? id;
  return cases.flatMap(({ raidId, name: raidName, input: { threats } }) =>
    threats.length === 0
      ? []
      : [
          {
            raidId,
            name: raidName,
            missiles: threats.map(({ id, missileId, launchAreaId, targetId }) => ({
              threatId: id,
              missileName: name(missileId),
              launchAreaName: name(launchAreaId),
              targetName: name(targetId),
            })),
          },
        ],
  );
}

/** The raid and missile asked for, or the first of each. */
function asked({ cases }: ResolvedScenario, { raidId, threatId }: TracksQuestion) {
  const flying = cases.filter(({ input }) => input.threats.length > 0);
  const raid = flying.find((one) => one.raidId === raidId) ?? flying[0];
  const threat = raid?.input.threats.find(({ id }) => id === threatId) ?? raid?.input.threats[0];
  return threat === undefined ? null : { raid, threat };
}

/** The desk's work for the page of tracks. What computes is loaded when they are first asked for. */
export const tracking: TracksDesk = {
  async tracks(scenario, question, onProgress) {
    const { scenarioTracks } = await import('@parasol/study/tracks');
    return reading(scenario, (checked): TracksAnswer => {
      onProgress?.({ done: 0, total: 2 });
      const resolved = resolve(checked);
      onProgress?.({ done: 1, total: 2 });
      const found = asked(resolved, question);
      const { seed, filter } = question;
      return {
        raids: raidsOf(resolved),
        epochUtc: resolved.epochUtc,
        told:
          found === null
            ? null
            : {
                document: scenarioTracks(
                  { ...resolved, cases: [found.raid] },
                  { threatIds: [found.threat.id], seed, filter },
                ),
                flight: { ...mapFlight(found.threat), raidId: found.raid.raidId },
              },
      };
    });
  },
  async launchViews(scenario, { raidId, threatId }) {
    const { launchViews } = await import('@parasol/study/launch-view');
    return reading(scenario, (checked) => {
      const resolved = resolve(checked);
      return launchViews({ ...resolved, cases: resolved.cases.filter((one) => one.raidId === raidId) }, { threatId });
    });
  },
};
