import type { KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import type { ClusterRole, PolicyRule, Role } from '../../../artifacts/kubernetes/objects/role.ts';
import type { RoleBinding } from '../../../artifacts/kubernetes/objects/role-binding.ts';
import { literalNamespace, objectNameRange } from '../../../artifacts/kubernetes/walk.ts';
import { itemsOf, lookup, writtenString } from '../../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import { isSystemNamespace } from '../../concepts/cluster-namespaces.ts';
import { bindingsIn, binds, boundRole, isSubject, rolesIn } from '../../concepts/rbac/rbac-bindings.ts';
import { type Access, effectiveRules, grantOf } from '../../concepts/rbac/rbac-grants.ts';
import { accountNameOf, ServiceAccounts } from '../../kubernetes/concepts/service-accounts.ts';
import { isBuiltInGroup } from '../../rbac/concepts/built-in-roles.ts';

/** What whoever has it can take over. */
export type Scope = 'namespace' | 'cluster';

/** A right by which one comes to more rights. */
interface Primitive {
  /** What it lets one do, as the end of "it may …". */
  readonly may: string;
  readonly accesses: readonly Access[];
  /** `always`: in no namespace, or good for the whole cluster. `wide`: for the cluster only where it is granted in all namespaces. */
  readonly cluster: 'always' | 'wide';
}

const write = ['create', 'update', 'patch'];
const core = (resources: readonly string[], verbs: readonly string[]): Access => ({ group: '', resources, verbs });
const workloads: readonly Access[] = [
  core(['pods', 'replicationcontrollers'], ['create']),
  { group: 'apps', resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'], verbs: ['create'] },
  { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: ['create'] },
];

/** Those of the good practices of Kubernetes, the worst first. Source: https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
const primitives: readonly Primitive[] = [
  {
    may: 'give itself any right (bind or escalate)',
    accesses: [{ group: 'rbac.authorization.k8s.io', resources: ['clusterroles', 'roles'], verbs: ['bind', 'escalate'] }],
    cluster: 'wide',
  },
  {
    may: 'act as other users, groups or service accounts (impersonate)',
    accesses: [core(['users', 'groups', 'serviceaccounts'], ['impersonate'])],
    cluster: 'wide',
  },
  { may: 'read the Secrets', accesses: [core(['secrets'], ['get', 'list', 'watch'])], cluster: 'wide' },
  {
    may: 'run commands in containers',
    accesses: [core(['pods/exec', 'pods/attach', 'pods/ephemeralcontainers'], ['create', 'get', 'update', 'patch'])],
    cluster: 'wide',
  },
  { may: 'create pods', accesses: workloads, cluster: 'wide' },
  { may: 'make tokens of service accounts', accesses: [core(['serviceaccounts/token'], ['create'])], cluster: 'wide' },
  { may: 'run commands on the nodes (nodes/proxy)', accesses: [core(['nodes/proxy'], ['get', 'create'])], cluster: 'always' },
  {
    may: 'change what the API server is asked to store (webhooks)',
    accesses: [
      {
        group: 'admissionregistration.k8s.io',
        resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
        verbs: write,
      },
    ],
    cluster: 'always',
  },
  {
    may: 'approve certificates for any user',
    accesses: [{ group: 'certificates.k8s.io', resources: ['certificatesigningrequests/approval'], verbs: ['update', 'patch'] }],
    cluster: 'always',
  },
];

/** Built-in roles with which one reads Secrets and creates pods; they stand in no manifest. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['cluster-admin', 'do everything'],
  ['admin', 'read the Secrets and create pods'],
  ['edit', 'read the Secrets and create pods'],
]);

/** A step of a way from a workload to what it can take over. */
export interface Step {
  readonly object: KubernetesObject;
  readonly at: Range;
  readonly note: string;
}

/** The shortest way from a workload's token to more rights. */
export interface Escalation {
  readonly account: string;
  readonly scope: Scope;
  readonly may: string;
  /** True for an account that works on resources that are not of Kubernetes itself: a controller. */
  readonly operates: boolean;
  readonly steps: readonly Step[];
}

interface Power {
  readonly may: string;
  readonly scope: Scope;
  readonly createsPods: boolean;
  readonly steps: readonly Step[];
}

const better = (one: Power | undefined, other: Power | undefined): Power | undefined =>
  one === undefined || (one.scope === 'namespace' && other?.scope === 'cluster') ? (other ?? one) : one;

/** Where the API server is asked for its own token, without another audience. */
const projectsToken = (podSpec: PodSpec): boolean =>
  itemsOf(podSpec.get('volumes')).some(volume =>
    itemsOf(lookup(volume, 'projected', 'sources')).some(source => {
      const token = lookup(source, 'serviceAccountToken');
      return token.state === 'present' && lookup(token, 'audience').state === 'absent';
    }),
  );

/** Ways to more rights in a set of objects. What templates decide is not followed. */
export class Escalations {
  readonly #accounts: ServiceAccounts;
  readonly #roles: readonly (Role | ClusterRole)[];
  readonly #rolesByName: ReadonlyMap<string | undefined, readonly (Role | ClusterRole)[]>;
  /** Bindings by the names of the accounts and groups among their subjects. */
  readonly #bindings = new Map<string, RoleBinding[]>();
  readonly #powers = new Map<string, Power | undefined>();
  /** Of each namespace the accounts that can take over the cluster, two at most: one is another than the own one. */
  readonly #strongest = new Map<string | undefined, readonly (readonly [account: KubernetesObject, power: Power])[]>();

  constructor(objects: readonly KubernetesObject[]) {
    this.#accounts = new ServiceAccounts(objects);
    this.#roles = rolesIn({ objects });
    this.#rolesByName = Map.groupBy(this.#roles, ({ object }) => object.name);
    for (const binding of bindingsIn({ objects }))
      if (!binding.object.partial)
        for (const { name } of binding.subjects.items) if (name.state === 'present') this.#note(name.value, binding);
  }

  #note(name: string, binding: RoleBinding): void {
    const known = this.#bindings.get(name);
    if (known === undefined) this.#bindings.set(name, [binding]);
    else if (known.at(-1) !== binding) known.push(binding);
  }

  /** True where there is nothing by which anybody gets rights. */
  get isEmpty(): boolean {
    return this.#bindings.size === 0;
  }

  of(podSpec: PodSpec): Escalation | undefined {
    const account = accountNameOf(podSpec);
    if (account === undefined || (this.#accounts.mountsToken(podSpec) !== true && !projectsToken(podSpec))) return undefined;
    const namespace = literalNamespace(podSpec.object);
    const own = this.#powerOf(account, namespace);
    const power = own?.createsPods === true && own.scope === 'namespace' ? (this.#borrowed(own, account, namespace) ?? own) : own;
    return power && { account, scope: power.scope, may: power.may, operates: this.#operates(account, namespace), steps: power.steps };
  }

  /** Who creates pods in a namespace has the rights of all accounts there. */
  #borrowed(own: Power, account: string, namespace: string | undefined): Power | undefined {
    const [object, power] = this.#strongestIn(namespace).find(([other]) => other.name !== account) ?? [];
    if (object === undefined || power === undefined) return undefined;
    const step: Step = { object, at: objectNameRange(object), note: `A pod of this service account can be created: it may ${power.may}.` };
    return {
      may: `create pods of the service account "${object.name}", which may ${power.may}`,
      scope: 'cluster',
      createsPods: true,
      steps: [...own.steps, step, ...power.steps],
    };
  }

  #strongestIn(namespace: string | undefined): readonly (readonly [KubernetesObject, Power])[] {
    const known = this.#strongest.get(namespace);
    if (known !== undefined) return known;
    const found: [KubernetesObject, Power][] = [];
    for (const { object } of this.#accounts.all) {
      if (found.length === 2) break;
      if (object.name === undefined || literalNamespace(object) !== namespace) continue;
      const power = this.#powerOf(object.name, namespace);
      if (power?.scope === 'cluster') found.push([object, power]);
    }
    this.#strongest.set(namespace, found);
    return found;
  }

  #operates(account: string, namespace: string | undefined): boolean {
    return this.#boundTo(account, namespace).some(binding =>
      this.#rolesOf(binding)
        .flatMap(role => effectiveRules(role, this.#roles))
        .some(({ apiGroups }) => apiGroups.items.some(({ value }) => !isBuiltInGroup(value))),
    );
  }

  #powerOf(account: string, namespace: string | undefined): Power | undefined {
    const key = `${namespace ?? ''} ${account}`;
    if (this.#powers.has(key)) return this.#powers.get(key);
    let best: Power | undefined;
    for (const binding of this.#boundTo(account, namespace)) best = better(best, this.#powerBy(binding));
    this.#powers.set(key, best);
    return best;
  }

  #boundTo(account: string, namespace: string | undefined): readonly RoleBinding[] {
    const here = namespace ?? '';
    const groups = ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${here}`];
    const user = `system:serviceaccount:${here}:${account}`;
    const named = [account, user, ...groups].flatMap(name => this.#bindings.get(name) ?? []);
    return [...new Set(named)]
      .slice(0, maxBindings)
      .filter(binding =>
        isBound(binding, { account, namespace, user, groups, isInstalledIn: other => this.#accounts.isInstalledIn(other, account) }),
      );
  }

  /** Why only a few: a cluster has one of each name, and a hostile file thousands. */
  #rolesOf(binding: RoleBinding): readonly (Role | ClusterRole)[] {
    return (this.#rolesByName.get(boundRole(binding).name) ?? []).slice(0, maxNamesakes).filter(role => binds(binding, role));
  }

  #powerBy(binding: RoleBinding): Power | undefined {
    const { kind, name } = boundRole(binding);
    const step = (what: string): Step => ({
      object: binding.object,
      at: objectNameRange(binding.object),
      note: `It gives the account ${what}.`,
    });
    const around = literalNamespace(binding.object);
    const isWide = binding.kind === 'ClusterRoleBinding' || (around !== undefined && isSystemNamespace(around));
    const known = kind === 'ClusterRole' ? builtIn.get(name ?? '') : undefined;
    if (known !== undefined)
      return { may: known, scope: isWide ? 'cluster' : 'namespace', createsPods: true, steps: [step(`the built-in role "${name}"`)] };
    let best: Power | undefined;
    for (const role of this.#rolesOf(binding)) best = better(best, this.#powerByRole(role, isWide, step(`the role "${name}"`)));
    return best;
  }

  #powerByRole(role: Role | ClusterRole, isWide: boolean, step: Step): Power | undefined {
    let best: Power | undefined;
    const rules = effectiveRules(role, this.#roles);
    const createsPods = rules.some(rule => workloads.some(access => certainlyGrants(rule, access)));
    for (const rule of rules) {
      const found = primitiveIn(rule, role, isWide);
      if (found === undefined) continue;
      const last: Step = { object: role.object, at: rule.node.range, note: `It may ${found.may}.` };
      best = better(best, { ...found, createsPods, steps: [step, last] });
    }
    return best;
  }
}

/** Why once: two rules follow the ways in one unit. */
export const escalationsIn = onceFor((objects: readonly KubernetesObject[]) => new Escalations(objects));

/** What of accounts, roles and bindings the rules read that follow these ways. */
export const escalationObjects = {
  ServiceAccount: { fields: [['metadata'], ['automountServiceAccountToken']] },
  Role: { fields: [['metadata'], ['rules']] },
  ClusterRole: { fields: [['metadata'], ['rules'], ['aggregationRule']] },
  RoleBinding: { fields: [['metadata'], ['subjects'], ['roleRef']] },
  ClusterRoleBinding: { fields: [['metadata'], ['subjects'], ['roleRef']] },
} as const;

/** More roles of one name are not looked at: one for each of a few namespaces. */
const maxNamesakes = 20;

/** More bindings of one account are not followed. */
const maxBindings = 50;

/** An account as the API server knows it. */
interface Holder {
  readonly account: string;
  readonly namespace: string | undefined;
  readonly user: string;
  readonly groups: readonly string[];
  /** Whether it is that of a namespace, though it says none itself. */
  readonly isInstalledIn: (namespace: string) => boolean;
}

const isBound = (binding: RoleBinding, { account, namespace, user, groups, isInstalledIn }: Holder): boolean => {
  if (binding.kind === 'RoleBinding' && literalNamespace(binding.object) !== namespace) return false;
  return binding.subjects.items.some(subject => {
    if (isSubject(subject, { user, groups }, binding)) return true;
    // Why: objects that say no namespace are deployed to the same one.
    const { kind, name } = subject;
    const isNamed = kind.state === 'present' && kind.value === 'ServiceAccount' && name.state === 'present' && name.value === account;
    if (!isNamed || namespace !== undefined) return false;
    const named = subject.namespace;
    return named.state === 'absent' || (named.state === 'present' && isInstalledIn(named.value));
  });
};

/** Rights limited to objects of certain names lead nowhere further for sure. */
const certainlyGrants = (rule: PolicyRule, access: Access): boolean => {
  const grant = grantOf(rule, access);
  return grant !== undefined && grant.names === undefined;
};

const primitiveIn = (rule: PolicyRule, role: Role | ClusterRole, isWide: boolean): Pick<Power, 'may' | 'scope'> | undefined => {
  const found = primitives.filter(({ accesses, cluster }) => {
    // Why: what is in no namespace is out of reach by a role of a namespace, or a binding in one.
    if (cluster === 'always' && (role.kind === 'Role' || !isWide)) return false;
    return accesses.some(access => certainlyGrants(rule, access));
  });
  const [worst] = found;
  if (worst === undefined) return undefined;
  const isAll =
    found.length === primitives.length ||
    (rule.verbs.items.some(({ value }) => value === '*') && rule.resources.items.some(({ value }) => value === '*'));
  return { may: isAll ? 'do everything there' : worst.may, scope: isWide ? 'cluster' : 'namespace' };
};

/** By which fields of a pod the account and its token go. */
export const accountFields: readonly (readonly string[])[] = [['serviceAccountName'], ['serviceAccount'], ['automountServiceAccountToken']];

/** The name of a workload's account as its manifest has it, or that of the workload. */
export const accountRange = (podSpec: PodSpec): Range => {
  for (const field of ['serviceAccountName', 'serviceAccount']) {
    const found = writtenString(podSpec.get(field));
    if (found !== undefined) return found.at;
  }
  return objectNameRange(podSpec.object);
};
