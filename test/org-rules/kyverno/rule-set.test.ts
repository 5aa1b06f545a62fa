import { describe, expect, test } from 'vitest';
import { kyvernoRules } from '../../../src/org-rules/kyverno/rule-set.ts';
import { type ObjectFields, type OrgAnswer, UnknownPart } from '../../../src/org-rules/org-rule.ts';
import { policyDocuments } from '../../support/org-rules/policy-documents.ts';

const cluster = { namespaceLabels: new Map([['shop', { team: 'shop' }]]), minor: 37, today: '2026-11-28' };

const policy = (validate: string, { kinds = '[Pod]', more = '', annotations = '', spec = '' } = {}): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata:\n  name: p\n${annotations}spec:\n  validationFailureAction: Enforce\n${spec}  rules:\n    - name: r\n      match: {any: [{resources: {kinds: ${kinds}}}]}\n${more}      validate:\n        message: No.\n${validate.replaceAll(/^/gmu, '        ')}\n`;

const pattern = (text: string): string => `pattern: ${text}`;

const pod = (spec: ObjectFields, metadata: ObjectFields = {}): ObjectFields => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', ...metadata },
  spec,
});

const tell = (answer: OrgAnswer): string => {
  if (answer.outcome === 'pass') return 'pass';
  return answer.outcome === 'fail' ? `${answer.message} ${answer.place?.join('.') ?? ''}`.trim() : `${answer.cause}: ${answer.reason}`;
};

const said = (object: ObjectFields, ...texts: readonly string[]): readonly string[] =>
  [...kyvernoRules(policyDocuments(...texts)).judge({ object, oldObject: undefined }, cluster, { isSpent: () => false })].map(tell);

const containers = (...list: readonly ObjectFields[]): ObjectFields => ({ containers: list });

describe('a pattern', () => {
  test.each<[string, string, ObjectFields, string]>([
    ['is met by equal values', '{spec: {hostNetwork: true}}', { hostNetwork: true }, 'pass'],
    ['is not met by what the API server leaves out', '{spec: {hostNetwork: false}}', { hostNetwork: false }, 'No. spec.hostNetwork'],
    ['is not met by what is absent', '{spec: {hostNetwork: false}}', {}, 'No. spec.hostNetwork'],
    ['takes zero for null', '{spec: {priority: null}}', { priority: 0n }, 'pass'],
    ['knows globs', '{spec: {nodeName: "a?c*"}}', { nodeName: 'abcd' }, 'pass'],
    ['wants a character for each question mark', '{spec: {nodeName: "a?c"}}', { nodeName: 'ac' }, 'No. spec.nodeName'],
    ['wants anything at all for a star', '{spec: {nodeName: "*"}}', {}, 'No. spec.nodeName'],
    ['knows alternatives', '{spec: {nodeName: "a | b*"}}', { nodeName: 'bc' }, 'pass'],
    ['knows what must hold together', '{spec: {priority: ">1 & <5"}}', { priority: 5n }, 'No. spec.priority'],
    ['knows ranges', '{spec: {priority: "1-5"}}', { priority: 5n }, 'pass'],
    ['knows what is outside of ranges', '{spec: {priority: "1!-5"}}', { priority: 5n }, 'No. spec.priority'],
    ['knows negation', '{spec: {nodeName: "!bad*"}}', { nodeName: 'bad-1' }, 'No. spec.nodeName'],
    [
      'compares quantities',
      '{spec: {containers: [{resources: {limits: {memory: "<=1Gi"}}}]}}',
      containers({ resources: { limits: { memory: '1024Mi' } } }),
      'pass',
    ],
    ['compares durations', '{spec: {wait: ">1m"}}', { wait: '59s' }, 'No. spec.wait'],
    [
      'goes for each item of a list',
      '{spec: {containers: [{image: "ghcr.io/*"}]}}',
      containers({ image: 'ghcr.io/a' }, { image: 'quay.io/a' }),
      'No. spec.containers.1.image',
    ],
    ['knows equality anchors', '{spec: {=(hostPID): false}}', {}, 'pass'],
    ['knows negation anchors', '{spec: {X(hostPID): null}}', { hostPID: true }, 'No. spec.hostPID'],
    [
      'is not about an object whose condition does not hold',
      '{spec: {(nodeName): a, hostPID: false}}',
      { nodeName: 'b', hostPID: true },
      'pass',
    ],
    [
      'is about an object whose condition holds',
      '{spec: {(nodeName): a, hostPID: false}}',
      { nodeName: 'a', hostPID: true },
      'No. spec.hostPID',
    ],
    [
      'takes conditions of items for those items alone',
      '{spec: {containers: [{(name): "a*", image: "ghcr.io/*"}]}}',
      containers({ name: 'b', image: 'x' }, { name: 'a', image: 'y' }),
      'No. spec.containers.1.image',
    ],
    ['knows existence anchors', '{spec: {^(containers): [{name: a}]}}', containers({ name: 'b' }, { name: 'a' }), 'pass'],
    ['knows that nothing exists', '{spec: {^(containers): [{name: a}]}}', containers({ name: 'b' }), 'No. spec.containers'],
    [
      'knows global conditions',
      '{spec: {containers: [{<(image): "quay.io/*"}], imagePullSecrets: [{name: q}]}}',
      { ...containers({ image: 'x' }), imagePullSecrets: [{ name: 'z' }] },
      'pass',
    ],
    ['compares strings with numbers', '{spec: {priority: 5}}', { priority: '5' }, 'pass'],
  ])('%s', (_, text, spec, expected) => {
    expect(said(pod(spec), policy(pattern(text)))).toEqual([expected]);
  });

  test('takes globs for keys of labels', () => {
    const text = policy(pattern('{metadata: {labels: {"team.*/owner": "?*"}}}'));
    expect(said(pod({}, { labels: { 'team.acme/owner': 'me' } }), text)).toEqual(['pass']);
    expect(said(pod({}, { labels: { owner: 'me' } }), text)).toEqual([expect.stringMatching(/^No\./u)]);
  });

  test('is not known to be met where a template decides', () => {
    expect(said(pod({ hostPID: new UnknownPart('It is written with a template.') }), policy(pattern('{spec: {hostPID: false}}')))).toEqual([
      'cluster: It is written with a template.',
    ]);
  });

  test('has one of several met', () => {
    const text = policy('anyPattern:\n  - {spec: {hostPID: false}}\n  - {spec: {nodeName: a}}');
    expect(said(pod({ nodeName: 'a' }), text)).toEqual(['pass']);
    expect(said(pod({ nodeName: 'b' }), text)).toEqual([expect.stringMatching(/^No\./u)]);
  });
});

describe('a rule on pods', () => {
  const deployment = (spec: ObjectFields, kind = 'Deployment'): ObjectFields => ({
    apiVersion: kind === 'CronJob' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name: 'web', namespace: 'shop' },
    spec: kind === 'CronJob' ? { jobTemplate: { spec: { template: { spec } } } } : { template: { spec } },
  });
  const text = policy(pattern('{spec: {=(hostPID): false}}'));

  test('goes for what makes them', () => {
    expect(said(deployment({ hostPID: true }), text)).toEqual(['No. spec.template.spec.hostPID']);
    expect(said(deployment({ hostPID: true }, 'CronJob'), text)).toEqual(['No. spec.jobTemplate.spec.template.spec.hostPID']);
    expect(said(deployment({}), text)).toEqual(['pass']);
  });

  test.each([
    [
      'where the policy says so',
      policy(pattern('{spec: {=(hostPID): false}}'), {
        annotations: '  annotations: {pod-policies.kyverno.io/autogen-controllers: none}\n',
      }),
    ],
    ['where it names other kinds, too', policy(pattern('{spec: {=(hostPID): false}}'), { kinds: '[Pod, Service]' })],
  ])('stays with pods %s', (_, own) => {
    expect(said(deployment({ hostPID: true }), own)).toEqual([]);
  });

  test('finds conditions in their templates', () => {
    const own = policy('deny: {conditions: {any: [{key: "{{ request.object.spec.hostPID || `false` }}", operator: Equals, value: true}]}}');
    expect(said(deployment({ hostPID: true }), own)).toEqual(['No.']);
    expect(said(deployment({}), own)).toEqual(['pass']);
  });
});

describe('conditions', () => {
  const deny = (condition: string): string => policy(`deny: {conditions: {all: [${condition}]}}`);
  test.each<[string, string]>([
    ['{key: "{{ request.object.metadata.name }}", operator: Equals, value: "w*"}', 'No.'],
    ['{key: "{{ request.object.spec.containers[].image }}", operator: AnyNotIn, value: ["ghcr.io/*"]}', 'No.'],
    ['{key: "{{ request.object.spec.containers[].image }}", operator: AllNotIn, value: ["ghcr.io/*"]}', 'pass'],
    ['{key: "{{ request.object.spec.containers[].image }}", operator: AnyIn, value: ["ghcr.io/*"]}', 'No.'],
    ['{key: "{{ request.object.spec.containers[].image }}", operator: AllIn, value: ["ghcr.io/*"]}', 'pass'],
    ['{key: "{{ request.object.spec.containers[0].resources.limits.memory }}", operator: GreaterThan, value: 1Gi}', 'No.'],
    ['{key: "{{ request.operation }}", operator: NotEquals, value: CREATE}', 'pass'],
    ['{key: "{{ request.object.spec.missing || \'none\' }}", operator: Equals, value: none}', 'No.'],
    ['{key: "{{ request.userInfo.username }}", operator: Equals, value: me}', 'cluster: Only the cluster knows "request.userInfo".'],
    ['{key: "{{ length(request.object.spec.containers) }}", operator: Equals, value: 2}', 'No.'],
    [
      '{key: "{{ request.object.spec.missing }}", operator: Equals, value: 1}',
      'The rule "r" can\'t be evaluated for this object: "request.object.spec.missing" names what is not there.',
    ],
    [
      '{key: "{{ x509_decode(request.object.metadata.name).Issuer }}", operator: Equals, value: 1}',
      'policy: Certificates ("x509_decode") are not read in expressions of JMESPath here.',
    ],
    [
      '{key: "{{ time_now() }}", operator: Equals, value: 1}',
      'cluster: What an expression gives rests on the time at which the cluster is asked.',
    ],
  ])('%s: %s', (condition, expected) => {
    const object = pod(containers({ image: 'ghcr.io/a', resources: { limits: { memory: '2Gi' } } }, { image: 'quay.io/b' }));
    expect(said(object, deny(condition))).toEqual([expected]);
  });

  test('say what the context of a rule would tell', () => {
    const own = policy('deny: {conditions: {any: [{key: "{{ quota.data.max }}", operator: Equals, value: "1"}]}}', {
      more: '      context: [{name: quota, configMap: {name: quota, namespace: default}}]\n',
    });
    expect(said(pod({}), own)).toEqual(['cluster: "quota" comes from the context of the rule ("configMap"), which only the cluster has.']);
  });

  test('are not known to hold where a template decides about an item of a list', () => {
    const own = policy(
      'deny: {conditions: {any: [{key: "{{ request.object.spec.containers[].image }}", operator: AnyNotIn, value: ["ghcr.io/*"]}]}}',
    );
    expect(said(pod(containers({ image: 'ghcr.io/a' }, { image: new UnknownPart('It is written with a template.') })), own)).toEqual([
      'cluster: It is written with a template.',
    ]);
  });

  test('before a rule leave it out', () => {
    const own = policy(pattern('{spec: {hostPID: false}}'), {
      more: '      preconditions: {all: [{key: "{{ request.object.metadata.name }}", operator: Equals, value: api}]}\n',
    });
    expect(said(pod({}), own)).toEqual(['pass']);
  });

  test('go through a list', () => {
    const own = policy(
      'foreach:\n  - list: request.object.spec.containers\n    deny: {conditions: {any: [{key: "{{ element.image }}", operator: Equals, value: "*:latest"}]}}',
    );
    expect(said(pod(containers({ image: 'a:1' }, { image: 'b:latest' })), own)).toEqual(['No.']);
    expect(said(pod(containers({ image: 'a:1' })), own)).toEqual(['pass']);
  });
});

describe('other ways to say no', () => {
  test('the Pod Security Standards, by the evaluator of the house', () => {
    const own = policy('podSecurity: {level: baseline, version: latest}');
    expect(said(pod({ ...containers({ name: 'a', image: 'b' }), hostPID: true }), own)).toEqual([expect.stringContaining('hostPID')]);
    expect(said(pod(containers({ name: 'a', image: 'b' })), own)).toEqual(['pass']);
  });

  test('CEL', () => {
    const own = policy('cel: {expressions: [{expression: "!has(object.spec.hostPID) || object.spec.hostPID == false", message: Never.}]}');
    expect(said(pod({ hostPID: true }), own)).toEqual([expect.stringMatching(/^Never\./u)]);
    expect(
      said({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' }, spec: { template: { spec: { hostPID: true } } } }, own),
    ).toEqual([expect.stringMatching(/^Never\./u)]);
    expect(said(pod({}), own)).toEqual(['pass']);
  });
});

describe('exceptions', () => {
  const exception = (name: string, more = ''): string =>
    `apiVersion: kyverno.io/v2\nkind: PolicyException\nmetadata: {name: e}\nspec:\n  exceptions: [{policyName: p, ruleNames: [r, autogen-r]}]\n  match: {any: [{resources: {kinds: [Pod], names: [${name}]}}]}\n${more}`;
  const text = policy(pattern('{spec: {hostPID: false}}'));

  test('let off what they name', () => {
    expect(said(pod({ hostPID: true }), text, exception('"w*"'))).toEqual(['pass']);
    expect(said(pod({ hostPID: true }), text, exception('api'))).toEqual(['No. spec.hostPID']);
  });

  test('let off what their conditions are about', () => {
    const where = (name: string): string =>
      exception('web', `  conditions: {all: [{key: "{{ request.object.metadata.name }}", operator: Equals, value: ${name}}]}\n`);
    expect(said(pod({ hostPID: true }), text, where('web'))).toEqual(['pass']);
    expect(said(pod({ hostPID: true }), text, where('api'))).toEqual(['No. spec.hostPID']);
    expect(said(pod({ hostPID: true }), text, where('"{{ request.userInfo.username }}"'))).toEqual([
      'cluster: Only the cluster knows "request.userInfo".',
    ]);
  });

  test('of controls let nothing else of a rule off', () => {
    const standard = policy('podSecurity: {level: baseline}');
    const controls = (...names: readonly string[]): string =>
      exception('web', `  podSecurity: [${names.map(name => `{controlName: ${name}}`).join(', ')}]\n`);
    expect(said(pod({ hostPID: true }), standard, controls('Host Namespaces'))).toEqual(['pass']);
    expect(said(pod({ hostPID: true }), standard, controls('HostPath Volumes'))).toEqual(['No. (host namespaces: hostPID=true)']);
    expect(said(pod({ hostPID: true }), standard, controls('Sysctls', 'Host Namespaces'))).toEqual(['pass']);
  });

  test('of single values of a control are not known to let it off', () => {
    const standard = policy('podSecurity: {level: baseline}');
    const values = '  podSecurity: [{controlName: Host Namespaces, restrictedField: spec.hostPID, values: ["true"]}]\n';
    expect(said(pod({ hostPID: true }), standard, exception('web', values))).toEqual([
      'policy: How far "podSecurity" excludes hostNamespaces is not evaluated here.',
    ]);
  });
});

describe('a policy of a namespace', () => {
  const own = policy(pattern('{spec: {=(hostPID): false}}'))
    .replace('kind: ClusterPolicy', 'kind: Policy')
    .replace('  name: p\n', '  name: p\n  namespace: shop\n');
  const exceptionOf = (name: string): string =>
    `apiVersion: kyverno.io/v2\nkind: PolicyException\nmetadata: {name: e}\nspec:\n  exceptions: [{policyName: ${name}, ruleNames: [r]}]\n  match: {any: [{resources: {kinds: [Pod]}}]}\n`;

  test('is about what is in it alone', () => {
    expect(said(pod({ hostPID: true }), own)).toEqual(['No. spec.hostPID']);
    expect(said(pod({ hostPID: true }, { namespace: 'other' }), own)).toEqual([]);
  });

  test('does not know of an object that names none', () => {
    const { namespace: _, ...metadata } = { name: 'web', namespace: '' };
    const object = { ...pod({ hostPID: true }), metadata };
    expect(said(object, own)).toEqual([
      'cluster: The object names no namespace, and the policy is of one: whoever deploys the object decides.',
    ]);
  });

  test('is excepted by its name with that of the namespace, and not without', () => {
    expect(said(pod({ hostPID: true }), own, exceptionOf('shop/p'))).toEqual(['pass']);
    expect(said(pod({ hostPID: true }), own, exceptionOf('p'))).toEqual(['No. spec.hostPID']);
  });
});

describe('what is enforced in some namespaces', () => {
  const severities = (text: string, metadata: ObjectFields = {}): readonly string[] =>
    [
      ...kyvernoRules(policyDocuments(text)).judge({ object: pod({ hostPID: true }, metadata), oldObject: undefined }, cluster, {
        isSpent: () => false,
      }),
    ].map(answer => (answer.outcome === 'fail' ? (answer.severity ?? answer.rule.severity) : answer.outcome));
  const hostPid = pattern('{spec: {=(hostPID): false}}');
  const overrides = (list: string): string => policy(hostPid, { spec: `  validationFailureActionOverrides: [${list}]\n` });

  test.each([
    ['that of the policy, where no override is about it', overrides('{action: Audit, namespaces: [other]}'), 'high'],
    ['that of the first override that is', overrides('{action: Audit, namespaces: ["sh*"]}, {action: Enforce, namespaces: [shop]}'), 'low'],
    ['by labels of the namespace', overrides('{action: Audit, namespaceSelector: {matchLabels: {team: shop}}}'), 'low'],
    ['by both', overrides('{action: Audit, namespaces: [shop], namespaceSelector: {matchLabels: {team: other}}}'), 'high'],
    [
      'that of the rule before that of the policy',
      policy(`failureActionOverrides: [{action: Audit, namespaces: [shop]}]\n${hostPid}`),
      'low',
    ],
    [
      'the rule’s own before an override of the policy',
      overrides('{action: Audit, namespaces: [shop]}').replace('validate:\n', 'validate:\n        failureAction: Enforce\n'),
      'high',
    ],
  ])('is %s', (_, text, severity) => {
    expect(severities(text)).toEqual([severity]);
  });

  test('counts as enforced where an override enforces by labels that nobody knows, and is not let off by one that audits', () => {
    const audited = (action: string): string => overrides(`{action: ${action}, namespaceSelector: {matchLabels: {a: b}}}`);
    expect(severities(audited('Audit'), { namespace: 'unknown' })).toEqual(['high']);
    expect(
      severities(audited('Enforce').replace('validationFailureAction: Enforce', 'validationFailureAction: Audit'), {
        namespace: 'unknown',
      }),
    ).toEqual(['high']);
  });
});
