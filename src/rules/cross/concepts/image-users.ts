import { onceFor } from '../../../text/once-for.ts';
import { namesRoot } from '../../concepts/root-names.ts';
import { isUser, mayStepDown, type ShippedImage, startsWithStepDown } from '../../dockerfile/concepts/commands/shipped-image.ts';
import { lesserUse } from '../../dockerfile/concepts/credentials/lesser-use.ts';
import type { RelatedReport } from '../../rule.ts';
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
  readonly related: RelatedReport;
}

/** The same, with the variables that decide it. */
interface WrittenUser extends ImageUser {
  readonly variables: readonly string[];
}

const writtenUser = onceFor((shipped: ShippedImage): WrittenUser | undefined => {
  const { backwards, bottom, base, dockerfile, stage } = shipped;
  const { path } = dockerfile.file;
  const instruction = backwards.find(isUser);
  const asRoot = startsWithStepDown(shipped) || mayStepDown(shipped) ? 'drops' : 'root';
  if (instruction === undefined) {
    // Why the last stage: there the USER is missing, and `dockerfile/root-user` says so.
    const { range: at } = stage.from.image.word;
    const { variables } = bottom.from.image.word.expanded;
    const shared = { variables, related: { at, path, note: 'The image runs as the user of its base.' } };
    if (base?.user === 'root' || base?.user === 'drops') return { is: asRoot, ...shared };
    return base?.user === 'non-root' ? { is: 'base', ...shared } : undefined;
  }
  const { range: at, expanded } = instruction.user;
  if (expanded.value === undefined) return undefined;
  const shared = { variables: expanded.variables, related: { at, path, note: 'The image says here as whom it runs.' } };
  if (namesRoot(expanded.value)) return { is: asRoot, ...shared };
  const [user = ''] = expanded.value.split(':', 1);
  return { is: /^\d+$/.test(user) ? 'number' : 'name', user, ...shared };
});

/** Undefined when it is not known: a variable that the build sets or that has no value, a base that nobody knows. */
export const imageUser = ({ shipped, set }: BuiltImage): ImageUser | undefined => {
  const written = writtenUser(shipped);
  return written?.variables.some(name => set.has(name)) === true ? undefined : written;
};

/** The user of an image that starts as root to stay it, and is not only there to build or test something. */
export const rootOf = (built: BuiltImage): ImageUser | undefined => {
  const user = lesserUse(built.shipped) === undefined ? imageUser(built) : undefined;
  return user?.is === 'root' ? user : undefined;
};

/** The user other than root that an image is made to run as. */
export const otherUser = (built: BuiltImage): ImageUser | undefined => {
  const user = imageUser(built);
  return user === undefined || user.is === 'root' || user.is === 'drops' ? undefined : user;
};
