import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { entriesOf, itemsOf, lookup, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { appendAll } from '../../../text/append-all.ts';
import { policyKindOf } from './admission-engines.ts';

/**
 * What of an allow list strangers can have, too. `host`: a registry of another name that begins alike; `namespace`: another account of a registry in
 * which everybody has one; `registry`: all of such a registry.
 */
export type OpenEnd = 'host' | 'namespace' | 'registry';

export interface OpenPrefix {
  readonly end: OpenEnd;
  readonly node: YamlScalar;
  readonly prefix: string;
  /** A name that is allowed as well. */
  readonly lookAlike: string;
  /** The text without the open end; undefined where the text does not tell what is meant. */
  readonly closed: string | undefined;
}

/** Registries in which everybody can have an account. */
const publicRegistries = new Set([
  'docker.io',
  'index.docker.io',
  'registry.hub.docker.com',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'registry.gitlab.com',
  'public.ecr.aws',
]);

const isHost = (part: string): boolean => part.includes('.') || part.includes(':') || part === 'localhost';

/**
 * What a text lets in that everything matches which begins with it. Below an account's own name there is nothing of strangers: `ghcr.io/acme/web` also
 * means `ghcr.io/acme/web-old`, which is of the same account; and in a registry of one's own nobody else has one.
 */
const openEnd = (prefix: string): Omit<OpenPrefix, 'node' | 'prefix'> | undefined => {
  const [first = '', second, ...more] = prefix.split('/');
  if (first === '' || prefix.length > 300) return undefined;
  if (second === undefined) {
    // `nginx:1.29` and a digest end by themselves; after the colon of a host only its port comes.
    const isImage = first.includes('@') || /:(?!\d{1,5}$)/u.test(first) || (first.includes(':') && !/[.]|^localhost:/u.test(first));
    return isImage ? undefined : { end: 'host', lookAlike: `${first}.evil.example/`, closed: isHost(first) ? `${first}/` : undefined };
  }
  if (second === '') return publicRegistries.has(first) ? { end: 'registry', lookAlike: `${first}/evil/`, closed: undefined } : undefined;
  if (more.length > 0 || !publicRegistries.has(first) || /[:@]/u.test(second)) return undefined;
  return { end: 'namespace', lookAlike: `${prefix}-evil/`, closed: `${prefix}/` };
};

const scalarText = (node: YamlNode): string | undefined => {
  const value = scalarValue(node);
  return typeof value === 'string' ? value : undefined;
};

/** Source: gatekeeper-library, `allowedrepos`: `startswith(container.image, repo)`. */
const ofGatekeeper = (object: KubernetesObject): readonly OpenPrefix[] =>
  object.kind !== 'K8sAllowedRepos'
    ? []
    : itemsOf(object.get('spec', 'parameters', 'repos')).flatMap(node => {
        const prefix = scalarText(node);
        const found = prefix === undefined ? undefined : openEnd(prefix);
        return found && prefix !== undefined && node.kind === 'scalar' ? [{ ...found, node, prefix }] : [];
      });

/** What stands before the first `*` of a glob, where the `*` is all that follows in its part of the name. */
const openGlob = (glob: string, crosses: boolean): Omit<OpenPrefix, 'node' | 'prefix'> | undefined => {
  const star = glob.indexOf('*');
  const before = star === -1 ? '' : glob.slice(0, star);
  // A name before the `*`, not a boundary.
  if (!/[\w-]$/u.test(before) || !isHost(before.split('/', 1)[0] ?? '')) return undefined;
  const rest = glob.slice(star).replace(/^\*+/u, '');
  if (!crosses && rest === '' && !glob.slice(star).startsWith('**')) return undefined;
  const found = openEnd(before);
  if (!found || found.end === 'registry') return undefined;
  return {
    ...found,
    closed: found.closed === undefined ? undefined : found.closed + (rest === '' ? glob.slice(star) : rest.replace(/^\//u, '')),
  };
};

/** More nodes of a pattern are not looked at. */
const maxNodes = 5_000;

/** The scalars under keys `image` of a pattern, with anchors taken off (`=(image)`). */
const imagePatterns = (pattern: YamlNode | undefined): readonly YamlScalar[] => {
  const found: YamlScalar[] = [];
  const left: YamlNode[] = pattern === undefined ? [] : [pattern];
  for (let seen = 0; left.length > 0 && seen < maxNodes; seen += 1) {
    const node = left.pop();
    if (node?.kind === 'sequence') appendAll(left, itemsOf(node).toReversed());
    if (node?.kind !== 'mapping') continue;
    for (const { name, value } of entriesOf(node).toReversed()) {
      if (value.kind === 'scalar' && /^[=^+<X]?\(?image\)?$/u.test(name ?? '')) found.unshift(value);
      else if (value.kind !== 'scalar') left.push(value);
    }
  }
  return found;
};

/** A `*` of Kyverno also matches `/`. `|` separates alternatives; with `!` an image is refused. Source: Kyverno, "Validate Rules", wildcards, operators. */
const ofKyverno = (object: KubernetesObject): readonly OpenPrefix[] =>
  itemsOf(object.get('spec', 'rules'))
    .flatMap(rule => {
      const validate = lookup(rule, 'validate');
      const [pattern, ...others] = [lookup(validate, 'pattern'), ...itemsOf(lookup(validate, 'anyPattern')).map(one => lookup(one))];
      return [pattern, ...others].flatMap(one => (one?.state === 'present' ? imagePatterns(one.node) : []));
    })
    .flatMap(node => {
      const text = scalarText(node);
      const parts = text?.split('|').map(part => part.trim()) ?? [];
      return parts
        .flatMap(part => {
          const found = part.startsWith('!') ? undefined : openGlob(part, true);
          return found ? [{ ...found, node, prefix: part, closed: found.closed && text?.replace(part, found.closed) }] : [];
        })
        .slice(0, 1);
    });

/**
 * Only policies that let images pass without a signature: for others a wider glob asks for more. `*` stays within one part of a name.
 * Source: Sigstore, policy-controller, `pkg/webhook/clusterimagepolicy`, globs.
 */
const ofClusterImagePolicy = (object: KubernetesObject): readonly OpenPrefix[] => {
  const authorities = sequenceAt(object.get('spec', 'authorities'));
  if (!itemsOf(authorities).some(one => stringAt(one, 'static', 'action') === 'pass')) return [];
  return itemsOf(object.get('spec', 'images')).flatMap(image => {
    const node = lookup(image, 'glob');
    const prefix = stringAt(image, 'glob');
    if (node.state !== 'present' || node.node.kind !== 'scalar' || prefix === undefined) return [];
    const found = openGlob(prefix, false);
    return found ? [{ ...found, node: node.node, prefix }] : [];
  });
};

/** Entries of allow lists of registries and repositories that strangers' images meet, too. */
export const openPrefixes = (object: KubernetesObject): readonly OpenPrefix[] => {
  if (object.group === 'policy.sigstore.dev' && object.kind === 'ClusterImagePolicy') return ofClusterImagePolicy(object);
  const kind = policyKindOf(object);
  if (kind === 'gatekeeper-constraint') return ofGatekeeper(object);
  return kind === 'kyverno-policy' ? ofKyverno(object) : [];
};
