import { type Attribute, rangeOf, usedValue } from '@parasol/catalog/entries';
import { entityIn, type Library, own } from '../scenario/index.ts';

/** What an assumption path stands for, and what it is varied to. */
export interface VariedFigure {
  readonly path: string;
  readonly label: string;
  readonly value: number | string;
  readonly others: readonly (number | string)[];
}

function attributeAt(path: string, library: Library): { readonly attribute: Attribute; readonly label: string } {
  const [id, key] = path.split('.', 2);
  if (id === 'assumptions') {
    const assumption = own(library.assumptions.entries, key);
    if (assumption === undefined) throw new Error(`the sheet has no ${key}`);
    return { attribute: assumption, label: assumption.label };
  }
  const entity = entityIn(library, id);
  const attribute = own(entity?.attributes ?? {}, key);
  if (entity === undefined || attribute === undefined) throw new Error(`the catalogue has no ${path}`);
  return { attribute, label: `${entity.name}: ${key}` };
}

/** A figure of the catalogue as it stands. */
export function figureOf(path: string, library: Library): number {
  const value = usedValue(attributeAt(path, library).attribute);
  if (typeof value !== 'number') throw new Error(`${path} is not a number`);
  return value;
}

/** The ends of an assumption's range, or its other choices. */
export function variedFigure(path: string, library: Library): VariedFigure {
  const { attribute, label } = attributeAt(path, library);
  const value = usedValue(attribute);
  if (typeof value === 'number') {
    const range = rangeOf(attribute) ?? { minimum: value, maximum: value };
    return { path, label, value, others: [range.minimum, range.maximum].filter((end) => end !== value) };
  }
  const choices = own(library.assumptions.entries, path.split('.', 2)[1])?.choices ?? [];
  return { path, label, value: String(value), others: choices.filter((choice) => choice !== value) };
}
