import { fieldsAt, isFields, isItems, itemsAt, textAt, textsAt, valueAt } from '../fields.ts';
import { controllersOf, inCel, isAboutPods } from '../kyverno/autogen.ts';
import { matchesGlob } from '../kyverno/glob.ts';
import { stepsOf } from '../kyverno/path.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';
import { and, type Cel, called, compared, each, itemName, NotMigrated, no, not, or, yes } from './cel-source.ts';
import { askedFields, conditionsSource, messageSource, type Roots, valueSource } from './condition-source.ts';
import { blockSource, type MatchRoots, namedKinds, operationsOf, resourcesOf } from './match-source.ts';
import { anyPatternSource, patternSource, type ValuePlace } from './pattern-source.ts';

/** A rule of a ClusterPolicy with what it is to become. */
export interface ClusterRule {
  readonly policy: ObjectFields;
  readonly rule: ObjectFields;
  /** Those of `kyverno.io` that name the policy. */
  readonly exceptions: readonly ObjectFields[];
  /** The name of the new document. */
  readonly name: string;
  /** The minor version of Kubernetes 1. */
  readonly minor: number;
}

/** A rule made ready: the kinds it is about, and whether that is for pods and what makes them. */
interface Prepared extends ClusterRule {
  readonly kinds: readonly string[];
  readonly isForPods: boolean;
  readonly enforces: boolean;
}

/** The ValidatingPolicy of `policies.kyverno.io` that says what one rule of a ClusterPolicy says. @throws NotMigrated */
export const validatingPolicyOf = (given: ClusterRule): ObjectFields => {
  const prepared = prepare(given);
  const { policy, rule, name, minor, kinds, enforces } = prepared;
  const now: Side = { roots: rootsOf(prepared, 'object'), match: matchRoots(prepared, 'object') };
  const message = textAt(rule, 'validate', 'message')?.replaceAll(/\s+/gu, ' ').trim();
  const conditions = conditionsOf(prepared, now);
  const own = fieldsAt(rule, 'validate');
  const isInCel = valueAt(own, 'cel') !== undefined;
  const validations = isInCel ? celValidations(prepared) : checksOf(own, now.roots).map(bad => ({ expression: not(bad), message }));
  const keepsOld = enforces && !isInCel && valueAt(own, 'allowExistingViolations') !== false;
  const before = keepsOld ? refusedBefore(prepared) : no;
  const precondition = isInCel ? yes : conditionsSource(valueAt(rule, 'preconditions'), now.roots);
  const inPods = now.roots.pod !== now.roots.object;
  const messageExpression = isInCel || message === undefined ? undefined : messageSource(message, now.roots);
  const written = validations.map(({ expression, ...others }) => ({
    expression: or(inPods ? not(precondition) : no, expression, keepsOld ? called('variables.refusedBefore') : no).text,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
    ...(messageExpression !== undefined && { messageExpression }),
  }));
  const variables = [
    ...(inPods ? [podVariable('pod', 'object', kinds)] : []),
    ...(inPods && (keepsOld || asksFormer(own)) ? [podVariable('formerPod', 'oldObject', kinds)] : []),
    ...(isInCel ? itemsAt(own, 'cel', 'variables').map(one => rewritten(one, prepared)) : []),
    ...(keepsOld ? [{ name: 'refusedBefore', expression: before.text }] : []),
  ];
  const rules = resourcesOf(kinds, minor).map(one => ({ ...one, operations: operationsOf(valueAt(rule, 'match')) }));
  const failurePolicy = textAt(policy, 'spec', 'failurePolicy') ?? textAt(policy, 'spec', 'webhookConfiguration', 'failurePolicy');
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ValidatingPolicy',
    metadata: { name, ...annotationsOf(policy) },
    spec: {
      validationActions: [enforces ? 'Deny' : 'Audit'],
      ...(failurePolicy !== undefined && { failurePolicy }),
      matchConstraints: { resourceRules: rules },
      ...listed('matchConditions', [...conditions, ...(inPods ? [] : named('precondition', precondition)), ...celPreconditions(prepared)]),
      ...listed('variables', variables),
      validations: written,
    },
  };
};

interface Side {
  readonly roots: Roots;
  readonly match: MatchRoots;
}

const listed = (name: string, items: readonly ObjectValue[]): ObjectFields => (items.length === 0 ? {} : { [name]: items });

const named = (name: string, { constant, text }: Cel): readonly ObjectFields[] => (constant === true ? [] : [{ name, expression: text }]);

/** What the policy says of itself, but for what only Kyverno goes by. */
const annotationsOf = (policy: ObjectFields): ObjectFields => {
  const kept = Object.entries(fieldsAt(policy, 'metadata', 'annotations')).filter(
    ([key]) => !key.startsWith('pod-policies.kyverno.io/') && key !== 'kubectl.kubernetes.io/last-applied-configuration',
  );
  return kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) };
};

const prepare = (given: ClusterRule): Prepared => {
  const { policy, rule } = given;
  refuseOthers(policy, rule);
  const action = textAt(rule, 'validate', 'failureAction') ?? textAt(policy, 'spec', 'validationFailureAction') ?? 'Audit';
  const base = { ...given, enforces: action.toLowerCase() === 'enforce' };
  const own = namedKinds(valueAt(rule, 'match'));
  const controllers = isAboutPods(rule) ? controllersOf(policy) : [];
  if (controllers.length === 0) return { ...base, kinds: own, isForPods: false };
  // Kyverno would hold the other kinds against patterns that are made for controllers of pods.
  if (own.some(kind => kind.split('/').at(-1) !== 'Pod'))
    throw new NotMigrated('It is about pods and other kinds, and is made for controllers of pods.');
  return { ...base, kinds: [...own, ...controllers], isForPods: true };
};

const refuseOthers = (policy: ObjectFields, rule: ObjectFields): void => {
  const validate = fieldsAt(rule, 'validate');
  const reasons: readonly (readonly [boolean, string])[] = [
    [textAt(policy, 'kind') !== 'ClusterPolicy', 'A Policy of a namespace is not migrated.'],
    [!isFields(valueAt(rule, 'validate')), 'Only rules that validate are migrated.'],
    [
      valueAt(validate, 'podSecurity') !== undefined,
      '"podSecurity" is a table of controls, for which CEL has no word: use Pod Security admission.',
    ],
    [valueAt(validate, 'manifests') !== undefined, '"manifests" verifies signatures.'],
    [valueAt(validate, 'assert') !== undefined, '"assert" is another language.'],
    [itemsAt(rule, 'context').length > 0, 'Its "context" asks the cluster.'],
    [valueAt(policy, 'spec', 'admission') === false, '"admission" is off.'],
    [textAt(policy, 'spec', 'applyRules') === 'One', 'Only one rule of the policy counts ("applyRules").'],
    [
      [valueAt(policy, 'spec', 'validationFailureActionOverrides'), valueAt(validate, 'failureActionOverrides')].some(
        one => isItems(one) && one.length > 0,
      ),
      'What is enforced differs by namespace ("failureActionOverrides").',
    ],
    [valueAt(validate, 'cel', 'paramKind') !== undefined, 'A ValidatingPolicy has no parameters ("paramKind").'],
  ];
  const found = reasons.find(([is]) => is);
  if (found) throw new NotMigrated(found[1]);
};

const rootsOf = ({ isForPods }: Prepared, object: 'object' | 'oldObject'): Roots => ({
  object,
  pod: isForPods ? (object === 'object' ? 'variables.pod' : 'variables.formerPod') : object,
  // As Kyverno asks what the object was: as if it were created.
  operation: object === 'object' ? 'request.operation' : "'CREATE'",
  taken: new Set(),
});

const matchRoots = ({ isForPods, kinds }: Prepared, object: string): MatchRoots => ({ object, kinds, isForPods });

/** The pod that an object makes. */
const podVariable = (name: string, object: string, kinds: readonly string[]): ObjectFields => ({ name, expression: podOf(object, kinds) });

const podOf = (object: string, kinds: readonly string[]): string => {
  const others = kinds.filter(kind => kind.split('/').at(-1) !== 'Pod');
  const template = `${object}.spec.template`;
  const cron = `${object}.spec.jobTemplate.spec.template`;
  const made = others.every(kind => kind === 'CronJob')
    ? cron
    : others.includes('CronJob')
      ? `(${object}.kind == 'CronJob' ? ${cron} : ${template})`
      : template;
  return `${object}.kind == 'Pod' ? ${object} : ${made}`;
};

/** Exclusions and exceptions, and what of `match` goes by more than kinds. */
const conditionsOf = (prepared: Prepared, { match }: Side): readonly ObjectFields[] => {
  const { rule, exceptions } = prepared;
  return [
    ...named('match', blockSource(valueAt(rule, 'match'), match)),
    ...named('exclude', not(blockSource(valueAt(rule, 'exclude'), match))),
    ...exceptions.flatMap((exception, index) => named(exceptionName(exception, index), not(exceptionSource(exception, prepared, match)))),
  ];
};

const exceptionName = (exception: ObjectFields, index: number): string =>
  `except-${(textAt(exception, 'metadata', 'name') ?? '').replaceAll(/[^A-Za-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '') || String(index + 1)}`.slice(
    0,
    63,
  );

/** An exception names a rule as it is written, and those that are made of it for controllers, each by its own name. */
const exceptionSource = (exception: ObjectFields, { policy, rule, isForPods, kinds }: Prepared, match: MatchRoots): Cel => {
  const name = textAt(rule, 'name') ?? '';
  const patterns = itemsAt(exception, 'spec', 'exceptions')
    .filter(one => textAt(one, 'policyName') === textAt(policy, 'metadata', 'name'))
    .flatMap(one => textsAt(one, 'ruleNames'));
  const isNamed = (made: string): boolean => patterns.some(pattern => matchesGlob(pattern, made));
  const matched = (): Cel => {
    for (const key of ['conditions', 'podSecurity'])
      if (valueAt(exception, 'spec', key) !== undefined)
        throw new NotMigrated(`An exception goes by "${key}", which is not evaluated here.`);
    return blockSource(valueAt(exception, 'spec', 'match'), { ...match, isForPods: false });
  };
  if (!isForPods) return isNamed(name) ? matched() : no;
  const groups = [
    { isLetOff: isNamed(name), kinds: kinds.filter(kind => kind.split('/').at(-1) === 'Pod') },
    {
      isLetOff: isNamed(`autogen-${name}`.slice(0, 63)),
      kinds: kinds.filter(kind => kind !== 'CronJob' && kind.split('/').at(-1) !== 'Pod'),
    },
    { isLetOff: isNamed(`autogen-cronjob-${name}`.slice(0, 63)), kinds: kinds.filter(kind => kind === 'CronJob') },
  ].filter(group => group.kinds.length > 0);
  if (!groups.some(({ isLetOff }) => isLetOff)) return no;
  const letOff = groups.filter(({ isLetOff }) => isLetOff).flatMap(group => group.kinds.map(kind => kind.split('/').at(-1) ?? kind));
  const ofKind = groups.every(({ isLetOff }) => isLetOff)
    ? yes
    : or(...letOff.map(kind => compared(`${match.object}.kind`, '==', `'${kind}'`)));
  return and(ofKind, matched());
};

/** What was refused before may stay so, where a rule enforces. Source: Kyverno, `validateOldObject`. */
const refusedBefore = (prepared: Prepared): Cel => {
  const old: Side = { roots: rootsOf(prepared, 'oldObject'), match: matchRoots(prepared, 'oldObject') };
  const { rule } = prepared;
  const matched = [blockSource(valueAt(rule, 'match'), old.match), not(blockSource(valueAt(rule, 'exclude'), old.match))];
  const precondition = conditionsSource(valueAt(rule, 'preconditions'), old.roots);
  const bad = or(...checksOf(fieldsAt(rule, 'validate'), old.roots));
  return and(compared('request.operation', '==', "'UPDATE'"), ...matched, precondition, bad);
};

/** What is refused by a `validate`, one for each check that it has. */
const checksOf = (validate: ObjectFields, roots: Roots): readonly Cel[] => {
  const loops = valueAt(validate, 'foreach');
  return isItems(loops) ? loops.filter(isFields).map(loop => loopSource(loop, roots)) : [bodySource(validate, roots, objectPlace(roots))];
};

const objectPlace = ({ pod }: Roots): ValuePlace => ({
  text: pod,
  key: '',
  isRoot: pod === 'object' || pod === 'oldObject',
  taken: new Set(),
  path: [],
});

const bodySource = (body: ObjectFields, roots: Roots, place: ValuePlace): Cel => {
  const [pattern, any, deny] = [valueAt(body, 'pattern'), valueAt(body, 'anyPattern'), valueAt(body, 'deny')];
  if (pattern !== undefined) return patternSource(pattern, place).bad;
  if (isItems(any)) return anyPatternSource(any, place);
  if (isFields(deny)) return conditionsSource(valueAt(deny, 'conditions'), roots);
  throw new NotMigrated('The rule has neither a pattern nor conditions.');
};

const loopSource = (loop: ObjectFields, roots: Roots): Cel => {
  if (valueAt(loop, 'foreach') !== undefined) throw new NotMigrated('It has loops within loops ("foreach").');
  if (itemsAt(loop, 'context').length > 0) throw new NotMigrated('The "context" of its "foreach" is computed for each item.');
  const expression = (textAt(loop, 'list') ?? '').replaceAll(/^\{\{|\}\}$/gu, '').trim();
  const path = stepsOf(expression.split('||', 1)[0]?.trim() ?? '');
  if (path === undefined) throw new NotMigrated(`The list "${expression.slice(0, 100)}" is no path of JMESPath.`);
  const keys = path.flatMap(step => (typeof step === 'object' && 'key' in step ? [step.key] : []));
  // An absent list is none: no item of it is looked at.
  const list = valueSource(expression.includes('||') ? expression : `${expression} || \`[]\``, { ...roots, isList: true });
  const key = keys.at(-1) ?? '';
  const name = itemName(key, roots.taken);
  const taken = new Set([...roots.taken, name]);
  const inner: Roots = { ...roots, element: name, taken };
  const body = bodySource(loop, inner, { text: name, key, isRoot: false, taken, path: keys });
  const preconditions = valueAt(loop, 'preconditions');
  const isLoopedOver = and(askedFields(preconditions, name), conditionsSource(preconditions, inner));
  return not(each(list.text, 'all', name, not(and(isLoopedOver, body))));
};

/** Rules in CEL stay as they are written, but for what they ask of a pod. */
const celValidations = (prepared: Prepared): readonly ({ readonly expression: Cel } & ObjectFields)[] =>
  itemsAt(prepared.rule, 'validate', 'cel', 'expressions').map(one => {
    const { expression, ...others } = fieldsAt(rewritten(one, prepared));
    const message = textAt(one, 'message') ?? textAt(prepared.rule, 'validate', 'message');
    return {
      ...others,
      ...(message !== undefined && { message: message.replaceAll(/\s+/gu, ' ').trim() }),
      expression: { text: typeof expression === 'string' ? expression.trim() : '', binds: 'or' },
    };
  });

const celPreconditions = (prepared: Prepared): readonly ObjectFields[] =>
  itemsAt(prepared.rule, 'celPreconditions').map((one, index) => ({
    // Kyverno takes any name, Kubernetes does not.
    name: (textAt(one, 'name') ?? '').replaceAll(/[^\w.-]+/gu, '-').replaceAll(/^[-_.]+|[-_.]+$/gu, '') || `precondition-${index + 1}`,
    expression: conditionText(textAt(one, 'expression') ?? '', prepared),
  }));

/** Conditions see no variables. */
const conditionText = (expression: string, { isForPods, kinds }: Prepared): string =>
  isForPods
    ? expression.trim().replaceAll(inCel, (_, object: string, field: string) => `(${podOf(object, kinds)}).${field}`)
    : expression.trim();

const asksFormer = (value: ObjectValue): boolean =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? 0 : one)).includes('oldObject.');

const rewritten = (value: ObjectValue, prepared: Prepared): ObjectValue => {
  if (!prepared.isForPods) return value;
  if (typeof value === 'string')
    return value.replaceAll(inCel, (_, object: string, field: string) => `variables.${object === 'object' ? 'pod' : 'formerPod'}.${field}`);
  if (isItems(value)) return value.map(one => rewritten(one, prepared));
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewritten(one, prepared)])) : value;
};
