import { closestName } from '../../text/closest-name.ts';
import { type CelScope, compileCel } from '../cel/compile.ts';
import { type CelProblem, placedMessage } from '../cel/problem.ts';
import { boolType, type CelType, dynType, isSameType, listType, stringType } from '../cel/types.ts';
import { lazyVariables } from '../cel/variables.ts';
import { groupOf, isFields, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { FieldPath, ObjectFields, ObjectValue } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { reasonCodes } from '../vap/read-policies.ts';
import { unmatched } from './matched-kinds.ts';
import { type PolicyRemark, type RemarkCode, remark } from './remark.ts';

const kinds = new Set(['ImageValidatingPolicy', 'NamespacedImageValidatingPolicy']);

/** A policy of `policies.kyverno.io` about images. */
export const isImagePolicy = (document: ObjectFields): boolean =>
  groupOf(textAt(document, 'apiVersion') ?? '') === 'policies.kyverno.io' && kinds.has(textAt(document, 'kind') ?? '');

/** An expression of a policy: where it stands, and of which types its value may be; none: of any. */
interface Written {
  readonly path: FieldPath;
  readonly types: readonly CelType[];
  readonly scope: CelScope;
}

/** Where an attestor may have an expression in place of data. */
const attestorExpressions: readonly FieldPath[] = [
  ['cosign', 'key'],
  ['cosign', 'certificate', 'cert'],
  ['cosign', 'certificate', 'certChain'],
  ['cosign', 'trustedRoot'],
  ['notary', 'certs'],
  ['notary', 'tsaCerts'],
];

/** All that Kyverno refuses in a policy about images, and what of it does nothing. Source: Kyverno, `pkg/image/verification/evaluator/compiler.go`. */
export function* imagePolicyRemarks(document: PolicyDocument, minor: number): Iterable<PolicyRemark> {
  const { fields } = document;
  const say = (path: FieldPath, message: string, remedy: string, code: RemarkCode = 'unusable'): PolicyRemark =>
    remark(document, path, code === 'dead' ? 'warning' : 'error', code, message, remedy);
  const isJson = textAt(fields, 'spec', 'evaluation', 'mode') === 'JSON';
  const base: CelScope = { minor, dialect: 'kyverno-images', hasParams: false, hasAuthorizer: false };
  const variables = lazyVariables(
    itemsAt(fields, 'spec', 'variables').map(one => ({ name: textAt(one, 'name') ?? '', expression: textAt(one, 'expression') ?? '' })),
    base,
  );
  for (const [index, problems] of variables.problems)
    for (const one of problems) yield say(...toldAt(fields, ['spec', 'variables', index, 'expression'], one));
  for (const written of expressionsOf(fields, { ...base, variables: variables.types }))
    for (const one of problemsOf(fields, written)) yield say(...toldAt(fields, written.path, one));
  for (const [path, message, remedy] of lacks(fields)) yield say(path, message, remedy);
  for (const list of ['attestors', 'attestations'] as const)
    for (const [path, name, known] of unknownNames(fields, list)) {
      const close = closestName(name, known);
      const remedy = close === undefined ? `It names ${known.join(', ') || 'none'} in "${list}".` : `Did you mean "${close}"?`;
      yield say(path, `there is no "${name}" among its ${list}, so that the expression fails for every image`, remedy, 'unusable');
    }
  for (const [index, name] of unusedAttestors(fields))
    yield say(
      ['spec', 'attestors', index, 'name'],
      `no expression asks the attestor "${name}"`,
      'Ask it in a validation, or remove it.',
      'dead',
    );
  if (!isJson) yield* unmatched(document, minor);
}

const toldAt = (fields: ObjectFields, path: FieldPath, problem: CelProblem): readonly [FieldPath, string, string] => [
  path,
  placedMessage(problem, textAt(fields, ...path) ?? ''),
  '',
];

function* expressionsOf(fields: ObjectFields, scope: CelScope): Iterable<Written> {
  const each = (list: string): Iterable<number> => itemsAt(fields, 'spec', list).keys();
  // Conditions and extractors are compiled before there are variables.
  const plain: CelScope = { ...scope, variables: undefined };
  for (const index of each('matchConditions'))
    yield { path: ['spec', 'matchConditions', index, 'expression'], types: [boolType], scope: plain };
  for (const index of each('matchImageReferences'))
    yield {
      path: ['spec', 'matchImageReferences', index, 'expression'],
      types: [boolType],
      scope: { ...plain, only: new Map([['ref', stringType]]) },
    };
  for (const index of each('images'))
    yield { path: ['spec', 'images', index, 'expression'], types: [listType(stringType), listType(dynType), dynType], scope: plain };
  for (const index of each('attestors'))
    for (const place of attestorExpressions) yield { path: ['spec', 'attestors', index, ...place, 'expression'], types: [], scope };
  for (const index of each('validations')) {
    yield { path: ['spec', 'validations', index, 'expression'], types: [boolType], scope };
    yield { path: ['spec', 'validations', index, 'messageExpression'], types: [stringType], scope };
  }
  for (const index of each('auditAnnotations'))
    yield { path: ['spec', 'auditAnnotations', index, 'valueExpression'], types: [stringType, dynType], scope };
}

const problemsOf = (fields: ObjectFields, { path, types, scope }: Written): readonly CelProblem[] => {
  const source = textAt(fields, ...path);
  if (source === undefined || source.trim() === '') return [];
  const { program, problems } = compileCel(source, scope);
  if (problems) return problems;
  if (types.length === 0 || types.some(type => isSameType(program.type, type))) return [];
  // For the words: it is of none of them.
  return compileCel(source, scope, types[0]).problems ?? [];
};

type Lack = readonly [path: FieldPath, message: string, remedy: string];

/** What has to be there, and of two things one. */
function* lacks(fields: ObjectFields): Iterable<Lack> {
  const spec = valueAt(fields, 'spec');
  for (const [list, field] of [
    ['validations', 'expression'],
    ['variables', 'expression'],
    ['matchConditions', 'expression'],
    ['images', 'expression'],
  ] as const)
    for (const [index, one] of itemsAt(spec, list).entries())
      if ((textAt(one, field) ?? '').trim() === '') yield [['spec', list, index], `"${field}" is not there`, 'Write the expression.'];
  yield* lacksOfAttestors(spec);
  for (const [index, one] of itemsAt(spec, 'matchImageReferences').entries())
    if (textAt(one, 'glob') === undefined && textAt(one, 'expression') === undefined)
      yield [['spec', 'matchImageReferences', index], 'either "glob" or "expression" has to be there', 'Write one of them.'];
  yield* unknownWords(spec);
}

function* lacksOfAttestors(spec: ObjectValue | undefined): Iterable<Lack> {
  if (valueAt(spec, 'validations') === undefined)
    yield [['spec', 'validations'], 'there are no validations', 'Ask for signatures: verifyImageSignatures(image, [attestors.NAME]) > 0.'];
  if (valueAt(spec, 'attestors') === undefined) yield [['spec', 'attestors'], 'there are no attestors', 'Say whose signatures count.'];
  for (const [index, one] of itemsAt(spec, 'attestors').entries()) {
    if (textAt(one, 'name') === undefined) yield [['spec', 'attestors', index], 'an attestor has no name', 'Give it one.'];
    const ways = ['cosign', 'notary'].filter(way => isFields(valueAt(one, way)));
    if (ways.length !== 1)
      yield [['spec', 'attestors', index], 'an attestor is either by "cosign" or by "notary"', 'Give it one of the two.'];
  }
}

function* unknownWords(spec: ObjectValue | undefined): Iterable<Lack> {
  for (const [index, one] of itemsAt(spec, 'validations').entries()) {
    const reason = textAt(one, 'reason') ?? 'Invalid';
    if (!reasonCodes.has(reason))
      yield [['spec', 'validations', index, 'reason'], `"${reason}" is not one of ${[...reasonCodes.keys()].join(', ')}`, ''];
  }
  for (const [index, action] of textsAt(spec, 'validationActions').entries())
    if (!['Audit', 'Deny', 'Warn'].includes(action))
      yield [['spec', 'validationActions', index], `"${action}" is not one of Audit, Deny, Warn`, ''];
}

/** What expressions ask by a name that is not in the list. */
function* unknownNames(
  fields: ObjectFields,
  list: 'attestors' | 'attestations',
): Iterable<readonly [FieldPath, string, readonly string[]]> {
  const known = itemsAt(fields, 'spec', list).map(one => textAt(one, 'name') ?? '');
  for (const { path, name } of namesAsked(fields, list)) if (!known.includes(name)) yield [path, name, known];
}

function* unusedAttestors(fields: ObjectFields): Iterable<readonly [number, string]> {
  const asked = new Set([...namesAsked(fields, 'attestors')].map(({ name }) => name));
  // Expressions that go through all of them name none.
  const goesThrough = expressionTexts(fields).some(({ text }) => /\battestors\b(?!\s*(?:\.\w+\b(?!\s*\()|\[\s*['"]))/u.test(text));
  if (goesThrough) return;
  for (const [index, one] of itemsAt(fields, 'spec', 'attestors').entries()) {
    const name = textAt(one, 'name');
    if (name !== undefined && !asked.has(name)) yield [index, name];
  }
}

const expressionTexts = (fields: ObjectFields): readonly { readonly path: FieldPath; readonly text: string }[] =>
  ['variables', 'validations'].flatMap(list =>
    itemsAt(fields, 'spec', list).map((one, index) => ({
      path: ['spec', list, index, 'expression'],
      text: textAt(one, 'expression') ?? '',
    })),
  );

function* namesAsked(
  fields: ObjectFields,
  list: 'attestors' | 'attestations',
): Iterable<{ readonly path: FieldPath; readonly name: string }> {
  const asks = new RegExp(`\\b${list}\\s*(?:\\.(\\w+)\\b(?!\\s*\\()|\\[\\s*(['"])([^'"]{1,200})\\2\\s*\\])`, 'gu');
  for (const { path, text } of expressionTexts(fields))
    for (const [, plain, , quoted] of text.matchAll(asks)) yield { path, name: plain ?? quoted ?? '' };
}
