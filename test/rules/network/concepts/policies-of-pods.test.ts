import { describe, expect, test } from 'vitest';
import { parseArtifact } from '../../../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { activate } from '../../../../src/engine/active-rule.ts';
import { type Analysis, analyze } from '../../../../src/engine/analyze.ts';
import { toxicSecretAndEgress } from '../../../../src/rules/cross/toxic-secret-and-egress.ts';
import { metadataApiReachable } from '../../../../src/rules/network/metadata-api-reachable.ts';
import { noNetworkPolicy } from '../../../../src/rules/network/no-network-policy.ts';
import type { AnyRule } from '../../../../src/rules/rule.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

const cloud = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, annotations: {eks.amazonaws.com/role-arn: a}}\n';
const policy = (at: number, selector: string, namespace = 'shop'): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p${at}, namespace: ${namespace}}\nspec: {podSelector: ${selector}, policyTypes: [Ingress, Egress]}\n`;
const pod = (at: number, labels: string, namespace = 'shop'): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: w${at}, namespace: ${namespace}, labels: ${labels}}\nspec: {containers: [{name: a, image: b, envFrom: [{secretRef: {name: db}}]}]}\n`;
const many = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');

const unitOf = (text: string) => {
  const artifacts = [parseArtifact(sourceFile('all.yaml', cloud + text), { kind: 'kubernetes' }, new Map())];
  return { artifacts: [], units: [repositoryUnit({ unit: 'folder', path: '', artifacts })] };
};

const rules: readonly AnyRule[] = [metadataApiReachable, toxicSecretAndEgress, noNetworkPolicy];

const judge = (input: ReturnType<typeof unitOf>): Analysis =>
  analyze({ ...input, rules: rules.map(rule => activate(rule)), facts: { today: '2026-11-24', buildContexts: new Map() } });

const told = (text: string): readonly string[] =>
  judge(unitOf(text)).findings.map(({ ruleId, location }) => `${ruleId} ${location.subject}`);

describe('the policies that are for a pod', () => {
  test.each<readonly [string, string, number]>([
    ['one that asks for a label of it', policy(0, '{matchLabels: {app: web}}'), 0],
    ['one that asks for one of several values', policy(0, '{matchExpressions: [{key: app, operator: In, values: [api, web]}]}'), 0],
    ['one that asks for two labels of which it has one', policy(0, '{matchLabels: {app: web, tier: front}}'), 3],
    ['one that asks for a label to be there', policy(0, '{matchExpressions: [{key: app, operator: Exists}]}'), 0],
    ['one that asks for a label not to be there', policy(0, '{matchExpressions: [{key: app, operator: DoesNotExist}]}'), 3],
    ['one for a label that a tool puts in', policy(0, '{matchLabels: {app: "${APP}"}}'), 0],
    ['one of another namespace', policy(0, '{matchLabels: {app: web}}', 'ci'), 3],
    ['one whose namespace is written nowhere', policy(0, '{matchLabels: {app: web}}').replace(', namespace: shop', ''), 0],
    ['one for the cluster', '---\napiVersion: cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy\nmetadata: {name: c}\nspec: {}\n', 0],
  ])('are found: %s', (_name, policies, count) => {
    expect(told(policies + pod(0, '{app: web}'))).toHaveLength(count);
  });

  test('may be any where a label of the pod is not known', () => {
    expect(told(policy(0, '{matchLabels: {app: web}}') + pod(0, '{app: "${APP}"}'))).toEqual([]);
  });

  test('may be of any namespace for a pod without one', () => {
    const open = pod(0, '{app: web}').replace(', namespace: shop', '');
    expect(told(policy(0, '{matchLabels: {app: web}}') + open)).toEqual([]);
  });
});

describe('where there are very many policies and pods', () => {
  test('those that no label finds are held against pods until it is too much, which is said', () => {
    const selector = '{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}';
    const { findings, notifications } = judge(unitOf(many(800, at => policy(at, selector)) + many(800, at => pod(at, '{app: web}'))));
    const ofToxic = findings.filter(({ ruleId }) => ruleId === 'cross/toxic-secret-and-egress');
    // 500,000 comparisons, and 804 for each pod.
    expect(ofToxic).toHaveLength(621);
    expect(notifications.map(({ code, level, message }) => ({ code, level, message }))).toEqual([
      {
        code: 'not-joined',
        level: 'note',
        message:
          'Whether something is missing in the folder at the root is not known (network/metadata-api-reachable, cross/toxic-secret-and-egress, network/no-network-policy). It holds too much that would have to be compared with each other.',
      },
    ]);
  });

  test.each<readonly [string, (at: number) => string, (at: number) => string]>([
    ['with a label each', at => policy(at, `{matchLabels: {app: a${at}}}`), at => pod(at, `{app: b${at}}`)],
    ['with one label in all', at => policy(at, `{matchLabels: {app: web, to: a${at}}}`), at => pod(at, '{app: web}')],
    ['for namespaces of their own', at => policy(at, '{}', `a${at}`), at => pod(at, '{app: web}', `b${at}`)],
    ['with expressions', at => policy(at, `{matchExpressions: [{key: a${at}, operator: Exists}]}`), at => pod(at, '{app: web}')],
  ])('%s cost linear time', (_name, policyAt, podAt) => {
    const { findings } = inLinearTime(1_000, size => unitOf(many(size, policyAt) + many(size, podAt)), judge);
    expect(findings.length).toBeGreaterThan(0);
  });
});
