import type { Notification } from '../../findings/notification.ts';
import { onceFor } from '../../text/once-for.ts';
import { folderOf } from '../../text/path.ts';
import { readDotenv } from '../environment-file/dotenv.ts';
import type { SourceFile } from '../source-file.ts';
import { noVariables, type Variables } from './variables.ts';

/**
 * The file from which Compose takes a project's variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a
 * Compose file"; compose-go, `cli.WithEnvFiles`.
 */
export const variablesPath = (composeFile: string): string => `${folderOf(composeFile)}.env`;

/** Why once: many projects lie beside one file. */
export const dotenvOf = onceFor(readDotenv);

/** What Compose puts in place of a project's variables, and why it would not start the project at all. */
export interface ProjectVariables {
  readonly variables: Variables;
  readonly problems: readonly Notification[];
}

const none: ProjectVariables = { variables: noVariables, problems: [] };

/** The variables of a project: those of the `.env` in its folder, if that is among the files that were read with it. */
export const projectVariables = (file: SourceFile, companions: ReadonlyMap<string, SourceFile>): ProjectVariables => {
  const dotenv = companions.get(variablesPath(file.path));
  if (dotenv === undefined || !file.text.includes('$')) return none;
  const { variables, problem } = dotenvOf(dotenv);
  return { variables: { of: name => variables.get(name) }, problems: problem === undefined ? [] : [refused(file, dotenv, problem)] };
};

const refused = (
  file: SourceFile,
  dotenv: SourceFile,
  { at, message }: { readonly at: number; readonly message: string },
): Notification => ({
  code: 'unresolved',
  // Why no error: what does not start does no harm, and its values count as unknown.
  level: 'note',
  path: file.path,
  message: `Compose does not start this project: in line ${dotenv.lines.line(at)} of "${dotenv.path}" ${message}. Mend that line.`,
});
