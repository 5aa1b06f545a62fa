import { describe, expect, test } from 'vitest';
import { decidePolicy } from '../../src/policy/decide-policy.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { PolicyRule } from '../../src/policy/policy.ts';
import { reviewResult } from '../../src/review/review.ts';
import { causedLines, type Files, InMemoryRepository } from '../support/in-memory-repository.ts';
import { deployment, documentRules, namedDocuments, policyDocuments, replicasPolicy } from '../support/org-rules/policy-repository.ts';

const rules: readonly PolicyRule[] = [{ id: 'kubernetes/host-network', profile: 'gate', severity: 'high' }];
const web = (kind: 'refused' | 'fine'): Files => ({ 'web.yaml': deployment(kind) });

interface Case {
  /** Of the organization's policy file, besides the line that names the rules. */
  readonly org?: string;
  /** Documents that take the place of others, or come beside them. */
  readonly documents?: Readonly<Record<string, string>>;
  /** The repository's policy file, and files of its base. */
  readonly file?: string;
  readonly base?: Files;
  readonly head?: Files;
}

const bytesOf = (files: Readonly<Record<string, string | Uint8Array>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path.replace(/^tidewaiter\//u, ''), Buffer.from(text)]));

const review = async ({ org = '', documents = {}, file, base = {}, head = web('refused') }: Case) => {
  const { policy, errors } = parseOrgPolicy(`${namedDocuments()}${org}`, 'tidewaiter/policy.yml', 'acme/.github', rules);
  expect(errors ?? []).toEqual([]);
  if (!policy) throw new Error('The policy has errors.');
  const ruleFiles = {
    repository: 'acme/.github',
    folder: 'tidewaiter/',
    files: bytesOf({ ...policyDocuments(), ...documents }),
    errors: [],
  };
  const outcome = await decidePolicy(
    {
      file: { path: '.github/tidewaiter.yml', text: file === undefined ? { state: 'absent' } : { state: 'text', text: file } },
      organization: { state: 'policy', policy, ruleFiles },
    },
    rules,
  );
  if (outcome.state !== 'policy') throw new Error(`The policy is ${JSON.stringify(outcome)}.`);
  const { policy: effective, organizationRules } = outcome;
  return reviewResult(
    { policy: effective, rules: [], version: '0.0.0', ...(organizationRules && { organizationRules }) },
    { reader: new InMemoryRepository({ base, head: { ...base, ...head } }), clock: { today: () => '2026-11-24' } },
  );
};

const rulesOf = (result: Awaited<ReturnType<typeof review>>): readonly string[] =>
  result.considered.shown.map(({ head }) => head.ruleId).toSorted();

const told = (result: Awaited<ReturnType<typeof review>>): readonly string[] =>
  result.notifications.map(({ level, message }) => `${level}: ${message}`);

describe('the documents of an organization', () => {
  test('decide in each of their languages, and let through what each of them does', async () => {
    const refused = await review({});
    expect(rulesOf(refused)).toEqual(documentRules());
    expect(refused.verdict.conclusion).toBe('block');
    const fine = await review({ head: web('fine') });
    expect([rulesOf(fine), told(fine), fine.verdict.conclusion]).toEqual([[], [], 'pass']);
  });

  test('are observed, warn, and are enforced as the policy says', async () => {
    const observed = await review({ org: 'modes: {"org/*": observe}\n' });
    expect([observed.verdict.conclusion, observed.considered.observed.length]).toEqual(['pass', documentRules().length]);
    expect((await review({ org: 'modes: {"org/*": warn}\n' })).verdict.conclusion).toBe('warn');
    const one = await review({ org: 'modes: {"org/*": observe, "org/replicas/*": enforce}\n' });
    expect([one.verdict.conclusion, rulesOf(one)]).toEqual(['block', ['org/replicas/1']]);
  });

  test('stay as they are whatever the repository asks for, and a note has line and remedy', async () => {
    const result = await review({ file: 'rules:\n  org/team/1: off\n  org/replicas/*: {severity: low}\n' });
    expect(rulesOf(result)).toEqual(documentRules());
    expect(result.considered.shown.every(({ head }) => head.severity === 'high')).toBe(true);
    expect(told(result)).toEqual([
      expect.stringMatching(/^warning: Line 3: .*would lower the severity of org\/replicas\/1/su),
      expect.stringMatching(/^warning: Line 2: .*would turn off org\/team\/1.*owners of acme\/\.github/su),
    ]);
  });

  test('are waived by a repository only where the policy lets it', async () => {
    const file = 'waivers:\n  - {rules: org/*, reason: we know}\n';
    const result = await review({ file });
    expect(rulesOf(result)).toEqual(documentRules());
    expect(told(result)[0]).toContain("The organization's policy does not let org/");
    const allowed = await review({ file, org: 'waivable: [{rules: org/team/*}]\n' });
    expect(rulesOf(allowed)).toEqual(documentRules().filter(id => id !== 'org/team/1'));
    const comment = deployment('refused').replace('metadata:\n', '# tidewaiter: ignore[org/replicas/1] -- peak\nmetadata:\n');
    expect(rulesOf(await review({ base: { 'other.yaml': comment }, head: { 'web.yaml': comment } }))).toContain('org/replicas/1');
  });

  test('are out of reach of exceptions, bindings and documents of the same name in the repository', async () => {
    const exception = `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: {name: mine, namespace: default}
spec:
  exceptions: [{policyName: tags, ruleNames: ["*"]}]
  match: {any: [{resources: {kinds: [Pod, Deployment]}}]}
`;
    const result = await review({
      file: 'organization-rules: [mine]\n',
      base: { 'mine/exception.yaml': exception, 'mine/replicas.yaml': replicasPolicy(99) },
    });
    expect(rulesOf(result)).toEqual(documentRules());
    expect(told(result)).toContainEqual(
      "warning: The rule org/replicas/1 is one of the organization's, which counts; this one is not judged. Give its policy another name, or remove it.",
    );
  });

  test('have those that a repository adds beside them', async () => {
    const added = replicasPolicy(1).replaceAll('name: replicas', 'name: few').replace('policyName: replicas', 'policyName: few');
    const result = await review({ file: 'organization-rules: [mine]\n', base: { 'mine/few.yaml': added }, head: web('fine') });
    expect(causedLines(result)).toEqual(['web.yaml:8 org/few/1 [new]']);
  });

  test('that do not compile leave their objects undetermined, with document, line and reason, and the others decide', async () => {
    const broken = replicasPolicy().replace('object.spec.replicas <= int', 'object.spec.replicas <= in');
    const result = await review({ documents: { 'tidewaiter/rules/replicas.yaml': broken }, head: web('fine') });
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(told(result)).toEqual([
      expect.stringMatching(
        /^error: The organization's rules \(acme\/\.github, tidewaiter\/rules\/replicas\.yaml:10\): ValidatingAdmissionPolicy\/replicas can't be used: spec\.validations\[0\]\.expression: /u,
      ),
      expect.stringMatching(/^error: What the rule org\/replicas\/policy says of Deployment\/web is not known\. /u),
    ]);
    const refused = await review({ documents: { 'tidewaiter/rules/replicas.yaml': broken } });
    expect(rulesOf(refused)).toEqual(documentRules().filter(id => id !== 'org/replicas/1'));
  });

  test('that policy names and that are not there leave the review incomplete', async () => {
    const { policy } = parseOrgPolicy('organization-rules: [others]\n', 'tidewaiter/policy.yml', 'acme/.github', rules);
    if (!policy) throw new Error('The policy has errors.');
    const ruleFiles = { repository: 'acme/.github', folder: 'tidewaiter/', files: new Map<string, Uint8Array>(), errors: [] };
    const outcome = await decidePolicy(
      { file: { path: 'p.yml', text: { state: 'absent' } }, organization: { state: 'policy', policy, ruleFiles } },
      rules,
    );
    if (outcome.state !== 'policy' || !outcome.organizationRules) throw new Error('There are rules.');
    const request = { policy: outcome.policy, rules: [], version: '0.0.0', organizationRules: outcome.organizationRules };
    const reviewed = await reviewResult(request, {
      reader: new InMemoryRepository({ base: {}, head: web('fine') }),
      clock: { today: () => '2026-11-24' },
    });
    expect(told(reviewed)).toEqual([
      expect.stringMatching(/^error: .*tidewaiter\/others:1\): Policy names "others" for organization rules/u),
    ]);
    expect(reviewed.verdict.conclusion).toBe('incomplete');
  });

  test('change objects before rules judge them where the organization’s policy says so, and not where a repository’s rules do', async () => {
    const mutation = `apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicy
metadata: {name: fewer}
spec:
  reinvocationPolicy: Never
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  mutations:
  - {patchType: ApplyConfiguration, applyConfiguration: {expression: "Object{spec: Object.spec{replicas: 1}}"}}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingAdmissionPolicyBinding
metadata: {name: fewer}
spec: {policyName: fewer}
`;
    const documents = { 'tidewaiter/rules/fewer.yaml': mutation };
    expect(rulesOf(await review({ documents }))).toContain('org/replicas/1');
    const applied = await review({ documents, org: 'apply-mutating-policies: true\n' });
    expect(rulesOf(applied)).toEqual(documentRules().filter(id => id !== 'org/replicas/1'));
    const own = await review({
      org: 'apply-mutating-policies: true\n',
      file: 'organization-rules: [rules]\n',
      base: { 'rules/fewer.yaml': mutation },
    });
    expect(rulesOf(own)).toContain('org/replicas/1');
  });
});
