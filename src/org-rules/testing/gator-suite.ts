import { createHash } from 'node:crypto';
import { fileNameOf, folderOf, resolvePath } from '../../text/path.ts';
import { CelFailure } from '../cel/failure.ts';
import { compilePattern } from '../cel/functions/regexes.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt, valueAt } from '../fields.ts';
import { gatekeeperRules } from '../gatekeeper/rule-set.ts';
import { isTemplate, kindOfConstraints } from '../gatekeeper/template.ts';
import { placeOf } from '../object-value.ts';
import type { ClusterKnowledge, ObjectChange, ObjectFields, ObjectValue, OrgRuleSet } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import type { RegoFile } from '../rego/rule-set.ts';
import { documentsOf, freeBudget, type PolicyTestResult, type TestFiles, type TestRow, type TestSurroundings } from './policy-test.ts';

/** A suite of tests of `gator verify`. */
export const isGatorSuite = ({ fields }: PolicyDocument): boolean =>
  textAt(fields, 'kind') === 'Suite' && groupOf(textAt(fields, 'apiVersion') ?? '') === 'test.gatekeeper.sh';

/** Runs a suite as `gator verify` does. Source: Gatekeeper, `pkg/gator/verify`. */
export const runGatorSuite = (document: PolicyDocument, files: TestFiles, surroundings: TestSurroundings): PolicyTestResult => {
  const { file } = document.object;
  const suite = new GatorSuite(document, files, surroundings);
  return { path: file.path, format: 'gator', text: file.text, rows: suite.rows(), problems: suite.problems };
};

/** What is known of a test of a suite before its cases. */
interface SuiteTest {
  readonly name: string;
  readonly set: OrgRuleSet;
}

class GatorSuite {
  readonly problems: string[] = [];
  readonly #suite: PolicyDocument;
  readonly #files: TestFiles;
  readonly #surroundings: TestSurroundings;
  readonly #folder: string;

  constructor(suite: PolicyDocument, files: TestFiles, surroundings: TestSurroundings) {
    this.#suite = suite;
    this.#files = files;
    this.#surroundings = surroundings;
    this.#folder = folderOf(suite.object.file.path);
  }

  rows(): readonly TestRow[] {
    const { fields } = this.#suite;
    if (valueAt(fields, 'skip') === true) return [];
    return itemsAt(fields, 'tests').flatMap((test, index) => (valueAt(test, 'skip') === true ? [] : this.#rowsOfTest(test, index)));
  }

  #read(name: string | undefined): readonly PolicyDocument[] {
    const path = name === undefined ? undefined : resolvePath(this.#folder, name);
    const text = path === undefined ? undefined : this.#files.text(path);
    if (path !== undefined && text !== undefined) return documentsOf(path, text);
    this.problems.push(`"${name ?? ''}", which the suite names, can't be read.`);
    return [];
  }

  #rowsOfTest(test: ObjectValue, index: number): readonly TestRow[] {
    const name = textAt(test, 'name') ?? '';
    const template = this.#read(textAt(test, 'template'));
    const constraint = this.#read(textAt(test, 'constraint')).map(asVerified);
    const modules = template.flatMap(({ fields, object }) => this.#moduleOf(fields, object.file.path));
    const set = gatekeeperRules([...template, ...constraint], modules, this.#surroundings.minor);
    if (valueAt(test, 'invalid') === true)
      return [
        this.#row(index, undefined, name, {
          expected: 'invalid',
          got: set.problems.length > 0 ? 'invalid' : '',
          state: set.problems.length > 0 ? 'passed' : 'undecided',
          reason: 'Whether a constraint fits the schema of its template is not looked at here.',
        }),
      ];
    return itemsAt(test, 'cases').flatMap((one, at) =>
      valueAt(one, 'skip') === true ? [] : this.#rowsOfCase(one, [index, at], { name, set }),
    );
  }

  /** A template in Rego is judged by the module that lies beside it, called as its kind. */
  #moduleOf(template: ObjectFields, path: string): readonly RegoFile[] {
    if (!isTemplate(template)) return [];
    const own = `${folderOf(path)}${kindOfConstraints(template).toLowerCase()}.wasm`;
    const bytes = this.#files.bytes(own);
    return bytes === undefined ? [] : [{ path: fileNameOf(own), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }];
  }

  #rowsOfCase(one: ObjectValue, [index, at]: readonly [number, number], { name, set }: SuiteTest): readonly TestRow[] {
    const label = `${name}/${textAt(one, 'name') ?? ''}`;
    const change = changeOf(this.#read(textAt(one, 'object'))[0]?.fields);
    const row = (more: Pick<TestRow, 'expected' | 'got' | 'state' | 'reason'>): TestRow => this.#row(index, at, label, more);
    if (change === undefined)
      return [row({ expected: '', got: '', state: 'failed', reason: 'The case names no object that can be read.' })];
    const inventory = itemsAt(one, 'inventory').flatMap(path => (typeof path === 'string' ? this.#read(path) : []));
    const answers = [...set.judge(change, this.#cluster([...inventory.map(({ fields }) => fields), change.object]), freeBudget())];
    const unknown = answers.find(({ outcome }) => outcome === 'undetermined');
    const messages = answers.flatMap(answer => (answer.outcome === 'fail' ? [answer.message] : []));
    const assertions = itemsAt(one, 'assertions');
    // gator refuses such a case, too: it would prove nothing.
    if (assertions.length === 0) return [row({ expected: '', got: '', state: 'failed', reason: 'The case asserts nothing.' })];
    return assertions.map(assertion => {
      const expected = expectationOf(assertion);
      if (unknown?.outcome === 'undetermined') return row({ expected, got: '', state: 'undecided', reason: unknown.reason });
      const met = isMet(assertion, messages);
      const got = `${messages.length} violation${messages.length === 1 ? '' : 's'}`;
      if (met === undefined)
        return row({ expected, got, state: 'failed', reason: '"violations" is "yes", "no" or a number, and "message" a pattern of RE2.' });
      return row({ expected, got, state: met ? 'passed' : 'failed', reason: messages.join('; ').slice(0, 300) });
    });
  }

  #row(index: number, at: number | undefined, object: string, more: Pick<TestRow, 'expected' | 'got' | 'state' | 'reason'>): TestRow {
    const place = ['tests', index, ...(at === undefined ? [] : ['cases', at])];
    return { policy: '', rule: '', object, ...more, at: placeOf(this.#suite.object.node, place) };
  }

  #cluster(objects: readonly (ObjectFields | undefined)[]): ClusterKnowledge {
    const { minor, today } = this.#surroundings;
    const namespaces = objects.flatMap(fields => {
      const name = textAt(fields, 'metadata', 'name');
      if (textAt(fields, 'kind') !== 'Namespace' || name === undefined) return [];
      const labels = Object.entries(fieldsAt(fields, 'metadata', 'labels')).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : [],
      );
      return [[name, { 'kubernetes.io/metadata.name': name, ...Object.fromEntries(labels) }] as const];
    });
    return { namespaceLabels: new Map(namespaces), minor, today, asWritten: true };
  }
}

/** Of actions that are scoped only those for gator count. Source: Gatekeeper, `pkg/gator/verify/runner.go`. */
const asVerified = (document: PolicyDocument): PolicyDocument => {
  const { fields } = document;
  if (textAt(fields, 'spec', 'enforcementAction') !== 'scoped') return document;
  const isForGator = itemsAt(fields, 'spec', 'scopedEnforcementActions').some(one =>
    itemsAt(one, 'enforcementPoints').some(point => ['gator.gatekeeper.sh', '*'].includes(textAt(point, 'name') ?? '')),
  );
  if (isForGator) return document;
  const none: ObjectFields = { ...fieldsAt(fields, 'spec'), match: { kinds: [{ apiGroups: [], kinds: ['none'] }] } };
  return { ...document, fields: { ...fields, spec: none } };
};

/** The object of a case: itself, or what an AdmissionReview asks for. */
const changeOf = (fields: ObjectFields | undefined): ObjectChange | undefined => {
  if (fields === undefined) return undefined;
  const isReview = textAt(fields, 'kind') === 'AdmissionReview' && groupOf(textAt(fields, 'apiVersion') ?? '') === 'admission.k8s.io';
  if (!isReview) return { object: fields, oldObject: undefined };
  const [object, oldObject] = [valueAt(fields, 'request', 'object'), valueAt(fields, 'request', 'oldObject')];
  if (!isFields(object) && !isFields(oldObject)) return undefined;
  return { object: isFields(object) ? object : undefined, oldObject: isFields(oldObject) ? oldObject : undefined };
};

const violationsOf = (assertion: ObjectValue): ObjectValue => valueAt(assertion, 'violations') ?? 'yes';

const expectationOf = (assertion: ObjectValue): string => {
  const [violations, message] = [violationsOf(assertion), textAt(assertion, 'message')];
  const isCount = typeof violations === 'string' || typeof violations === 'bigint';
  const count = violations === true ? 'yes' : violations === false ? 'no' : isCount ? String(violations) : 'what is no number';
  return `violations: ${count}${message === undefined ? '' : `, message: ${message}`}`;
};

/** Undefined for an assertion that is none. YAML's `yes` and `no` are texts to gator, and booleans to some. */
const isMet = (assertion: ObjectValue, messages: readonly string[]): boolean | undefined => {
  const [wanted, pattern] = [violationsOf(assertion), textAt(assertion, 'message')];
  const regexp = pattern === undefined ? undefined : compilePattern(pattern);
  if (regexp instanceof CelFailure) return undefined;
  const count = messages.filter(message => regexp === undefined || regexp.matcher(message).find()).length;
  if (wanted === 'yes' || wanted === true) return count > 0;
  if (wanted === 'no' || wanted === false) return count === 0;
  return typeof wanted === 'bigint' && wanted >= 0n ? BigInt(count) === wanted : undefined;
};
