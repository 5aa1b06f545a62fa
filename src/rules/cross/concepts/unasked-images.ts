import { imageKey } from '../../../artifacts/images/image-reference.ts';
import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { isWhole, literalNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { isSystemNamespace } from '../../concepts/cluster-namespaces.ts';
import { containerImage } from '../../kubernetes/concepts/container-image.ts';
import { type ImageVerification, namesOfImage } from './image-verifications.ts';

/** What a glob is for, without its last part: `ghcr.io/acme/` of `ghcr.io/acme/web*`. Empty where it is for images of many. */
const ownerOf = (glob: string): string => {
  const [literal = ''] = glob.split(/[*?]/u, 1);
  const owner = literal.slice(0, literal.lastIndexOf('/') + 1);
  return owner.split('/').length > 2 || (owner !== '' && !/[.:]/u.test(owner)) ? owner : '';
};

/** An image that is certainly let in without being asked for a signature. */
export interface UnaskedImage {
  readonly container: Container;
  readonly key: string;
  /** True where signatures are asked for of others of the same owner. */
  readonly isOwn: boolean;
}

/** Images that are certainly let in without being asked for a signature, each once. */
export function* unaskedImages(containers: readonly Container[], verifications: readonly ImageVerification[]): Iterable<UnaskedImage> {
  const owners = verifications.flatMap(({ globs }) => globs.map(ownerOf)).filter(owner => owner !== '');
  const seen = new Set<string>();
  for (const container of containers) {
    const reference = containerImage(container);
    const namespace = literalNamespace(container.object);
    if (reference === undefined || !isWhole(container) || (namespace !== undefined && isSystemNamespace(namespace))) continue;
    const key = imageKey(reference);
    if (seen.has(`${namespace} ${key}`)) continue;
    seen.add(`${namespace} ${key}`);
    const names = namesOfImage(reference);
    if (verifications.some(({ mayAsk }) => mayAsk(container, names))) continue;
    yield { container, key, isOwn: names.some(name => owners.some(owner => name.startsWith(owner))) };
  }
}
