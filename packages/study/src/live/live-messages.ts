import type { SiteMove } from './live-footprint.ts';
import type { LiveMap, SettledMap } from './live-map.ts';
import type { LiveRequest } from './live-questions.ts';

/** What a page or program sends to the worker of a live footprint: plain data. Serial numbers rise. */
export type LiveOrder =
  | { readonly kind: 'start'; readonly serial: number; readonly request: LiveRequest }
  /** A hand moves: every battery that does not stand where the scenario has it. */
  | { readonly kind: 'move'; readonly serial: number; readonly siteMoves: readonly SiteMove[] }
  /** The hand rests: the exact answer is wanted. */
  | { readonly kind: 'rest'; readonly serial: number };

/** What the worker sends back, with the serial number of the order. An order older than one that is answered was dropped. */
export type LiveWord =
  | { readonly kind: 'answer'; readonly serial: number; readonly map: LiveMap | SettledMap }
  | { readonly kind: 'fault'; readonly serial: number; readonly message: string };
