import type { Range } from '../../text/range.ts';
import { valueStart } from '../compose/scalar-range.ts';
import { parseImageReference } from '../images/image-reference.ts';
import type { Container, KubernetesFile } from '../kubernetes/model.ts';
import { isSubstituted } from '../kubernetes/substituted-text.ts';
import { displayName, nameRange } from '../kubernetes/walk.ts';
import type { ShellScript } from '../shell/model.ts';
import { isMissing, itemsOf, lookup, numberAt, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { listScript } from './command-lines.ts';
import { containerNode } from './container-node.ts';
import type { ContainerNode, ContainerPort, ContainerVariable } from './container-uses.ts';

const variable = (item: YamlNode): readonly ContainerVariable[] => {
  const name = lookup(item, 'name');
  if (name.state !== 'present' || name.node.kind !== 'scalar') return [];
  const found = lookup(item, 'value');
  const base = { name: name.node.value, range: name.node.range, replace: () => undefined };
  // Why empty: a variable without a value is set to nothing, unless it is taken from elsewhere.
  if (isMissing(found)) return [{ ...base, value: isMissing(lookup(item, 'valueFrom')) ? '' : undefined }];
  if (found.state !== 'present' || found.node.kind !== 'scalar') return [{ ...base, value: undefined }];
  const { node } = found;
  const start = valueStart(node.document.file, node);
  const range = node.range.end > node.range.start ? node.range : base.range;
  const replace: ContainerVariable['replace'] = newText =>
    start === undefined || node.style === 'plain' || !/^[\w.-]*$/.test(newText)
      ? undefined
      : { range: { start, end: start + node.value.length }, newText };
  return [{ name: base.name, value: node.opaque || isSubstituted(node.value) ? undefined : node.value, range, replace }];
};

const port = (item: YamlNode): readonly ContainerPort[] => {
  const number = numberAt(item, 'containerPort');
  const found = lookup(item, 'containerPort');
  if (typeof number !== 'number' || found.state !== 'present') return [];
  return [{ from: number, to: number, protocol: (stringAt(item, 'protocol') ?? 'TCP').toLowerCase(), range: found.node.range }];
};

type Words = { readonly items: readonly YamlNode[]; readonly range: Range };

const wordsAt = (container: Container, path: readonly string[]): Words | undefined => {
  const found = container.get(...path);
  return found.state === 'present' && found.node.kind === 'sequence' ? found.node : undefined;
};

const scriptsAt = (container: Container, ...paths: readonly (readonly string[])[]): readonly ShellScript[] =>
  paths.flatMap(path => {
    const words = wordsAt(container, path);
    return (words && listScript('kubernetes', words.items, words.range)) ?? [];
  });

/** What the container runs: its arguments are words of its command. */
const commandsOf = (container: Container): readonly ShellScript[] => {
  const [command, args] = [wordsAt(container, ['command']), wordsAt(container, ['args'])];
  if (command === undefined || args === undefined) return scriptsAt(container, ['command'], ['args']);
  const script = listScript('kubernetes', [...command.items, ...args.items], command.range);
  return script === undefined ? [] : [script];
};

const nodeOf = (container: Container): ContainerNode =>
  containerNode(
    {
      owner: { kind: 'container', container },
      title: `The container "${displayName(container)}"`,
      subject: container.subject,
      scope: container.object.range,
      nameRange: nameRange(container),
      image: parseImageReference(stringAt(container.get('image')) ?? ''),
    },
    {
      environment: () => itemsOf(container.get('env')).flatMap(variable),
      commands: () => commandsOf(container),
      checks: () => scriptsAt(container, ...['livenessProbe', 'readinessProbe', 'startupProbe'].map(probe => [probe, 'exec', 'command'])),
      hooks: () => scriptsAt(container, ...['postStart', 'preStop'].map(hook => ['lifecycle', hook, 'exec', 'command'])),
      ports: () => itemsOf(container.get('ports')).flatMap(port),
    },
  );

/** The containers of all pods of a manifest. */
export const kubernetesContainers = ({ objects }: KubernetesFile): readonly ContainerNode[] =>
  objects.flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers.map(nodeOf)));
