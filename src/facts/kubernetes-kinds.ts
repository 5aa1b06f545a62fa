import { kubernetesKindLines } from './kubernetes-kinds-data.ts';

/** What is known of one version of a kind. */
export interface KindFacts {
  readonly scope: 'namespaced' | 'cluster' | undefined;
  /** The component by whose versions the others count. */
  readonly component: string;
  /** The first version in which it is deprecated, such as `1.19`. */
  readonly deprecated: string | undefined;
  /** The first version that no longer has it; it may be one to come. */
  readonly removed: string | undefined;
  /** The API version of what takes its place. */
  readonly replacement: string | undefined;
}

const scopes: Readonly<Record<string, KindFacts['scope']>> = { n: 'namespaced', c: 'cluster' };

const read = (): ReadonlyMap<string, KindFacts> =>
  new Map(
    kubernetesKindLines.split('\n').map(line => {
      const [apiVersion = '', kind = '', scope = '', deprecated = '', removed = '', replacement = ''] = line.split(' ');
      const [component, first] = deprecated.includes(':') ? deprecated.split(':', 2) : ['Kubernetes', deprecated];
      return [
        `${apiVersion}/${kind}`,
        {
          scope: scopes[scope],
          component: component ?? 'Kubernetes',
          deprecated: first === '' ? undefined : first,
          removed: removed === '' ? undefined : removed.slice(removed.indexOf(':') + 1),
          replacement: replacement === '' ? undefined : replacement.slice(0, replacement.lastIndexOf('/')),
        },
      ];
    }),
  );

let facts: ReadonlyMap<string, KindFacts> | undefined;

/**
 * What is known of a kind in a version of its API; undefined for kinds that Kubernetes does not bring along, but for a few of cert-manager.
 */
export const kindFacts = (apiVersion: string, kind: string): KindFacts | undefined => {
  facts ??= read();
  return facts.get(`${apiVersion}/${kind}`);
};

/** Whether objects of a kind lie in namespaces; undefined when that is not known. */
export const scopeOf = (apiVersion: string, kind: string): KindFacts['scope'] => kindFacts(apiVersion, kind)?.scope;

/** All kinds that Kubernetes itself brings along, in all their versions. */
export const builtInKinds = (): readonly { readonly apiVersion: string; readonly kind: string }[] => {
  facts ??= read();
  return [...facts].flatMap(([key, { component }]) => {
    const end = key.lastIndexOf('/');
    return component === 'Kubernetes' ? [{ apiVersion: key.slice(0, end), kind: key.slice(end + 1) }] : [];
  });
};
