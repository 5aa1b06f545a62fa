import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { isYamlOrJson } from '../candidate.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { isMissing, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlFile, YamlNode } from '../yaml/model.ts';
import { readYaml } from '../yaml/parse.ts';
import { goPattern, type PatternBudget, type PatternTest, patternBudget, type SopsSelection, selectionOf } from './selection.ts';

/** Which files SOPS encrypts by which keys, and what of them. */
export interface CreationRule {
  /** What says for which files it is; the rule itself where it is for all. */
  readonly at: Range;
  /** Whether it is for a file, by its path from the folder of the configuration; undefined where nobody knows. */
  readonly isFor: PatternTest;
  /** Undefined where it is not known. */
  readonly selection: SopsSelection | undefined;
}

/** A `.sops.yaml`, or a file that by its name SOPS has encrypted, or that has a name of those that are. */
export interface SopsFile {
  readonly kind: 'sops';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  /** True for a `.sops.yaml`. */
  readonly isConfiguration: boolean;
  /** Those that come first going first; none but in a configuration. */
  readonly creationRules: readonly CreationRule[];
  readonly notifications: readonly Notification[];
}

export interface SopsFileNodes {
  readonly file: SopsFile;
}

/** Names by which files say that SOPS has encrypted them; its own configuration has nothing before the dot. */
const encryptedName = /[^/]\.(?:enc|sops|encrypted)\.(?:ya?ml|json)$/iu;

/** True for a file whose name says that it is encrypted. */
export const saysEncrypted = (path: string): boolean => encryptedName.test(path);

/** True for the file in which SOPS looks for its rules. It reads none of another name, `.sops.yml` included. */
export const isSopsConfiguration = (path: string): boolean => fileNameOf(path) === '.sops.yaml';

/** Where values are kept that somebody encrypts: folders of the name, `secrets.yaml` of helm-secrets, `secrets.prod.yaml`. */
const secretsName = /(?:^|\/)\.?secrets?\/[^/]{1,200}$|(?:^|[/._-])secrets?(?:[._-][\w.-]{1,100})?\.(?:ya?ml|json)$/iu;

/** True for a file that by its name holds what SOPS encrypts. */
export const mayBeEncrypted = (path: string): boolean => isYamlOrJson(path) && (saysEncrypted(path) || secretsName.test(path));

const isSopsPath = (path: string): boolean => isSopsConfiguration(path) || (mayBeEncrypted(path) && fileNameOf(path) !== '.sops.yml');

/** More rules are not looked at. */
const maxRules = 100;

const ruleOf = (node: YamlNode, budget: PatternBudget): CreationRule => {
  const path = lookup(node, 'path_regex');
  const written = isMissing(path) ? '' : stringAt(path);
  return {
    at: path.state === 'present' ? path.node.range : node.range,
    isFor: written === undefined ? () => undefined : written === '' ? () => true : goPattern(written, budget),
    selection: selectionOf(node, budget),
  };
};

const rulesIn = ({ documents: [first] }: YamlFile): readonly CreationRule[] => {
  const budget = patternBudget();
  return itemsOf(lookup(first?.root, 'creation_rules'))
    .slice(0, maxRules)
    .map(node => ruleOf(node, budget));
};

/** `.sops.yaml`, and files under the names that encrypted values have; what reads as a manifest or as values of a chart is one, whatever it is called. */
export const sopsKind: FileKind<SopsFile> = {
  name: 'SOPS file',
  language: 'yaml',
  examplePath: '.sops.yaml',
  mayBe: isSopsPath,
  classify: candidate => {
    if (!isSopsPath(candidate.path)) return undefined;
    if (isSopsConfiguration(candidate.path)) return { found: true, reason: 'SOPS looks for its rules under its name.' };
    return candidate.unread.length === 0 && candidate.roots.some(root => root.kind === 'mapping')
      ? { found: true, reason: 'Files of its name are those that SOPS encrypts.' }
      : undefined;
  },
  parse: file => {
    const yaml = readYaml(file);
    const isConfiguration = isSopsConfiguration(file.path);
    return {
      kind: 'sops',
      file,
      yaml,
      isConfiguration,
      creationRules: isConfiguration ? rulesIn(yaml) : [],
      notifications: yaml.notifications,
    };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
