import { namesRoot } from '../../concepts/root-names.ts';
import { isUser, mayStepDown, startsWithStepDown } from '../../dockerfile/concepts/commands/shipped-image.ts';
import type { Report } from '../../rule.ts';
import type { BuiltImage } from './image-identity.ts';

/**
 * As whom the containers of an image start when nothing else says so. `root`: as root, to stay it. `drops`: as root, and the entrypoint changes
 * to somebody else. `number` and `name`: as another user, as the image calls him. `base`: as the user of a base that is another than root.
 */
export interface ImageUser {
  readonly is: 'root' | 'drops' | 'number' | 'name' | 'base';
  /** Without the group; of a `number` and a `name`. */
  readonly user?: string;
  /** Where the Dockerfile says so. */
  readonly related: NonNullable<Report['related']>[number];
}

/** Undefined when it is not known: a variable that the build sets or that has no value, a base that nobody knows. */
export const imageUser = ({ dockerfile: { file }, shipped, set }: BuiltImage): ImageUser | undefined => {
  const { backwards, bottom, base } = shipped;
  const instruction = backwards.find(isUser);
  const leaves = startsWithStepDown(shipped) || mayStepDown(shipped);
  const asRoot = leaves ? 'drops' : 'root';
  if (instruction === undefined) {
    const { word } = bottom.from.image;
    const related = { at: word.range, path: file.path, note: 'The image runs as the user of its base.' };
    if (word.expanded.variables.some(name => set.has(name)) || base === undefined) return undefined;
    if (base.user === 'root' || base.user === 'drops') return { is: asRoot, related };
    return base.user === 'non-root' ? { is: 'base', related } : undefined;
  }
  const { range, expanded } = instruction.user;
  const value = expanded.variables.some(name => set.has(name)) ? undefined : expanded.value;
  const related = { at: range, path: file.path, note: 'The image says here as whom it runs.' };
  if (value === undefined) return undefined;
  if (namesRoot(value)) return { is: asRoot, related };
  const [user = ''] = value.split(':', 1);
  return { is: /^\d+$/.test(user) ? 'number' : 'name', user, related };
};
