import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { expect } from 'vitest';

/** The schema as draft 7: only the name of the identifier differs from draft 4 here. */
const schemaText = readFileSync(new URL('../fixtures/sarif-schema-2.1.0.json', import.meta.url), 'utf8')
  .replace('"http://json-schema.org/draft-04/schema#"', '"http://json-schema.org/draft-07/schema#"')
  .replace('"id":', '"$id":');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(schemaText));

/** The one run of a log that is valid by the schema of the standard, read back from its JSON. */
export const runOf = (log: Log): Run => {
  const read: Log = JSON.parse(JSON.stringify(log));
  validate(read);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = read.runs;
  if (!run) throw new Error('The log has no run.');
  return run;
};
