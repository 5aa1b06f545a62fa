/**
 * Writes kubernetes-kinds-data.ts, kubernetes-fields-data.ts, kubernetes-defaults-data.ts and kubernetes-enums-data.ts in src/facts:
 *
 *   node .github/scripts/build-kubernetes-facts.ts <lifecycle.json> <fields.json> <date, YYYY-MM-DD>
 *
 * Both dumps are made of the Go modules k8s.io/api, k8s.io/apimachinery, k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator, 0.15 to
 * 0.37. The first holds `kinds`: `<apiVersion>/<kind>` to `{introduced, deprecated?, removed?, replacement?, object?}`, as the generated
 * methods `APILifecycleDeprecated` and the like return them, and `thirdParty`, kinds of other components with these components' versions,
 * from FairwindsOps/pluto (versions.yaml, Apache-2.0). The second holds `kinds`, `<apiVersion>/<kind>` to `{t: type, ns?: 0 | 1}`, and
 * `types`, each with its fields: `f: {name: code | [code, …]}`, where a code with `#` names another type. The same dumps give the same
 * bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const Lifecycle = v.object({
  about: v.object({ newest: v.string() }),
  kinds: v.record(
    v.string(),
    v.object({
      introduced: v.optional(v.string()),
      deprecated: v.optional(v.string()),
      removed: v.optional(v.string()),
      replacement: v.optional(v.string()),
    }),
  ),
  thirdParty: v.array(
    v.object({
      component: v.string(),
      apiVersion: v.string(),
      kind: v.string(),
      deprecated: v.string(),
      removed: v.string(),
      replacement: v.string(),
    }),
  ),
});
const Code = v.union([v.string(), v.pipe(v.array(v.unknown()), v.minLength(1))]);
const Fields = v.object({
  kinds: v.record(v.string(), v.object({ t: v.string(), ns: v.optional(v.number()) })),
  types: v.record(v.string(), v.object({ f: v.record(v.string(), Code) })),
});
type Types = v.InferOutput<typeof Fields>['types'];

/** Kinds of which the fields are looked at: those with pods, and those that restrict or give access. */
const roots = [
  ...['Pod', 'PodTemplate', 'ReplicationController', 'ServiceAccount', 'Service'].map(kind => `v1/${kind}`),
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map(kind => `apps/v1/${kind}`),
  ...['Job', 'CronJob'].map(kind => `batch/v1/${kind}`),
  ...['NetworkPolicy', 'Ingress'].map(kind => `networking.k8s.io/v1/${kind}`),
  ...['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map(kind => `rbac.authorization.k8s.io/v1/${kind}`),
];

const [lifecyclePath, fieldsPath, date] = process.argv.slice(2);
if (lifecyclePath === undefined || fieldsPath === undefined || date === undefined || !/^\d{4}-\d\d-\d\d$/u.test(date)) {
  console.error('usage: build-kubernetes-facts.ts <lifecycle.json> <fields.json> <date of the dumps, YYYY-MM-DD>');
  process.exit(1);
}
const lifecycle = v.parse(Lifecycle, JSON.parse(readFileSync(lifecyclePath, 'utf8')));
const fields = v.parse(Fields, JSON.parse(readFileSync(fieldsPath, 'utf8')));

const split = (gvk: string): readonly [apiVersion: string, kind: string] => {
  const slash = gvk.lastIndexOf('/');
  return [gvk.slice(0, slash), gvk.slice(slash + 1)];
};

/** Removed versions say nothing of their scope: it is that of the same kind in others. */
const scopeOf = (gvk: string): string => {
  const [, kind] = split(gvk);
  const same = [gvk, ...Object.keys(fields.kinds).filter(other => split(other)[1] === kind)];
  const ns = same.map(other => fields.kinds[other]?.ns).find(each => each !== undefined);
  return ns === undefined ? '?' : ns === 1 ? 'n' : 'c';
};

const kindLines = (): readonly string[] =>
  [...new Set([...Object.keys(lifecycle.kinds), ...Object.keys(fields.kinds)])].toSorted().map(gvk => {
    const [apiVersion, kind] = split(gvk);
    const { deprecated = '', removed = '', replacement = '' } = lifecycle.kinds[gvk] ?? {};
    return [apiVersion, kind, scopeOf(gvk), deprecated, removed, replacement].join(' ').trimEnd();
  });

/** Versions of another component stand behind its name: `cert-manager:1.6`. Entries without one kind are left out. */
const otherLines = (): readonly string[] =>
  lifecycle.thirdParty
    .filter(({ kind, apiVersion }) => /^[A-Z]\w*[^s]$/u.test(kind) && apiVersion.includes('/'))
    .map(({ component, apiVersion, kind, deprecated, removed, replacement }) =>
      [apiVersion, kind, '?', `${component}:${deprecated}`, `${component}:${removed}`, `${replacement}/${kind}`].join(' '),
    )
    .toSorted();

const referred = (code: v.InferOutput<typeof Code>): string | undefined => {
  const text = typeof code === 'string' ? code : String(code[0]);
  // What is below a map has keys of the author's choice in between.
  return text.startsWith('{') ? undefined : /#(.+)$/u.exec(text)?.[1];
};

const reachable = (types: Types): readonly string[] => {
  const seen = new Set<string>();
  const pending = roots.map(root => fields.kinds[root]?.t ?? '');
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const type = types[name];
    if (seen.has(name) || type === undefined) continue;
    seen.add(name);
    for (const code of Object.values(type.f)) pending.push(referred(code) ?? '');
  }
  return [...seen].toSorted();
};

/** Types that server-side apply takes as a whole: those marked `+structType=atomic` in the modules, which the dump does not tell. */
const atomicTypes: ReadonlySet<string> = new Set([
  'core.v1.ConfigMapKeySelector',
  'core.v1.EvictionResponder',
  'core.v1.FileKeySelector',
  'core.v1.LocalObjectReference',
  'core.v1.NodeSelector',
  'core.v1.NodeSelectorTerm',
  'core.v1.ObjectFieldSelector',
  'core.v1.ObjectReference',
  'core.v1.ResourceFieldSelector',
  'core.v1.SecretKeySelector',
  'core.v1.TypedLocalObjectReference',
  'meta.v1.LabelSelector',
  'meta.v1.OwnerReference',
  'networking.v1.ServiceBackendPort',
  'rbac.v1.RoleRef',
  'rbac.v1.Subject',
]);

/** Letters of scalars; texts have none. */
const letters: Readonly<Record<string, string>> = {
  string: '',
  bytes: '',
  bool: 'b',
  int: 'n',
  number: 'n',
  quantity: 'u',
  intOrString: 'u',
  time: 'u',
  duration: 'u',
  any: '*',
};

/** How server-side apply merges a list (`l`, its keys) or a map (`a`, as a whole). */
const Merging = v.object({ l: v.optional(v.union([v.literal('set'), v.array(v.string())])), a: v.optional(v.unknown()) });

const shapeOf = (code: v.InferOutput<typeof Code>): string => {
  const [text, extra] = typeof code === 'string' ? [code, undefined] : [String(code[0]), code[1]];
  const merging = v.safeParse(Merging, extra);
  const { l: keys, a: atomic } = merging.success ? merging.output : {};
  if (text.startsWith('[')) return `[${keys === undefined ? '' : `<${keys === 'set' ? '' : keys.join(',')}>`}${shapeOf(text.slice(1))}`;
  if (text.startsWith('{')) return `{${atomic === undefined ? '' : '!'}${shapeOf(text.slice(1))}`;
  return text.startsWith('#') ? text : (letters[text] ?? '*');
};

const typeLine = (name: string): string => {
  const own = Object.entries(fields.types[name]?.f ?? {}).map(([field, code]) => {
    const shape = shapeOf(code);
    return shape === '' ? field : `${field}:${shape}`;
  });
  return [`${atomicTypes.has(name) ? '!' : ''}${name}`, ...own].join(' ');
};

/** What is said of a field besides its code: `d` is its default, `g` that a feature gate decides. */
const Extra = v.object({ d: v.optional(v.unknown()), g: v.optional(v.unknown()) });

/** Fields of a type that have a default, and those that hold quantities, of which numbers become texts. */
const defaultsLine = (name: string): string | undefined => {
  const own = Object.entries(fields.types[name]?.f ?? {}).flatMap(([field, code]) => {
    const text = typeof code === 'string' ? code : String(code[0]);
    if (text.endsWith('quantity')) return [`${field}~`];
    const extra = v.safeParse(Extra, typeof code === 'string' ? undefined : code[1]);
    if (!extra.success || extra.output.d === undefined || extra.output.g !== undefined) return [];
    return [`${field}=${JSON.stringify(extra.output.d).replaceAll(' ', '\\u0020')}`];
  });
  return own.length === 0 ? undefined : [name, ...own].join(' ');
};

/** Values of an enumeration. */
const Values = v.object({ e: v.array(v.string()) });

/** Fields of a type that take one of a few texts. */
const enumsLine = (name: string): string | undefined => {
  if (name.endsWith('Status') || name.endsWith('Condition')) return undefined;
  const own = Object.entries(fields.types[name]?.f ?? {}).flatMap(([field, code]) => {
    const found = v.safeParse(Values, typeof code === 'string' ? undefined : code[1]);
    return found.success ? [`${field}=${found.output.e.join('|')}`] : [];
  });
  return own.length === 0 ? undefined : [name, ...own].join(' ');
};

const write = (file: string, header: string, doc: string, constant: string, lines: readonly string[]): void => {
  const text = `// Generated by .github/scripts/build-kubernetes-facts.ts; do not edit.\n// ${header}\n\n/** ${doc} */\nexport const ${constant} = \`${lines.join('\n')}\`;\n`;
  writeFileSync(new URL(`../../src/facts/${file}`, import.meta.url), text);
};

const source = `Source: the Go modules k8s.io/api, k8s.io/apimachinery, k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator (Apache-2.0), up to ${lifecycle.about.newest}, as of ${date}.`;
write(
  'kubernetes-kinds-data.ts',
  source,
  'A line for each kind: API version, kind, scope (n namespaced, c cluster, ? unknown), first minor version in which it is deprecated, first that no longer has it, what takes its place.',
  'kubernetesKindLines',
  [...kindLines(), ...otherLines()],
);
write(
  'kubernetes-fields-data.ts',
  source,
  'A line for each type: its name, behind `!` where server-side apply takes it as a whole, and its fields with their shapes: none for a text, `b` boolean, `n` number, `u` any scalar, `*` anything, `#` another type, `[` a list (`[<keys>` merged by them, `[<>` a set), `{` a map (`{!` taken as a whole). Lines that begin with `=` name the type of a kind.',
  'kubernetesFieldLines',
  [...roots.map(root => `=${root} ${fields.kinds[root]?.t ?? ''}`), ...reachable(fields.types).map(typeLine)],
);
write(
  'kubernetes-defaults-data.ts',
  source,
  'A line for each type with such fields: its name, `field=default` (JSON) and `field~` for quantities.',
  'kubernetesDefaultLines',
  reachable(fields.types).flatMap(name => defaultsLine(name) ?? []),
);
write(
  'kubernetes-enums-data.ts',
  source,
  'A line for each type with such fields: its name, `field=values`, the values parted by `|`.',
  'kubernetesEnumLines',
  reachable(fields.types).flatMap(name => enumsLine(name) ?? []),
);
