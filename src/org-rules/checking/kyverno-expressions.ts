import { closestName } from '../../text/closest-name.ts';
import { groupOf, isFields, isItems, itemsAt, textAt, valueAt } from '../fields.ts';
import { isOperator, operatorNames } from '../kyverno/conditions.ts';
import { JmesFailure } from '../kyverno/jmespath/failure.ts';
import { allFunctions } from '../kyverno/jmespath/functions/all-functions.ts';
import { type JmesNode, parseJmesPath } from '../kyverno/jmespath/parse.ts';
import { variablesIn } from '../kyverno/variables.ts';
import type { FieldPath, ObjectValue } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { type PolicyRemark, remark } from './remark.ts';

/** What an expression may begin with besides names of a `context`. */
const roots = ['request', 'images', 'element', 'elementIndex', 'serviceAccountName', 'serviceAccountNamespace', 'target'];
/** A name that is nowhere, as people write what is nothing: `request.oldObject == null`. */
const nothing = ['null', ''];

const isRoot = (name: string): boolean => roots.includes(name) || isOfLoop(name);

/** What there is of the round of a `foreach`. */
const isOfLoop = (name: string): boolean => /^element(?:Index)?\d*$/u.test(name);

/** What is wrong, and what would be right. */
type Mistake = readonly [message: string, remedy: string];

/** Why a variable is none where it stands, though there is one of that name elsewhere: Kyverno refuses such policies. Undefined where it is one. */
const misplaced = (name: string, { inLoop }: Place): Mistake | undefined => {
  if (isOfLoop(name) && !inLoop) return [`"${name}" is known only within a "foreach"`, 'Use what "request.object" holds.'];
  return name === 'target' ? ['"target" is known only where existing objects are changed', 'Use "request.object".'] : undefined;
};

/** The parts of an expression. */
const partsOf = (node: JmesNode): readonly JmesNode[] => {
  switch (node.kind) {
    case 'under':
    case 'pipe':
    case 'or':
    case 'and':
    case 'each':
    case 'eachValue':
    case 'comparison':
      return [node.left, node.right];
    case 'filter':
      return [node.left, node.where, node.right];
    case 'not':
    case 'flat':
    case 'reference':
      return [node.of];
    case 'list':
      return node.items;
    case 'fields':
      return node.entries.map(([, item]) => item);
    case 'call':
      return node.args;
    default:
      return [];
  }
};

const callsIn = (node: JmesNode): readonly string[] => [...(node.kind === 'call' ? [node.name] : []), ...partsOf(node).flatMap(callsIn)];

/** Names that an expression looks for among the variables, and not in a value. */
const namesIn = (node: JmesNode): readonly string[] => {
  if (node.kind === 'field') return [node.name];
  if (node.kind === 'reference') return [];
  const isChain = ['under', 'pipe', 'each', 'eachValue', 'filter'].includes(node.kind);
  return partsOf(node)
    .slice(0, isChain ? 1 : undefined)
    .flatMap(namesIn);
};

/** What is wrong with an expression, and what would be right. */
function* mistakesIn(expression: string, place: Place, isBraced: boolean): Iterable<Mistake> {
  if (expression === '@') return;
  let node: JmesNode;
  try {
    node = parseJmesPath(expression);
  } catch (error) {
    if (!(error instanceof JmesFailure)) throw error;
    yield [`"${expression.slice(0, 100)}" is no JMESPath: ${error.message}`, ''];
    return;
  }
  for (const name of new Set(callsIn(node)))
    if (!allFunctions.has(name)) {
      const close = closestName(name, [...allFunctions.keys()]);
      yield [`there is no function "${name}"`, close === undefined ? '' : `Did you mean "${close}"?`];
    }
  for (const name of new Set(namesIn(node))) {
    // Why only with braces: Kyverno does not look at paths without them.
    const wrong = (isBraced && !place.known.has(name) ? misplaced(name, place) : undefined) ?? unknown(name, place);
    if (wrong) yield wrong;
  }
}

/** Why there is no such variable at all. */
const unknown = (name: string, { known }: Place): Mistake | undefined => {
  if (isRoot(name) || known.has(name) || nothing.includes(name)) return undefined;
  const close = closestName(name, [...roots, ...known]);
  return [`there is no variable "${name}"`, close === undefined ? 'Give it in "context".' : `Did you mean "${close}"?`];
};

interface Place {
  readonly path: FieldPath;
  /** Names of the contexts around. */
  readonly known: ReadonlySet<string>;
  readonly inLoop: boolean;
}

function* inText(document: PolicyDocument, text: string, place: Place): Iterable<PolicyRemark> {
  for (const expression of variablesIn(text))
    for (const [message, remedy] of mistakesIn(expression, place, true))
      yield remark(document, place.path, 'error', 'unusable', message, remedy);
}

/** Expressions that stand without braces: lists of a `foreach`, and paths of variables. */
function* ofOwn(document: PolicyDocument, holder: ObjectValue, key: string, place: Place): Iterable<PolicyRemark> {
  const text = textAt(holder, key);
  if (text === undefined || variablesIn(text).length > 0) return;
  const path = [...place.path, key];
  for (const [message, remedy] of mistakesIn(text.trim(), place, false)) yield remark(document, path, 'error', 'unusable', message, remedy);
}

function* inValue(document: PolicyDocument, value: ObjectValue, place: Place): Iterable<PolicyRemark> {
  if (typeof value === 'string') yield* inText(document, value, place);
  if (isItems(value))
    for (const [index, item] of value.entries()) yield* inValue(document, item, { ...place, path: [...place.path, index] });
  if (!isFields(value)) return;
  const contexts = itemsAt(value, 'context').flatMap(entry => textAt(entry, 'name') ?? []);
  const inner = { ...place, known: new Set([...place.known, ...contexts]) };
  if (itemsAt(value, 'foreach').length > 0) yield* lists(document, itemsAt(value, 'foreach'), inner);
  // What is asked for in a value of its own has names of its own.
  if (isFields(value['variable']) && valueAt(value, 'variable', 'value') === undefined)
    yield* ofOwn(document, value['variable'], 'jmesPath', { ...inner, path: [...place.path, 'variable'] });
  const operator = textAt(value, 'operator');
  if (operator !== undefined && valueAt(value, 'key') !== undefined && !isOperator(operator)) {
    const close = closestName(operator, operatorNames);
    const remedy = close === undefined ? `There are: ${operatorNames.join(', ')}.` : `Did you mean "${close}"?`;
    yield remark(document, [...place.path, 'operator'], 'error', 'unusable', `there is no operator "${operator.slice(0, 40)}"`, remedy);
  }
  for (const [key, item] of Object.entries(value))
    yield* inValue(document, item, { ...inner, path: [...place.path, key], inLoop: inner.inLoop || key === 'foreach' });
}

function* lists(document: PolicyDocument, loops: readonly ObjectValue[], place: Place): Iterable<PolicyRemark> {
  for (const [index, loop] of loops.entries()) {
    const own = { ...place, path: [...place.path, 'foreach', index] };
    if (variablesIn(textAt(loop, 'list') ?? '').length > 0)
      yield remark(
        document,
        [...own.path, 'list'],
        'error',
        'unusable',
        'a list is an expression without braces: with them it fails for every object',
        'Leave "{{" and "}}" out.',
      );
    else yield* ofOwn(document, loop, 'list', own);
  }
}

/** What expressions of rules of Kyverno that validate have wrong: syntax, functions, variables, operators. */
export function* kyvernoExpressions(document: PolicyDocument): Iterable<PolicyRemark> {
  const { fields } = document;
  const isOwn = groupOf(textAt(fields, 'apiVersion') ?? '') === 'kyverno.io' && /^(?:Cluster)?Policy$/u.test(textAt(fields, 'kind') ?? '');
  if (!isOwn) return;
  for (const [index, rule] of itemsAt(fields, 'spec', 'rules').entries()) {
    if (!isFields(rule) || valueAt(rule, 'validate') === undefined || valueAt(rule, 'validate', 'cel') !== undefined) continue;
    // Selectors of what it is about have operators of their own.
    const own = Object.entries(rule).filter(([key]) => key !== 'match' && key !== 'exclude');
    yield* inValue(document, Object.fromEntries(own), { path: ['spec', 'rules', index], known: new Set(), inLoop: false });
  }
}
