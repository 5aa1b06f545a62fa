import { createHash } from 'node:crypto';
import { fileNameOf } from '../../text/path.ts';
import { wordSet } from '../../text/word-set.ts';
import { idPart } from '../id-part.ts';
import type { ClusterKnowledge, ObjectChange, OrgAnswer, OrgBudget, OrgOutcome, OrgProblem, OrgRule, OrgRuleSet } from '../org-rule.ts';
import { UnknownPart } from '../org-rule.ts';
import { outOfTime } from '../step-budget.ts';
import { allBuiltins } from './builtins/all-builtins.ts';
import { conventionalRules, messagesOf, usualSeverity } from './conventions.ts';
import { RegoModule, RegoModuleError, type RegoResult } from './module.ts';
import { jsonOf } from './object-json.ts';

/** A module that the organization has built and committed. */
export interface RegoFile {
  /** In the policies' own folder: `policies/images.wasm`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The SHA-256 of the module that the organization's policy names, in hexadecimal. */
  readonly sha256: string;
  /** JSON that the policy finds under `data`. */
  readonly data?: string;
}

/** Functions that ask others, or know what only the place knows where a policy runs. */
const foreign = wordSet('http.send net.lookup_ip_addr opa.runtime rand.intn providers.aws.sign_req uuid.rfc4122');

/** Nanoseconds of the beginning of a day, UTC. */
export const nanosOf = (today: string): bigint => BigInt(Date.parse(`${today}T00:00:00Z`)) * 1_000_000n;

const ruleOf = (path: string, name: string): OrgRule => {
  const policy = fileNameOf(path).replace(/\.wasm$/u, '');
  return {
    id: `org/${idPart(policy)}/${idPart(name)}`,
    policy,
    rule: name,
    title: `Policy ${policy} (${name})`,
    severity: usualSeverity(name),
    docs: undefined,
    at: { path, range: { start: 0, end: 0 } },
  };
};

/** Steps of a module that take as long as one of other rules. */
export const regoStepsPerStep = 12;
/** Steps of asking a module besides its own. */
const stepsOfModule = 64;

/** What a stopped evaluation means for the review. */
export const undeterminedBy = ({ because, reason }: Extract<RegoResult, { readonly state: 'stopped' }>): OrgOutcome => {
  const name = /asks for (\S+),/u.exec(reason)?.[1] ?? '';
  const cause = because === 'bound' ? 'bound' : because === 'missing' && foreign.has(name) ? 'cluster' : 'policy';
  return { outcome: 'undetermined', cause, reason };
};

interface Loaded {
  readonly module: RegoModule;
  readonly rules: readonly { readonly entrypoint: string; readonly name: string; readonly rule: OrgRule }[];
}

const entrypointsOf = (module: RegoModule, path: string): Loaded['rules'] =>
  module.entrypoints.flatMap(entrypoint => {
    // Sets of messages are there for each input, be they empty: what an empty one gives names the rules.
    const asked = module.evaluate(entrypoint, '{}', 0n);
    const names = asked.state === 'value' ? [...conventionalRules(entrypoint, asked.value).keys()] : ['deny', 'violation', 'warn'];
    return names.map(name => ({ entrypoint, name, rule: ruleOf(path, module.entrypoints.length > 1 ? `${entrypoint}/${name}` : name) }));
  });

/** Why a module is not the one that the policy names; undefined when it is. */
export const moduleProblem = ({ path, bytes, sha256 }: RegoFile): string | undefined => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest === sha256.toLowerCase()) return undefined;
  return `${path} is another module than the policy names: its SHA-256 is ${digest}. Name that, if the module is what was meant.`;
};

const load = (file: RegoFile): Loaded | string => {
  const { path, bytes, data } = file;
  const problem = moduleProblem(file);
  if (problem !== undefined) return problem;
  try {
    const module = RegoModule.load(bytes, allBuiltins, data);
    const rules = entrypointsOf(module, path);
    return rules.length > 0
      ? { module, rules }
      : `${path} has no rule "deny", "warn" or "violation" under its entrypoints (${module.entrypoints.join(', ')}). Build it with \`opa build -t wasm -e PACKAGE\`.`;
  } catch (error) {
    if (error instanceof RegoModuleError) return `${path} is not used. ${error.message}`;
    throw error;
  }
};

const outcomesOf = (result: RegoResult, entrypoint: string, name: string): readonly OrgOutcome[] => {
  if (result.state === 'stopped') return [undeterminedBy(result)];
  const value = conventionalRules(entrypoint, result.value).get(name);
  if (value === undefined) return [{ outcome: 'pass' }];
  const messages = messagesOf(value);
  if (messages === undefined)
    return [{ outcome: 'undetermined', cause: 'policy', reason: `"${name}" gives something else than messages.` }];
  if (messages.length === 0) return [{ outcome: 'pass' }];
  return messages.map(({ message, severity }) => ({ outcome: 'fail', message, ...(severity && { severity }) }));
};

function* judged({ module, rules }: Loaded, { object }: ObjectChange, cluster: ClusterKnowledge, budget: OrgBudget): Iterable<OrgAnswer> {
  // conftest looks at what is there: it is not asked about what a change removes.
  if (object === undefined) return;
  const input = jsonOf(object);
  const results = new Map<string, RegoResult>();
  for (const { entrypoint, name, rule } of rules) {
    if (input instanceof UnknownPart) {
      yield { rule, outcome: 'undetermined', cause: 'cluster', reason: input.reason };
      continue;
    }
    if (!results.has(entrypoint) && budget.isSpent(stepsOfModule)) {
      yield { rule, outcome: 'undetermined', cause: 'bound', reason: outOfTime };
      continue;
    }
    const result = results.get(entrypoint) ?? module.evaluate(entrypoint, input, nanosOf(cluster.today));
    if (!results.has(entrypoint)) budget.isSpent(result.steps / regoStepsPerStep);
    results.set(entrypoint, result);
    for (const outcome of outcomesOf(result, entrypoint, name)) yield { rule, ...outcome };
  }
}

/** The functions of a module that nobody answers here. */
const missingIn = ({ path }: RegoFile, { missing }: RegoModule): readonly OrgProblem[] =>
  missing.length === 0
    ? []
    : [
        {
          path,
          range: { start: 0, end: 0 },
          level: 'warning',
          message: `${path} may call ${missing.join(', ')}, which is not answered here: where a rule does, its answer is not known.`,
        },
      ];

/**
 * Rules in Rego, built to WebAssembly by the organization, by the conventions of conftest: `deny`, `warn` and `violation` of what each object is.
 * A module that can't be used has a rule that knows nothing of any object, so that no gate passes on it.
 */
export const regoRules = (files: readonly RegoFile[]): OrgRuleSet => {
  const loaded = files.map(file => ({ file, result: load(file) }));
  const broken = (path: string): OrgRule => ruleOf(path, 'module');
  return {
    rules: loaded.flatMap(({ file, result }) => (typeof result === 'string' ? [broken(file.path)] : result.rules.map(({ rule }) => rule))),
    problems: loaded.flatMap(({ file, result }): readonly OrgProblem[] =>
      typeof result === 'string'
        ? [{ path: file.path, range: { start: 0, end: 0 }, level: 'error', message: result }]
        : missingIn(file, result.module),
    ),
    *judge(change, cluster, budget) {
      for (const { file, result } of loaded)
        if (typeof result === 'string') yield { rule: broken(file.path), outcome: 'undetermined', cause: 'policy', reason: result };
        else yield* judged(result, change, cluster, budget);
    },
  };
};
