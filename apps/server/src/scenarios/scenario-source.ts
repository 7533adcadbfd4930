import { REGIONS, type Region, readDrawnRegion, regionNamed } from '@parasol/study/regions';
import {
  architectureScenario,
  type CheckedScenario,
  didYouMean,
  nearest,
  readScenario,
  scenarioIds,
} from '@parasol/study/scenario';
import { z } from 'zod';
import { badInput, namedText, requestIssue } from '../contract/index.ts';

export const scenarioText = namedText('scenario, YAML or JSON; `extends` names an architecture, never a file');

export const scenarioSource = z
  .union([z.strictObject({ id: z.string().describe('id of an architecture') }), scenarioText], {
    error: 'expected {id} or {text, fileName}',
  })
  .meta({ id: 'ScenarioSource' });

export const regionSource = z
  .union([z.string(), namedText('GeoJSON with polygons')], { error: 'expected a word or {text, fileName}' })
  .describe(`${REGIONS.map(({ id }) => id).join(', ')}, or a drawn region`);

export type RegionSource = z.output<typeof regionSource>;

/**
 * A scenario that came in a request.
 *
 * @throws  Refusal (400) with every issue
 */
export function openSource(source: z.output<typeof scenarioSource>): CheckedScenario {
  if ('id' in source) {
    const known = architectureScenario(source.id);
    if (known !== undefined) return known;
    const ids = scenarioIds();
    const issue = requestIssue('scenario.id', source.id, `one of ${ids.join(', ')}`);
    const message = `there is no scenario ${source.id}${didYouMean(nearest(source.id, ids))}`;
    throw badInput([{ ...issue, message }]);
  }
  const outcome = readScenario(source.text, { file: source.fileName });
  if (outcome.kind === 'issues') throw badInput(outcome.issues);
  return outcome.scenario;
}

/**
 * A region by its word or as drawn.
 *
 * @throws  Refusal (400) with every issue
 */
export function openRegion(source: RegionSource): Region {
  if (typeof source !== 'string') {
    const outcome = readDrawnRegion(source.text, source.fileName);
    if (outcome.kind === 'issues') throw badInput(outcome.issues);
    return outcome.region;
  }
  const known = regionNamed(source);
  if (known !== undefined) return known;
  throw badInput([requestIssue('region', source, `${REGIONS.map(({ id }) => id).join(', ')}, or {text, fileName}`)]);
}
