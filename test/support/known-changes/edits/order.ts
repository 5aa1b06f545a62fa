import { makeStep } from '../dockerfile-model.ts';
import { type Edit, freshName, wholeFiles } from '../draft.ts';
import type { Item, MapNode, YamlNode } from '../model.ts';
import { nodesIn, reference } from '../model.ts';
import { readYaml } from '../read-yaml.ts';
import { containerListsOf, objectsOf, servicesOf } from '../subjects.ts';
import { dockerfilesOf, neededBy, yamlFilesOf } from './pieces.ts';

const swap = <T>(list: T[], at: number): void => {
  list.splice(at, 2, ...list.slice(at, at + 2).toReversed());
};

const swapStages: Edit = {
  name: 'swap stages',
  apply(draft) {
    // Why not the last: another one would be the image then.
    const places = dockerfilesOf(draft).flatMap(({ content: { stages } }) =>
      stages.slice(0, -2).flatMap((stage, at) => {
        const next = stages[at + 1];
        return next && !neededBy(next).has(stage.id) ? [{ stages, at }] : [];
      }),
    );
    const place = draft.dice.pick(places);
    if (!place) return undefined;
    swap(place.stages, place.at);
    return `stages ${place.at} and ${place.at + 1} change places`;
  },
};

const swapServices: Edit = {
  name: 'swap services',
  apply(draft) {
    const entries = draft.dice.pick(
      wholeFiles(draft)
        .flatMap(file => servicesOf(file) ?? [])
        .filter(map => map.entries.length > 1),
    )?.entries;
    if (!entries) return undefined;
    const at = draft.dice.below(entries.length - 1);
    swap(entries, at);
    return `the services ${entries[at]?.key} and ${entries[at + 1]?.key} change places`;
  },
};

const swapContainers: Edit = {
  name: 'swap containers',
  apply(draft) {
    const lists = wholeFiles(draft)
      .flatMap(objectsOf)
      .flatMap(containerListsOf)
      .filter(({ list }) => list.items.length > 1);
    const items = draft.dice.pick(lists)?.list.items;
    if (!items) return undefined;
    swap(items, draft.dice.below(items.length - 1));
    return 'two containers change places';
  },
};

const swapDocuments: Edit = {
  name: 'swap documents',
  apply(draft) {
    const documents = draft.dice.pick(yamlFilesOf(draft, 'kubernetes').filter(({ content }) => content.documents.length > 1))?.content
      .documents;
    if (!documents) return undefined;
    const at = draft.dice.below(documents.length - 1);
    swap(documents, at);
    return `documents ${at} and ${at + 1} change places`;
  },
};

const newStages: readonly (readonly [string, ...string[]])[] = [
  ['FROM rust:1.82 AS', 'WORKDIR /crate', 'RUN cargo install --locked mdbook', 'RUN mdbook build /crate/book'],
  ['FROM hashicorp/terraform AS', 'WORKDIR /infra', 'RUN terraform version'],
  ['FROM ubuntu:14.04 AS', 'RUN apt-get update && apt-get install -y gettext', 'RUN msgfmt --version'],
];

const insertStage: Edit = {
  name: 'insert a stage',
  apply(draft) {
    const content = draft.dice.pick(dockerfilesOf(draft))?.content;
    if (!content) return undefined;
    const [from, ...lines] = draft.dice.one(newStages);
    const { repository } = draft;
    const [keyword = '', image = ''] = from.split(' ');
    const name = freshName(draft);
    const at = draft.dice.below(content.stages.length);
    content.stages.splice(at, 0, {
      id: repository.nextId++,
      fromId: repository.nextId++,
      keyword,
      flags: '',
      image,
      name,
      steps: [...lines, ''].map(line => makeStep(repository, [line])),
    });
    return `a new stage ${name} comes in at ${at}`;
  },
};

const appendStage: Edit = {
  name: 'append a last stage',
  apply(draft) {
    const content = draft.dice.pick(dockerfilesOf(draft))?.content;
    const last = content?.stages.at(-1);
    // Why not after one with a user: another user would be the image's then.
    if (!content || !last || last.steps.some(({ lines: [line] }) => /^(?:USER|ONBUILD) /u.test(line?.text ?? ''))) return undefined;
    const { repository } = draft;
    const step = makeStep(repository, ['LABEL org.opencontainers.image.title="debug"']);
    const image = reference(last.id);
    content.stages.push({
      id: repository.nextId++,
      fromId: repository.nextId++,
      keyword: 'FROM',
      flags: '',
      image,
      name: undefined,
      steps: [step],
    });
    draft.taken.add(last.id);
    return 'the last stage is built upon';
  },
};

const onlyEntry = (node: YamlNode | undefined): MapNode | undefined => (node?.kind === 'map' ? node : undefined);

const newServices = [
  'image: traefik\n    command: ["--providers.docker"]\n    ports:\n      - "8081:8080"\n',
  'image: minio/minio:latest\n    command: server /buckets\n    environment:\n      MINIO_ROOT_PASSWORD: minio-root-4711\n',
  'image: axllent/mailpit:v1.21.0\n    privileged: true\n',
] as const;

const insertService: Edit = {
  name: 'insert a service',
  apply(draft) {
    const services = draft.dice.pick(wholeFiles(draft).flatMap(file => servicesOf(file) ?? []));
    if (!services) return undefined;
    const name = freshName(draft);
    const read = readYaml(draft.repository, 'compose', `services:\n  ${name}:\n    ${draft.dice.one(newServices)}`);
    const root = onlyEntry(read.documents[0]?.root);
    const entry = onlyEntry(root?.entries[0]?.value)?.entries[0];
    if (!entry) return undefined;
    services.entries.splice(draft.dice.below(services.entries.length + 1), 0, entry);
    return `a new service ${name} comes in`;
  },
};

const newContainers = [
  'image: cr.l5d.io/linkerd/proxy\n  securityContext:\n    runAsUser: 0\n',
  'image: oauth2-proxy/oauth2-proxy:v7.7.1\n  args: ["--upstream=http://127.0.0.1:8080"]\n',
] as const;

const insertContainer: Edit = {
  name: 'insert a container',
  apply(draft) {
    const list = draft.dice.pick(wholeFiles(draft).flatMap(objectsOf).flatMap(containerListsOf))?.list;
    if (!list) return undefined;
    const name = freshName(draft);
    const read = readYaml(draft.repository, 'kubernetes', `- name: ${name}\n  ${draft.dice.one(newContainers)}`);
    const root = read.documents[0]?.root;
    const item: Item | undefined = root?.kind === 'sequence' ? root.items[0] : undefined;
    if (!item) return undefined;
    list.items.splice(draft.dice.below(list.items.length + 1), 0, item);
    return `a new container ${name} comes in`;
  },
};

const newObjects = [
  'kind: Pod\nmetadata:\n  name: NAME\nspec:\n  hostPID: true\n  containers:\n    - name: profiler\n      image: brendangregg/perf\n      command: [perf, record]\n',
  'kind: ConfigMap\nmetadata:\n  name: NAME\ndata:\n  key: value\n',
] as const;

const insertDocument: Edit = {
  name: 'insert a document',
  apply(draft) {
    const documents = draft.dice.pick(yamlFilesOf(draft, 'kubernetes'))?.content.documents;
    if (!documents) return undefined;
    const name = freshName(draft);
    const read = readYaml(draft.repository, 'kubernetes', `apiVersion: v1\n${draft.dice.one(newObjects).replace('NAME', name)}`);
    documents.splice(draft.dice.below(documents.length + 1), 0, ...read.documents);
    return `a new object ${name} comes in`;
  },
};

/** Keys whose mappings' order means nothing. */
const swapKeys: Edit = {
  name: 'swap keys',
  apply(draft) {
    const maps = yamlFilesOf(draft).flatMap(({ content }) =>
      content.documents.flatMap(({ root }) =>
        [...nodesIn(root)].flatMap(node =>
          node.kind === 'map' &&
          node !== root &&
          node.entries.length > 1 &&
          node.entries.every(({ key, before }) => key !== '<<' && before.length === 0)
            ? [node]
            : [],
        ),
      ),
    );
    const entries = draft.dice.pick(
      maps.filter(map => [...nodesIn(map)].every(node => node.kind === 'alias' || node.anchor === undefined)),
    )?.entries;
    if (!entries) return undefined;
    const at = draft.dice.below(entries.length - 1);
    swap(entries, at);
    return `the keys ${entries[at]?.key} and ${entries[at + 1]?.key} change places`;
  },
};

export const orderEdits: readonly Edit[] = [
  swapStages,
  swapServices,
  swapContainers,
  swapDocuments,
  swapKeys,
  insertStage,
  appendStage,
  insertService,
  insertContainer,
  insertDocument,
];
