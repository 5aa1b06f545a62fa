import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import type { Range } from '../../../text/range.ts';
import { judgeSecret } from './secret-names.ts';

/** A variable of a script that a literal secret is written into. */
export interface AssignedSecret {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}

/** `A=b` as one word of `export` or `declare`, when no variable is in it. */
const pairOf = ({ value, variables, range }: ShellWord): readonly AssignedSecret[] => {
  const equals = value?.indexOf('=') ?? -1;
  return value === undefined || equals === -1 || variables.length > 0
    ? []
    : [{ name: value.slice(0, equals), value: value.slice(equals + 1), range }];
};

/** `API_TOKEN=… command` and `export API_TOKEN=…` with a literal that is neither a reference nor a sample. */
export const assignedSecrets = (command: ShellCommand): readonly AssignedSecret[] => {
  const exported = command.name === 'export' || command.name === 'declare' ? command.args.flatMap(pairOf) : [];
  const assigned = command.assignments.flatMap(({ name, value, range }) =>
    value?.value === undefined || value.variables.length > 0 ? [] : [{ name, value: value.value, range }],
  );
  return [...assigned, ...exported].filter(({ name, value }) => judgeSecret(name, value) === 'secret');
};

/** The key file of `gcloud auth activate-service-account --key-file=key.json`, unless it is a mounted secret or known only at run time. */
export const loginKeyFile = ({ name, args }: ShellCommand): ShellWord | undefined => {
  if (name !== 'gcloud' || !args.some(arg => arg.value === 'activate-service-account')) return undefined;
  const at = args.findIndex(arg => arg.pattern.startsWith('--key-file'));
  const word = args[at]?.pattern.includes('=') ? args[at] : args[at + 1];
  return at !== -1 && word?.value !== undefined && !word.value.includes('/run/secrets/') ? word : undefined;
};
