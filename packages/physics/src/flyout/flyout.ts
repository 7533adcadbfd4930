import type { FlyoutTable } from '../flight/index.ts';
import { type FanOptions, interceptorFan } from './fan.ts';
import type { InterceptorModel } from './interceptor-model.ts';
import { DEFAULT_FLYOUT_GRID, type FlyoutGrid, flyoutTableFromFan } from './table-from-fan.ts';

export interface FlyoutOptions extends Omit<FanOptions, 'flights'> {
  /** Absent = 361 flights at full speed, a quarter of a degree apart. */
  readonly flights?: number;
  /** Absent = 192 x 128. */
  readonly grid?: FlyoutGrid;
}

/** Launch elevations of a table unless another number is asked for: 0.25 degree apart. */
export const DEFAULT_FLIGHTS = 361;

/**
 * Fly-out table of an interceptor: least time from launch to reach a point by ground angle and altitude, and the speed there.
 *
 * @returns table in the project's one format; `header.key` is empty until whoever caches it fills it
 * @omits   divert of the kill vehicle; turning of the Earth (see `aimPointForFlyout`)
 * @checked validation/interceptors
 */
export function flyoutTable(model: InterceptorModel, options: FlyoutOptions): FlyoutTable {
  return flyoutTableFromFan(
    interceptorFan(model, { ...options, flights: options.flights ?? DEFAULT_FLIGHTS }),
    options.grid ?? DEFAULT_FLYOUT_GRID,
  );
}
