import type { KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import type { RoleBinding } from '../../../artifacts/kubernetes/objects/role-binding.ts';
import type { ServiceAccount } from '../../../artifacts/kubernetes/objects/service-account.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { literalNamespace, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, stringAt } from '../../../artifacts/yaml/lookup.ts';

/** The account that pods run with when they name none. */
export const defaultAccount = 'default';

/** The name of a pod's account; undefined when it is not known. */
export const accountNameOf = (podSpec: PodSpec): string | undefined => {
  for (const field of ['serviceAccountName', 'serviceAccount']) {
    const found = podSpec.get(field);
    if (!isMissing(found)) return stringAt(found) === '' ? defaultAccount : stringAt(found);
  }
  return defaultAccount;
};

const accountsIn = (objects: readonly KubernetesObject[]): readonly ServiceAccount[] =>
  objects.flatMap(object => {
    const view = typedObject(object);
    return view?.kind === 'ServiceAccount' ? [view] : [];
  });

const bindingsIn = (objects: readonly KubernetesObject[]): readonly RoleBinding[] =>
  objects.flatMap(object => {
    const view = typedObject(object);
    return view?.kind === 'RoleBinding' || view?.kind === 'ClusterRoleBinding' ? [view] : [];
  });

/** The service accounts of a set of objects, and who is given rights by a binding. */
export class ServiceAccounts {
  readonly all: readonly ServiceAccount[];
  readonly #byName: ReadonlyMap<string | undefined, readonly ServiceAccount[]>;
  /** Names of accounts that some binding names, each with the namespaces; undefined for one that is not known. */
  readonly #bound = new Map<string | undefined, Set<string | undefined>>();
  /** Namespaces whose accounts a binding names all together; undefined for those of all namespaces. */
  readonly #boundTogether = new Set<string | undefined>();

  constructor(objects: readonly KubernetesObject[]) {
    this.all = accountsIn(objects);
    this.#byName = Map.groupBy(this.all, ({ object }) => object.name);
    for (const binding of bindingsIn(objects)) this.#note(binding);
  }

  #note({ object, subjects, kind }: RoleBinding): void {
    if (!subjects.complete) this.#add(undefined, undefined);
    for (const subject of subjects.items) {
      if (subject.kind.state === 'present' && subject.kind.value !== 'ServiceAccount') {
        this.#noteGroup(subject);
        continue;
      }
      const own = subject.namespace.state === 'present' ? subject.namespace.value : undefined;
      const around = kind === 'RoleBinding' ? literalNamespace(object) : undefined;
      this.#add(subject.name.state === 'present' ? subject.name.value : undefined, own ?? around);
    }
  }

  /** Source: Kubernetes, "Using RBAC Authorization", groups of service accounts. */
  #noteGroup({ kind, name }: RoleBinding['subjects']['items'][number]): void {
    if (kind.state !== 'present' || kind.value !== 'Group') return;
    if (name.state !== 'present') this.#boundTogether.add(undefined);
    else if (name.value === 'system:authenticated' || name.value === 'system:serviceaccounts') this.#boundTogether.add(undefined);
    else if (name.value.startsWith('system:serviceaccounts:')) this.#boundTogether.add(name.value.slice('system:serviceaccounts:'.length));
  }

  #add(name: string | undefined, namespace: string | undefined): void {
    const namespaces = this.#bound.get(name) ?? new Set();
    this.#bound.set(name, namespaces.add(namespace));
  }

  /**
   * True where a subject of this namespace is the account of this name that says no namespace: whoever wrote both installs them there. Not where another one of
   * the name is said to be there, nor where there are several: those are of installations of which one has the rights, and another one has not.
   */
  isInstalledIn(namespace: string, name: string): boolean {
    const own = (this.#byName.get(name) ?? []).map(({ object }) => literalNamespace(object));
    return own.filter(one => one === undefined).length === 1 && !own.includes(namespace);
  }

  /** Those that a pod's name may mean: of this name, in its namespace or one that may be it. */
  of(podSpec: PodSpec): readonly ServiceAccount[] {
    const named = this.#byName.get(accountNameOf(podSpec)) ?? [];
    return named.filter(({ object }) => sameNamespace(object, podSpec.object) !== false);
  }

  /** False when no binding of the set gives a pod's account any right. */
  mayBeBound(podSpec: PodSpec): boolean {
    if (this.#bound.has(undefined) || this.#boundTogether.has(undefined)) return true;
    const namespaces = this.#bound.get(accountNameOf(podSpec));
    const own = literalNamespace(podSpec.object);
    if (this.#boundTogether.size > 0 && (own === undefined || this.#boundTogether.has(own))) return true;
    return namespaces !== undefined && (own === undefined || namespaces.has(own) || namespaces.has(undefined));
  }

  /** Whether a pod finds a token for the API in its containers: as it says itself, else as its account says, else yes. */
  mountsToken(podSpec: PodSpec): boolean | 'unknown' {
    const own = booleanAt(podSpec.get('automountServiceAccountToken'));
    if (own !== undefined) return own;
    const [account] = this.of(podSpec);
    const said = account?.automountServiceAccountToken;
    if (said === undefined || said.state === 'absent') return true;
    return said.state === 'present' ? said.value : 'unknown';
  }
}
