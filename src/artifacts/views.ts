import type { FileArtifact, FileViews } from './artifact.ts';
import { collectContainers } from './containers/collect-containers.ts';
import { collectDaemons, walkDaemons } from './daemon/collect-daemons.ts';
import type { VisitedNode } from './file-kind.ts';
import { collectImages } from './images/collect-images.ts';
import { collectPolicies, walkPolicies } from './signature-policy/collect-policies.ts';

/** A view over one file: what files of several kinds have in common, for rules that look at all of them. */
export interface FileView<V> {
  readonly of: (artifact: FileArtifact) => V;
  /** Every node once, in source order. */
  readonly walk: (view: V) => readonly VisitedNode[];
}

/** The views, each by its name in rules. Their rules run after those of the file's own kind. */
export const fileViews: { readonly [V in keyof FileViews]: FileView<FileViews[V]> } = {
  images: {
    of: collectImages,
    walk: ({ images }) => images.map(image => ({ name: 'image', node: image, subject: image.subject, scope: image.scope })),
  },
  containers: {
    of: collectContainers,
    walk: ({ containers }) =>
      containers.map(container => ({ name: 'container', node: container, subject: container.subject, scope: container.scope })),
  },
  policies: { of: collectPolicies, walk: walkPolicies },
  daemons: { of: collectDaemons, walk: walkDaemons },
};
