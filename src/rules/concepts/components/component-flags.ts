import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../../artifacts/kubernetes/substituted-text.ts';
import { isWhole, nameRange } from '../../../artifacts/kubernetes/walk.ts';
import { etcdFlagOf } from '../../../artifacts/systemd/component-unit.ts';
import type { Edits } from '../../../artifacts/yaml/edit.ts';
import { appendItem, replaceScalar } from '../../../artifacts/yaml/edit.ts';
import { hasUnseen, isMissing, itemsOf, nodeAt, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar, YamlSequence } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { componentFlag, defaultOfFlag } from '../../../facts/component-flags.ts';
import { onceFor } from '../../../text/once-for.ts';
import { fileNameOf } from '../../../text/path.ts';
import type { Range } from '../../../text/range.ts';
import { environmentOf } from '../environments.ts';

export const components = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kube-proxy', 'etcd'] as const;

/** A program of the control plane or of a node. */
export type Component = (typeof components)[number];

/** A flag that is written, or a field of a configuration that stands for it. */
export interface SetFlag {
  readonly name: string;
  /** As the component reads it; undefined when it is not known. Items of a list are joined by commas. */
  readonly value: string | undefined;
  readonly at: Range;
  /** Edits that write another value. */
  readonly replace: (value: string) => Edits;
}

export type Source = 'command' | 'installer' | 'configuration';

/** How a component is set up in one place of a file. */
export interface ComponentFlags {
  readonly component: Component;
  /**
   * `command`: a container or a unit of systemd starts it. `installer`: kubeadm or kops adds to what it sets itself. `configuration`: the component's own file.
   */
  readonly source: Source;
  /** Where what is absent is reported. */
  readonly at: Range;
  /** True when no other flag can be set: only then something is absent. */
  readonly complete: boolean;
  /** The minor version of Kubernetes, when it is written. */
  readonly minor: number | undefined;
  readonly flags: readonly SetFlag[];
  /** What a flag is when it is absent, in the version and the place; undefined when that is not known, or nothing. */
  readonly defaultOf: (name: string) => string | undefined;
  /** Edits that set a flag that is absent. */
  readonly add: (name: string, value: string) => Edits;
}

/** The flag that counts: the last one of its name. Undefined when it is not written. */
export const flagIn = ({ flags }: ComponentFlags, name: string): SetFlag | undefined => flags.findLast(flag => flag.name === name);

/** What a flag is: as written, else the default where it is certainly absent; undefined when that is not known. */
export const flagValue = (flags: ComponentFlags, name: string): string | undefined => {
  const written = flagIn(flags, name);
  if (written) return written.value;
  return flags.complete ? flags.defaultOf(name) : undefined;
};

/** True for a program of the control plane or of a node whose flags are judged. */
export const isComponent = (name: string | undefined): name is Component => components.some(component => component === name);

/** `registry.k8s.io/etcd:3.5.1-0` → `etcd`. */
const imageName = (container: Container): string =>
  fileNameOf((stringAt(container.get('image')) ?? '').slice(0, 512).split('@', 1)[0] ?? '').split(':', 1)[0] ?? '';

/** `v1.34.2` → 34; undefined for what is not a version of Kubernetes. */
export const minorOf = (version: string | undefined): number | undefined => {
  const minor = /^v?1\.(\d{1,3})(?:\.|$)/.exec((version ?? '').slice(0, 64))?.[1];
  return minor === undefined ? undefined : Number(minor);
};

/** The text itself; undefined when a template or a variable decides about it. */
export const knownText = (text: string): string | undefined => (isSubstituted(text) ? undefined : text);

/** The text of a word of a command, where it is known. */
const wordText = (node: YamlNode): string | undefined => {
  const value = scalarValue(node);
  return typeof value === 'string' ? knownText(value) : undefined;
};

/** The name of a flag without its dashes and value. Kubernetes takes `_` in names of flags for `-`. */
export const flagName = (text: string): string => (text.split('=', 1)[0] ?? '').replace(/^--?/, '').replaceAll('_', '-');

const scalarOf = (node: YamlNode | undefined): YamlScalar | undefined => {
  const found = nodeAt(node);
  return found?.kind === 'scalar' ? found : undefined;
};

/** Longer commands are not looked at. */
const maxWords = 1_000;

interface Parsed {
  readonly flags: readonly SetFlag[];
  readonly complete: boolean;
}

/** Reads `--name=value`, `--name value` and, for booleans, `--name`. A word that is not known may be any flag. */
const parseFlags = (component: Component, words: readonly YamlNode[]): Parsed => {
  const flags: SetFlag[] = [];
  let complete = words.length <= maxWords;
  for (let index = 0; index < Math.min(words.length, maxWords); index += 1) {
    const word = scalarOf(words[index]);
    const raw = word === undefined ? undefined : scalarValue(word);
    const text = typeof raw === 'string' ? raw : undefined;
    if (word === undefined || text === undefined || !text.startsWith('-')) {
      complete = complete && text !== undefined && !isSubstituted(text);
      continue;
    }
    const flag = inOneWord(component, word, text);
    if (flag === undefined) index += 1;
    flags.push(flag ?? inTwoWords(word, text, words[index]));
    complete = complete && !isSubstituted(flagName(text));
  }
  return { flags, complete };
};

/** Values that need no quotes anywhere. */
const plainValue = /^[\w.-]{1,200}$/;

const inOneWord = (component: Component, word: YamlScalar, text: string): SetFlag | undefined => {
  const equals = text.indexOf('=');
  const name = flagName(text);
  if (equals !== -1) return withValue(word, name, text.slice(equals + 1));
  return componentFlag(component, name)?.isBoolean ? withValue(word, name, 'true') : undefined;
};

const inTwoWords = (word: YamlScalar, text: string, next: YamlNode | undefined): SetFlag => {
  const value = scalarOf(next);
  const known = value === undefined ? undefined : wordText(value);
  return { name: flagName(text), value: known, at: word.range, replace: wanted => value && replaceScalar(value, wanted) };
};

const withValue = (word: YamlScalar, name: string, value: string): SetFlag => ({
  name,
  value: knownText(value),
  at: word.range,
  replace: next => {
    const edits = replaceScalar(word, `--${name}=${next}`);
    const start = word.range.end - value.length;
    const isPlain = word.style === 'plain' && word.value.endsWith(`=${value}`) && plainValue.test(next);
    return edits && isPlain ? [{ range: { start, end: word.range.end }, newText: next }] : edits;
  },
});

/** The program that a container starts, and its arguments; undefined for a shell, and for what is not a component. */
const startOf = (
  container: Container,
):
  | { readonly component: Component; readonly args: readonly YamlNode[]; readonly list: YamlSequence | undefined; readonly at: Range }
  | undefined => {
  const [command, args] = [container.get('command'), container.get('args')];
  const words = [...itemsOf(command), ...itemsOf(args)];
  const list = sequenceAt(args) ?? sequenceAt(command);
  const [first] = words;
  const program = first === undefined ? undefined : wordText(first);
  if (first === undefined || program === undefined) return undefined;
  const name = fileNameOf(program);
  // Why not a flag: `--kubelet-service=kube-system/kubelet` ends like a program.
  if (isComponent(name) && !program.startsWith('-')) return { component: name, args: words.slice(1), list, at: first.range };
  const image = imageName(container);
  return isMissing(command) && program.startsWith('-') && isComponent(image)
    ? { component: image, args: words, list, at: nameRange(container) }
    : undefined;
};

/** Flags that name a file in which there are further settings. */
export const configurationFlags: ReadonlyMap<Component, string> = new Map([
  ['kubelet', 'config'],
  ['kube-proxy', 'config'],
  ['kube-scheduler', 'config'],
  ['etcd', 'config-file'],
]);

/** etcd reads `ETCD_CLIENT_CERT_AUTH` where the flag is not given. */
const etcdVariables = (container: Container): Parsed => {
  const { variables, complete } = environmentOf(container);
  const flags = variables.flatMap(({ name, value, at, replace }) =>
    name.startsWith('ETCD_') ? [{ name: etcdFlagOf(name), value, at, replace }] : [],
  );
  return { flags, complete };
};

/** A container without an image is a part of a patch, such as kubeadm applies to its static pods. */
const isAll = (container: Container): boolean => isWhole(container) && !isMissing(container.get('image'));

const flagsOf = (container: Container): ComponentFlags | undefined => {
  const start = startOf(container);
  if (start === undefined) return undefined;
  const { component, args, list, at } = start;
  const given = parseFlags(component, args);
  const variables = component === 'etcd' ? etcdVariables(container) : { flags: [], complete: true };
  const file = configurationFlags.get(component);
  const lists = ['command', 'args'].map(key => container.get(key));
  const isSeen = lists.every(found => isMissing(found) || (found.state === 'present' && !hasUnseen(found)));
  const minor = component === 'etcd' ? undefined : minorOf((stringAt(container.get('image')) ?? '').slice(0, 512).split(':').at(-1));
  return {
    component,
    source: 'command',
    at,
    complete: given.complete && variables.complete && isSeen && isAll(container) && !given.flags.some(({ name }) => name === file),
    minor,
    flags: [...variables.flags, ...given.flags],
    defaultOf: name => defaultOfFlag(component, name, minor),
    add: (name, value) => list && appendItem(list, `--${name}=${value}`),
  };
};

/** The flags of the component that a container starts; undefined when it starts none, or starts it through a shell. */
export const containerFlags = onceFor(flagsOf);

/** Flags of a command whose image does not tell the version, with the defaults of the version that policy names. */
export const atVersion = (flags: ComponentFlags | undefined, minor: number | undefined): ComponentFlags | undefined =>
  flags === undefined || minor === undefined || flags.minor !== undefined || flags.component === 'etcd'
    ? flags
    : { ...flags, minor, defaultOf: name => defaultOfFlag(flags.component, name, minor) };

/** Whether a flag's text is true, as Go reads booleans; undefined for what is none. */
export const truthOf = (value: string | undefined): boolean | undefined => {
  if (value !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(value)) return true;
  return value !== undefined && /^(?:0|f|F|FALSE|false|False)$/.test(value) ? false : undefined;
};

/** The words of a list that a flag takes: `Node,RBAC`. */
export const listedIn = (value: string): readonly string[] =>
  value
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
