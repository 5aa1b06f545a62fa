import { compareText } from '../../text/sorted.ts';
import type { Expr } from '../cel/ast.ts';
import { celEnvironment, newestMinor } from '../cel/environment.ts';
import { parseCel } from '../cel/parser.ts';
import { SyntaxProblem } from '../cel/problem.ts';
import { itemsAt, textAt } from '../fields.ts';
import { isValidatingPolicy } from '../kyverno/validating-policies.ts';
import { loadOrgRules } from '../load-org-rules.ts';
import { isMutatingPolicy, readMutatingPolicy } from '../mutation/read-mutations.ts';
import type { FieldPath, ObjectFields, ObjectValue, PolicyFile } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import type { RegoFile } from '../rego/rule-set.ts';
import { documentsOf } from '../testing/policy-test.ts';
import type { DocumentProblem } from '../vap/policy-frame.ts';
import { isPolicy, readPolicy } from '../vap/read-policies.ts';
import { constantExpressions, unconnected } from './dead-rules.ts';
import { shapeOf } from './document-shapes.ts';
import { imagePolicyRemarks, isImagePolicy } from './image-policies.ts';
import { kyvernoExpressions } from './kyverno-expressions.ts';
import { unmatched } from './matched-kinds.ts';
import { type PolicyRemark, remark } from './remark.ts';
import { misfits } from './shapes.ts';

/** What was looked at, and all that is to be mended, in the order of files and lines. */
export interface PolicyCheck {
  readonly documents: number;
  readonly rules: number;
  readonly remarks: readonly PolicyRemark[];
}

/** Looks a folder of policies through, all of it in one round, for a version of Kubernetes 1. */
export const checkPolicies = (files: readonly PolicyFile[], modules: readonly RegoFile[], minor: number): PolicyCheck => {
  const sets = loadOrgRules(files, modules, minor);
  const documents = files.flatMap(({ path, text }) => documentsOf(path, text));
  const skew = documents.flatMap(document => [...versionSkew(document, minor)]);
  const unusable = sets
    .flatMap(({ problems, mutations }) => [...problems, ...(mutations?.problems ?? [])])
    .filter(({ path, range }) => !skew.some(one => one.path === path && one.range.start === range.start))
    // Bindings without a policy are told with what is dead.
    .filter(({ level, message }) => level === 'error' || !message.startsWith('The binding'))
    .map(
      ({ path, range, level, message }): PolicyRemark => ({
        path,
        range,
        level,
        code: level === 'error' ? 'unusable' : 'unanswered',
        message,
        remedy: '',
      }),
    );
  const own = documents.flatMap(document => [...remarksOn(document, minor)]);
  const remarks = [...unusable, ...skew, ...own, ...unconnected(documents), ...doubles(documents)];
  return {
    documents: documents.length,
    rules: sets.reduce((sum, { rules, mutations }) => sum + rules.length + (mutations?.rules.length ?? 0), 0),
    remarks: remarks.toSorted((a, b) => compareText(a.path, b.path) || a.range.start - b.range.start),
  };
};

function* remarksOn(document: PolicyDocument, minor: number): Iterable<PolicyRemark> {
  const { fields } = document;
  const shape = shapeOf(fields);
  if (shape)
    for (const { path, message, remedy, kind } of misfits(fields, shape)) yield remark(document, path, 'error', kind, message, remedy);
  yield* kyvernoExpressions(document);
  if (isImagePolicy(fields)) yield* imagePolicyRemarks(document, minor);
  if (isMutatingPolicy(fields)) yield* unmatched(document, minor);
  if (!isPolicy(fields) && !isValidatingPolicy(fields)) return;
  yield* constantExpressions(document, minor);
  yield* unmatched(document, minor);
  for (const list of ['validations', 'matchConditions', 'variables'])
    for (const [index, item] of itemsAt(fields, 'spec', list).entries())
      yield* costly(document, item, ['spec', list, index, 'expression'], minor);
}

/** A policy that the version of Kubernetes refuses, and a later one takes. */
function* versionSkew(document: PolicyDocument, minor: number): Iterable<PolicyRemark> {
  const { fields } = document;
  const kind = admissionKinds.find(({ is }) => is(fields));
  if (!kind) return;
  const apiVersion = textAt(fields, 'apiVersion') ?? '';
  const since = kind.servedSince[apiVersion.slice(apiVersion.indexOf('/') + 1)];
  if (since !== undefined && minor < since)
    yield remark(
      document,
      ['apiVersion'],
      'error',
      'version',
      `"${apiVersion}" is served since Kubernetes 1.${since}, and the cluster has 1.${minor}`,
      'Name an older version, or the newer Kubernetes in "kubernetes-version".',
    );
  const { problemsOf } = kind;
  const problems = problemsOf(fields, minor);
  if (problems.length === 0 || minor >= newestMinor) return;
  for (const path of new Map(problems.map(problem => [problem.path.join('.'), problem.path])).values()) {
    const first = firstMinorWithout(problemsOf, fields, path, minor);
    if (first !== undefined)
      yield remark(
        document,
        path,
        'error',
        'version',
        `the expression needs Kubernetes 1.${first}, and the cluster has 1.${minor}, which refuses the policy`,
        'Write it without what is newer, or name the newer Kubernetes in "kubernetes-version".',
      );
  }
}

type ProblemsOf = (fields: ObjectFields, minor: number) => readonly DocumentProblem[];

/** Kinds that the API server compiles, since when each version of their APIs is served, and what it refuses in them. */
const admissionKinds: readonly {
  readonly is: (fields: ObjectFields) => boolean;
  readonly servedSince: Readonly<Record<string, number>>;
  readonly problemsOf: ProblemsOf;
}[] = [
  { is: isPolicy, servedSince: { v1alpha1: 26, v1beta1: 28, v1: 30 }, problemsOf: (fields, minor) => readPolicy(fields, minor).problems },
  {
    is: isMutatingPolicy,
    servedSince: { v1alpha1: 32, v1beta1: 34, v1: 36 },
    problemsOf: (fields, minor) => readMutatingPolicy(fields, minor).problems,
  },
];

const firstMinorWithout = (problemsOf: ProblemsOf, fields: ObjectFields, path: FieldPath, minor: number): number | undefined => {
  const key = path.join('.');
  for (let next = minor + 1; next <= newestMinor; next += 1)
    if (!problemsOf(fields, next).some(problem => problem.path.join('.') === key)) return next;
  return undefined;
};

/** Loops within loops that are told: what they cost grows with that power of the longest list. */
const toldDepth = 3;

function* costly(document: PolicyDocument, item: ObjectValue, path: FieldPath, minor: number): Iterable<PolicyRemark> {
  const depth = depthOf(textAt(item, 'expression') ?? '', minor);
  if (depth < toldDepth) return;
  yield remark(
    document,
    path,
    'warning',
    'cost',
    `${depth} loops stand within each other, so that the cost grows with the power of ${depth}: Kubernetes stops an expression at 1,000,000, which lists of ${Math.floor(1_000_000 ** (1 / depth))} may reach`,
    'Compare in one loop with a list that a variable makes once.',
  );
}

const depthOf = (source: string, minor: number): number => {
  try {
    return loops(parseCel(source, celEnvironment(minor).macros));
  } catch (error) {
    // What does not compile is told as that.
    if (error instanceof SyntaxProblem) return 0;
    throw error;
  }
};

const loops = (expr: Expr): number => {
  switch (expr.kind) {
    case 'select':
      return loops(expr.operand);
    case 'call':
      return deepest([...(expr.target ? [expr.target] : []), ...expr.args]);
    case 'list':
      return deepest(expr.elements);
    case 'map':
      return deepest(expr.entries.flatMap(({ key, value }) => [key, value]));
    case 'comprehension':
      return Math.max(loops(expr.range), 1 + deepest([expr.condition, expr.step, expr.result]));
    default:
      return 0;
  }
};

const deepest = (parts: readonly Expr[]): number => parts.reduce((most, part) => Math.max(most, loops(part)), 0);

/** Two documents of one kind and name: the later takes the place of the first when they are applied. */
function* doubles(documents: readonly PolicyDocument[]): Iterable<PolicyRemark> {
  const seen = new Map<string, PolicyDocument>();
  for (const document of documents) {
    const { fields, object } = document;
    const key = [
      textAt(fields, 'apiVersion'),
      textAt(fields, 'kind'),
      textAt(fields, 'metadata', 'namespace'),
      textAt(fields, 'metadata', 'name'),
    ].join(' ');
    const first = shapeOf(fields) && seen.get(key);
    if (first) {
      const line = first.object.file.lines.line(first.object.range.start);
      yield remark(
        document,
        ['metadata', 'name'],
        'error',
        'dead',
        `there is another ${object.subject} in ${first.object.file.path}:${line}: the cluster keeps one of them`,
        'Give one of them another name.',
      );
    }
    seen.set(key, document);
  }
}
