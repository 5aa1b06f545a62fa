/** Run before each test file of a copy: tells which one it is that reaches mutants. */
import { beforeAll, expect } from 'vitest';
import { beginFile, beginTests } from './active-mutant.ts';

beginFile(expect.getState().testPath ?? '');
beforeAll(beginTests);
