import { assumptionSheet } from '@parasol/catalog/assumptions';
import { cities } from '@parasol/catalog/places';
import { liveFootprint, liveTally } from '@parasol/study/live';
import { type Region, regionNamed } from '@parasol/study/regions';
import { resolve } from '@parasol/study/scenario';
import type { RegionId, ScenarioInput } from '../laboratory/index.ts';
import { liveGridOf } from '../live/live-grids.ts';
import type { Outcome } from './desk.ts';
import { catalogueLines, type FoundLine, pageOf, scenarioLines, sourceLines } from './figure-lines.ts';
import type { LearnDesk } from './learn-desk.ts';
import { reading } from './reading.ts';

function knownRegion(id: RegionId): Region {
  const region = regionNamed(id);
  if (region === undefined) throw new RangeError(`no region ${id}`);
  return region;
}

/** Figures of the scenario asked about last: a reader turns pages of one table. */
let last: { readonly text: string; readonly read: Outcome<readonly FoundLine[]> } | null = null;

function linesOn(scenario: ScenarioInput): Outcome<readonly FoundLine[]> {
  if (last?.text !== scenario.text)
    last = { text: scenario.text, read: reading(scenario, (checked) => scenarioLines(resolve(checked).resolved)) };
  return last.read;
}

/** The desk's work for the pages of sources and of the course. */
export const learning: LearnDesk = {
  async figures(query, scenario) {
    if (scenario === null) return { kind: 'done', value: pageOf(catalogueLines(), query) };
    const read = linesOn(scenario);
    return read.kind === 'done' ? { kind: 'done', value: pageOf(read.value, query) } : read;
  },
  sourceList: async () => sourceLines(),
  assumptions: async () => ({
    version: assumptionSheet.version,
    lines: Object.values(assumptionSheet.entries).map((entry) => {
      const { key, label, value, unit, minimum = null, maximum = null, choices = [], basis, scope } = entry;
      return {
        ...{ key, label, unit, minimum, maximum, choices, basis, scope },
        value: typeof value === 'object' ? value.join(', ') : value,
      };
    }),
  }),
  defended: async (scenario, { region, cue }) =>
    reading(scenario, (checked) => {
      const grid = liveGridOf(region, 'fine');
      const session = liveFootprint({ scenario: checked, grid, cue });
      session.show([]);
      return liveTally(knownRegion(region), grid)(session.settle());
    }),
  async capitals(id) {
    const region = knownRegion(id);
    return cities()
      .filter((city) => city.capital && region.counts(city, city.countryCode))
      .map(({ name }) => name)
      .sort();
  },
};
