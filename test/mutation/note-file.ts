/** Run before each test file of a copy: tells which one it is that reaches mutants, and which of its tests. */
import { beforeEach, expect } from 'vitest';
import { beginFile, beginTest } from './active-mutant.ts';

beginFile(expect.getState().testPath ?? '');
beforeEach(beginTest);
