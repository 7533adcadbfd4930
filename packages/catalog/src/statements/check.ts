import type { Architecture } from '../architectures/index.ts';
import type { AssumptionSheet } from '../assumptions/index.ts';
import { type Catalogue, type EntityKind, type Issue, rangeOf } from '../entries/index.ts';
import type { Statement, StatementCheck, StatementLaunch, StatementScene } from './statement.ts';

/** What a statement may name. */
export interface StatementContext {
  readonly catalogue: Catalogue;
  readonly architectures: Readonly<Record<string, Architecture>>;
  readonly assumptions: AssumptionSheet;
}

const PLACES: readonly EntityKind[] = ['capital', 'city', 'launch-area', 'field', 'site'];

/** Everything that is wrong with a statement: names that lead nowhere, shares outside 0 to 1, assumptions without a range. */
export function checkStatement(statement: Statement, context: StatementContext): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (path: string, received: string, expected: string): void => {
    issues.push({ path: `${statement.id}.${path}`, received, expected });
  };
  const entity = (path: string, id: string, kinds: readonly EntityKind[]): void => {
    const kind = context.catalogue.entities[id]?.kind;
    if (kind === undefined || !kinds.includes(kind)) report(path, id, `an entity of kind ${kinds.join(' or ')}`);
  };
  const launch = (path: string, { missileId, launchAreaId }: StatementLaunch): void => {
    entity(`${path}.missileId`, missileId, ['missile']);
    entity(`${path}.launchAreaId`, launchAreaId, ['launch-area', 'field']);
  };
  for (const id of statement.sourceIds)
    if (context.catalogue.sources[id] === undefined) report('sourceIds', id, 'a source of the source list');
  if (statement.sourceIds.length === 0) report('sourceIds', 'nothing', 'a source');
  for (const path of statement.assumptionPaths)
    if (!varies(path, context))
      report('assumptionPaths', path, 'an assumption or figure with a range or other choices');
  for (const check of [statement.check, ...statement.controls.map((control) => control.check)]) {
    for (const scene of scenesOf(check)) {
      for (const id of [scene.architectureId, scene.besideId ?? scene.architectureId])
        if (context.architectures[id] === undefined) report('scene', id, 'a known architecture');
      for (const id of scene.withoutIds ?? [])
        if (!elementIds(scene, context).includes(id)) report('scene.withoutIds', id, 'an element of the architecture');
      if (scene.launches.length === 0) report('scene.launches', 'nothing', 'a launch');
      for (const given of scene.launches) launch('scene.launches', given);
    }
    for (const id of placesOf(check)) entity('placeIds', id, PLACES);
    for (const fraction of fractionsOf(check))
      if (!(fraction >= 0 && fraction <= 1)) report('fraction', String(fraction), 'a share from 0 to 1');
  }
  return issues;
}

/** The defences that a check looks at. */
export function scenesOf(check: StatementCheck): readonly StatementScene[] {
  switch (check.kind) {
    case 'adds-little':
    case 'adds-much':
      return [check.fewer, check.more];
    case 'defended-share':
      return [check.scene, ...(check.notEnough ?? [])];
    case 'ranking':
      return [check.first, ...check.others, ...(check.baseline === undefined ? [] : [check.baseline])];
    default:
      return [check.scene];
  }
}

function placesOf(check: StatementCheck): readonly string[] {
  if (check.kind === 'reached-places') return [...check.notReachedIds, ...Object.keys(check.distancesKm)];
  return 'placeIds' in check ? check.placeIds : [];
}

function fractionsOf(check: StatementCheck): readonly number[] {
  switch (check.kind) {
    case 'defended-share':
    case 'adds-much':
      return [check.leastFraction];
    case 'share-below':
      return [check.belowFraction];
    case 'adds-little':
      return [check.mostFraction];
    case 'reached-places':
      return [check.toleranceFraction];
    default:
      return [];
  }
}

function elementIds({ architectureId, besideId }: StatementScene, { architectures }: StatementContext): string[] {
  return [architectureId, besideId ?? architectureId].flatMap((id) =>
    [...(architectures[id]?.sensors ?? []), ...(architectures[id]?.batteries ?? [])].map((element) => element.id),
  );
}

function varies(path: string, { catalogue, assumptions }: StatementContext): boolean {
  const [id, key] = path.split('.', 2);
  const attribute = id === 'assumptions' ? assumptions.entries[key] : catalogue.entities[id]?.attributes[key];
  if (attribute === undefined) return false;
  const range = rangeOf(attribute);
  const choices = id === 'assumptions' ? (assumptions.entries[key].choices ?? []) : [];
  return choices.length > 1 || (range !== undefined && range.minimum < range.maximum);
}
