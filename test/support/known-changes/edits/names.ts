import { type Draft, type Edit, freshName, wholeFiles } from '../draft.ts';
import { entryOf, textAt, valueAt } from '../model.ts';
import { containerListsOf, objectsOf, servicesOf } from '../subjects.ts';
import { stagesOf } from './pieces.ts';

const renameStage: Edit = {
  name: 'rename a stage',
  apply(draft) {
    const stage = draft.dice.pick(stagesOf(draft).filter(({ stage: { name } }) => name !== undefined))?.stage;
    if (!stage) return undefined;
    const before = stage.name;
    stage.name = freshName(draft);
    return `the stage ${before} becomes ${stage.name}`;
  },
};

const nameStage: Edit = {
  name: 'name a stage',
  apply(draft) {
    const stage = draft.dice.pick(stagesOf(draft).filter(({ stage: { name } }) => name === undefined))?.stage;
    if (!stage) return undefined;
    stage.name = freshName(draft);
    return `a stage gets the name ${stage.name}`;
  },
};

const renameService: Edit = {
  name: 'rename a service',
  apply(draft) {
    const entry = draft.dice.pick(wholeFiles(draft).flatMap(file => servicesOf(file)?.entries ?? []));
    if (!entry) return undefined;
    const before = entry.key;
    entry.key = freshName(draft);
    return `the service ${before} becomes ${entry.key}`;
  },
};

/** Gives something a new name where it has one that is not a template's. */
const rename = (draft: Draft, node: Parameters<typeof entryOf>[0], what: string): string | undefined => {
  const name = entryOf(node, 'name')?.value;
  if (name?.kind !== 'scalar' || name.text.includes('{{')) return undefined;
  const before = name.text;
  name.text = freshName(draft);
  return `${what} ${before} becomes ${name.text}`;
};

const renameContainer: Edit = {
  name: 'rename a container',
  apply(draft) {
    const lists = wholeFiles(draft).flatMap(objectsOf).flatMap(containerListsOf);
    const container = draft.dice.pick(lists.flatMap(({ list }) => list.items))?.value;
    return container && rename(draft, container, 'the container');
  },
};

const renameObject: Edit = {
  name: 'rename an object',
  apply(draft) {
    const object = draft.dice.pick(wholeFiles(draft).flatMap(objectsOf));
    return object && rename(draft, valueAt(object, 'metadata'), `the ${textAt(object, 'kind')}`);
  },
};

const changeKind: Edit = {
  name: 'change a kind',
  apply(draft) {
    const kinds: Readonly<Record<string, string>> = { Deployment: 'StatefulSet', StatefulSet: 'Deployment', DaemonSet: 'Deployment' };
    const object = draft.dice.pick(
      wholeFiles(draft)
        .flatMap(objectsOf)
        .filter(one => (textAt(one, 'kind') ?? '') in kinds),
    );
    const kind = valueAt(object, 'kind');
    if (kind?.kind !== 'scalar') return undefined;
    const before = kind.text;
    kind.text = kinds[before] ?? before;
    return `${before} ${textAt(object, 'metadata', 'name')} becomes a ${kind.text}`;
  },
};

export const nameEdits: readonly Edit[] = [renameStage, nameStage, renameService, renameContainer, renameObject, changeKind];
