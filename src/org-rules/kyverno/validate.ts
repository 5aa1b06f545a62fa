import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import { newestPodSecurityMinor, podSecurity } from '../../rules/concepts/pod-security/pod-security.ts';
import { onceFor } from '../../text/once-for.ts';
import { fieldsAt, isFields, isItems, itemsAt, textAt, valueAt } from '../fields.ts';
import {
  type ClusterKnowledge,
  type FieldPath,
  type ObjectFields,
  type ObjectValue,
  type OrgOutcome,
  type UndeterminedCause,
  UnknownPart,
} from '../org-rule.ts';
import { jsonOf } from '../rego/object-json.ts';
import type { IsOutOfTime } from '../tick.ts';
import { admit, preparedRequest } from '../vap/admit.ts';
import type { AdmissionRequest } from '../vap/match.ts';
import { type AdmissionPolicy, readPolicy } from '../vap/read-policies.ts';
import { conditionsHold, metConditions } from './conditions.ts';
import { isExcluded } from './excluded-controls.ts';
import { imagesOf } from './image-names.ts';
import { JmesFailure } from './jmespath/failure.ts';
import { matchPattern, type PatternResult, UnknownReached } from './pattern.ts';
import { VariableUnknown } from './variable-unknown.ts';
import { filled, filledIn, listOf, NotThere, textOf, type Variables, variablesOf, withContext, withElement } from './variables.ts';

const pass: OrgOutcome = { outcome: 'pass' };
const skipped: OrgOutcome = { outcome: 'pass', because: 'skipped' };

const undetermined = (cause: 'policy' | 'bound' | 'cluster', reason: string): OrgOutcome => ({ outcome: 'undetermined', cause, reason });

interface Question {
  readonly rule: ObjectFields;
  /** What patterns are held against: the object, or the item of a `foreach` that they are about. */
  readonly subject: ObjectValue;
  readonly request: AdmissionRequest;
  readonly cluster: ClusterKnowledge;
  readonly variables: Variables;
  /** Controls of the Pod Security Standards that exceptions leave out. */
  readonly exclusions: readonly ObjectValue[];
  readonly isOutOfTime: IsOutOfTime;
}

/** The words of a rule for what it refuses, and of its conditions; where they ask for what is not known, they stand as they are written. */
const messageOf = ({ rule, variables }: Question, said: readonly string[] = []): string => {
  const own = textAt(rule, 'validate', 'message') ?? '';
  const message = [own, ...said].filter(text => text !== '').join('; ') || `The rule "${textAt(rule, 'name') ?? ''}" is not met.`;
  try {
    return textOf(filled(message, variables));
  } catch (error) {
    if (error instanceof VariableUnknown || error instanceof JmesFailure) return message;
    throw error;
  }
};

const failed = (question: Question, place: FieldPath | undefined, said?: readonly string[]): OrgOutcome => ({
  outcome: 'fail',
  message: messageOf(question, said),
  ...(place !== undefined && place.length > 0 && { place }),
});

const ofPattern = (question: Question, result: PatternResult): OrgOutcome => {
  if (result === undefined) return pass;
  return result.as === 'fail' ? failed(question, result.path) : skipped;
};

/** One of the patterns fits; one that is not about the object does not count. Source: Kyverno, `validateAnyPattern`. */
const anyPattern = (question: Question, value: ObjectValue, patterns: readonly ObjectValue[]): OrgOutcome => {
  const results = patterns.map(pattern => matchPattern(value, filledIn(pattern, question.variables), question.variables.tick));
  if (results.includes(undefined)) return pass;
  if (results.every(result => result?.as === 'skip')) return skipped;
  const first = results.find(result => result?.as === 'fail');
  return failed(question, first?.as === 'fail' ? first.path : undefined);
};

/**
 * What a `validate`, or one entry of its `foreach`, says; undefined where its loops find nothing to look at. Source: Kyverno,
 * `validator.validate`: conditions first, then patterns, then loops.
 */
const ofBody = (question: Question, body: ObjectFields, nesting: number): OrgOutcome | undefined => {
  const { subject, variables } = question;
  const [pattern, any, deny, loops] = ['pattern', 'anyPattern', 'deny', 'foreach'].map(key => valueAt(body, key));
  if (isFields(deny)) {
    const said = metConditions(valueAt(deny, 'conditions'), variables);
    return said ? failed(question, undefined, said) : pass;
  }
  if (pattern !== undefined) return ofPattern(question, matchPattern(subject, filledIn(pattern, variables), variables.tick));
  if (isItems(any)) return anyPattern(question, subject, any);
  if (isItems(loops)) return ofForeach(question, loops, nesting);
  return undetermined('policy', 'The rule has neither a pattern nor conditions.');
};

/** Lists with more items are not gone through. */
const maxItems = 1_000;
/** Loops within loops. */
const maxNesting = 10;

/** Whether the conditions of a loop hold for an item; one for which they fail is left out. */
const isLoopedOver = (loop: ObjectFields, variables: Variables): boolean => {
  try {
    return conditionsHold(valueAt(loop, 'preconditions'), variables);
  } catch (error) {
    if (error instanceof JmesFailure) return false;
    throw error;
  }
};

/** The items of a loop; none where the list is not there. A failure is kept: it counts where no other loop has an item. */
const itemsOf = (loop: ObjectFields, variables: Variables): readonly ObjectValue[] | JmesFailure => {
  try {
    return listOf(textAt(loop, 'list') ?? '', variables);
  } catch (error) {
    if (error instanceof NotThere) return [];
    if (error instanceof JmesFailure) return error;
    throw error;
  }
};

/** What a loop of a `foreach` says of each item of its list, in their order. */
function* ofLoop(question: Question, loop: ObjectFields, items: readonly ObjectValue[], nesting: number): Iterable<OrgOutcome> {
  if (items.length > maxItems) yield undetermined('bound', `A list of the object has more than ${maxItems} items.`);
  const scoped = valueAt(loop, 'elementScope');
  for (const [index, element] of items.slice(0, maxItems).entries()) {
    // What a turn takes besides its expressions.
    question.variables.tick(16);
    if (element === null) continue;
    if (scoped === true && !isFields(element))
      throw new JmesFailure('"elementScope" asks for a list of objects, and this one holds other values');
    const isAbout = typeof scoped === 'boolean' ? scoped : isFields(element);
    const variables = withContext(withElement(question.variables, element, index, nesting), loop);
    const inner = { ...question, variables, subject: isAbout ? element : question.subject };
    if (!isLoopedOver(loop, variables)) continue;
    const outcome = ofBody(inner, loop, nesting + 1);
    if (outcome?.outcome === 'fail') yield { outcome: 'fail', message: outcome.message };
    else if (outcome) yield outcome;
  }
}

/** What all loops of a `foreach` say; undefined where they find nothing to look at. */
const ofForeach = (question: Question, loops: readonly ObjectValue[], nesting: number): OrgOutcome | undefined => {
  if (nesting > maxNesting) return undetermined('bound', `Loops within loops ("foreach") are gone through ${maxNesting} deep.`);
  let whole: OrgOutcome | undefined;
  let failure: JmesFailure | undefined;
  for (const loop of loops.filter(isFields)) {
    const items = itemsOf(loop, question.variables);
    if (items instanceof JmesFailure) {
      failure = items;
      continue;
    }
    for (const outcome of ofLoop(question, loop, items, nesting)) {
      if (outcome.outcome !== 'pass') return outcome;
      if (outcome.because !== 'skipped') whole = pass;
    }
  }
  if (failure && whole === undefined) throw failure;
  return whole;
};

/** `v1.29` and `latest`; undefined for what is none. */
const minorOf = (version: string): number | undefined => {
  if (version === 'latest' || version === '') return newestPodSecurityMinor;
  const minor = /^v1\.(\d{1,3})$/u.exec(version)?.[1];
  return minor === undefined ? undefined : Number(minor);
};

/** An object as JSON, made once for all rules. */
const jsonOnce = onceFor((object: ObjectFields) => jsonOf(object));

/** The pod that an object is, or makes; read once for all rules. */
const podOf = onceFor((object: ObjectFields): PodSpec | undefined => {
  const json = jsonOnce(object);
  return json instanceof UnknownPart ? undefined : parseKubernetes(sourceFile('object.json', json)).objects[0]?.podSpecs[0];
});

const ofPodSecurity = (question: Question, wanted: ObjectFields): OrgOutcome => {
  const level = textAt(wanted, 'level');
  const minor = minorOf(textAt(wanted, 'version') ?? '');
  if ((level !== 'baseline' && level !== 'restricted') || minor === undefined)
    return level === 'privileged' ? pass : undetermined('policy', 'It names no level or version of the Pod Security Standards.');
  const object = question.request.object ?? {};
  const json = jsonOnce(object);
  if (json instanceof UnknownPart) return undetermined('cluster', json.reason);
  // Each control looks at each container.
  question.variables.tick(json.length);
  const spec = podOf(object);
  if (spec === undefined) return pass;
  const { violations, open } = podSecurity(spec, level, minor);
  const exclusions = [...itemsAt(wanted, 'exclude'), ...question.exclusions];
  const judged = violations.map(violation => ({ ...violation, excluded: isExcluded(violation.control, exclusions, spec) }));
  const left = judged.filter(({ excluded }) => excluded === 'no');
  if (left.length > 0)
    return {
      outcome: 'fail',
      message: `${messageOf(question)} (${left.map(({ reason, detail }) => `${reason}: ${detail}`).join('; ')})`.slice(0, 1_000),
    };
  const partly = judged.filter(({ excluded }) => excluded === 'partly').map(({ control }) => control);
  if (partly.length > 0) return undetermined('policy', `How far "podSecurity" excludes ${partly.join(', ')} is not evaluated here.`);
  if (open.length > 0) return undetermined('cluster', `What ${open.join(', ')} asks for is not known.`);
  const isByRule = violations.every(({ control }) => isExcluded(control, itemsAt(wanted, 'exclude'), spec) === 'yes');
  return isByRule ? pass : skipped;
};

const everything: ObjectFields = { resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] }] };

/** Rules in CEL, compiled once. */
const compiled = new WeakMap<ObjectFields, { readonly policy: AdmissionPolicy; readonly problem: string | undefined }>();

const celPolicy = (rule: ObjectFields, minor: number): { readonly policy: AdmissionPolicy; readonly problem: string | undefined } => {
  const known = compiled.get(rule);
  if (known) return known;
  const cel = fieldsAt(rule, 'validate', 'cel');
  const read = readPolicy(
    {
      metadata: { name: textAt(rule, 'name') ?? '' },
      spec: {
        matchConstraints: everything,
        // Kyverno does not ask what conditions are called.
        matchConditions: itemsAt(rule, 'celPreconditions').map((one, index) => ({
          name: `condition-${index}`,
          expression: textAt(one, 'expression') ?? '',
        })),
        variables: itemsAt(cel, 'variables'),
        validations: itemsAt(cel, 'expressions'),
      },
    },
    minor,
  );
  const [problem] = read.problems;
  const made = { policy: read.policy, problem: problem && `${problem.path.join('.')}: ${problem.message}.` };
  compiled.set(rule, made);
  return made;
};

const ofCel = ({ rule, request, cluster, isOutOfTime }: Question): OrgOutcome => {
  if (valueAt(rule, 'validate', 'cel', 'paramKind') !== undefined)
    return undetermined('cluster', 'Parameters of rules in CEL ("paramKind") come from the cluster.');
  const { policy, problem } = celPolicy(rule, cluster.minor);
  if (problem !== undefined) return undetermined('policy', problem);
  const binding = { name: '', document: {}, policyName: '', actions: ['Deny'], matchResources: undefined, paramRef: undefined };
  const { admissions } = admit(policy, binding, preparedRequest(request, cluster), [], isOutOfTime);
  if (admissions.some(admission => admission.skipped)) return skipped;
  const decisions = admissions.flatMap(admission => admission.decisions);
  const told = decisions.find(({ action }) => action === 'deny') ?? decisions.find(({ action }) => action === 'undetermined');
  if (told === undefined) return pass;
  const place = told.read === undefined || told.read.length === 0 ? {} : { place: told.read };
  if (told.action === 'deny' && told.evaluation === 'deny') return { outcome: 'fail', message: told.message ?? '', ...place };
  return { ...undetermined(told.outOfTime ? 'bound' : told.evaluation === 'error' ? 'policy' : 'cluster', told.message ?? ''), ...place };
};

const requestFields = (request: AdmissionRequest): ObjectFields => ({
  operation: request.operation,
  name: request.name,
  namespace: request.namespace,
  kind: { kind: request.kind },
  ...(request.object && { object: request.object }),
  ...(request.oldObject && { oldObject: request.oldObject }),
  ...(request.formerUnknown !== undefined && { oldObject: new UnknownPart(request.formerUnknown) }),
});

const answered = (question: Question): OrgOutcome | undefined => {
  const { rule, variables } = question;
  if (!conditionsHold(valueAt(rule, 'preconditions'), variables)) return skipped;
  const validate = fieldsAt(rule, 'validate');
  const security = valueAt(validate, 'podSecurity');
  if (valueAt(validate, 'cel') !== undefined) return ofCel(question);
  if (isFields(security)) return ofPodSecurity(question, security);
  if (valueAt(validate, 'manifests') !== undefined || valueAt(validate, 'assert') !== undefined)
    return undetermined(
      'policy',
      `Rules by ${valueAt(validate, 'manifests') === undefined ? '"assert"' : '"manifests"'} are not evaluated here.`,
    );
  return ofBody(question, validate, 0);
};

const makeVariables = (request: AdmissionRequest, isOutOfTime: IsOutOfTime, given?: ObjectFields): Variables =>
  variablesOf(requestFields(request), () => imagesOf(request.object ?? request.oldObject ?? {}, request.kind), isOutOfTime, given);

/** The same for all rules that are asked about a request. */
const sharedVariables = onceFor((request: AdmissionRequest) => onceFor((isOutOfTime: IsOutOfTime) => makeVariables(request, isOutOfTime)));

const requestVariables = (request: AdmissionRequest, isOutOfTime: IsOutOfTime, given?: ObjectFields): Variables =>
  given === undefined ? sharedVariables(request)(isOutOfTime) : makeVariables(request, isOutOfTime, given);

/** Why something is not known, as answers tell it. */
export class NotKnown {
  readonly cause: UndeterminedCause;
  readonly reason: string;

  constructor(cause: UndeterminedCause, reason: string) {
    this.cause = cause;
    this.reason = reason;
  }
}

/** Whether conditions that stand outside of a rule hold for a request. */
export const holdFor = (conditions: ObjectValue | undefined, request: AdmissionRequest, isOutOfTime: IsOutOfTime): boolean | NotKnown => {
  try {
    return conditionsHold(conditions, requestVariables(request, isOutOfTime));
  } catch (error) {
    if (error instanceof JmesFailure) return false;
    if (error instanceof UnknownReached) return new NotKnown('cluster', error.message);
    if (error instanceof VariableUnknown) return new NotKnown(error.reason, error.message);
    throw error;
  }
};

/** What Kyverno can't evaluate it refuses, unless the policy lets failures through: then it is only told. */
const refused = (rule: ObjectFields, failure: JmesFailure, isIgnored: boolean): OrgOutcome => ({
  outcome: 'fail',
  message: `The rule "${textAt(rule, 'name') ?? ''}" can't be evaluated for this object: ${failure.message}.`,
  because: 'error',
  ...(isIgnored && { severity: 'low' }),
});

/** The policy that a rule is of. */
export interface PolicyOfRule {
  readonly name: string;
  /** Its `failurePolicy` is `Ignore`. */
  readonly ignoresFailures: boolean;
}

/** What a rule says of a request that it is about; undefined where it finds nothing to look at. What is not known is told by its name. */
export const validate = (
  rule: ObjectFields,
  request: AdmissionRequest,
  cluster: ClusterKnowledge,
  isOutOfTime: IsOutOfTime,
  policy: PolicyOfRule,
  exclusions: readonly ObjectValue[],
): OrgOutcome | undefined => {
  const given = cluster.values?.(policy.name, textAt(rule, 'name') ?? '', request.name);
  const variables = withContext(requestVariables(request, isOutOfTime, given), rule);
  const subject = request.object ?? request.oldObject ?? {};
  try {
    return answered({ rule, request, cluster, variables, subject, exclusions, isOutOfTime });
  } catch (error) {
    if (error instanceof UnknownReached)
      return { ...undetermined('cluster', error.message), ...(error.path.length > 0 && { place: error.path }) };
    if (error instanceof VariableUnknown) return undetermined(error.reason, error.message);
    if (error instanceof JmesFailure) return refused(rule, error, policy.ignoresFailures);
    throw error;
  }
};
