export { begin } from './begin.ts';
export { Frame } from './Frame.tsx';
export { type KeyBinding, useKeys } from './keys.ts';
export { Failure, Waiting } from './Notices.tsx';
export type { PageDeclaration } from './routes.ts';
