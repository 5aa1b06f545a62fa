import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gatekeeperRules } from '../../../src/org-rules/gatekeeper/rule-set.ts';
import { type ObjectFields, type OrgAnswer, type OrgRuleSet, UnknownPart } from '../../../src/org-rules/org-rule.ts';
import { policyDocuments } from '../../support/org-rules/policy-documents.ts';
import { buildPolicy } from '../../support/rego/build-policy.ts';
import { requireTools } from '../../support/signing/tools.ts';

const cluster = { namespaceLabels: new Map([['shop', { team: 'shop' }]]), minor: 37, today: '2026-11-28' };
const idle = { isSpent: () => false };

/** From the library of Gatekeeper (`privileged-containers`), shortened. */
const template = `apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: k8spspprivilegedcontainer}
spec:
  crd: {spec: {names: {kind: K8sPSPPrivilegedContainer}}}
  targets:
    - target: admission.k8s.gatekeeper.sh
      code:
        - engine: K8sNativeValidation
          source:
            variables:
              - name: containers
                expression: 'has(variables.anyObject.spec.containers) ? variables.anyObject.spec.containers : []'
              - name: exemptImages
                expression: '!has(variables.params.exemptImages) ? [] : variables.params.exemptImages'
              - name: badContainers
                expression: |
                  variables.containers.filter(container,
                    !(container.image in variables.exemptImages) &&
                    (has(container.securityContext) && has(container.securityContext.privileged) && container.securityContext.privileged == true)
                  ).map(container, "Privileged container is not allowed: " + container.name)
            validations:
              - expression: 'size(variables.badContainers) == 0'
                messageExpression: 'variables.badContainers.join("\\n")'
                message: A container is privileged.
`;

const constraint = (
  match = '',
  { action = '', kind = 'K8sPSPPrivilegedContainer', parameters = '{exemptImages: ["agent:1"]}' } = {},
): string =>
  `apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: ${kind}\nmetadata: {name: no-privileged}\nspec:\n${action}  match: {kinds: [{apiGroups: [""], kinds: [Pod]}]${match}}\n  parameters: ${parameters}\n`;

const pod = (image: string, more: ObjectFields = {}, privileged = true): ObjectFields => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', ...more },
  spec: { containers: [{ name: 'a', image, securityContext: { privileged } }] },
});

const setOf = (...texts: readonly string[]): OrgRuleSet => gatekeeperRules(policyDocuments(...texts), [], 37);

const tell = (answer: OrgAnswer): string =>
  answer.outcome === 'pass' ? 'pass' : answer.outcome === 'fail' ? `fail: ${answer.message}` : `${answer.cause}: ${answer.reason}`;

const said = (set: OrgRuleSet, object: ObjectFields | undefined, oldObject?: ObjectFields): readonly string[] =>
  [...set.judge({ object, oldObject }, cluster, idle)].map(tell);

const found = 'fail: Privileged container is not allowed: a';

describe('a template in CEL', () => {
  test('is asked about the objects of its constraint, with its parameters', () => {
    const set = setOf(template, constraint());
    expect(set.problems).toEqual([]);
    expect(set.rules).toMatchObject([
      { id: 'org/k8spspprivilegedcontainer/no-privileged', severity: 'high', at: { path: 'policies/1.yaml' } },
    ]);
    expect(said(set, pod('web:1'))).toEqual([found]);
    expect(said(set, pod('agent:1'))).toEqual(['pass']);
    expect(said(set, pod('web:1', {}, false))).toEqual(['pass']);
    expect(said(set, { ...pod('web:1'), kind: 'Service' })).toEqual([]);
  });

  test('says no more of an object that is removed', () => {
    expect(said(setOf(template, constraint()), undefined, pod('web:1'))).toEqual([]);
  });

  test.each([
    [', namespaces: ["sh*"]', true],
    [', namespaces: ["*op"]', true],
    [', namespaces: [shoppers]', false],
    [', excludedNamespaces: [shop]', false],
    [', excludedNamespaces: ["*-system"]', true],
    [', scope: Namespaced', true],
    [', scope: Cluster', false],
    [', labelSelector: {matchLabels: {app: web}}', false],
    [', labelSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}', true],
    [', namespaceSelector: {matchLabels: {team: shop}}', true],
    [', namespaceSelector: {matchLabels: {team: bank}}', false],
    [', name: "we*"', true],
    [', name: api', false],
    [', source: Generated', false],
  ])('goes by the match of the constraint%s', (match, isAbout) => {
    expect(said(setOf(template, constraint(match)), pod('web:1'))).toEqual(isAbout ? [found] : []);
  });

  test('does not know whether a constraint is about an object where labels of its namespace decide that are not in the repository', () => {
    const set = setOf(template, constraint(', namespaceSelector: {matchLabels: {team: bank}}'));
    expect(said(set, pod('web:1', { namespace: 'elsewhere' }))).toEqual([
      'cluster: The labels of the namespace "elsewhere" are not among the manifests.',
    ]);
    expect(said(set, pod('web:1', { namespace: 'elsewhere' }, false))).toEqual(['pass']);
  });

  test('does not know it where the object names no namespace', () => {
    const { namespace: _, ...metadata } = { name: 'web', namespace: '' };
    const object = { ...pod('web:1'), metadata };
    expect(said(setOf(template, constraint(', excludedNamespaces: [default]')), object)).toEqual([
      expect.stringContaining('cluster: The object names no namespace'),
    ]);
    expect(said(setOf(template, constraint()), object)).toEqual([found]);
  });

  test('does not know an answer that rests on what a template of Helm decides', () => {
    const object = {
      ...pod('web:1'),
      spec: {
        containers: [{ name: 'a', image: 'web:1', securityContext: { privileged: new UnknownPart('It is written with a template.') } }],
      },
    };
    expect(said(setOf(template, constraint()), object)).toEqual(['cluster: It is written with a template.']);
  });

  test.each([
    ['  enforcementAction: warn\n', 'medium'],
    ['  enforcementAction: dryrun\n', 'low'],
    ['  enforcementAction: scoped\n  scopedEnforcementActions: [{action: warn, enforcementPoints: [{name: "*"}]}]\n', 'medium'],
    [
      '  enforcementAction: scoped\n  scopedEnforcementActions: [{action: deny, enforcementPoints: [{name: audit.gatekeeper.sh}]}, {action: warn, enforcementPoints: [{name: validation.gatekeeper.sh}]}]\n',
      'medium',
    ],
    [
      '  enforcementAction: scoped\n  scopedEnforcementActions: [{action: deny, enforcementPoints: [{name: audit.gatekeeper.sh}]}]\n',
      'low',
    ],
  ])('is as bad as the constraint acts: %s', (action, severity) => {
    expect(setOf(template, constraint('', { action })).rules).toMatchObject([{ severity }]);
  });

  test('refuses what it fails for, as Gatekeeper does', () => {
    const text = template.replace('size(variables.badContainers) == 0', 'object.spec.missing == 1');
    expect(said(setOf(text, constraint()), pod('web:1'))).toEqual([expect.stringContaining('resulted in error: no such key: missing')]);
  });

  test('knows nothing where it does not compile, and says where', () => {
    const text = template.replace('size(variables.badContainers) == 0', 'size(variables.badContainers)');
    const set = setOf(text, constraint());
    expect(set.problems).toMatchObject([
      { level: 'error', path: 'policies/0.yaml', message: expect.stringContaining('validations.0.expression: must evaluate to bool') },
    ]);
    const [problem] = set.problems;
    expect(text.slice(problem?.range.start, problem?.range.end)).toContain('size(variables.badContainers)');
    expect(said(set, pod('web:1'))).toEqual([expect.stringMatching(/^policy: /u)]);
  });

  test('knows nothing where there is no template for a constraint', () => {
    expect(said(setOf(constraint()), pod('web:1'))).toEqual(['policy: There is no template for the kind K8sPSPPrivilegedContainer.']);
  });
});

describe.runIf(requireTools('opa'))('a template in Rego', () => {
  const text = `apiVersion: templates.gatekeeper.sh/v1\nkind: ConstraintTemplate\nmetadata: {name: k8srequiredlabels}\nspec:\n  crd: {spec: {names: {kind: K8sRequiredLabels}}}\n  targets: [{target: admission.k8s.gatekeeper.sh, rego: "package k8srequiredlabels"}]\n`;
  const policy = `package k8srequiredlabels

import rego.v1

violation contains {"msg": msg, "details": {"missing": missing}} if {
	provided := {label | some label, _ in input.review.object.metadata.labels}
	missing := {label | some label in input.parameters.labels} - provided
	count(missing) > 0
	msg := sprintf("%s %s lacks %v", [input.review.kind.kind, input.review.name, missing])
}
`;
  const needed = constraint('', { kind: 'K8sRequiredLabels', parameters: '{labels: [owner]}' });

  test('is asked by the module that is built of it', async () => {
    const bytes = await buildPolicy(policy, 'k8srequiredlabels/violation');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const files = policyDocuments(text, needed);
    const set = gatekeeperRules(files, [{ path: 'built/k8srequiredlabels.wasm', bytes, sha256 }], 37);
    expect(set.problems).toEqual([]);
    expect(said(set, pod('web:1'))).toEqual(['fail: Pod web lacks {"owner"}']);
    expect(said(set, pod('web:1', { labels: { owner: 'me' } }))).toEqual(['pass']);
    const other = gatekeeperRules(files, [{ path: 'built/k8srequiredlabels.wasm', bytes, sha256: 'ab' }], 37);
    expect(said(other, pod('web:1'))).toEqual([expect.stringContaining('is another module than the policy names')]);
  });

  test.each([
    ['its Rego', 'rego: "package k8srequiredlabels\\nviolation { data.inventory.cluster[_] }"'],
    ['a library', 'rego: "package k8srequiredlabels", libs: ["package lib.a\\nb { data[\\"inventory\\"].namespace[_] }"]'],
    ['its code', 'code: [{engine: Rego, source: {rego: "import data.inventory as all"}}]'],
  ])('knows nothing where %s goes by what else is in the cluster', async (_name, rego) => {
    const bytes = await buildPolicy(policy, 'k8srequiredlabels/violation');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const asking = text.replace('rego: "package k8srequiredlabels"', rego);
    const set = gatekeeperRules(policyDocuments(asking, needed), [{ path: 'k8srequiredlabels.wasm', bytes, sha256 }], 37);
    expect(said(set, pod('web:1'))).toEqual([
      'cluster: The template k8srequiredlabels goes by what else is in the cluster (data.inventory).',
    ]);
    const silent = text.replace('package k8srequiredlabels"', 'package k8srequiredlabels\\n# no data.inventory"');
    const other = gatekeeperRules(policyDocuments(silent, needed), [{ path: 'k8srequiredlabels.wasm', bytes, sha256 }], 37);
    expect(said(other, pod('web:1'))).toEqual(['fail: Pod web lacks {"owner"}']);
  });

  test('knows nothing without it', () => {
    const set = setOf(text, needed);
    expect(set.problems).toMatchObject([{ message: expect.stringContaining('there is no k8srequiredlabels.wasm for it') }]);
    expect(said(set, pod('web:1'))).toEqual([expect.stringMatching(/^policy: The template k8srequiredlabels is in Rego/u)]);
  });
});
