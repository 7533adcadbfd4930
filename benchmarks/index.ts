import { suite as boost } from './boost/suite.ts';
import { suite as coverage } from './coverage/suite.ts';
import { suite as flight } from './flight/suite.ts';
import { suite as footprint } from './footprint/suite.ts';
import type { BenchSuite } from './harness.ts';
import { suite as simulation } from './simulation/suite.ts';
import { suite as tracking } from './tracking/suite.ts';

export type { BenchResult, BenchSuite } from './harness.ts';

export const suites: readonly BenchSuite[] = [boost, coverage, flight, footprint, simulation, tracking];
