import document from '../../policy/schema/tidewaiter.schema.json' with { type: 'json' };
import { writeOutput } from '../terminal-output.ts';

/** `tidewaiter schema`: the JSON Schema of the policy file, for editors. */
export const schema = async (): Promise<number> => {
  await writeOutput(`${JSON.stringify(document, undefined, 2)}\n`);
  return 0;
};
