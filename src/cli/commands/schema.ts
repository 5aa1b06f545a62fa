import document from '../../policy/schema/tidewaiter.schema.json' with { type: 'json' };
import type { CliRequest } from '../arguments/arguments.ts';
import { writeResult } from '../write-result.ts';

/** `tidewaiter schema`: the JSON Schema of the policy file, for editors. */
export const schema = async (request: CliRequest): Promise<number> => {
  await writeResult(request, () => `${JSON.stringify(document, undefined, 2)}\n`);
  return 0;
};
