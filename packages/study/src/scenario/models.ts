import type { Declared } from './declared.ts';

/** A model that a scenario chooses by name: what it does, its parameters, and the version of its arithmetic. */
export interface DeclaredModel {
  readonly id: string;
  /** What it is a choice of: one model of each kind is in use. */
  readonly kind: 'doctrine' | 'arrangement' | 'cue' | 'boost' | 'fly-out';
  /** Grows when the model would give other bits; part of every certificate's code version. */
  readonly modelVersion: number;
  readonly doc: string;
  readonly source: string;
  readonly parameters: Readonly<Record<string, Declared & { readonly kind: 'number' }>>;
}

const count = (doc: string, maximum: number): Declared & { kind: 'number' } => ({
  kind: 'number',
  doc,
  unit: '',
  minimum: 1,
  maximum,
  integer: true,
});

const NOTIONAL = 'notional: policy papers name these doctrines without figures of their own';

/** Every selectable model. The scenario schema takes its choices and parameters from here. */
export const MODELS: readonly DeclaredModel[] = [
  {
    id: 'single',
    kind: 'doctrine',
    modelVersion: 1,
    doc: 'One shot at each threat.',
    source: NOTIONAL,
    parameters: {},
  },
  {
    id: 'salvo',
    kind: 'doctrine',
    modelVersion: 1,
    doc: 'Several shots at once at each threat.',
    source: NOTIONAL,
    parameters: { shots: count('Shots of the salvo.', 20) },
  },
  {
    id: 'shoot-look-shoot',
    kind: 'doctrine',
    modelVersion: 1,
    doc: 'A salvo, an assessment, and another salvo if the threat still flies.',
    source: 'Wilkening, Science and Global Security 8 (1999) 183: shoot-look-shoot against salvo',
    parameters: {
      shotsPerSalvo: count('Shots of each salvo.', 20),
      maximumSalvos: count('Salvos at most.', 10),
      assessmentTimeS: {
        kind: 'number',
        doc: 'From an intercept to the knowledge of its outcome.',
        unit: 's',
        minimum: 0,
        maximum: 600,
      },
    },
  },
  ...(
    [
      ['independent', 'Own sensors, own shots.'],
      ['data-sharing', 'Two systems, one picture, no shared decision.'],
      ['sectoral', 'Each engages what flies over its sector, whatever the target.'],
      ['unified', 'One planner for all; each owner keeps its release.'],
    ] as const
  ).map(
    ([id, doc]): DeclaredModel => ({
      id,
      kind: 'arrangement',
      modelVersion: 1,
      doc,
      source: 'positions of NATO (2011) and Russia (2010) in the Lisbon debate, see the catalogue',
      parameters: {},
    }),
  ),
  {
    id: 'sensor-driven',
    kind: 'cue',
    modelVersion: 1,
    doc: 'Detection, firm track and commit go through sensors, release rules, links and delays.',
    source: 'assumption sheet',
    parameters: {},
  },
  {
    id: 'ideal',
    kind: 'cue',
    modelVersion: 1,
    doc: 'Every threat is known at burnout: the difference is what the sensors are worth.',
    source: 'assumption sheet',
    parameters: {},
  },
  {
    id: 'kinematic',
    kind: 'boost',
    modelVersion: 1,
    doc: 'Burn time, burnout altitude and speed consistent with range; chosen per missile in the catalogue.',
    source: 'physics/boost',
    parameters: {},
  },
  {
    id: 'staged',
    kind: 'boost',
    modelVersion: 1,
    doc: 'Point mass per stage with drag and a one-parameter gravity turn; chosen per missile in the catalogue.',
    source: 'physics/boost',
    parameters: {},
  },
  {
    id: 'fan',
    kind: 'fly-out',
    modelVersion: 4,
    doc: 'Least time to reach, from a fan of trajectories.',
    source: 'physics/flyout',
    parameters: {},
  },
];

export const modelsOfKind = (kind: DeclaredModel['kind']): readonly DeclaredModel[] =>
  MODELS.filter((model) => model.kind === kind);

/** One text for all versions, part of the code version: `arrangement 1, boost 1, ...`. */
export const MODEL_VERSION: string = [...new Set(MODELS.map(({ kind }) => kind))]
  .sort()
  .map((kind) => `${kind} ${Math.max(...modelsOfKind(kind).map(({ modelVersion }) => modelVersion))}`)
  .join(', ');
