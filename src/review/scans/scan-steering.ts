import { basePath, type ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import { wordSet } from '../../text/word-set.ts';
import type { RepositoryReader } from '../ports.ts';

const workflows = '.github/workflows/';

/**
 * Settings that scanners read from where they run, and by which findings are left out of a report without a trace. Sources: the
 * documentation of Trivy ("Filtering", "Config file"), Grype ("Configuration"), OSV-Scanner, Snyk.
 */
const settingFiles = wordSet(
  '.trivyignore .trivyignore.yaml .trivyignore.yml .trivyignore.rego trivy.yaml trivy.yml .grype.yaml .grype.yml osv-scanner.toml .snyk .syft.yaml',
);

const isSetting = (path: string): boolean => {
  const name = fileNameOf(path).toLowerCase();
  return settingFiles.has(name) || /(?:^|\/)\.(?:grype|syft|trivy)\//u.test(path);
};

/** Actions of the repository itself, which a workflow may use. */
const isAction = (path: string): boolean => path.startsWith('.github/actions/') || /(?:^|\/)action\.ya?ml$/u.test(path);

/**
 * The first file of a change by which it may decide itself what a scan tells of it: the workflow, an action or another workflow that this
 * uses, settings of scanners. Undefined: there is none. A change whose files are not all known may hold one.
 */
export const steeringFile = async (
  changes: ChangeSet,
  workflow: string,
  reader: Pick<RepositoryReader, 'readFiles'>,
): Promise<string | undefined> => {
  if (!changes.complete) return workflows + workflow;
  const paths = changes.files.flatMap(file => [...new Set([file.path, basePath(file)])]);
  const own = paths.find(path => path === workflows + workflow || isAction(path) || isSetting(path));
  if (own !== undefined) return own;
  const other = paths.find(path => path.startsWith(workflows));
  if (other === undefined) return undefined;
  const text = (await reader.readFiles('base', [workflows + workflow])).get(workflows + workflow);
  // Why any: what it uses may use others in turn.
  return text?.state === 'text' && !text.text.includes(workflows) ? undefined : other;
};
