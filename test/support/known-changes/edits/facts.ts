import { makeStep } from '../dockerfile-model.ts';
import { type Draft, type Edit, take, wholeFiles } from '../draft.ts';
import {
  type Entry,
  entryOf,
  folderOf,
  type MapNode,
  nodesIn,
  type Repository,
  type ScalarNode,
  type SequenceNode,
  scalar,
  textAt,
  valueAt,
} from '../model.ts';
import { readYaml } from '../read-yaml.ts';
import { objectsOf, servicesOf } from '../subjects.ts';
import { allContainers, allServices, dockerfilesOf, podSpecsOf, stagesOf, subjectsOfPod, yamlFilesOf } from './pieces.ts';

const deleteUser: Edit = {
  name: 'delete USER',
  apply(draft) {
    const finals = dockerfilesOf(draft).flatMap(({ content: { stages } }) => stages.at(-1) ?? []);
    const places = finals.flatMap(stage =>
      stage.steps.filter(step => /^USER (?!root)/u.test(step.lines[0]?.text ?? '')).map(step => ({ stage, step })),
    );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.stage.id)) return undefined;
    const { stage, step } = place;
    stage.steps.splice(stage.steps.indexOf(step), 1);
    draft.causes.push({ rule: 'dockerfile/root-user', subject: stage.id, side: 'base', id: step.id });
    return `"${step.lines[0]?.text}" is deleted`;
  },
};

const addUser: Edit = {
  name: 'add USER',
  apply(draft) {
    const stage = draft.dice.pick(dockerfilesOf(draft).flatMap(({ content: { stages } }) => stages.at(-1) ?? []));
    if (!stage || !take(draft, stage.id)) return undefined;
    const text = draft.dice.one(['USER 10001', 'USER root']);
    const at = stage.steps.findIndex(({ lines }) => /^(?:CMD|ENTRYPOINT) /u.test(lines[0]?.text ?? ''));
    stage.steps.splice(at < 0 ? stage.steps.length : at, 0, makeStep(draft.repository, [text]));
    return `"${text}" is added`;
  },
};

/** Other images of the same class for some of the seeds. */
const sameClass: Readonly<Record<string, string>> = {
  redis: 'valkey/valkey',
  alpine: 'busybox',
  ubuntu: 'fedora',
  busybox: 'alpine',
  'busybox:latest': 'alpine:latest',
  'mongo:4.0': 'mongo:4.2',
  'debian:9': 'debian:10',
  'rabbitmq:3.8-management': 'rabbitmq:3.9-management',
  'acme/invoices': 'acme/invoicing',
  'acme/shop-catalog': 'acme/shop-products',
  'prom/node-exporter': 'quay.io/prometheus/node-exporter',
  'mher/flower:latest': 'acme/flower:latest',
  'datadog/agent:latest': 'gcr.io/datadoghq/agent:latest',
  'nicolaka/netshoot': 'acme/netshoot',
  'registry.example.org/team/worker': 'registry.example.org/squad/worker',
};

const imagesOf = (draft: Draft): readonly { readonly node: ScalarNode; readonly subjects: readonly number[] }[] => [
  ...allContainers(draft).flatMap(({ container }) => {
    const node = valueAt(container, 'image');
    return node?.kind === 'scalar' ? [{ node, subjects: [container.id] }] : [];
  }),
  ...allServices(draft).flatMap(({ service }) => {
    const node = valueAt(service, 'image');
    return node?.kind === 'scalar' ? [{ node, subjects: [service.id] }] : [];
  }),
];

const imageRules = ['image/mutable-tag', 'image/end-of-life-base', 'image/floating-tag'] as const;

const sameImageClass: Edit = {
  name: 'change an image within its class',
  apply(draft) {
    const image = draft.dice.pick(imagesOf(draft).filter(({ node }) => node.text in sameClass));
    if (!image || !take(draft, ...image.subjects)) return undefined;
    const before = image.node.text;
    image.node.text = sameClass[before] ?? before;
    for (const rule of imageRules) draft.effects.push({ rule, id: image.node.id, worse: false });
    return `the image ${before} becomes ${image.node.text}`;
  },
};

const sameBaseClass: Edit = {
  name: 'change a base image within its class',
  apply(draft) {
    const stage = draft.dice.pick(stagesOf(draft).filter(({ stage: { image } }) => image in sameClass))?.stage;
    if (!stage || !take(draft, stage.id)) return undefined;
    const before = stage.image;
    stage.image = sameClass[before] ?? before;
    for (const rule of imageRules) draft.effects.push({ rule, id: stage.fromId, worse: false });
    return `FROM ${before} becomes ${stage.image}`;
  },
};

const looseTag: Edit = {
  name: 'take the tag of an image',
  apply(draft) {
    const fixed = imagesOf(draft).filter(({ node: { text } }) => /:[\w.-]*\d\.\d[\w.-]*$/u.test(text));
    const image = draft.dice.pick(fixed);
    if (!image || !take(draft, ...image.subjects)) return undefined;
    const before = image.node.text;
    image.node.text = before.replace(/:[^:]*$/u, draft.dice.one([':latest', '']));
    return `the image ${before} becomes ${image.node.text}`;
  },
};

const pinTag: Edit = {
  name: 'give a tag to an image',
  apply(draft) {
    const image = draft.dice.pick(imagesOf(draft).filter(({ node: { text } }) => !text.includes(':') && !text.includes('{{')));
    if (!image || !take(draft, ...image.subjects)) return undefined;
    image.node.text += ':1.36.1';
    return `the image becomes ${image.node.text}`;
  },
};

const changeArgument: Edit = {
  name: 'change the default of a build argument',
  apply(draft) {
    const places = dockerfilesOf(draft).flatMap(({ content }) =>
      content.prelude.flatMap(({ lines: [line] }) => {
        const name = /^ARG (\w+_VERSION)=/u.exec(line?.text ?? '')?.[1];
        const used = content.stages.filter(stage => name !== undefined && stage.image.includes(`:\${${name}}`));
        return line && name !== undefined && used.length > 0 ? [{ line, name, used }] : [];
      }),
    );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, ...place.used.map(stage => stage.id))) return undefined;
    place.line.text = `ARG ${place.name}=latest`;
    for (const stage of place.used) draft.causes.push({ rule: 'image/mutable-tag', subject: stage.id, side: 'head', id: place.line.id });
    return place.line.text;
  },
};

/** Puts an entry into a mapping that is made for it where it is missing. */
const setEntry = (repository: Repository, map: MapNode, keys: readonly string[], yaml: string): void => {
  const [key = '', ...rest] = keys;
  if (rest.length === 0) {
    const value = readYaml(repository, 'kubernetes', yaml).documents[0]?.root ?? scalar(repository, yaml);
    const found = entryOf(map, key);
    if (found) found.value = value.kind === found.value.kind ? { ...value, id: found.value.id } : value;
    else map.entries.push({ key, before: [], value });
    return;
  }
  let inner = valueAt(map, key);
  if (inner?.kind !== 'map') {
    inner = { kind: 'map', id: repository.nextId++, entries: [], flow: map.flow };
    map.entries.push({ key, before: [], value: inner });
  }
  setEntry(repository, inner, rest, yaml);
};

/** Hardening that a container can lose, with the rule that then complains. */
const hardening: readonly (readonly [rule: string, ...keys: string[]])[] = [
  ['kubernetes/writable-root-filesystem', 'securityContext', 'readOnlyRootFilesystem'],
  ['kubernetes/privilege-escalation-allowed', 'securityContext', 'allowPrivilegeEscalation'],
  ['kubernetes/capabilities-not-dropped', 'securityContext', 'capabilities'],
  ['kubernetes/no-memory-limit', 'resources', 'limits', 'memory'],
  ['kubernetes/root-user', 'securityContext', 'runAsNonRoot'],
];

/** Takes an entry away, and the mappings that are empty then; gives what was taken as it stood. */
const removeEntry = (map: MapNode, keys: readonly string[]): Entry | undefined => {
  const [key = '', ...rest] = keys;
  const entry = entryOf(map, key);
  if (!entry) return undefined;
  const inner = rest.length > 0 && entry.value.kind === 'map' ? removeEntry(entry.value, rest) : undefined;
  if (rest.length > 0 && (!inner || (entry.value.kind === 'map' && entry.value.entries.length > 0))) return inner;
  map.entries.splice(map.entries.indexOf(entry), 1);
  return entry;
};

const loseHardening: Edit = {
  name: 'lose a hardening field',
  apply(draft) {
    const places = allContainers(draft).flatMap(({ container }) =>
      hardening.filter(([, ...keys]) => valueAt(container, ...keys) !== undefined).map(([rule, ...keys]) => ({ container, rule, keys })),
    );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.container.id)) return undefined;
    const removed = removeEntry(place.container, place.keys);
    if (!removed) return undefined;
    draft.causes.push({ rule: place.rule, subject: place.container.id, side: 'base', id: removed.value.id });
    return `${textAt(place.container, 'name')} loses ${place.keys.join('.')}`;
  },
};

const losePodUser: Edit = {
  name: 'lose the security context of a pod',
  apply(draft) {
    const places = wholeFiles(draft)
      .flatMap(objectsOf)
      .flatMap(object =>
        podSpecsOf(object).flatMap(podSpec => (valueAt(podSpec, 'securityContext', 'runAsNonRoot') ? [{ object, podSpec }] : [])),
      );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, ...subjectsOfPod(place.object))) return undefined;
    const removed = removeEntry(place.podSpec, ['securityContext', 'runAsNonRoot']);
    if (!removed) return undefined;
    for (const subject of subjectsOfPod(place.object))
      draft.causes.push({ rule: 'kubernetes/root-user', subject, side: 'base', id: removed.value.id });
    return `the pod of ${textAt(place.object, 'metadata', 'name')} loses runAsNonRoot`;
  },
};

const gainHardening: Edit = {
  name: 'gain a hardening field',
  apply(draft) {
    const container = draft.dice.pick(allContainers(draft))?.container;
    if (!container || !take(draft, container.id)) return undefined;
    const [key, value] = draft.dice.one<readonly [string, string]>([
      ['readOnlyRootFilesystem', 'true'],
      ['allowPrivilegeEscalation', 'false'],
      ['runAsNonRoot', 'true'],
    ]);
    setEntry(draft.repository, container, ['securityContext', key], value);
    return `${textAt(container, 'name')} gets ${key}: ${value}`;
  },
};

const endanger: Edit = {
  name: 'add a danger to a container',
  apply(draft) {
    const container = draft.dice.pick(allContainers(draft))?.container;
    if (!container || !take(draft, container.id)) return undefined;
    const [keys, value] = draft.dice.one<readonly [readonly string[], string]>([
      [['securityContext', 'privileged'], 'true'],
      [['securityContext', 'runAsUser'], '0'],
      [['securityContext', 'allowPrivilegeEscalation'], 'true'],
    ]);
    setEntry(draft.repository, container, keys, value);
    return `${textAt(container, 'name')} gets ${keys.join('.')}: ${value}`;
  },
};

const shareHost: Edit = {
  name: 'share a namespace of the host',
  apply(draft) {
    const places = wholeFiles(draft)
      .flatMap(objectsOf)
      .flatMap(object => podSpecsOf(object).map(podSpec => ({ object, podSpec })));
    const place = draft.dice.pick(places);
    if (!place || !take(draft, ...subjectsOfPod(place.object))) return undefined;
    const key = draft.dice.one(['hostNetwork', 'hostPID', 'hostIPC']);
    setEntry(draft.repository, place.podSpec, [key], 'true');
    return `${textAt(place.object, 'metadata', 'name')} gets ${key}: true`;
  },
};

const holdsText = ({ items }: SequenceNode, text: string): boolean =>
  items.some(({ value }) => value.kind === 'scalar' && value.text === text);

const addCapability: Edit = {
  name: 'add a capability',
  apply(draft) {
    const places = allContainers(draft).flatMap(({ container }) => {
      const list = valueAt(container, 'securityContext', 'capabilities', 'add');
      return list?.kind === 'sequence' ? [{ container, list }] : [];
    });
    const place = draft.dice.pick(places);
    // Why: of two that are the same nobody can tell which is new.
    if (!place || holdsText(place.list, 'SYS_MODULE') || !take(draft, place.container.id)) return undefined;
    place.list.items.splice(draft.dice.below(place.list.items.length + 1), 0, {
      before: [],
      value: scalar(draft.repository, 'SYS_MODULE'),
    });
    return `${textAt(place.container, 'name')} gets SYS_MODULE`;
  },
};

const dropCapability: Edit = {
  name: 'take a capability away',
  apply(draft) {
    const places = allContainers(draft).flatMap(({ container }) => {
      const list = valueAt(container, 'securityContext', 'capabilities', 'add');
      return list?.kind === 'sequence' && list.items.length > 1 ? [{ container, list }] : [];
    });
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.container.id)) return undefined;
    place.list.items.splice(draft.dice.below(place.list.items.length), 1);
    return `${textAt(place.container, 'name')} loses a capability`;
  },
};

const changePort: Edit = {
  name: 'publish another port',
  apply(draft) {
    const places = allServices(draft).flatMap(({ service }) => {
      const list = valueAt(service, 'ports');
      const ports =
        list?.kind === 'sequence'
          ? list.items.flatMap(({ value }) => (value.kind === 'scalar' && /^(?!18080)\d{4,}:\d+$/u.test(value.text) ? [value] : []))
          : [];
      return ports.map(port => ({ service, port }));
    });
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.service.id)) return undefined;
    const before = place.port.text;
    place.port.text = before.replace(/^\d+/u, '18080');
    draft.effects.push({ rule: 'compose/port-published-on-all-interfaces', id: place.port.id, worse: false });
    return `the port ${before} becomes ${place.port.text}`;
  },
};

const closePort: Edit = {
  name: 'open or close a port',
  apply(draft) {
    const places = allServices(draft).flatMap(({ service }) => {
      const list = valueAt(service, 'ports');
      return list?.kind === 'sequence' ? [{ service, list }] : [];
    });
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.service.id)) return undefined;
    const [first] = place.list.items;
    if (first?.value.kind === 'scalar' && draft.dice.chance(0.5)) {
      const { value } = first;
      value.text = value.text.startsWith('127.0.0.1:') ? value.text.slice(10) : `127.0.0.1:${value.text}`;
      return `a port becomes ${value.text}`;
    }
    if (holdsText(place.list, '7070:7070')) return undefined;
    place.list.items.push({ before: [], value: scalar(draft.repository, '7070:7070') });
    return 'the port 7070 is published, too';
  },
};

const loseServiceHardening: Edit = {
  name: 'lose a hardening field of a service',
  apply(draft) {
    const rules: Readonly<Record<string, string>> = {
      read_only: 'compose/writable-root-filesystem',
      cap_drop: 'compose/capabilities-not-dropped',
      mem_limit: 'compose/no-resource-limits',
    };
    const places = allServices(draft).flatMap(({ service }) =>
      Object.keys(rules)
        .filter(key => entryOf(service, key))
        .map(key => ({ service, key })),
    );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.service.id)) return undefined;
    const removed = removeEntry(place.service, [place.key]);
    if (!removed) return undefined;
    draft.causes.push({ rule: rules[place.key] ?? '', subject: place.service.id, side: 'base', id: removed.value.id });
    return `a service loses ${place.key}`;
  },
};

const changeAnchor: Edit = {
  name: 'change an anchor',
  apply(draft) {
    const rules: Readonly<Record<string, string>> = {
      read_only: 'compose/writable-root-filesystem',
      cap_drop: 'compose/capabilities-not-dropped',
      mem_limit: 'compose/no-resource-limits',
    };
    const places = yamlFilesOf(draft, 'compose').flatMap(({ file, content: { documents } }) =>
      documents.flatMap(({ root }) =>
        [...nodesIn(root)].flatMap(map =>
          map.kind === 'map' && map.anchor !== undefined && map.entries.length > 1
            ? Object.keys(rules)
                .filter(key => entryOf(map, key))
                .map(key => ({ file, map, key, name: map.anchor }))
            : [],
        ),
      ),
    );
    const place = draft.dice.pick(places);
    if (!place) return undefined;
    const users = (servicesOf(place.file)?.entries ?? []).filter(({ value }) =>
      [...nodesIn(value)].some(node => node.kind === 'alias' && node.name === place.name),
    );
    if (!take(draft, ...users.map(({ value }) => value.id))) return undefined;
    const removed = removeEntry(place.map, [place.key]);
    if (!removed) return undefined;
    for (const { value } of users)
      draft.causes.push({ rule: rules[place.key] ?? '', subject: value.id, side: 'base', id: removed.value.id });
    return `the anchor ${place.name} loses ${place.key}`;
  },
};

const endangerService: Edit = {
  name: 'add a danger to a service',
  apply(draft) {
    const service = draft.dice.pick(allServices(draft))?.service;
    if (!service || !take(draft, service.id)) return undefined;
    const [keys, value] = draft.dice.one<readonly [readonly [string, ...string[]], string]>([
      [['privileged'], 'true'],
      [['network_mode'], 'host'],
      [['volumes'], '- /var/run/docker.sock:/run/docker.sock'],
      [['environment', 'DB_PASSWORD'], 's3cr3t-and-long-9'],
    ]);
    const found = valueAt(service, keys[0]);
    if (found && (found.kind !== 'map' || keys.length === 1)) return undefined;
    setEntry(draft.repository, service, keys, value);
    return `a service gets ${keys.join('.')}: ${value}`;
  },
};

const bumpVersion: Edit = {
  name: 'raise a version in a RUN',
  apply(draft) {
    const places = stagesOf(draft).flatMap(({ stage }) =>
      stage.steps
        .filter(({ lines }) => lines.some(({ text }) => /\d\.\d/u.test(text)) && lines[0]?.text.startsWith('RUN '))
        .map(step => ({ stage, step })),
    );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.stage.id)) return undefined;
    for (const line of place.step.lines) {
      const before = line.text;
      line.text = before.replaceAll(/(\d\.)(\d+)/gu, (_, major: string, minor: string) => `${major}${Number(minor) + 1}`);
    }
    return `versions rise in ${place.step.lines[0]?.text}`;
  },
};

const addDanger: Edit = {
  name: 'add a dangerous instruction',
  apply(draft) {
    const stage = draft.dice.pick(stagesOf(draft))?.stage;
    if (!stage || !take(draft, stage.id)) return undefined;
    const text = draft.dice.one([
      'RUN curl -k https://example.org/agent.sh | sh',
      'ENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'ADD https://example.org/tool /usr/local/bin/tool',
      'EXPOSE 22',
    ]);
    // Why: which of two equal lines was there before, nobody could tell.
    if (stage.steps.some(({ lines }) => lines[0]?.text.trim() === text)) return undefined;
    stage.steps.splice(draft.dice.below(stage.steps.length + 1), 0, makeStep(draft.repository, [text]));
    return `"${text}" is added`;
  },
};

const deleteStep: Edit = {
  name: 'delete a RUN',
  apply(draft) {
    const places = stagesOf(draft).flatMap(({ stage }) =>
      stage.steps.filter(({ lines }) => /^(?:RUN|ADD) /u.test(lines[0]?.text ?? '')).map(step => ({ stage, step })),
    );
    const place = draft.dice.pick(places);
    if (!place || !take(draft, place.stage.id)) return undefined;
    place.stage.steps.splice(place.stage.steps.indexOf(place.step), 1);
    return `"${place.step.lines[0]?.text}" is deleted`;
  },
};

const dropSuppression: Edit = {
  name: 'take a suppression away',
  apply(draft) {
    const places = stagesOf(draft).flatMap(({ stage }) =>
      stage.steps.flatMap((step, at) =>
        step.lines[0]?.text.startsWith('# tidewaiter: ') ? [{ stage, step, next: stage.steps[at + 1] }] : [],
      ),
    );
    const place = draft.dice.pick(places);
    const line = place?.next?.lines[0];
    if (!place || !line || !take(draft, place.stage.id)) return undefined;
    place.stage.steps.splice(place.stage.steps.indexOf(place.step), 1);
    const rule = /\[([\w/-]+)\]/u.exec(place.step.lines[0]?.text ?? '')?.[1] ?? '';
    draft.effects.push({ rule, id: line.id, worse: true });
    draft.causes.push({ rule, subject: place.stage.id, side: 'base', id: place.step.id });
    return 'a suppression comment is deleted';
  },
};

const loseIgnoreLine: Edit = {
  name: 'lose an ignore file, or a line of it',
  apply(draft) {
    const { files } = draft.repository;
    const file = draft.dice.pick(files.filter(one => one.path.endsWith('.dockerignore')));
    if (file?.content.kind !== 'plain') return undefined;
    const users = stagesOf(draft).filter(one => folderOf(one.file.path) === folderOf(file.path));
    const first = file.content.lines[0];
    if (!first || !take(draft, file.id, ...users.map(({ stage }) => stage.id))) return undefined;
    if (draft.dice.chance(0.5)) {
      files.splice(files.indexOf(file), 1);
      for (const { stage } of users)
        draft.causes.push({ rule: 'dockerfile/broad-copy-without-dockerignore', subject: stage.id, side: 'base', id: file.content.id });
      return `${file.path} is deleted`;
    }
    const [removed] = file.content.lines.splice(draft.dice.below(file.content.lines.length), 1);
    for (const { stage } of users)
      draft.causes.push({
        rule: 'dockerfile/broad-copy-without-dockerignore',
        subject: stage.id,
        side: 'base',
        id: removed?.id ?? first.id,
      });
    return `${file.path} loses ${removed?.text}`;
  },
};

export const factEdits: readonly Edit[] = [
  deleteUser,
  addUser,
  sameImageClass,
  sameBaseClass,
  looseTag,
  pinTag,
  changeArgument,
  loseHardening,
  losePodUser,
  gainHardening,
  endanger,
  shareHost,
  addCapability,
  dropCapability,
  changePort,
  closePort,
  loseServiceHardening,
  changeAnchor,
  endangerService,
  bumpVersion,
  addDanger,
  deleteStep,
  dropSuppression,
  loseIgnoreLine,
];
