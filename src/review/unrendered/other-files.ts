import type { FileArtifact } from '../../artifacts/artifact.ts';
import { readKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { ledParts } from '../../artifacts/unrendered/compose-change.ts';
import { composeFilesAround, givenVariablesParts } from '../../artifacts/unrendered/given-variables.ts';
import { namesIn, type UnrenderedPart } from '../../artifacts/unrendered/unrendered-part.ts';
import { composeFilesBeside, variablesParts } from '../../artifacts/unrendered/variables-change.ts';
import { folderOf, liesBelow } from '../../text/path.ts';
import type { RepositoryReader } from '../ports.ts';
import type { ChangedInput } from './changed-inputs.ts';
import type { Neighbours } from './neighbours.ts';
import { readExisting } from './read-existing.ts';

/** What lies in another repository is fetched by whoever deploys, and read by nobody here. */
export const submoduleParts = async (
  path: string,
  neighbours: Neighbours,
  before: ReadonlyMap<string, FileArtifact>,
): Promise<readonly UnrenderedPart[]> => {
  const [displaced] = before.keys().filter(file => liesBelow(file, path));
  if (displaced !== undefined)
    return [{ what: `takes the place of ${namesIn([displaced])}`, renderer: 'what GitOps controllers deploy', isElsewhere: true }];
  if ((await neighbours.chartAround(path)) !== undefined)
    return [{ what: 'is a submodule in the folder of a chart', renderer: 'charts', isElsewhere: true }];
  const around = await neighbours.kustomizationsOf(path);
  const isBuilt = around.some(file => readKustomization(file).paths.some(named => named === path || named.startsWith(`${path}/`)));
  return isBuilt ? [{ what: 'is a submodule that a kustomization builds with', renderer: 'overlays', isElsewhere: true }] : [];
};

/** A `.env`, for the Compose files beside it. */
export const environmentParts = async (
  { change, base, head }: ChangedInput,
  reader: RepositoryReader,
): Promise<readonly UnrenderedPart[]> => {
  const beside = await readExisting(reader, composeFilesBeside(change.path));
  const files = [...beside].flatMap(([path, read]) => (read.state === 'text' ? [sourceFile(path, read.text)] : []));
  return [
    ...variablesParts(base, head, files),
    ...files.flatMap(file => (head === undefined ? [] : ledParts({ file, dotenv: head }, { file, dotenv: base }, 'dotenv'))),
  ];
};

const leadsElsewhere = (file: SourceFile, base: SourceFile | undefined, head: SourceFile): boolean =>
  ledParts({ file, dotenv: head }, { file, dotenv: base }, 'dotenv').length > 0;

/** Longer lines of other texts are no variables. */
const givenLine = /^\s*(?:export\s+)?[A-Za-z_]\w{0,100}\s*[=:]/mu;

/** A file of variables that is not called `.env`. */
export const givenParts = async (
  { change, base, head }: ChangedInput,
  reader: RepositoryReader,
  artifacts: ReadonlyMap<string, FileArtifact>,
): Promise<readonly UnrenderedPart[]> => {
  if (head === undefined || change.status === 'removed' || !givenLine.test(head.text) || isOfAutomation(change.path)) return [];
  // What commands start with it was judged with it, but for the files that its variables lead to.
  const isJudgedWithIt = (path: string): boolean => {
    const artifact = artifacts.get(path);
    return artifact?.kind === 'compose' && artifact.variables?.includes(change.path) === true && !leadsElsewhere(artifact.file, base, head);
  };
  const around = await readExisting(
    reader,
    composeFilesAround(change.path).filter(path => !isJudgedWithIt(path)),
  );
  const files = [...around].flatMap(([path, read]) =>
    read.state === 'text' && read.text.includes('$') ? [sourceFile(path, read.text)] : [],
  );
  return givenVariablesParts(base, head, files);
};

/** Workflows and pipelines have words of their own for images and privileges; nothing deploys them. */
export const isOfAutomation = (path: string): boolean =>
  /(?:^|\/)\.(?:github|gitlab|circleci|azure-pipelines|tekton|devcontainer|vscode)\/|\.gitlab-ci\.ya?ml$/.test(path);

/** Without empty lines and comments. Source: Helm, `pkg/ignore`. */
const linesOf = (file: SourceFile | undefined): string =>
  (file?.text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .join('\n');

/** What Helm leaves out of a chart. */
export const ignoreFileParts = ({ base, head }: ChangedInput): readonly UnrenderedPart[] =>
  linesOf(base) === linesOf(head) ? [] : [{ what: 'says which of its files a chart leaves out', renderer: 'charts' }];

/** Whether nothing is left in the folder of a file. */
export const isFolderGone = async (path: string, reader: RepositoryReader): Promise<boolean> => {
  const folder = folderOf(path);
  const left = await reader.listFiles('head');
  return folder !== '' && left !== undefined && !left.some(other => other.startsWith(folder));
};
