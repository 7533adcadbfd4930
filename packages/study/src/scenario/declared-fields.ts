import type { Declared } from './declared.ts';

type NumberField = Declared & { readonly kind: 'number' };
export type RecordField = Declared & { readonly kind: 'record' };

export const text = (doc: string, pattern?: string): Declared =>
  pattern === undefined ? { kind: 'text', doc } : { kind: 'text', doc, pattern };
export const choice = (doc: string, choices: readonly string[]): Declared => ({ kind: 'text', doc, choices });
export const list = (doc: string, of: Declared, most: number): Declared => ({ kind: 'list', doc, of, most });
export const seconds = (doc: string, maximum: number): NumberField => ({
  kind: 'number',
  doc,
  unit: 's',
  minimum: 0,
  maximum,
});
export const whole = (doc: string, minimum: number, maximum: number): NumberField => ({
  kind: 'number',
  doc,
  unit: '',
  minimum,
  maximum,
  integer: true,
});
export const number = (doc: string, unit: string, [minimum, maximum]: readonly [number, number]): NumberField => ({
  kind: 'number',
  doc,
  unit,
  minimum,
  maximum,
});
export const flag = (doc: string): Declared => ({ kind: 'flag', doc });
export const map = (doc: string, of: Declared, most: number): Declared => ({ kind: 'map', doc, of, most });
export const record = (doc: string, fields: Record<string, Declared>, required: readonly string[]): RecordField => ({
  kind: 'record',
  doc,
  fields,
  required,
});

/** Lower-case words joined by hyphens: chance is drawn by an id's hash, so it must have one spelling. */
const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';
export const id = (doc: string): Declared => text(doc, ID_PATTERN);
export const PLACE = 'a catalogue id, an id under `places`, or "LAT,LON" in degrees';
