import type { ComposeItem, ComposeProject, ComposeService, ComposeVariable } from '../compose/model.ts';
import { parseImageReference } from '../images/image-reference.ts';
import type { ShellScript } from '../shell/model.ts';
import { lookup } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { checkScript, commandScript, listScript } from './command-lines.ts';
import { containerNode } from './container-node.ts';
import type { ContainerNode, ContainerPort, ContainerVariable } from './container-uses.ts';

/** True for what stands in the file itself; the rest is looked at with its own file. */
const isHere = ({ file }: ComposeService, { file: { path } }: Pick<ComposeItem, 'file'>): boolean => path === file.path;

const variable = ({ name, value, range, item }: ComposeVariable): ContainerVariable => {
  const written = item.file.text.slice(range.start, range.end);
  const text = value?.text ?? '';
  const at = value !== undefined && value.value === text && text !== '' && written.length - text.length <= 2 ? written.indexOf(text) : -1;
  const start = range.start + at;
  return {
    name,
    value: value?.value,
    range,
    replace: newText => (at === -1 || !/^[\w.-]*$/.test(newText) ? undefined : { range: { start, end: start + text.length }, newText }),
  };
};

const scriptAt = (service: ComposeService, path: readonly string[], read: typeof commandScript): readonly ShellScript[] => {
  const found = service.get(...path);
  if (found.state !== 'present' || !isHere(service, found)) return [];
  const script = read('compose', found.node);
  return script === undefined ? [] : [script];
};

const itemsAt = (service: ComposeService, name: string): readonly YamlNode[] | undefined => {
  const found = service.get(name);
  return found.state === 'present' && isHere(service, found) && found.node.kind === 'sequence' ? found.node.items : undefined;
};

/** What the service runs: the words of its command are arguments of its entrypoint. */
const commandsOf = (service: ComposeService): readonly ShellScript[] => {
  const [entrypoint, command] = [itemsAt(service, 'entrypoint'), itemsAt(service, 'command')];
  if (entrypoint === undefined || command === undefined)
    return [...scriptAt(service, ['entrypoint'], commandScript), ...scriptAt(service, ['command'], commandScript)];
  const [first] = entrypoint.length > 0 ? entrypoint : command;
  const script = first && listScript('compose', [...entrypoint, ...command], first.range);
  return script === undefined ? [] : [script];
};

const hooksAt = (service: ComposeService, name: string): readonly ShellScript[] =>
  (itemsAt(service, name) ?? []).flatMap(hook => {
    const command = lookup(hook, 'command');
    return (command.state === 'present' && commandScript('compose', command.node)) || [];
  });

const port = ({ target, protocol = 'tcp', range }: ComposeService['ports'][number]): readonly ContainerPort[] => {
  const numbers = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(target?.value ?? '');
  return numbers === null ? [] : [{ from: Number(numbers[1]), to: Number(numbers[2] ?? numbers[1]), protocol, range }];
};

/** The services of a Compose file, each with what the file says of it. */
export const composeContainers = (project: ComposeProject): readonly ContainerNode[] =>
  project.services.map(service =>
    containerNode(
      {
        owner: { kind: 'service', service, project },
        title: `The service "${service.name}"`,
        subject: service.subject,
        scope: service.range,
        nameRange: service.nameRange,
        image: service.image?.value === undefined ? undefined : parseImageReference(service.image.value),
      },
      {
        environment: () => service.environment.filter(({ item }) => isHere(service, item)).map(variable),
        commands: () => commandsOf(service),
        checks: () => scriptAt(service, ['healthcheck', 'test'], checkScript),
        hooks: () => ['post_start', 'pre_stop'].flatMap(name => hooksAt(service, name)),
        ports: () => service.ports.filter(({ item }) => isHere(service, item)).flatMap(port),
      },
    ),
  );
