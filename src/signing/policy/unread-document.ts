import * as v from 'valibot';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import type { ReadDocument } from '../../policy/schema/policy-document.ts';
import { namedImages } from './cluster/cluster-image-policy-schema.ts';
import type { UnreadPolicy } from './image-policy-set.ts';
import { asImageGlobs } from './kyverno/image-globs.ts';
import { namedReferences } from './kyverno/image-validating-policy-schema.ts';
import { type NamedDocument, namedGlobs, nameOrigin } from './placed-document.ts';

/** Documents that are right by themselves and wrong together, such as two of one name. */
export const unreadDocuments = (documents: readonly NamedDocument[], errors: readonly ConfigError[]): UnreadPolicy => {
  const [first] = documents;
  return {
    policy: first?.document.metadata.name ?? '',
    origin: first ? nameOrigin(first.root, first.file) : '',
    engine: 'sigstore',
    images: documents.flatMap(({ document }) => namedGlobs(document)),
    errors,
  };
};

const named = v.looseObject({ metadata: v.looseObject({ name: v.pipe(v.string(), v.minLength(1)) }) });
const withImages = v.looseObject({ spec: v.looseObject({ images: namedImages }) });
const withReferences = v.looseObject({ spec: v.looseObject({ matchImageReferences: namedReferences }) });

/** The name of a document of any shape. */
export const documentName = (value: unknown): string | undefined => {
  const read = v.safeParse(named, value);
  return read.success ? read.output.metadata.name : undefined;
};

/** A document with errors; undefined when it can't be told which images it names. */
export const unreadDocument = (
  kind: NamedDocument['document']['kind'],
  { value, root }: ReadDocument,
  file: SourceFile,
  errors: readonly ConfigError[],
): UnreadPolicy | undefined => {
  const images = imagesOf(kind, value);
  return images && { policy: documentName(value) ?? kind, origin: nameOrigin(root, file), engine: 'sigstore', images, errors };
};

const imagesOf = (kind: NamedDocument['document']['kind'], value: unknown): readonly string[] | undefined => {
  switch (kind) {
    case 'TrustRoot':
      return [];
    case 'ClusterImagePolicy': {
      const read = v.safeParse(withImages, value);
      return read.success ? read.output.spec.images.map(({ glob }) => glob) : undefined;
    }
    case 'ImageValidatingPolicy': {
      const read = v.safeParse(withReferences, value);
      return read.success ? asImageGlobs(read.output.spec.matchImageReferences.map(({ glob }) => glob)) : undefined;
    }
  }
};
