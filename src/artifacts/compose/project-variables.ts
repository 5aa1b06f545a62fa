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

/**
 * The variables of a project, as far as the files that set them were read with it: those of the `.env` in its folder, or of the `given` files, of which later
 * ones go before earlier ones.
 */
export const projectVariables = (
  file: SourceFile,
  companions: ReadonlyMap<string, SourceFile>,
  given: readonly string[] = [variablesPath(file.path)],
): ProjectVariables => {
  const read = file.text.includes('$') ? given.flatMap(path => companions.get(path) ?? []) : [];
  if (read.length === 0) return none;
  const sets = read.map(dotenvOf).toReversed();
  return {
    variables: { of: name => sets.find(({ variables }) => variables.has(name))?.variables.get(name) },
    problems: read.flatMap(dotenv => {
      const { problem } = dotenvOf(dotenv);
      return problem === undefined ? [] : [refused(file, dotenv, problem)];
    }),
  };
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
