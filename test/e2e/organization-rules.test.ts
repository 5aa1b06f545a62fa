import { beforeAll, describe, expect, test } from 'vitest';
import {
  deployment,
  documentRules,
  namedDocuments,
  policyDocuments,
  registryRego,
  replicasPolicy,
} from '../support/org-rules/policy-repository.ts';
import { buildPolicy } from '../support/rego/build-policy.ts';
import { requireTools } from '../support/signing/tools.ts';
import { reviewEvent, useGitHub } from './review-run.ts';

const github = useGitHub();

/** What `opa` makes of the policy in Rego, where it is here. */
let module: Uint8Array | undefined;
beforeAll(async () => {
  module = requireTools('opa') ? await buildPolicy(registryRego, 'main') : undefined;
});

interface Case {
  readonly more?: string;
  readonly documents?: Readonly<Record<string, string>>;
  readonly base?: Readonly<Record<string, string>>;
  readonly kind?: 'refused' | 'fine';
}

/** Reviews a pull request of a repository by the rules of another one, as the workflow names it. */
const reviewed = ({ more = '', documents = {}, base = {}, kind = 'refused' }: Case) => {
  const holder = github().repository('acme/.github-private', {
    private: true,
    base: { 'tidewaiter/policy.yml': `${namedDocuments(module)}${more}`, ...policyDocuments(module), ...documents },
  });
  const token = github().token({ permissions: { contents: 'read' }, repository: holder });
  const pull = github()
    .repository('acme/app', { base: { 'README.md': 'app\n', ...base } })
    .pullRequest({ files: { 'web.yaml': deployment(kind) } });
  return reviewEvent(github(), pull.event('opened'), { inputs: { 'policy-repository': 'acme/.github-private', 'policy-token': token } });
};

const ofOrganization = (found: readonly string[]): readonly string[] =>
  found.flatMap(line => /org\/\S+$/u.exec(line)?.[0] ?? []).toSorted();

describe('the rules of the repository that the workflow names', () => {
  test('decide the pull request, each in its own language, at the price of one query', async () => {
    const run = await reviewed({});
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1 });
    expect(ofOrganization(run.found)).toEqual(documentRules(module));
    expect(run.annotations.some(({ message }) => message.includes('at most 3 replicas'))).toBe(true);
    expect(run.operations.filter(operation => operation.startsWith('OrganizationRules'))).toHaveLength(1);
    expect(ofOrganization((await reviewed({ kind: 'fine' })).found)).toEqual([]);
  });

  test('are observed, then warn, then are enforced as the policy file says', async () => {
    const observed = await reviewed({ more: 'modes: {"*": observe}\n' });
    expect(observed).toMatchObject({ verdict: 'pass', exitCode: 0, found: [] });
    expect(observed.summary).toContain('org/replicas/1');
    const warned = await reviewed({ more: 'modes: {"*": observe, "org/*": warn}\n' });
    expect([warned.verdict, warned.exitCode, ofOrganization(warned.found)]).toEqual(['warn', 0, documentRules(module)]);
    expect(await reviewed({ more: 'modes: {"*": observe, "org/*": enforce}\n' })).toMatchObject({ verdict: 'block', exitCode: 1 });
  });

  test('stand against a repository that would turn them off, waive them or call its own like them, and it may add some', async () => {
    const few = replicasPolicy(1).replaceAll('name: replicas', 'name: few').replace('policyName: replicas', 'policyName: few');
    const run = await reviewed({
      base: {
        '.github/tidewaiter.yml': 'rules: {org/team/1: off}\nwaivers: [{rules: org/*, reason: ours}]\norganization-rules: [mine]\n',
        'mine/replicas.yaml': replicasPolicy(99),
        'mine/few.yaml': few,
      },
    });
    expect(run.verdict).toBe('block');
    // What it adds itself it may waive itself.
    expect(ofOrganization(run.found)).toEqual(documentRules(module));
    expect(run.summary).toContain('would turn off');
    expect(run.summary).toContain("is one of the organization's, which counts");
  });

  test('that do not compile never open the gate: document, line and reason are told', async () => {
    const broken = replicasPolicy().replace('object.spec.replicas <= int', 'object.spec.replicas <= in');
    const run = await reviewed({ documents: { 'tidewaiter/rules/replicas.yaml': broken }, kind: 'fine' });
    expect(run).toMatchObject({ verdict: 'incomplete', exitCode: 1 });
    expect(run.summary).toContain('acme/.github-private, tidewaiter/rules/replicas.yaml:10');
  });
});
