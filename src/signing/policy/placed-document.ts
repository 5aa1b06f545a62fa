import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Placed } from '../../policy/schema/policy-document.ts';
import type { ClusterImagePolicyDocument } from './cluster/cluster-image-policy-schema.ts';
import { asImageGlobs } from './kyverno/image-globs.ts';
import type { ImageValidatingPolicyDocument } from './kyverno/image-validating-policy-schema.ts';
import type { TrustRootDocument } from './trust/trust-root-schema.ts';

/** A document without errors of its own, and where it stands. */
export interface PlacedDocument<T> {
  readonly document: T;
  readonly root: Placed;
  readonly file: SourceFile;
}

/** A document of any kind that has a name. */
export type NamedDocument = PlacedDocument<ClusterImagePolicyDocument | ImageValidatingPolicyDocument | TrustRootDocument>;

/** Where the name of a document stands, or the document. */
export const nameRange = (root: Placed): Placed['range'] => root.children.get('metadata')?.children.get('name')?.range ?? root.range;

/** File and line of a document's name. */
export const nameOrigin = (root: Placed, file: SourceFile): string => `${file.path}:${file.lines.line(nameRange(root).start)}`;

/** Globs of the images that a document is about. */
export const namedGlobs = (document: NamedDocument['document']): readonly string[] => {
  switch (document.kind) {
    case 'ClusterImagePolicy':
      return document.spec.images.map(({ glob }) => glob);
    case 'ImageValidatingPolicy':
      return asImageGlobs(document.spec.matchImageReferences.map(({ glob }) => glob));
    case 'TrustRoot':
      return [];
  }
};
