import { leakage as closedForm } from '@parasol/simulation/outcomes';
import type { Command } from 'commander';
import { integerWithin, numberWithin } from '../arguments.ts';
import { facts } from '../tables.ts';
import { answering } from '../verb.ts';
