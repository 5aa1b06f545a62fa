import { companionPath } from '../../../artifacts/compose/companion-path.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { composeFilesBeside } from '../../../artifacts/unrendered/variables-change.ts';
import { entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { nodesBelow } from '../../../artifacts/yaml/nodes-below.ts';
import type { Applied } from '../../../environments/commands/applied-files.ts';
import { withUnknown } from '../../../environments/path-tree.ts';
import { pathIn } from '../../../environments/values-files.ts';
import { folderOf } from '../../../text/path.ts';

/** What a step has deployed that is no command, and the file that holds it. */
type StepDeploys = Applied & { readonly by: SourceFile };

/** Actions that deploy, with the input that names the files and what these are. Sources: their `action.yml`. */
export const deployingActions: ReadonlyMap<string, readonly [input: string, kind: Applied['kind']]> = new Map([
  ['azure/k8s-deploy', ['manifests', 'manifests']],
  ['hoverkraft-tech/compose-action', ['compose-file', 'compose']],
  ['isbang/compose-action', ['compose-file', 'compose']],
]);

/**
 * Modules of Ansible that deploy, with the keys that name files, or the folder of a project, and what these are. Sources: the documentation of the collections
 * `kubernetes.core` and `community.docker`.
 */
export const deployingModules: ReadonlyMap<string, readonly [keys: readonly string[], kind: Applied['kind']]> = new Map([
  ['k8s', [['src', 'template'], 'manifests']],
  ['docker_compose', [['project_src', 'files'], 'compose']],
  ['docker_compose_v2', [['project_src', 'files'], 'compose']],
  ['docker_stack', [['compose'], 'compose']],
]);

/** What the steps of a workflow, or of a composite action, have deployed by actions. */
const byActions = (by: SourceFile, root: YamlNode): readonly StepDeploys[] => {
  const holders = [...entriesOf(lookup(root, 'jobs')).map(({ value }) => value), mappingAt(root, 'runs')];
  return holders
    .flatMap(holder => itemsOf(lookup(holder, 'steps')))
    .flatMap(step => {
      const name = stringAt(step, 'uses')?.replace(/@.*$/su, '').toLowerCase();
      const [input, kind] = deployingActions.get(name ?? '') ?? [];
      const node = input === undefined ? undefined : nodeAt(step, 'with', input);
      if (kind === undefined || node?.kind !== 'scalar' || node.value.includes('${{')) return [];
      return node.value.split(/[\n,]/u).flatMap((written): readonly StepDeploys[] => {
        const path = companionPath('', written.trim());
        return path === undefined || written.trim() === ''
          ? []
          : [{ kind, candidates: [path], isRecursive: false, isGuess: false, range: node.range, by }];
      });
    });
};

/** Where Ansible looks for a file that a task names: beside the playbook, or in the folders of its role. Source: Ansible documentation, "Search paths in Ansible". */
const foldersFor = (path: string): readonly string[] => {
  const folder = folderOf(path);
  const role = folder.replace(/(?:tasks|handlers)\/(?:[^/]+\/)*$/u, '');
  return [...new Set([`${role}files/`, `${role}templates/`, folder, role, ''])];
};

/** Scalars that a key of a module holds: a path, or a list of them. */
const scalarsAt = (module: YamlNode, key: string): readonly YamlNode[] => {
  const node = nodeAt(module, key);
  return node?.kind === 'scalar' ? [node] : itemsOf(node);
};

const byModule = (name: string, module: YamlNode, by: SourceFile): readonly StepDeploys[] => {
  const [keys, kind] = deployingModules.get(name.replace(/^.*\./su, '')) ?? [];
  if (keys === undefined || kind === undefined || stringAt(module, 'state') === 'absent') return [];
  const project = stringAt(module, 'project_src');
  const inProject = project === undefined ? '' : `${plainPath(project)}/`;
  return keys.flatMap(key =>
    scalarsAt(module, key).flatMap((node): readonly StepDeploys[] => {
      if (node.kind !== 'scalar' || node.value === '') return [];
      const isFolder = key === 'project_src';
      if (isFolder && nodeAt(module, 'files') !== undefined) return [];
      const written = isFolder ? composeFilesBeside(inProject) : [`${key === 'files' ? inProject : ''}${plainPath(node.value)}`];
      return written.map(path => ({
        kind,
        candidates: foldersFor(by.path).map(folder => pathIn(folder, path)),
        isRecursive: false,
        isGuess: false,
        range: node.range,
        by,
      }));
    }),
  );
};

/** Without the variables of Ansible for the folders in which it looks anyway. */
const plainPath = (written: string): string =>
  withUnknown(written.replace(/^\{\{\s{0,9}(?:playbook_dir|role_path|inventory_dir)\s{0,9}\}\}\//u, ''));

/** What the tasks of a playbook, or of a role, have deployed by modules. */
const byModules = (by: SourceFile, root: YamlNode): readonly StepDeploys[] =>
  [...nodesBelow(root)].flatMap(node => entriesOf(node).flatMap(({ name = '', value }) => byModule(name, value, by)));

/** What steps have deployed that are no commands. */
export const byOthers = (by: SourceFile, root: YamlNode): readonly StepDeploys[] => [...byActions(by, root), ...byModules(by, root)];
