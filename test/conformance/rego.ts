import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { allBuiltins } from '../../src/org-rules/rego/builtins/all-builtins.ts';
import { RegoModule, RegoModuleError } from '../../src/org-rules/rego/module.ts';
import { plainOf } from '../../src/org-rules/rego/value.ts';
import { findFile } from './find-file.ts';
import type { Folders, Suite } from './suite.ts';

const schema = v.object({
  id: v.string(),
  policy: v.string(),
  package: v.string(),
  input: v.string(),
  data: v.optional(v.string()),
});
type Case = v.InferOutput<typeof schema>;

/** What rules of the corpus are called; others are helpers. */
const asked = new Set(['deny', 'warn', 'violation', 'allow', 'problems', 'score']);

/** Noon of the day on which the corpus was made: no case asks for the clock. */
const now = 1_780_000_000_000_000_000n;

const read = (folders: Folders, name: string): string => readFileSync(findFile(name, folders), 'utf8');

const answer = (item: Case, folders: Folders): object => {
  try {
    const bytes = readFileSync(findFile(`wasm/${item.policy}.wasm`, folders));
    const module = RegoModule.load(bytes, allBuiltins, item.data === undefined ? '{}' : read(folders, item.data));
    const result = module.evaluate(item.package, read(folders, item.input), now);
    if (result.state === 'stopped') return { error: result.reason };
    const rules = result.value === undefined ? {} : plainOf(result.value);
    return { expected: Object.fromEntries(Object.entries(rules ?? {}).filter(([name]) => asked.has(name))) };
  } catch (error) {
    if (error instanceof RegoModuleError) return { error: error.message };
    throw error;
  }
};

export const rego: Suite<Case> = {
  form: 'Case: {"id", "policy", "package", "input", "data"?}, whose files are in wasm/, inputs/ and data/. Answer: {"id", "expected": {rule: value}} or {"id", "error"}.',
  schema,
  cases: corpus => v.parse(v.array(schema), JSON.parse(readFileSync(join(corpus, 'cases.json'), 'utf8'))),
  idOf: ({ id }) => id,
  answer,
};
