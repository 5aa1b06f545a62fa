import * as v from 'valibot';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { type ConfigError, configError } from '../../policy/config-error.ts';
import type { SchemaProblem } from '../../policy/describe-issue.ts';
import { checkDocument, placeErrors } from '../../policy/parse.ts';
import { type Placed, type ReadDocument, readPolicyDocuments } from '../../policy/policy-document.ts';
import { closestName } from '../../text/closest-name.ts';
import { clusterImagePolicyProblems } from './cluster-image-policy-problems.ts';
import { type ClusterImagePolicyDocument, clusterImagePolicySchema, namedImages } from './cluster-image-policy-schema.ts';
import { fieldPath } from './field-path.ts';
import type { UnreadPolicy } from './image-policy-set.ts';
import { trustRootProblems } from './trust-root-problems.ts';
import { type TrustRootDocument, trustRootSchema } from './trust-root-schema.ts';
import {
  type ImageValidatingPolicyDocument,
  imageValidatingPolicySchema,
  namedReferences,
} from './kyverno/image-validating-policy-schema.ts';
import { imageValidatingPolicyProblems } from './kyverno/image-validating-policy-problems.ts';
import { asImageGlobs } from './kyverno/read-image-validating-policy.ts';
import { builtInTrustRoots } from './trust-selection.ts';

/** A document without errors of its own, and where it stands. */
export interface PlacedDocument<T> {
  readonly document: T;
  readonly root: Placed;
  readonly file: SourceFile;
}

export interface PolicyDocuments {
  readonly policies: readonly PlacedDocument<ClusterImagePolicyDocument>[];
  /** Kyverno's. */
  readonly validatingPolicies: readonly PlacedDocument<ImageValidatingPolicyDocument>[];
  readonly trustRoots: readonly PlacedDocument<TrustRootDocument>[];
  /** Documents with errors of which it can be told what they name. */
  readonly unread: readonly UnreadPolicy[];
  /** Names of TrustRoots with errors. */
  readonly unreadTrustRoots: readonly string[];
  /** Errors that may be about any image. */
  readonly errors: readonly ConfigError[];
}

/** Documents of all files together, items of lists among them. */
const maxDocuments = 1_000;
const maxItems = 1_000;
const limits = { length: 1_048_576, documents: 200 };

type Policy = PlacedDocument<ClusterImagePolicyDocument>;
type ValidatingPolicy = PlacedDocument<ImageValidatingPolicyDocument>;
type Root = PlacedDocument<TrustRootDocument>;
type Named = Policy | ValidatingPolicy | Root;

/** Reads the documents of all files, and holds them against each other: names are given once, trust roots that are named exist. `otherTrustRoots` are names of those that are no documents. */
export const parsePolicyDocuments = (files: readonly SourceFile[], otherTrustRoots: readonly string[] = []): PolicyDocuments => {
  const policies: Policy[] = [];
  const validatingPolicies: ValidatingPolicy[] = [];
  const trustRoots: Root[] = [];
  const unread: UnreadPolicy[] = [];
  const unreadTrustRoots: string[] = [];
  const errors: ConfigError[] = [];
  const fail = (item: ReadDocument, file: SourceFile, found: readonly ConfigError[]): void => {
    const own = unreadOf(item, file, found);
    if (own === undefined) errors.push(...found);
    else unread.push(own);
  };
  let count = 0;
  for (const file of files) {
    const read = readPolicyDocuments(file, limits);
    if (read.errors) {
      errors.push(...read.errors);
      continue;
    }
    const items = read.documents.map(({ value, root }) => ({ value: withoutNulls(value), root })).flatMap(unfold);
    count += items.length;
    if (count > maxDocuments) {
      errors.push(
        configError(file, { start: 0, end: 0 }, `There are more than ${maxDocuments} documents.`, 'Use globs instead of many policies.'),
      );
      break;
    }
    for (const item of items) {
      const kind = kindOf(item.value);
      if (kind === 'ClusterImagePolicy') {
        const parsed = checkDocument(clusterImagePolicySchema, item, file, clusterImagePolicyProblems);
        if (parsed.errors) fail(item, file, parsed.errors);
        else policies.push(parsed);
      } else if (kind === 'ImageValidatingPolicy') {
        const parsed = checkDocument(imageValidatingPolicySchema, item, file, imageValidatingPolicyProblems);
        if (parsed.errors) fail(item, file, parsed.errors);
        else validatingPolicies.push(parsed);
      } else if (kind === 'TrustRoot') {
        const parsed = checkDocument(trustRootSchema, item, file, trustRootProblems);
        if (parsed.errors) {
          unread.push({ ...unreadBase(item, file, parsed.errors), images: [] });
          const name = nameOf(item.value);
          if (name !== undefined) unreadTrustRoots.push(name);
        } else trustRoots.push(parsed);
      } else errors.push(unknownKind(item, file, kind));
    }
  }
  const repeated = [...repeatedNames(policies), ...repeatedNames(validatingPolicies), ...repeatedNames(trustRoots, otherTrustRoots)];
  const isTwice = ({ document: { kind, metadata } }: Named): boolean =>
    repeated.some(({ documents }) => documents.some(({ document }) => document.kind === kind && document.metadata.name === metadata.name));
  const known = [
    ...builtInTrustRoots,
    ...otherTrustRoots,
    ...unreadTrustRoots,
    ...trustRoots.map(({ document }) => document.metadata.name),
  ];
  const dangling = policies.flatMap(policy => {
    const found = placeErrors(unknownReferences(policy.document, known), policy.root, policy.file);
    return found.length === 0 || isTwice(policy) ? [] : [{ policy, errors: found }];
  });
  return {
    policies: policies.filter(policy => !isTwice(policy) && !dangling.some(one => one.policy === policy)),
    validatingPolicies: validatingPolicies.filter(policy => !isTwice(policy)),
    trustRoots: trustRoots.filter(root => !isTwice(root)),
    unread: [
      ...unread,
      ...repeated.map(({ documents, error }) => unreadDocument(documents, [error])),
      ...dangling.map(({ policy, errors: found }) => unreadDocument([policy], found)),
    ],
    unreadTrustRoots: [...unreadTrustRoots, ...trustRoots.filter(isTwice).map(({ document }) => document.metadata.name)],
    errors,
  };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kubernetes takes a field without a value for one that is left out. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])));
};

const kindOf = (value: unknown): string | undefined => (isRecord(value) && typeof value['kind'] === 'string' ? value['kind'] : undefined);

const lists: ReadonlySet<string | undefined> = new Set(['List', 'ClusterImagePolicyList', 'ImageValidatingPolicyList', 'TrustRootList']);

/** The items of a list, as `kubectl get -o yaml` writes them; other documents as they are. */
const unfold = (document: ReadDocument): readonly ReadDocument[] => {
  const { value, root } = document;
  if (!lists.has(kindOf(value)) || !isRecord(value) || !Array.isArray(value['items'])) return [document];
  const placed = root.children.get('items')?.children;
  return value['items'].slice(0, maxItems + 1).map((item: unknown, index) => ({ value: item, root: placed?.get(String(index)) ?? root }));
};

const known = ['ClusterImagePolicy', 'ImageValidatingPolicy', 'TrustRoot', 'List'];

const unknownKind = ({ root }: ReadDocument, file: SourceFile, kind: string | undefined): ConfigError => {
  const message = kind === undefined ? 'The document has no "kind".' : `Documents of the kind "${kind.slice(0, 80)}" are not read here.`;
  const close = kind === undefined ? undefined : closestName(kind, known);
  const hint = close === undefined ? `Known kinds: ${known.join(', ')}.` : `Did you mean "${close}"?`;
  return configError(file, root.children.get('kind')?.range ?? root.range, message, hint);
};

interface Repeated {
  /** All of the name. */
  readonly documents: readonly Named[];
  readonly error: ConfigError;
}

/** Why all of them: which one counts in a cluster is not known. */
const repeatedNames = (documents: readonly Named[], others: readonly string[] = []): readonly Repeated[] =>
  [...Map.groupBy(documents, ({ document }) => document.metadata.name)].flatMap(([name, named]) => {
    const elsewhere = others.includes(name) ? `trusted-roots/${name}.json` : undefined;
    const [first, second] = elsewhere === undefined ? named : [undefined, ...named];
    if (second === undefined) return [];
    const place = nameRange(second.root);
    const firstPlace = elsewhere ?? (first ? originOf(first.root, first.file) : '');
    const error = configError(second.file, place, `The name "${name}" is given twice.`, `Choose another one; the first is at ${firstPlace}.`);
    return [{ documents: named, error }];
  });

const nameRange = (root: Placed) => root.children.get('metadata')?.children.get('name')?.range ?? root.range;

const originOf = (root: Placed, file: SourceFile): string => `${file.path}:${file.lines.line(nameRange(root).start)}`;

const unreadDocument = (documents: readonly Named[], errors: readonly ConfigError[]): UnreadPolicy => {
  const [first] = documents;
  return {
    policy: first?.document.metadata.name ?? '',
    origin: first ? originOf(first.root, first.file) : '',
    engine: 'sigstore',
    images: documents.flatMap(({ document }) => globsOf(document)),
    errors,
  };
};

const globsOf = (document: Named['document']): readonly string[] => {
  switch (document.kind) {
    case 'ClusterImagePolicy':
      return document.spec.images.map(({ glob }) => glob);
    case 'ImageValidatingPolicy':
      return asImageGlobs(document.spec.matchImageReferences.map(({ glob }) => glob));
    case 'TrustRoot':
      return [];
  }
};

const unreadBase = (item: ReadDocument, file: SourceFile, errors: readonly ConfigError[]): Omit<UnreadPolicy, 'images'> => ({
  policy: nameOf(item.value) ?? kindOf(item.value) ?? file.path,
  origin: originOf(item.root, file),
  engine: 'sigstore',
  errors,
});

/** A document with errors, when it can be told which images it names. */
const unreadOf = (item: ReadDocument, file: SourceFile, errors: readonly ConfigError[]): UnreadPolicy | undefined => {
  const base = unreadBase(item, file, errors);
  if (kindOf(item.value) === 'ImageValidatingPolicy') {
    const read = v.safeParse(v.looseObject({ spec: v.looseObject({ matchImageReferences: namedReferences }) }), item.value);
    return read.success ? { ...base, images: asImageGlobs(read.output.spec.matchImageReferences.map(({ glob }) => glob)) } : undefined;
  }
  const named = v.safeParse(v.looseObject({ spec: v.looseObject({ images: namedImages }) }), item.value);
  return named.success ? { ...base, images: named.output.spec.images.map(({ glob }) => glob) } : undefined;
};

const nameOf = (value: unknown): string | undefined => {
  const named = v.safeParse(v.looseObject({ metadata: v.looseObject({ name: v.pipe(v.string(), v.minLength(1)) }) }), value);
  return named.success ? named.output.metadata.name : undefined;
};

const unknownReferences = ({ spec }: ClusterImagePolicyDocument, names: readonly string[]): readonly SchemaProblem[] =>
  spec.authorities.flatMap((authority, index) =>
    (['keyless', 'ctlog', 'rfc3161timestamp'] as const).flatMap((part): readonly SchemaProblem[] => {
      const name = authority[part]?.trustRootRef;
      if (name === undefined || names.includes(name)) return [];
      const path = ['spec', 'authorities', String(index), part, 'trustRootRef'];
      const close = closestName(name, names);
      const hint = close === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${close}"?`;
      return [{ path, at: 'value', message: `"${fieldPath(path)}" names "${name}", and there is no such TrustRoot.`, hint }];
    }),
  );
