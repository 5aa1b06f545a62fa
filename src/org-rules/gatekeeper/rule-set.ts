import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../findings/severity.ts';
import { fileNameOf } from '../../text/path.ts';
import { annotatedDocs, annotatedSeverity } from '../annotations.ts';
import { fieldsAt, groupOf, isFields, textAt, versionOf } from '../fields.ts';
import { idPart } from '../id-part.ts';
import { placeOf } from '../object-value.ts';
import {
  type ClusterKnowledge,
  type ObjectChange,
  type ObjectFields,
  type OrgAnswer,
  type OrgBudget,
  type OrgOutcome,
  type OrgProblem,
  type OrgRule,
  type OrgRuleSet,
  UnknownPart,
} from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { allBuiltins } from '../rego/builtins/all-builtins.ts';
import { messagesOf } from '../rego/conventions.ts';
import { RegoModule, RegoModuleError } from '../rego/module.ts';
import { jsonOf } from '../rego/object-json.ts';
import { moduleProblem, nanosOf, type RegoFile, regoStepsPerStep, undeterminedBy } from '../rego/rule-set.ts';
import { RegoObject } from '../rego/value.ts';
import { requestOf } from '../request.ts';
import { outOfTime } from '../step-budget.ts';
import { admit, preparedRequest } from '../vap/admit.ts';
import type { Decision } from '../vap/conditions.ts';
import type { AdmissionRequest, Match } from '../vap/match.ts';
import { matchesConstraint } from './match.ts';
import { actionOf, type ConstraintTemplate, isConstraint, isTemplate, kindOfConstraints, parametersOf, readTemplate } from './template.ts';

/** What decides for a template. */
type Engine = { readonly template: ConstraintTemplate; readonly module?: RegoModule; readonly broken?: string };

interface Constraint {
  readonly document: PolicyDocument;
  readonly rule: OrgRule;
  readonly engine: Engine | undefined;
}

/** As for bindings of admission policies. */
const severityOfAction: Readonly<Record<string, Severity>> = { deny: 'high', warn: 'medium', dryrun: 'low' };

const ruleOf = ({ fields, object }: PolicyDocument): OrgRule => {
  const [kind, name] = [textAt(fields, 'kind') ?? '', textAt(fields, 'metadata', 'name') ?? ''];
  return {
    id: `org/${idPart(kind)}/${idPart(name)}`,
    policy: kind,
    rule: name,
    title: `${kind} ${name}`,
    severity: annotatedSeverity(fields) ?? severityOfAction[actionOf(fields)] ?? 'high',
    docs: annotatedDocs(fields),
    at: { path: object.file.path, range: nodeAt(object.node, 'metadata', 'name')?.range ?? object.range },
  };
};

/** The module of constraints of a kind: it has that name, in small letters. */
const moduleFor = (kind: string, modules: readonly RegoFile[]): RegoFile | undefined =>
  modules.find(({ path }) => fileNameOf(path).toLowerCase() === `${kind.toLowerCase()}.wasm`);

/** The module that a document asks for as a template of constraints; undefined where it is none, or there is no such module. */
export const moduleOfTemplate = (document: ObjectFields, modules: readonly RegoFile[]): RegoFile | undefined =>
  isTemplate(document) ? moduleFor(kindOfConstraints(document), modules) : undefined;

const engineOf = (template: ConstraintTemplate, modules: readonly RegoFile[]): Engine => {
  if (template.code.language === 'cel')
    return template.problems.length > 0 ? { template, broken: `The template ${template.name} does not compile.` } : { template };
  const file = moduleFor(template.kind, modules);
  if (file === undefined)
    return {
      template,
      broken: `The template ${template.name} is in Rego, and there is no ${template.kind.toLowerCase()}.wasm for it. Build it with \`opa build -t wasm\`.`,
    };
  const problem = moduleProblem(file);
  if (problem !== undefined) return { template, broken: problem };
  try {
    return { template, module: RegoModule.load(file.bytes, allBuiltins, file.data) };
  } catch (error) {
    if (error instanceof RegoModuleError) return { template, broken: `${file.path} is not used. ${error.message}` };
    throw error;
  }
};

const problemsOf = ({ fields, object: { file, node } }: PolicyDocument, { template, broken }: Engine): readonly OrgProblem[] => {
  const at = (message: string, range = nodeAt(node, 'kind')?.range ?? node.range): OrgProblem => ({
    path: file.path,
    range,
    level: 'error',
    message,
  });
  const own = template.problems.map(problem =>
    at(
      `The template ${textAt(fields, 'metadata', 'name') ?? ''}: ${problem.path.join('.')}: ${problem.message}.`,
      placeOf(node, problem.path),
    ),
  );
  return own.length > 0 || broken === undefined ? own : [at(broken)];
};

const fail = (message: string): OrgOutcome => ({ outcome: 'fail', message });

const outcomeOf = ({ action, message = '', read, outOfTime, evaluation }: Decision): OrgOutcome => {
  const place = read === undefined || read.length === 0 ? {} : { place: read };
  if (action === 'admit') return { outcome: 'pass' };
  if (action === 'undetermined') return { outcome: 'undetermined', cause: outOfTime ? 'bound' : 'cluster', reason: message, ...place };
  // What can't be evaluated is refused, unless the template's failurePolicy says otherwise.
  return { outcome: 'fail', message, ...(evaluation === 'error' && { because: 'error' }), ...place };
};

const byCel = (
  engine: Engine,
  constraint: ObjectFields,
  request: AdmissionRequest,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): readonly OrgOutcome[] => {
  if (engine.template.code.language !== 'cel') return [];
  const binding = {
    name: '',
    document: {},
    policyName: '',
    actions: ['Deny'],
    matchResources: undefined,
    paramRef: { name: textAt(constraint, 'metadata', 'name') ?? '' },
  };
  const param = { ...constraint, apiVersion: 'constraints.gatekeeper.sh/v1beta1' };
  const { admissions } = admit(engine.template.code.policy, binding, preparedRequest(request, cluster), [param], budget.isSpent);
  return admissions.flatMap(({ decisions }) => decisions.map(outcomeOf));
};

/** The input of a template in Rego. Source: Gatekeeper, "Constraint Templates", `input.review`. */
const inputOf = (request: AdmissionRequest, constraint: ObjectFields): ReturnType<typeof jsonOf> => {
  const { operation, apiVersion, kind, name, namespace, object, oldObject } = request;
  return jsonOf({
    parameters: parametersOf(constraint),
    review: {
      kind: { group: groupOf(apiVersion), version: versionOf(apiVersion), kind },
      operation,
      name,
      ...(namespace !== '' && { namespace }),
      ...(object && { object }),
      ...(oldObject && { oldObject }),
    },
  });
};

const byRego = (
  module: RegoModule,
  constraint: ObjectFields,
  request: AdmissionRequest,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): readonly OrgOutcome[] => {
  const input = inputOf(request, constraint);
  if (input instanceof UnknownPart) return [{ outcome: 'undetermined', cause: 'cluster', reason: input.reason }];
  return module.entrypoints.flatMap((entrypoint): readonly OrgOutcome[] => {
    const result = module.evaluate(entrypoint, input, nanosOf(cluster.today));
    budget.isSpent(result.steps / regoStepsPerStep);
    if (result.state === 'stopped') return [undeterminedBy(result)];
    const value = result.value instanceof RegoObject ? result.value.get('violation') : result.value;
    const messages = value === undefined ? [] : messagesOf(value);
    if (messages === undefined)
      return [{ outcome: 'undetermined', cause: 'policy', reason: '"violation" gives something else than messages.' }];
    return messages.map(({ message }) => fail(message));
  });
};

/** Steps of a constraint besides what it asks. */
const stepsOfConstraint = 64;

const outcomes = (
  { engine, document }: Constraint,
  request: AdmissionRequest,
  matches: Match,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): readonly OrgOutcome[] => {
  const { fields } = document;
  if (engine === undefined)
    return [{ outcome: 'undetermined', cause: 'policy', reason: `There is no template for the kind ${textAt(fields, 'kind') ?? ''}.` }];
  if (engine.broken !== undefined) return [{ outcome: 'undetermined', cause: 'policy', reason: engine.broken }];
  if (budget.isSpent(stepsOfConstraint)) return [{ outcome: 'undetermined', cause: 'bound', reason: outOfTime }];
  const { code, name } = engine.template;
  if (code.language === 'rego' && code.asksInventory)
    return [
      { outcome: 'undetermined', cause: 'cluster', reason: `The template ${name} goes by what else is in the cluster (data.inventory).` },
    ];
  const found = engine.module ? byRego(engine.module, fields, request, cluster, budget) : byCel(engine, fields, request, cluster, budget);
  const told = found.filter(({ outcome }) => outcome !== 'pass');
  if (told.length === 0) return [{ outcome: 'pass' }];
  return typeof matches === 'object' ? [{ outcome: 'undetermined', cause: 'cluster', reason: matches.unknown }] : told;
};

function* judged(
  constraints: readonly Constraint[],
  change: ObjectChange,
  cluster: ClusterKnowledge,
  budget: OrgBudget,
): Iterable<OrgAnswer> {
  const request = constraints.length === 0 ? undefined : requestOf(change, cluster);
  if (request === undefined) return;
  for (const constraint of constraints) {
    const matches = matchesConstraint(constraint.document.fields, request, cluster);
    if (matches === false) continue;
    for (const outcome of outcomes(constraint, request, matches, cluster, budget)) yield { rule: constraint.rule, ...outcome };
  }
}

/**
 * ConstraintTemplates and constraints of Gatekeeper: those in CEL by the CEL of the house, those in Rego by a module that the organization
 * has built of each. A constraint that can't be asked knows nothing of the objects that it is about, so that no gate passes on it.
 */
export const gatekeeperRules = (documents: readonly PolicyDocument[], modules: readonly RegoFile[], minor: number): OrgRuleSet => {
  const templates = documents
    .filter(({ fields }) => isTemplate(fields))
    .map(document => ({ document, engine: engineOf(readTemplate(document.fields, minor), modules) }));
  const engines = new Map(templates.map(({ engine }) => [engine.template.kind, engine]));
  const constraints = documents
    .filter(({ fields }) => isConstraint(fields) && isFields(fieldsAt(fields, 'metadata')))
    .map(document => ({ document, rule: ruleOf(document), engine: engines.get(textAt(document.fields, 'kind') ?? '') }));
  return {
    rules: constraints.map(({ rule }) => rule),
    problems: templates.flatMap(({ document, engine }) => problemsOf(document, engine)),
    judge: (change, cluster, budget) => judged(constraints, change, cluster, budget),
  };
};
