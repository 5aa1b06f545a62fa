import { MappedTextBuilder } from '../../text/mapped-text.ts';
import type { ShellScript } from '../shell/model.ts';
import type { ShellVariables } from '../shell/variables.ts';
import type { SourceFile } from '../source-file.ts';
import { booleanAt, deref, entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/model.ts';
import type { ActionUse, Machine, Step } from './model.ts';
import { pipelineScalars } from './pipeline-scalars.ts';
import { scriptIn } from './script-text.ts';
import { containerScripts } from './scripts.ts';

/** Shells whose language is that of the commands that are looked at. Source: GitHub documentation, "Workflow syntax", `shell`. */
const isPosix = (shell: string | undefined): boolean => shell === undefined || /^(?:bash|sh|zsh)\b/u.test(shell);

/** Reads the scripts of one file, each with the variables that are known around it. */
export class ScriptReader {
  readonly #file: SourceFile;
  readonly #variables: ReadonlyMap<YamlScalar, ShellVariables>;
  /** Why kept: several jobs may have one scalar by aliases. */
  readonly #read = new Map<YamlScalar, readonly ShellScript[]>();

  constructor(file: SourceFile, root: YamlNode | undefined) {
    this.#file = file;
    this.#variables = new Map(pipelineScalars(root, () => true).map(({ node, variables }) => [node, variables]));
  }

  /** What a scalar, or each scalar of a list (lists within it included), runs. */
  scripts(node: YamlNode | undefined, depth = 0): readonly ShellScript[] {
    if (node?.kind === 'scalar') return this.#scriptsIn(node);
    // GitLab's `!reference` names a script of somewhere else.
    if (node?.kind !== 'sequence' || node.tag !== undefined || depth > 4) return [];
    return itemsOf(node).flatMap(item => this.scripts(item, depth + 1));
  }

  #scriptsIn(node: YamlScalar): readonly ShellScript[] {
    const known = this.#read.get(node) ?? containerScripts(scriptIn(this.#file, node), this.#variables.get(node));
    this.#read.set(node, known);
    return known;
  }

  /** The options of a job's container and what it mounts, as the arguments of the command that the runner makes of them. Source: actions/runner, `DockerCommandManager`. */
  containerOptions(container: YamlNode | undefined): readonly ShellScript[] {
    const options = nodeAt(container, 'options');
    const volumes = itemsOf(lookup(container, 'volumes'));
    const parts = [...volumes.map(node => [' -v ', node] as const), ...(options === undefined ? [] : [[' ', options] as const])];
    const at = (container ?? options)?.range.start ?? 0;
    const builder = new MappedTextBuilder().stand('docker create', { start: at, end: at });
    for (const [before, node] of parts) {
      if (node.kind !== 'scalar') continue;
      const text = scriptIn(this.#file, node);
      builder.stand(before, { start: node.range.start, end: node.range.start }).part(text, 0, text.length);
    }
    return containerScripts(builder.build(at));
  }
}

/** What a step of GitHub uses. */
const actionUse = (step: YamlNode): ActionUse | undefined => {
  const node = nodeAt(step, 'uses');
  const text = stringAt(step, 'uses');
  if (node?.kind !== 'scalar' || text === undefined) return undefined;
  const at = text.indexOf('@');
  return {
    name: (at === -1 ? text : text.slice(0, at)).toLowerCase(),
    version: at === -1 ? undefined : text.slice(at + 1),
    node,
    inputs: mappingAt(step, 'with'),
  };
};

type JobPart = Pick<Step, 'title' | 'subject' | 'scope' | 'machine' | 'mayFail' | 'file'>;

/** A step in a job of any system. */
export const stepOf = (job: JobPart, part: Partial<Step> & Pick<Step, 'node'>): Step => ({
  host: 'pipeline',
  uses: undefined,
  scripts: [],
  ...job,
  ...part,
});

/** A job or step that may fail; what an expression decides is not known, and counts as if it may not. */
export const mayFail = (node: YamlNode | undefined): boolean =>
  booleanAt(node, 'continue-on-error') === true || booleanAt(node, 'continueOnError') === true || booleanAt(node, 'allow_failure') === true;

/** The steps under a key of a job of GitHub, or of a composite action. */
export const githubSteps = (holder: YamlNode, job: JobPart, reader: ScriptReader): readonly Step[] => {
  const shell = stringAt(holder, 'defaults', 'run', 'shell');
  return itemsOf(lookup(holder, 'steps')).map(node => {
    const isRead = isPosix(stringAt(node, 'shell') ?? shell);
    return stepOf(job, {
      node,
      uses: actionUse(node),
      scripts: isRead ? reader.scripts(nodeAt(node, 'run')) : [],
      mayFail: job.mayFail || mayFail(node),
    });
  });
};

/** The machines of GitHub are thrown away after each job. Source: GitHub documentation, "GitHub-hosted runners". */
const isHosted = (label: string): boolean => /^(?:ubuntu|windows|macos)-[\w.-]+$/u.test(label);

/** Where a job of GitHub runs. */
export const githubMachine = (job: YamlMapping): Machine => {
  const labels = nodeAt(job, 'runs-on');
  if (labels?.kind === 'scalar') {
    if (labels.value.includes('self-hosted')) return 'own';
    return isHosted(labels.value) ? 'thrown-away' : 'unknown';
  }
  const all = itemsOf(labels).map(label => stringAt(label) ?? '');
  if (all.includes('self-hosted')) return 'own';
  return all.length > 0 && all.every(isHosted) ? 'thrown-away' : 'unknown';
};

/** The options of a job's container and of its services, each as a step of its own. */
export const optionSteps = (node: YamlMapping, job: JobPart, reader: ScriptReader): readonly Step[] =>
  [nodeAt(node, 'container'), ...entriesOf(lookup(node, 'services')).map(({ value }) => deref(value))].flatMap(container => {
    const isAsked = ['options', 'volumes'].some(key => lookup(container, key).state !== 'absent');
    const scripts = isAsked ? reader.containerOptions(container) : [];
    return scripts.length === 0 ? [] : [stepOf(job, { node: undefined, scripts })];
  });
