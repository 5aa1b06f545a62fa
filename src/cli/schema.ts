import { policySchemaDocument } from '../policy/schema/schema-document.ts';
import { writeOutput } from './terminal-output.ts';

/** `tidewaiter schema`: the JSON Schema of the policy file, for editors. */
export const schema = async (): Promise<number> => {
  await writeOutput(`${JSON.stringify(policySchemaDocument(), undefined, 2)}\n`);
  return 0;
};
