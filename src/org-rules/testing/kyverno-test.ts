import { folderOf, resolvePath } from '../../text/path.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import { loadOrgRules } from '../load-org-rules.ts';
import { placeOf } from '../object-value.ts';
import type { ClusterKnowledge, ObjectChange, ObjectFields, ObjectValue, OrgAnswer, OrgRuleSet, PolicyFile } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { isBinding, isPolicy } from '../vap/read-policies.ts';
import { documentsOf, freeBudget, type PolicyTestResult, type TestFiles, type TestRow, type TestSurroundings } from './policy-test.ts';
import { keyOf, labelOf, listed, type TestObject } from './test-objects.ts';

/** A file of tests of `kyverno test`. */
export const isKyvernoTest = ({ fields }: PolicyDocument): boolean =>
  textAt(fields, 'kind') === 'Test' && groupOf(textAt(fields, 'apiVersion') ?? '') === 'cli.kyverno.io';

/** Objects and expectations of one file are bounded: honest ones have some dozens. */
const maxObjects = 5_000;

/** Runs the tests of a file as `kyverno test` does. Source: Kyverno, `cmd/cli/kubectl-kyverno/commands/test`. */
export const runKyvernoTest = (document: PolicyDocument, files: TestFiles, surroundings: TestSurroundings): PolicyTestResult => {
  const { file } = document.object;
  const run = new KyvernoTest(document, files, surroundings);
  return { path: file.path, format: 'kyverno', text: file.text, rows: run.rows(), problems: run.problems };
};

/** The objects that a file of tests names, each with what the test knows of its cluster. */
export const objectsOfKyvernoTest = (document: PolicyDocument, files: TestFiles, surroundings: TestSurroundings): readonly ObjectOfTest[] =>
  new KyvernoTest(document, files, surroundings).known();

/** An object of a test, by its name in it. */
export interface ObjectOfTest {
  readonly label: string;
  readonly fields: ObjectFields;
  readonly cluster: ClusterKnowledge;
}

/** What a policy is, as far as its expectations go. */
interface NamedPolicy {
  readonly document: ObjectFields;
  readonly kind: string;
  /** False for kinds that say one thing of an object, and for all that is expected of them. */
  readonly hasRules: boolean;
}

class KyvernoTest {
  readonly problems: string[] = [];
  readonly #test: PolicyDocument;
  readonly #files: TestFiles;
  readonly #surroundings: TestSurroundings;
  readonly #folder: string;

  constructor(test: PolicyDocument, files: TestFiles, surroundings: TestSurroundings) {
    this.#test = test;
    this.#files = files;
    this.#surroundings = surroundings;
    this.#folder = folderOf(test.object.file.path);
  }

  known(): readonly ObjectOfTest[] {
    const objects = this.#objects();
    const cluster = this.#cluster(objects);
    return objects.map(object => ({ label: labelOf(object), fields: object.fields, cluster }));
  }

  rows(): readonly TestRow[] {
    const { fields } = this.#test;
    const policies = this.#read('policies');
    const documents = policies.flatMap(file => documentsOf(file.path, file.text));
    const named = new Map(documents.flatMap(namedPolicy));
    const objects = this.#objects();
    const sets = loadOrgRules(
      [...policies, ...this.#read('exceptions'), ...this.#read('paramResources'), ...unbound(documents)],
      [],
      this.#surroundings.minor,
    );
    const cluster = this.#cluster(objects);
    const changes = new Judged(sets, cluster);
    return itemsAt(fields, 'results').flatMap((result, index) =>
      isFields(result) ? this.#rowsOf(result, index, { named, objects, changes, operation: this.#operation() }) : [],
    );
  }

  /** The files that a list of the test names. */
  #read(...lists: readonly string[]): readonly PolicyFile[] {
    return lists
      .flatMap(list => textsAt(this.#test.fields, list))
      .flatMap(name => {
        const path = resolvePath(this.#folder, name);
        const text = /^https?:/u.test(name) ? undefined : this.#files.text(path);
        if (text !== undefined) return [{ path, text }];
        this.problems.push(`"${name}", which the test names, can't be read.`);
        return [];
      });
  }

  #objects(): readonly TestObject[] {
    const all = this.#read('resources').flatMap(({ path, text }) => documentsOf(path, text).flatMap(({ fields }) => [...listed(fields)]));
    const byKey = new Map(all.map(object => [keyOf(object), object]));
    if (byKey.size > maxObjects) this.problems.push(`The test names ${byKey.size} objects; at most ${maxObjects} are judged.`);
    return [...byKey.values()].slice(0, maxObjects);
  }

  /** The values of the test, in it or in a file of their own. */
  #values(): ObjectFields {
    const { fields } = this.#test;
    const own = fieldsAt(fields, 'values');
    const name = textAt(fields, 'variables');
    if (name === undefined) return own;
    const path = resolvePath(this.#folder, name);
    const text = this.#files.text(path);
    const [read] = text === undefined ? [] : documentsOf(path, text);
    if (read === undefined) this.problems.push(`"${name}", which the test names for its values, can't be read.`);
    return read?.fields ?? own;
  }

  #operation(): string {
    return (textAt(this.#values(), 'globalValues', 'request.operation') ?? 'CREATE').toUpperCase();
  }

  #cluster(objects: readonly TestObject[]): ClusterKnowledge {
    const values = this.#values();
    const labels = (fields: ObjectFields): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
    const named = (name: string, own: ObjectFields) => [name, { 'kubernetes.io/metadata.name': name, ...labels(own) }] as const;
    const namespaceLabels = new Map([
      ...objects.filter(({ kind }) => kind === 'Namespace').map(({ name, fields }) => named(name, fieldsAt(fields, 'metadata', 'labels'))),
      ...itemsAt(values, 'namespaces').map(one => named(textAt(one, 'metadata', 'name') ?? '', fieldsAt(one, 'metadata', 'labels'))),
      ...itemsAt(values, 'namespaceSelector').map(one => named(textAt(one, 'name') ?? '', fieldsAt(one, 'labels'))),
    ]);
    const { minor, today } = this.#surroundings;
    return { namespaceLabels, minor, today, asWritten: true, values: (policy, rule, object) => valuesFor(values, policy, rule, object) };
  }

  #rowsOf(result: ObjectFields, index: number, context: Context): readonly TestRow[] {
    // One of a namespace is called by both names.
    const written = textAt(result, 'policy') ?? '';
    const policy = written.split('/').at(-1) ?? '';
    const row = (object: string, more: Pick<TestRow, 'got' | 'state' | 'reason'>): TestRow => ({
      policy: written,
      rule: textAt(result, 'rule') ?? '',
      object,
      expected: textAt(result, 'result') ?? textAt(result, 'status') ?? '',
      ...more,
      at: placeOf(this.#test.object.node, ['results', index]),
    });
    const named = context.named.get(policy);
    const wanted = [...textsAt(result, 'resources'), ...itemsAt(result, 'resourceSpecs')];
    const unjudged = named && whyUnjudged(named, textAt(result, 'rule') ?? '');
    if (unjudged !== undefined) return [row(wanted.map(shown).join(', '), { got: '', state: 'not-judged', reason: unjudged })];
    const found = wanted.flatMap(one => context.objects.filter(object => isNamed(object, one)));
    // As kyverno does: where nothing is named, or nothing of what is named is there, all objects are meant.
    const objects = found.length === 0 ? context.objects : found;
    if (objects.length === 0)
      return [
        row(wanted.map(shown).join(', '), { got: '', state: 'failed', reason: 'There is no such object in the resources of the test.' }),
      ];
    return objects.map(object => {
      const label = labelOf(object);
      if (named === undefined)
        return row(label, { got: '', state: 'failed', reason: `There is no policy "${policy}" in the policies of the test.` });
      const operation = textAt(result, 'operation') ?? context.operation;
      const outcome = outcomeOf(named, textAt(result, 'rule') ?? '', context.changes.answers(object, operation), operation, [
        ...context.named.values(),
      ]);
      const { got, reason } = outcome;
      if (got === undefined) return row(label, { got: '', state: 'undecided', reason });
      const isMet = got === 'excluded' || got === row(label, { got: '', state: 'passed', reason: '' }).expected;
      return row(label, { got, state: isMet ? 'passed' : 'failed', reason });
    });
  }
}

interface Context {
  readonly named: ReadonlyMap<string, NamedPolicy>;
  readonly objects: readonly TestObject[];
  readonly changes: Judged;
  readonly operation: string;
}

/** What all rules say of an object, asked once for each operation. */
class Judged {
  readonly #sets: readonly OrgRuleSet[];
  readonly #cluster: ClusterKnowledge;
  readonly #known = new Map<string, readonly OrgAnswer[]>();

  constructor(sets: readonly OrgRuleSet[], cluster: ClusterKnowledge) {
    this.#sets = sets;
    this.#cluster = cluster;
  }

  answers(object: TestObject, operation: string): readonly OrgAnswer[] {
    const key = `${operation} ${keyOf(object)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { fields } = object;
    const change: ObjectChange = {
      object: operation === 'DELETE' ? undefined : fields,
      oldObject: operation === 'CREATE' ? undefined : fields,
    };
    const answers = this.#sets.flatMap(set => [...set.judge(change, this.#cluster, freeBudget())]);
    this.#known.set(key, answers);
    return answers;
  }
}

const ruleless: ReadonlySet<string> = new Set([
  'ValidatingPolicy',
  'NamespacedValidatingPolicy',
  'ValidatingAdmissionPolicy',
  'ImageValidatingPolicy',
  'NamespacedImageValidatingPolicy',
]);
const mutating: ReadonlySet<string> = new Set(['MutatingPolicy', 'NamespacedMutatingPolicy', 'MutatingAdmissionPolicy']);
const judgedKinds: ReadonlySet<string> = new Set([
  'ClusterPolicy',
  'Policy',
  'ValidatingPolicy',
  'NamespacedValidatingPolicy',
  'ValidatingAdmissionPolicy',
]);

const namedPolicy = ({ fields }: PolicyDocument): readonly (readonly [string, NamedPolicy])[] => {
  const [kind, name] = [textAt(fields, 'kind') ?? '', textAt(fields, 'metadata', 'name') ?? ''];
  if (!kind.endsWith('Policy')) return [];
  return [[name, { document: fields, kind, hasRules: !ruleless.has(kind) }]];
};

/** A policy of Kubernetes without a binding is tried as if it had one. */
const unbound = (documents: readonly PolicyDocument[]): readonly PolicyFile[] => {
  const bound = new Set(documents.flatMap(({ fields }) => (isBinding(fields) ? [textAt(fields, 'spec', 'policyName') ?? ''] : [])));
  return documents.flatMap(({ fields }): readonly PolicyFile[] => {
    const name = textAt(fields, 'metadata', 'name') ?? '';
    if (!isPolicy(fields) || bound.has(name)) return [];
    const binding = {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { policyName: name, validationActions: ['Deny'] },
    };
    return [{ path: `${name}.json`, text: JSON.stringify(binding) }];
  });
};

const ruleNamed = (policy: ObjectFields, name: string): ObjectValue | undefined =>
  itemsAt(policy, 'spec', 'rules').find(rule => textAt(rule, 'name') === name);

/** Why an expectation is not looked at; undefined where it is. */
const whyUnjudged = ({ document, kind }: NamedPolicy, rule: string): string | undefined => {
  if (!judgedKinds.has(kind)) return `${kind} is not judged here.`;
  if ((textAt(document, 'spec', 'evaluation', 'mode') ?? 'Kubernetes') !== 'Kubernetes')
    return 'Policies about other payloads than objects are not judged here.';
  const own = ruleNamed(document, rule);
  if (own === undefined || valueAt(own, 'validate') !== undefined) return undefined;
  return 'Only rules that validate are judged here.';
};

const mutates = ({ document, kind }: NamedPolicy): boolean =>
  mutating.has(kind) || itemsAt(document, 'spec', 'rules').some(rule => valueAt(rule, 'mutate') !== undefined);

interface RuleOutcome {
  /** Undefined where it is not known. `excluded`: the policy is not about the object, which fits whatever is expected. */
  readonly got: string | undefined;
  readonly reason: string;
}

const outcomeOf = (
  policy: NamedPolicy,
  rule: string,
  answers: readonly OrgAnswer[],
  operation: string,
  all: readonly NamedPolicy[],
): RuleOutcome => {
  if (operation === 'DELETE' && policy.hasRules)
    return { got: undefined, reason: 'What rules of ClusterPolicies say of removed objects is not judged here.' };
  if (all.some(mutates))
    return { got: undefined, reason: 'Another policy of the test changes objects before they are judged, which is not done here.' };
  const name = textAt(policy.document, 'metadata', 'name') ?? '';
  const ruleName = rule.replace(/^autogen-(?:cronjob-)?/u, '');
  const own = answers.filter(answer => answer.rule.policy === name && (!policy.hasRules || rule === '' || answer.rule.rule === ruleName));
  if (own.length === 0) return { got: 'excluded', reason: '' };
  const [decisive] = own.filter(({ outcome }) => outcome !== 'pass');
  if (decisive === undefined)
    return { got: own.some(answer => answer.outcome === 'pass' && answer.because === 'skipped') ? 'skip' : 'pass', reason: '' };
  if (decisive.outcome === 'undetermined') return { got: undefined, reason: decisive.reason };
  if (decisive.outcome !== 'fail') return { got: 'pass', reason: '' };
  if (decisive.because === 'error') return { got: 'error', reason: decisive.message };
  const scored = textAt(policy.document, 'metadata', 'annotations', 'policies.kyverno.io/scored') !== 'false';
  return { got: scored ? 'fail' : 'warn', reason: decisive.message };
};

const shown = (wanted: ObjectValue): string => (typeof wanted === 'string' ? wanted : (textAt(wanted, 'name') ?? ''));

/** `web`, `shop/web`, or a group, version, namespace and name. */
const isNamed = (object: TestObject, wanted: ObjectValue): boolean => {
  if (isFields(wanted)) {
    const [group, version] = [textAt(wanted, 'group') ?? '', textAt(wanted, 'version') ?? ''];
    return (
      object.apiVersion === (group === '' ? version : `${group}/${version}`) &&
      object.namespace === (textAt(wanted, 'namespace') ?? '') &&
      object.name === textAt(wanted, 'name')
    );
  }
  const [first, second, ...others] = typeof wanted === 'string' ? wanted.split('/') : [];
  if (second === undefined) return object.name === first;
  return others.length === 0 && object.namespace === first && object.name === second;
};

/** The values that a test gives in place of what a rule's context would ask for. Later ones are nearer to the object. */
const valuesFor = (values: ObjectFields, policy: string, rule: string, object: string): ObjectFields => {
  const own = itemsAt(values, 'policies').find(one => textAt(one, 'name') === policy);
  const named = (list: string, name: string): ObjectFields =>
    fieldsAt(
      itemsAt(own, list).find(one => textAt(one, 'name') === name),
      'values',
    );
  return nested({ ...fieldsAt(values, 'globalValues'), ...named('rules', rule), ...named('resources', object) });
};

/** The keys of a path; one in quotes may hold dots. Source: Kyverno, `AddVariable`. */
const keysOfPath = (path: string): string[] =>
  [...path.matchAll(/(?:^|\.)(?:"((?:[^"]|"")*)"|([^."]*))/gu)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);

/** `dictionary.data.env: x` as fields within fields. */
const nested = (flat: ObjectFields): ObjectFields => {
  type Branch = { [key: string]: ObjectValue };
  const root: Branch = {};
  for (const [path, value] of Object.entries(flat)) {
    const keys = keysOfPath(path);
    const last = keys.pop() ?? '';
    let branch = root;
    for (const key of keys) {
      const inner: Branch = { ...fieldsAt(branch, key) };
      branch[key] = inner;
      branch = inner;
    }
    branch[last] = value;
  }
  return root;
};
