import type { SourceFile } from '../../artifacts/source-file.ts';
import { type ConfigError, configError } from '../../policy/config-error.ts';
import { checkDocument, placeErrors } from '../../policy/parse.ts';
import { type ReadDocument, readPolicyDocuments } from '../../policy/schema/policy-document.ts';
import { closestName } from '../../text/closest-name.ts';
import { isRecord } from '../../text/record.ts';
import { clusterImagePolicyProblems } from './cluster/cluster-image-policy-problems.ts';
import { type ClusterImagePolicyDocument, clusterImagePolicySchema } from './cluster/cluster-image-policy-schema.ts';
import type { UnreadPolicy } from './image-policy-set.ts';
import { repeatedNames, unknownReferences } from './joint-errors.ts';
import { imageValidatingPolicyProblems } from './kyverno/image-validating-policy-problems.ts';
import { type ImageValidatingPolicyDocument, imageValidatingPolicySchema } from './kyverno/image-validating-policy-schema.ts';
import type { NamedDocument, PlacedDocument } from './placed-document.ts';
import { trustRootProblems } from './trust/trust-root-problems.ts';
import { type TrustRootDocument, trustRootSchema } from './trust/trust-root-schema.ts';
import { builtInTrustRoots } from './trust/trust-selection.ts';
import { documentName, unreadDocument, unreadDocuments } from './unread-document.ts';

/** What the documents of all files are. */
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

interface Sorted {
  readonly policies: Policy[];
  readonly validatingPolicies: ValidatingPolicy[];
  readonly trustRoots: Root[];
  readonly unread: UnreadPolicy[];
  readonly unreadTrustRoots: string[];
  readonly errors: ConfigError[];
}

/**
 * Reads the documents of all files, and holds them against each other: names are given once, trust roots that are named exist.
 * `otherTrustRoots` are names of those that are no documents.
 */
export const parsePolicyDocuments = (files: readonly SourceFile[], otherTrustRoots: readonly string[] = []): PolicyDocuments => {
  const sorted = sortDocuments(files);
  const { policies, validatingPolicies, trustRoots, unread, unreadTrustRoots, errors } = sorted;
  const repeated = [...repeatedNames(policies), ...repeatedNames(validatingPolicies), ...repeatedNames(trustRoots, otherTrustRoots)];
  const twice = new Set(repeated.flatMap(({ documents }) => documents));
  const names = [
    ...builtInTrustRoots,
    ...otherTrustRoots,
    ...unreadTrustRoots,
    ...trustRoots.map(({ document }) => document.metadata.name),
  ];
  const dangling = policies.flatMap(policy => {
    const found = twice.has(policy) ? [] : placeErrors(unknownReferences(policy.document, names), policy.root, policy.file);
    return found.length === 0 ? [] : [{ policy, errors: found }];
  });
  return {
    policies: policies.filter(policy => !twice.has(policy) && !dangling.some(one => one.policy === policy)),
    validatingPolicies: validatingPolicies.filter(policy => !twice.has(policy)),
    trustRoots: trustRoots.filter(root => !twice.has(root)),
    unread: [
      ...unread,
      ...repeated.map(({ documents, error }) => unreadDocuments(documents, [error])),
      ...dangling.map(({ policy, errors: found }) => unreadDocuments([policy], found)),
    ],
    unreadTrustRoots: [...unreadTrustRoots, ...trustRoots.filter(root => twice.has(root)).map(({ document }) => document.metadata.name)],
    errors,
  };
};

const sortDocuments = (files: readonly SourceFile[]): Sorted => {
  const sorted: Sorted = { policies: [], validatingPolicies: [], trustRoots: [], unread: [], unreadTrustRoots: [], errors: [] };
  let count = 0;
  for (const file of files) {
    const read = readPolicyDocuments(file, limits);
    if (read.errors) {
      sorted.errors.push(...read.errors);
      continue;
    }
    const items = read.documents.map(({ value, root }) => ({ value: withoutNulls(value), root })).flatMap(unfold);
    count += items.length;
    if (count > maxDocuments) {
      const message = `There are more than ${maxDocuments} documents.`;
      sorted.errors.push(configError(file, { start: 0, end: 0 }, message, 'Use globs instead of many policies.'));
      break;
    }
    for (const item of items) sortDocument(item, file, sorted);
  }
  return sorted;
};

const sortDocument = (item: ReadDocument, file: SourceFile, sorted: Sorted): void => {
  const kind = kindOf(item.value);
  switch (kind) {
    case 'ClusterImagePolicy': {
      const parsed = checkDocument(clusterImagePolicySchema, item, file, clusterImagePolicyProblems);
      if (parsed.errors) fail(kind, item, file, parsed.errors, sorted);
      else sorted.policies.push(parsed);
      return;
    }
    case 'ImageValidatingPolicy': {
      const parsed = checkDocument(imageValidatingPolicySchema, item, file, imageValidatingPolicyProblems);
      if (parsed.errors) fail(kind, item, file, parsed.errors, sorted);
      else sorted.validatingPolicies.push(parsed);
      return;
    }
    case 'TrustRoot': {
      const parsed = checkDocument(trustRootSchema, item, file, trustRootProblems);
      if (parsed.errors) fail(kind, item, file, parsed.errors, sorted);
      else sorted.trustRoots.push(parsed);
      return;
    }
    default:
      sorted.errors.push(unknownKind(item, file, kind));
  }
};

const fail = (
  kind: NamedDocument['document']['kind'],
  item: ReadDocument,
  file: SourceFile,
  errors: readonly ConfigError[],
  sorted: Sorted,
): void => {
  const own = unreadDocument(kind, item, file, errors);
  if (own === undefined) sorted.errors.push(...errors);
  else sorted.unread.push(own);
  const name = kind === 'TrustRoot' ? documentName(item.value) : undefined;
  if (name !== undefined) sorted.unreadTrustRoots.push(name);
};

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
