import { describe, expect, test } from 'vitest';
import { fieldsAt, isFields, itemsAt } from '../../../src/org-rules/fields.ts';
import { kyvernoRules } from '../../../src/org-rules/kyverno/rule-set.ts';
import { validatingPolicyRules } from '../../../src/org-rules/kyverno/validating-policies.ts';
import { type MigrationTarget, migratePolicies } from '../../../src/org-rules/migration/migrate.ts';
import { type ProofObject, prove } from '../../../src/org-rules/migration/prove.ts';
import type { PolicyFile } from '../../../src/org-rules/org-rule.ts';
import { documentsOf } from '../../../src/org-rules/testing/policy-test.ts';
import { judgedObjects, migratable, unmigratable } from '../../support/org-rules/cluster-policies.ts';

const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28', asWritten: true } as const;
const objectsOf = (texts: readonly string[]): readonly ProofObject[] =>
  documentsOf('objects.yaml', texts.join('---\n')).map(({ fields, object }) => ({ label: object.subject, fields, cluster }));
const objects = objectsOf(judgedObjects);

const outcomes = (files: readonly PolicyFile[], to: MigrationTarget = 'ValidatingPolicy', given = objects) =>
  migratePolicies(files, given, to, 37).map(({ outcome }) => outcome);

const only = (name: string): readonly PolicyFile[] => migratable.filter(({ path }) => path === `${name}.yaml`);

const textOf = (files: readonly PolicyFile[], to?: MigrationTarget): string => {
  const [outcome] = outcomes(files, to);
  return outcome?.state === 'migrated' ? outcome.text : `left: ${outcome?.reason ?? ''}`;
};

const replaced = (name: string, from: string, to: string): readonly PolicyFile[] =>
  only(name).map(({ path, text }) => {
    expect(text).toContain(from);
    return { path, text: text.replace(from, to) };
  });

describe('a rule of a ClusterPolicy', () => {
  test.each(['ValidatingPolicy', 'ValidatingAdmissionPolicy'] as const)(
    'becomes a %s where that says the same',
    { timeout: 90_000 },
    to => {
      const all = outcomes(migratable, to);
      expect(all.map(({ state }) => state)).toEqual(migratable.slice(1).map(() => 'migrated'));
      for (const outcome of all)
        if (outcome.state === 'migrated') {
          expect(outcome.proof.objects).toBeGreaterThan(1);
          expect(outcome.proof.variations).toBeGreaterThan(30);
          expect(outcome.proof.refused).toBeGreaterThan(0);
        }
    },
  );

  test.each(unmigratable)('stays as it is where CEL has no word for it: $path', (file, reason) => {
    expect(outcomes([file])).toEqual([{ state: 'left', reason: expect.stringContaining(reason) }]);
  });

  test('stays as it is when no object proves that it says the same', () => {
    expect(outcomes(only('tags'), 'ValidatingPolicy', [])).toEqual([
      { state: 'left', reason: expect.stringContaining('no object of the tests is one that it is about') },
    ]);
  });

  test('is written for pods and for all that makes them, by what each calls its pods', () => {
    const text = textOf(only('accounts'));
    expect(text).toContain('expression: has(variables.pod.spec.serviceAccountName)');
    expect(text).toContain("object.kind == 'CronJob' ? object.spec.jobTemplate.spec.template : object.spec.template");
    for (const resource of ['pods', 'replicationcontrollers', 'deployments', 'cronjobs']) expect(text).toContain(`- ${resource}`);
  });

  test('is for pods alone where its policy says so', () => {
    const text = textOf(
      replaced(
        'accounts',
        'metadata: {name: accounts}',
        'metadata: {name: accounts, annotations: {pod-policies.kyverno.io/autogen-controllers: none}}',
      ),
    );
    expect(text).toContain('- pods');
    expect(text).not.toMatch(/deployments|variables|autogen/u);
  });

  test('denies where it enforces, and else audits', () => {
    expect(textOf(only('accounts'))).toContain('validationActions:\n    - Deny\n');
    expect(textOf(replaced('accounts', 'Enforce', 'Audit'))).toContain('validationActions:\n    - Audit\n');
    expect(textOf(replaced('accounts', 'Enforce', 'Audit'), 'ValidatingAdmissionPolicy')).toMatch(
      /kind: ValidatingAdmissionPolicyBinding\n(?:.*\n)*.*policyName: accounts\n {2}validationActions:\n {4}- Audit\n/u,
    );
  });

  test('keeps what it leaves out: exclusions and exceptions are conditions of the match', () => {
    expect(textOf(only('replicas'))).toContain("expression: \"!(has(request.namespace) ? request.namespace : '').startsWith('load-')\"");
    const text = textOf([...only('host-path'), ...migratable.filter(({ path }) => path === 'exceptions.yaml')]);
    expect(text).toContain('- name: except-agents\n');
    // The exception names the rule as it is written, and not those that are made of it for controllers.
    expect(text).toContain("object.kind != 'Pod' || !object.metadata.name.startsWith('agent-')");
  });

  test('keeps its message, and what that says of the object', () => {
    const text = textOf(only('replicas'));
    expect(text).toContain('message: "{{ request.object.metadata.name }} is too many"');
    expect(text).toContain("messageExpression: string(object.metadata.name) + ' is too many'");
  });

  test('lets stay what was refused before, as Kyverno does, unless the rule says otherwise', () => {
    expect(textOf(only('tags'))).toContain("expression: request.operation == 'UPDATE' && ");
    expect(textOf(replaced('tags', 'message: no latest', 'message: no latest\n      allowExistingViolations: false'))).not.toContain(
      "UPDATE'",
    );
    expect(textOf(replaced('tags', 'Enforce', 'Audit'))).not.toContain('refusedBefore');
  });

  test('is one document of its own name where its policy has more', () => {
    const [file] = only('accounts');
    const two = `${file?.text.trimEnd() ?? ''}\n  - name: Second Rule\n    match: {any: [{resources: {kinds: [Pod]}}]}\n    validate: {pattern: {spec: {=(hostNetwork): false}}}\n`;
    const made = outcomes([{ path: 'a.yaml', text: two }]);
    expect(made.map(outcome => outcome.state === 'migrated' && outcome.name)).toEqual(['accounts-main', 'accounts-second-rule']);
  });

  test('does not take a name that another document has', () => {
    const other = 'apiVersion: policies.kyverno.io/v1\nkind: ValidatingPolicy\nmetadata: {name: accounts}\nspec: {}\n';
    expect(outcomes([...only('accounts'), { path: 'b.yaml', text: other }])).toEqual([
      { state: 'left', reason: 'There is a ValidatingPolicy "accounts" already.' },
    ]);
  });
});

const celPolicy = (expression: string): PolicyFile => ({
  path: 'cel.yaml',
  text: `apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: accounts}
spec:
  validationActions: [Deny]
  matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]}
  validations: [{expression: "${expression}"}]
---
apiVersion: policies.kyverno.io/v1
kind: PolicyException
metadata: {name: large, namespace: policies}
spec:
  policyRefs: [{name: accounts, kind: ValidatingPolicy}]
  matchConditions: [{name: large, expression: "object.metadata.name == 'large-pod'"}]
`,
});

describe("a ValidatingPolicy of Kyverno's", () => {
  test('becomes policies of Kubernetes for pods and what makes them, with bindings, and its exceptions as conditions', () => {
    const text = textOf([celPolicy('has(object.spec.serviceAccountName)')], 'ValidatingAdmissionPolicy');
    expect(text.match(/^kind: .*|^ {2}name: .*/gmu)).toEqual(
      ['accounts', 'accounts-controllers', 'accounts-cronjobs'].flatMap(name =>
        ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'].flatMap(kind => [`kind: ${kind}`, `  name: ${name}`]),
      ),
    );
    expect(text).toContain("!((object.metadata.name == 'large-pod'))");
  });

  test('stays as it is where it asks what only Kyverno knows', () => {
    expect(textOf([celPolicy("image(object.spec.containers[0].image).registry() == 'ghcr.io'")], 'ValidatingAdmissionPolicy')).toMatch(
      /^left: The API server would not have it: spec\.validations\.0\.expression: /u,
    );
  });

  test('has nothing to become where policies of its kind are asked for', () => {
    expect(outcomes([celPolicy('true')])).toEqual([]);
  });
});

describe('what proves a migration', () => {
  const [file] = only('memory');
  const [old] = documentsOf('memory.yaml', file?.text ?? '');
  const rule = fieldsAt({ rule: itemsAt(old?.fields, 'spec', 'rules').find(isFields) ?? {} }, 'rule');

  const proven = (change: (text: string) => string, given = objects) => {
    const made = validatingPolicyRules(documentsOf('new.yaml', change(textOf(only('memory')))), 37);
    return prove({ old: kyvernoRules(old ? [old] : []), rule, isOwn: () => true, made }, given);
  };

  test('tells an object of which the new rule says something else', () => {
    const large = objects.filter(({ label }) => label === 'Pod/large-pod');
    expect(proven(text => text.replaceAll("'1Gi'", "'4Gi'"), large)).toBe(
      'Of Pod/large-pod it would say something else: refused before, let through after.',
    );
  });

  test('tells it of variations where no object shows it', () => {
    const pods = objects.filter(({ label }) => label === 'Pod/bounded-pod');
    expect(proven(text => text, pods)).toMatchObject({ objects: 1 });
    expect(proven(text => text.replaceAll("'1Gi'", "'4Gi'"), pods)).toMatch(
      /^Of a variation of Pod\/bounded-pod it would say something else: refused before, let through after \("spec\.containers\.0\.resources\.limits\.memory" is/u,
    );
  });

  test('tells that the new rule weighs less', () => {
    expect(proven(text => text.replace('- Deny', '- Audit'))).toBe(
      'Of Pod/plain-pod it would say something else: weighed "high" before, "low" after.',
    );
  });
});
