import { isComposeName } from '../../artifacts/compose-name.ts';
import { isDockerfileTemplate } from '../../artifacts/dockerfile-name.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import type { ChangedFile, ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { maxCompanions } from './companions.ts';

/** What Dockerfiles and Compose files are made of, at the beginning of a line. */
const containerLine =
  /^\s*(?:(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK)\s|["']?(?:services|include|image|build|extends|privileged|cap_add|volumes|devices|security_opt|network_mode|pid|ipc|user|command|entrypoint|environment|env_file|ports)["']?\s*:|-\s*["']?[./~$])/i;

/** True for a file that may be a container file under a name that says nothing, as far as its diff tells. */
const mayHoldContainers = ({ status, hunks }: ChangedFile): boolean =>
  status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => containerLine.test(text))));

/**
 * The Compose files of the repository, when the change touches files that they may name under any name. Those that the change touches are read anyway.
 */
export const readNaming = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  unread: readonly CoverageEntry[],
): Promise<readonly SourceFile[]> => {
  const nobodys = new Set(unread.flatMap(({ path, status }) => (status === 'not-ours' ? [path] : [])));
  const isNamed = changes.files.some(
    file => file.mayBe !== undefined || isDockerfileTemplate(file.path, '') || (nobodys.has(file.path) && mayHoldContainers(file)),
  );
  if (!isNamed) return [];
  const touched = new Set(changes.files.map(({ path }) => path));
  const paths = ((await reader.listFiles('head')) ?? []).filter(path => isComposeName(fileNameOf(path)) && !touched.has(path));
  const texts = paths.length > 0 ? await reader.readFiles('head', paths.slice(0, maxCompanions)) : new Map<string, FileText>();
  return [...texts].flatMap(([path, read]) => (read.state === 'text' ? [sourceFile(path, read.text)] : []));
};
