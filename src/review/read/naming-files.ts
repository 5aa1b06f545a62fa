import { environmentFilePaths, seccompProfiles } from '../../artifacts/compose/companions.ts';
import { readComposeSource } from '../../artifacts/compose/source.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import { isDockerfileTemplate } from '../../artifacts/dockerfile-name.ts';
import { fileKinds } from '../../artifacts/kinds.ts';
import { deployingAmong, mayDeploy } from '../../artifacts/pipeline/paths.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { composeFilesBeside, isVariablesPath } from '../../artifacts/unrendered/variables-change.ts';
import type { ChangedFile, ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { maxCompanions } from './companions.ts';

/** What Dockerfiles, Compose files and manifests are made of, at the beginning of a line. */
const containerLine =
  /^\s*(?:(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK)\s|["']?(?:services|include|image|build|extends|privileged|cap_add|volumes|devices|security_opt|network_mode|pid|ipc|user|command|entrypoint|environment|env_file|ports|apiVersion|kind|spec|template|containers|initContainers|securityContext|hostNetwork|hostPID|hostIPC|hostPath|path)["']?\s*:|-\s*["']?[./~$])/i;

/** The paths of changed files that no kind of file claims by its name. */
export const nobodysAmong = (unread: readonly CoverageEntry[]): ReadonlySet<string> =>
  new Set(unread.flatMap(({ path, status }) => (status === 'not-ours' ? [path] : [])));

/** True for a file that may be a container file under a name that says nothing, as far as its diff tells. */
export const mayHoldContainers = ({ status, hunks }: ChangedFile): boolean =>
  status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => containerLine.test(text))));

/** An assignment, as files of variables have them: `NAME=value`, also with spaces around the sign, and `NAME: value`. */
const assignment = /^\s*(?:export\s+)?[\p{L}_][\p{L}\p{N}_.-]{0,200}\s*[=:]/u;

/** True for a file that may hold variables under a name that says nothing, as far as its diff tells. */
export const mayHoldVariables = ({ status, hunks }: ChangedFile): boolean =>
  status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => assignment.test(text))));

/** True for a file that may be a profile of system calls, as far as its diff tells: services name them under any name. */
const mayBeProfile = ({ status, hunks }: ChangedFile): boolean =>
  status !== 'removed' &&
  hunks?.some(({ lines }) => lines.some(({ text }) => /SCMP_ACT_|"(?:defaultAction|syscalls|names)"/u.test(text))) === true;

/** True for a file of variables by its name: commands may start Compose files with it, wherever it lies. */
const isGivenToCommands = (path: string): boolean => fileKinds.environment.mayBe(path);

/** True for a Compose file to which the change writes variables, as far as its diff tells: commands may have values for them. */
const writesVariables = ({ path, hunks }: ChangedFile, texts: ReadonlyMap<string, FileText>): boolean => {
  const read = isComposeName(fileNameOf(path)) ? texts.get(path) : undefined;
  const isWritten = hunks === undefined || hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && text.includes('$')));
  return read?.state === 'text' && read.text.includes('$') && isWritten;
};

/** True for a file that names others: a Compose file, what chooses them beside one, a pipeline or a script that deploys. */
const names = (path: string, tracked: ReadonlySet<string>): boolean =>
  isComposeName(fileNameOf(path)) ||
  mayDeploy(path) ||
  (isVariablesPath(path) && composeFilesBeside(path).some(beside => tracked.has(beside)));

/**
 * The Compose files of the repository, the environment files beside them, and its pipelines and scripts, when the change touches files that they may
 * name under any name, or Compose files to which variables may be given. Those that the change touches are read anyway; `texts` are those of the head.
 */
export const readNaming = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  unread: readonly CoverageEntry[],
  texts: ReadonlyMap<string, FileText>,
): Promise<readonly SourceFile[]> => {
  const nobodys = nobodysAmong(unread);
  const isNamed = changes.files.some(
    file =>
      file.mayBe !== undefined ||
      isDockerfileTemplate(file.path, '') ||
      isGivenToCommands(file.path) ||
      mayBeProfile(file) ||
      (reader.isLocal === true && file.path.endsWith('.json')) ||
      (nobodys.has(file.path) && (mayHoldContainers(file) || mayHoldVariables(file))),
  );
  if (!isNamed && !changes.files.some(file => writesVariables(file, texts))) return [];
  const touched = new Set(changes.files.map(({ path }) => path));
  const tracked = new Set(await reader.listFiles('head'));
  if (!isNamed && ![...tracked].some(path => isGivenToCommands(path) && !isVariablesPath(path))) return [];
  const naming = [...tracked].filter(path => !touched.has(path) && names(path, tracked));
  // Why last: a repository may have any number of scripts.
  const paths = [...naming.filter(path => !mayDeploy(path)), ...deployingAmong(naming)];
  const found = paths.length > 0 ? await reader.readFiles('head', paths.slice(0, maxCompanions)) : new Map<string, FileText>();
  return [...found].flatMap(([path, read]) => (read.state === 'text' ? [sourceFile(path, read.text)] : []));
};

/**
 * Of Compose files that the change does not touch, those of which services are given something by a file that it does: their variables by one of nobody's
 * (`env_file` names files of any name, and what they hold is told of with the service that gets it), and the system calls that they may make.
 */
export const givenByOthers = (
  naming: readonly SourceFile[],
  changes: ChangeSet,
  unread: readonly CoverageEntry[],
  { shown }: { readonly shown: ReadonlyMap<string, string> },
): readonly string[] => {
  const nobodys = nobodysAmong(unread);
  const changed = new Set(changes.files.map(({ path }) => path));
  const isChanged = (path: string): boolean => changed.has(shown.get(path) ?? path);
  const isNobodys = (path: string): boolean => nobodys.has(shown.get(path) ?? path);
  return naming
    .filter(({ path }) => isComposeName(fileNameOf(path)))
    .filter(
      file =>
        (file.text.includes('env_file') &&
          environmentFilePaths(readComposeSource(file)).some(path => isChanged(path) && isNobodys(path))) ||
        (file.text.includes('seccomp') && seccompProfiles(readComposeSource(file)).some(isChanged)),
    )
    .map(({ path }) => path);
};
