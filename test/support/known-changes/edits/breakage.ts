import { type Edit, wholeFiles } from '../draft.ts';

const ours = (draft: Parameters<typeof wholeFiles>[0]) => wholeFiles(draft).filter(file => file.content.kind !== 'plain');

const unreadable: Edit = {
  name: 'make a file unreadable',
  apply(draft) {
    const file = draft.dice.pick(ours(draft));
    if (!file) return undefined;
    file.state = 'unreadable';
    return `${file.path} can't be read`;
  },
};

const invalid: Edit = {
  name: 'break a file',
  apply(draft) {
    const file = draft.dice.pick(ours(draft).filter(one => one.content.kind !== 'dockerfile'));
    if (!file) return undefined;
    file.state = 'invalid';
    return `${file.path} is not YAML any more`;
  },
};

const template: Edit = {
  name: 'turn a file into a template',
  apply(draft) {
    const file = draft.dice.pick(ours(draft).filter(one => one.content.kind === 'dockerfile'));
    if (!file) return undefined;
    file.state = 'template';
    return `${file.path} is a template now`;
  },
};

const baseUnreadable: Edit = {
  name: 'lose the base of a file',
  apply(draft) {
    const file = draft.dice.pick(ours(draft));
    if (!file || draft.unreadableAtBase.has(file.id)) return undefined;
    draft.unreadableAtBase.add(file.id);
    return `the base of ${file.path} can't be read`;
  },
};

export const breakageEdits: readonly Edit[] = [unreadable, invalid, template, baseUnreadable];
