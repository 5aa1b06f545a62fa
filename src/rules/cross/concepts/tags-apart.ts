import { imageKey } from '../../../artifacts/images/image-reference.ts';
import { literalNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { folderOf } from '../../../text/path.ts';
import { compareText } from '../../../text/sorted.ts';
import type { DeployedImage } from './published-images.ts';

/** Words in the name of a workload that is meant to run another version than the one beside it. */
const isMeantApart = (name: string | undefined): boolean =>
  name === undefined || /(?:^|[-_])(?:canary|stable|blue|green|next|preview|beta|old|new|v\d+)(?:$|[-_])/u.test(name);

/** Images that run under two tags in one folder and namespace: the first of each by its file, and the first with another tag. */
export function* tagsApart(images: readonly DeployedImage[]): Iterable<{ readonly first: DeployedImage; readonly other: DeployedImage }> {
  const own = images
    .filter(({ container: { object } }) => !isMeantApart(object.name))
    .toSorted((one, another) => compareText(one.container.object.file.path, another.container.object.file.path));
  const placeOf = ({ reference, container: { object } }: DeployedImage): string =>
    `${imageKey(reference)} ${folderOf(object.file.path)} ${literalNamespace(object) ?? ''}`;
  for (const [first, ...others] of Map.groupBy(own, placeOf).values()) {
    const other = others.find(({ reference: { tag } }) => tag !== first?.reference.tag);
    if (first !== undefined && other !== undefined) yield { first, other };
  }
}
