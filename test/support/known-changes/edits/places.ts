import { type Draft, type Edit, freshName, freshPath, wholeFiles } from '../draft.ts';
import {
  type Entry,
  folderOf,
  type MapNode,
  type ModelFile,
  nodesIn,
  type SequenceNode,
  type Stage,
  scalar,
  textAt,
  valueAt,
  type YamlDocument,
  type YamlNode,
} from '../model.ts';
import { containerListsOf, objectsOf } from '../subjects.ts';
import {
  allContainers,
  allServices,
  isNamedElsewhere,
  isNeeded,
  leansOnFile,
  neededBy,
  renumbered,
  stagesOf,
  yamlFilesOf,
} from './pieces.ts';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path for the file in a folder, under another name that is of the same kind. */
const otherName = (draft: Draft, file: ModelFile, folder: string): string => {
  if (file.content.kind === 'dockerfile') return freshPath(draft, `${folder}Dockerfile.`, '');
  if (file.content.kind === 'compose') return freshPath(draft, `${folder}compose.`, '.yaml');
  return freshPath(draft, folder, '.yaml');
};

const readable = (draft: Draft): readonly ModelFile[] => wholeFiles(draft).filter(file => file.content.kind !== 'plain');

const renameFile: Edit = {
  name: 'rename a file in its folder',
  apply(draft) {
    const file = draft.dice.pick(readable(draft));
    if (!file) return undefined;
    const before = file.path;
    file.path = otherName(draft, file, folderOf(before));
    return `${before} becomes ${file.path}`;
  },
};

/** Words that say in a file's name for what it is; each is a place of its own. */
const purposes = ['prod', 'test', 'example'] as const;

const renameForPurpose: Edit = {
  name: 'rename a file for another purpose',
  apply(draft) {
    const file = draft.dice.pick(readable(draft));
    if (!file) return undefined;
    const before = file.path;
    const name = baseName(otherName(draft, file, ''));
    file.path = `${folderOf(before)}${name.replace(/(?=\.yaml$)|$/u, `.${draft.dice.one(purposes)}`)}`;
    return `${before} becomes ${file.path}`;
  },
};

const moveFile: Edit = {
  name: 'move a file to another folder',
  apply(draft) {
    const file = draft.dice.pick(readable(draft));
    if (!file) return undefined;
    const before = file.path;
    file.path = `${folderOf(before)}${freshName(draft)}/${baseName(before)}`;
    return `${before} becomes ${file.path}`;
  },
};

const moveFolder: Edit = {
  name: 'move a folder',
  apply(draft) {
    const file = draft.dice.pick(draft.repository.files);
    if (!file) return undefined;
    const folder = folderOf(file.path);
    const next = `${freshName(draft)}/`;
    for (const one of draft.repository.files) if (one.path.startsWith(folder)) one.path = next + one.path.slice(folder.length);
    return `the folder ${folder} becomes ${next}`;
  },
};

/** A new file for what leaves another one. */
const newFile = (draft: Draft, path: string, content: ModelFile['content']): ModelFile => {
  const file: ModelFile = { id: draft.repository.nextId++, path, content, state: 'whole' };
  draft.repository.files.push(file);
  return file;
};

/** The folder to move something to: the same or another one. */
const someFolder = (draft: Draft, file: ModelFile): string =>
  draft.dice.chance(0.4) ? folderOf(file.path) : `${folderOf(file.path)}${freshName(draft)}/`;

const moveDocument: Edit = {
  name: 'move a document to another file',
  apply(draft) {
    const from = draft.dice.pick(yamlFilesOf(draft, 'kubernetes').filter(({ content }) => content.documents.length > 1));
    const document = draft.dice.pick(from?.content.documents ?? []);
    if (!from || !document) return undefined;
    const others = yamlFilesOf(draft, 'kubernetes').filter(({ file }) => file !== from.file);
    from.content.documents.splice(from.content.documents.indexOf(document), 1);
    const existing = draft.dice.chance(0.4) ? draft.dice.pick(others) : undefined;
    if (existing) existing.content.documents.splice(draft.dice.below(existing.content.documents.length + 1), 0, document);
    const file =
      existing?.file ?? newFile(draft, freshPath(draft, someFolder(draft, from.file), '.yaml'), { ...from.content, documents: [document] });
    return `a document of ${from.file.path} moves to ${file.path}`;
  },
};

const splitFile: Edit = {
  name: 'split a file',
  apply(draft) {
    const from = draft.dice.pick(yamlFilesOf(draft, 'kubernetes').filter(({ content }) => content.documents.length > 1));
    if (!from) return undefined;
    const folder = someFolder(draft, from.file);
    for (const document of from.content.documents.splice(1))
      newFile(draft, freshPath(draft, folder, '.yaml'), { ...from.content, documents: [document] });
    return `all documents of ${from.file.path} but the first move to files of their own in ${folder}`;
  },
};

const composeWith = (draft: Draft, entry: Entry): ModelFile['content'] => {
  const services: MapNode = { kind: 'map', id: draft.repository.nextId++, entries: [entry], flow: false };
  const root: MapNode = {
    kind: 'map',
    id: draft.repository.nextId++,
    entries: [{ key: 'services', before: [], value: services }],
    flow: false,
  };
  const document: YamlDocument = { id: draft.repository.nextId++, root, before: [], after: [] };
  return { kind: 'compose', documents: [document], indent: 2, dashIndent: 2 };
};

const moveService: Edit = {
  name: 'move a service to another file',
  apply(draft) {
    const found = draft.dice.pick(
      allServices(draft).filter(one => one.services.entries.length > 1 && !isNamedElsewhere(one) && !leansOnFile(one)),
    );
    const entry = found?.services.entries.find(({ value }) => value === found.service);
    if (!found || !entry) return undefined;
    found.services.entries.splice(found.services.entries.indexOf(entry), 1);
    // Why a folder of its own: Compose joins files of some names in one folder.
    const file = newFile(draft, `${folderOf(found.file.path)}${freshName(draft)}/compose.yaml`, composeWith(draft, entry));
    return `the service ${entry.key} moves to ${file.path}`;
  },
};

const askForService: Edit = {
  name: 'have a service asked for by a profile, or not any more',
  apply(draft) {
    const found = draft.dice.pick(allServices(draft).filter(one => !isNamedElsewhere(one)));
    if (!found) return undefined;
    const at = found.service.entries.findIndex(({ key }) => key === 'profiles');
    if (at >= 0) {
      found.service.entries.splice(at, 1);
      return `the service ${found.name} is always started`;
    }
    const profile = scalar(draft.repository, freshName(draft));
    const value: SequenceNode = {
      kind: 'sequence',
      id: draft.repository.nextId++,
      items: [{ before: [], value: profile }],
      flow: true,
    };
    found.service.entries.push({ key: 'profiles', before: [], value });
    return `the service ${found.name} is started with the profile ${profile.text}`;
  },
};

const moveContainer: Edit = {
  name: 'move a container to another object',
  apply(draft) {
    const all = allContainers(draft);
    const found = draft.dice.pick(all.filter(({ list, container }) => list.items.length > 1 && anchorsIn(container).length === 0));
    const name = textAt(found?.container, 'name');
    const target = draft.dice.pick(
      all.filter(
        ({ file, object, list }) =>
          file === found?.file &&
          object !== found.object &&
          textAt(object, 'metadata', 'namespace') === textAt(found.object, 'metadata', 'namespace') &&
          !list.items.some(({ value }) => textAt(value, 'name') === name),
      ),
    );
    if (!found || !target || name === undefined) return undefined;
    found.list.items.splice(found.list.items.indexOf(found.item), 1);
    target.list.items.push(found.item);
    return `the container ${name} goes to ${textAt(target.object, 'metadata', 'name')}`;
  },
};

const moveStage: Edit = {
  name: 'move a stage to another file',
  apply(draft) {
    const found = draft.dice.pick(
      stagesOf(draft).filter(
        ({ content, stage }) =>
          content.stages.at(-1) !== stage && !isNeeded(content, stage) && neededBy(stage).size === 0 && !stage.image.includes('$'),
      ),
    );
    if (!found) return undefined;
    const { file, content, stage } = found;
    content.stages.splice(content.stages.indexOf(stage), 1);
    const path = freshPath(draft, `${someFolder(draft, file)}Dockerfile.`, '');
    newFile(draft, path, { kind: 'dockerfile', prelude: [], stages: [stage] });
    return `the stage ${stage.name ?? stage.image} moves to ${path}`;
  },
};

const changeNamespace: Edit = {
  name: 'change a namespace',
  apply(draft) {
    const object = draft.dice.pick(
      wholeFiles(draft)
        .flatMap(objectsOf)
        .filter(one => textAt(one, 'kind') !== 'Namespace'),
    );
    const metadata = valueAt(object, 'metadata');
    if (metadata?.kind !== 'map') return undefined;
    const namespace = freshName(draft);
    const found = valueAt(metadata, 'namespace');
    if (found?.kind === 'scalar') found.text = namespace;
    else metadata.entries.push({ key: 'namespace', before: [], value: scalar(draft.repository, namespace) });
    return `${textAt(metadata, 'name')} goes to the namespace ${namespace}`;
  },
};

const copyFile: Edit = {
  name: 'copy a file',
  apply(draft) {
    const file = draft.dice.pick(readable(draft));
    if (!file) return undefined;
    const folder = someFolder(draft, file);
    const path = otherName(draft, file, folder);
    newFile(draft, path, renumbered(draft.repository, withPlainReferences(file)));
    return `${file.path} is copied to ${path}`;
  },
};

/** References between stages are by number, so that a copy's must be its own. */
const withPlainReferences = ({ content }: ModelFile): ModelFile['content'] => {
  if (content.kind !== 'dockerfile') return content;
  const names = new Map(content.stages.map((stage, index) => [stage.id, stage.name ?? String(index)]));
  const plain = (text: string): string => text.replaceAll(/⟨(\d+)⟩/gu, (_, id: string) => names.get(Number(id)) ?? id);
  const stageOf = (stage: Stage): Stage => ({
    ...stage,
    image: plain(stage.image),
    steps: stage.steps.map(step => ({ ...step, lines: step.lines.map(line => ({ ...line, text: plain(line.text) })) })),
  });
  return { ...content, stages: content.stages.map(stageOf) };
};

const copyObject: Edit = {
  name: 'copy an object into a new file',
  apply(draft) {
    const from = draft.dice.pick(yamlFilesOf(draft, 'kubernetes'));
    const document = draft.dice.pick(from?.content.documents ?? []);
    if (!from || !document) return undefined;
    const path = freshPath(draft, someFolder(draft, from.file), '.yaml');
    newFile(draft, path, { ...from.content, documents: [renumbered(draft.repository, document)] });
    return `a document of ${from.file.path} is copied to ${path}`;
  },
};

const containerSequences = (object: MapNode): readonly SequenceNode[] => containerListsOf(object).map(({ list }) => list);

const anchorsIn = (node: YamlNode): readonly YamlNode[] =>
  [...nodesIn(node)].filter(one => one.kind !== 'alias' && one.anchor !== undefined);

const copyContainer: Edit = {
  name: 'copy a container',
  apply(draft) {
    const lists = wholeFiles(draft).flatMap(objectsOf).flatMap(containerSequences);
    const list = draft.dice.pick(lists);
    const item = draft.dice.pick(list?.items ?? []);
    if (!list || !item) return undefined;
    const copy = renumbered(draft.repository, item);
    const name = valueAt(copy.value, 'name');
    if (name?.kind !== 'scalar') return undefined;
    name.text = freshName(draft);
    list.items.splice(draft.dice.below(list.items.length + 1), 0, copy);
    return `a container is copied as ${name.text}`;
  },
};

const copyService: Edit = {
  name: 'copy a service',
  apply(draft) {
    const found = draft.dice.pick(allServices(draft));
    const entry = found?.services.entries.find(({ value }) => value === found.service);
    if (!found || !entry || anchorsIn(entry.value).length > 0) return undefined;
    const copy = renumbered(draft.repository, entry);
    copy.key = freshName(draft);
    found.services.entries.splice(draft.dice.below(found.services.entries.length + 1), 0, copy);
    return `the service ${found.name} is copied as ${copy.key}`;
  },
};

const deleteFile: Edit = {
  name: 'delete a file',
  apply(draft) {
    const file = draft.dice.pick(readable(draft));
    if (!file) return undefined;
    draft.repository.files.splice(draft.repository.files.indexOf(file), 1);
    return `${file.path} is deleted`;
  },
};

const deleteStage: Edit = {
  name: 'delete a stage',
  apply(draft) {
    const found = draft.dice.pick(
      stagesOf(draft).filter(({ content, stage }) => content.stages.at(-1) !== stage && !isNeeded(content, stage)),
    );
    if (!found) return undefined;
    found.content.stages.splice(found.content.stages.indexOf(found.stage), 1);
    return `the stage ${found.stage.name ?? found.stage.image} is deleted`;
  },
};

const deleteService: Edit = {
  name: 'delete a service',
  apply(draft) {
    const found = draft.dice.pick(allServices(draft).filter(one => one.services.entries.length > 1 && !isNamedElsewhere(one)));
    if (!found) return undefined;
    found.services.entries.splice(
      found.services.entries.findIndex(({ value }) => value === found.service),
      1,
    );
    return `the service ${found.name} is deleted`;
  },
};

const deleteContainer: Edit = {
  name: 'delete a container',
  apply(draft) {
    const list = draft.dice.pick(
      wholeFiles(draft)
        .flatMap(objectsOf)
        .flatMap(containerSequences)
        .filter(({ items }) => items.length > 1),
    );
    const removed = list?.items.splice(draft.dice.below(list.items.length), 1)[0];
    return removed && `the container ${textAt(removed.value, 'name')} is deleted`;
  },
};

const deleteDocument: Edit = {
  name: 'delete a document',
  apply(draft) {
    const documents = draft.dice.pick(yamlFilesOf(draft, 'kubernetes').filter(({ content }) => content.documents.length > 1))?.content
      .documents;
    const removed = documents?.splice(draft.dice.below(documents.length), 1)[0];
    return removed && `the document ${textAt(removed.root, 'kind')}/${textAt(removed.root, 'metadata', 'name')} is deleted`;
  },
};

export const placeEdits: readonly Edit[] = [
  renameFile,
  renameForPurpose,
  moveFile,
  moveFolder,
  moveDocument,
  splitFile,
  moveService,
  askForService,
  moveContainer,
  moveStage,
  changeNamespace,
  copyFile,
  copyObject,
  copyContainer,
  copyService,
  deleteFile,
  deleteStage,
  deleteService,
  deleteContainer,
  deleteDocument,
];
