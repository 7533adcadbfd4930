import { beside } from '@parasol/catalog/architectures';
import type { StatementScene } from '@parasol/catalog/statements';
import { type CheckedScenario, type Library, readScenario } from '../scenario/index.ts';

export type Overrides = Readonly<Record<string, number | string>>;

export interface SceneScenario {
  readonly checked: CheckedScenario;
  readonly library: Library;
}

/** A scene as a scenario: its architecture or two of them side by side, its missiles, what it takes away and what it states otherwise. */
export function scenarioOf(
  scene: StatementScene,
  {
    towards,
    overrides,
    library,
  }: { readonly towards: string; readonly overrides: Overrides; readonly library: Library },
): SceneScenario {
  const combined = withCombination(scene, library);
  const text = JSON.stringify({
    parasol: 1,
    extends: combined.id,
    threats: scene.launches.map(({ missileId, launchAreaId }) => ({
      missile: missileId,
      from: launchAreaId,
      to: towards,
      launchTimeS: 0,
    })),
    overrides: { ...scene.overrides, ...overrides },
    ...(scene.withoutIds === undefined ? {} : { elements: { remove: scene.withoutIds } }),
  });
  const outcome = readScenario(text, { file: combined.id, library: combined.library });
  if (outcome.kind === 'issues')
    throw new Error(`a scene of the statements: ${outcome.issues.map(({ message }) => message).join('; ')}`);
  return { checked: outcome.scenario, library: combined.library };
}

function withCombination(
  { architectureId, besideId }: StatementScene,
  library: Library,
): { readonly id: string; readonly library: Library } {
  if (besideId === undefined) return { id: architectureId, library };
  const id = `${besideId}-beside-${architectureId}`;
  const [base, added] = [library.architectures[besideId], library.architectures[architectureId]];
  const both = beside(base, added, {
    id,
    name: `${base.name}, beside ${added.name}`,
    shortName: `${base.shortName} + ${added.shortName}`,
    status: 'counterfactual',
    counterfactual: [...base.counterfactual, ...added.counterfactual],
    note: '',
  });
  return { id, library: { ...library, architectures: { ...library.architectures, [id]: both } } };
}

export const sceneName = ({ architectureId, besideId, withoutIds }: StatementScene): string =>
  [
    besideId === undefined ? architectureId : `${besideId} + ${architectureId}`,
    ...(withoutIds === undefined ? [] : [`without ${withoutIds.join(', ')}`]),
  ].join(' ');
