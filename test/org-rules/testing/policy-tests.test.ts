import { describe, expect, test } from 'vitest';
import { gatorFolder, kyvernoFolder, type TestFolder } from '../../support/org-rules/policy-tests.ts';
import { runPolicyFolder } from '../../support/org-rules/run-policy-folder.ts';

const states = (name: string, files: TestFolder): readonly string[] =>
  runPolicyFolder(name, files).rows.map(({ state, expected, got, reason }) =>
    state === 'passed' ? 'passed' : `${state}: wanted ${expected}, got ${got || 'nothing'}. ${reason}`.trim(),
  );

const kyverno = (results: string, more: TestFolder = {}, header = ''): readonly string[] => {
  const files = kyvernoFolder('fail');
  const [head = ''] = (files['kyverno-test.yaml'] ?? '').split('results:');
  return states('kyverno-test.yaml', { ...files, ...more, 'kyverno-test.yaml': `${head}${header}results:\n${results}` });
};

describe('an expectation of kyverno test', () => {
  test('that names no object is about all of them, and is met by one that the rule is not about', () => {
    expect(kyverno('- {policy: registries, kind: Pod, result: fail}\n')).toEqual(['passed', 'failed: wanted fail, got pass.', 'passed']);
    expect(kyverno('- {policy: replicas, kind: Pod, resources: [pinned], result: fail}\n')).toEqual(['passed']);
  });

  test('about a policy that is not there fails', () => {
    expect(kyverno('- {policy: tagz, kind: Pod, resources: [pinned], result: pass}\n')).toEqual([
      'failed: wanted pass, got nothing. There is no policy "tagz" in the policies of the test.',
    ]);
  });

  test('about what changes or makes objects is not judged, and says so', () => {
    const mutating = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: tags}
spec: {rules: [{name: add, match: {any: [{resources: {kinds: [Pod]}}]}, mutate: {patchStrategicMerge: {metadata: {labels: {a: b}}}}}]}
`;
    expect(
      kyverno(
        '- {policy: tags, rule: add, kind: Pod, resources: [pinned], result: pass}\n- {policy: registries, kind: Pod, resources: [pinned], result: pass}\n',
        {
          'tags.yaml': mutating,
        },
      ),
    ).toEqual([
      'not-judged: wanted pass, got nothing. Only rules that validate are judged here.',
      'undecided: wanted pass, got nothing. Another policy of the test changes objects before they are judged, which is not done here.',
    ]);
  });

  test('that rests on what only a cluster has proves nothing', () => {
    const asking = (kyvernoFolder('fail')['registries.yaml'] ?? '').replace(
      /expression: .*/u,
      "expression: resource.Get('v1', 'pods', 'a', 'b').x == 1",
    );
    expect(kyverno('- {policy: registries, kind: Pod, resources: [pinned], result: pass}\n', { 'registries.yaml': asking })).toEqual([
      'undecided: wanted pass, got nothing. Only the cluster knows its other objects ("resource").',
    ]);
  });

  test('may give what the context of a rule would ask for', () => {
    const asking = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: tags}
spec:
  rules:
  - name: allowed
    match: {any: [{resources: {kinds: [Pod]}}]}
    context: [{name: allowed, configMap: {name: a, namespace: b}}]
    validate: {message: m, deny: {conditions: {all: [{key: "{{ allowed.data.name }}", operator: NotEquals, value: "{{ request.object.metadata.name }}"}]}}}
`;
    const values = 'values: {policies: [{name: tags, rules: [{name: allowed, values: {allowed.data.name: pinned}}]}]}\n';
    const results =
      '- {policy: tags, rule: allowed, kind: Pod, resources: [pinned], result: pass}\n- {policy: tags, rule: allowed, kind: Pod, resources: [latest], result: fail}\n';
    expect(kyverno(results, { 'tags.yaml': asking }, values)).toEqual(['passed', 'passed']);
    expect(kyverno(results, { 'tags.yaml': asking })).toEqual([expect.stringMatching(/^undecided/u), expect.stringMatching(/^undecided/u)]);
  });

  test('knows what is done with the object', () => {
    const asking = (kyvernoFolder('fail')['registries.yaml'] ?? '')
      .replace(/expression: .*/u, "expression: request.operation != 'DELETE' || oldObject.metadata.name != 'pinned'")
      .replace('UPDATE]', 'UPDATE, DELETE]');
    const results =
      '- {policy: registries, kind: Pod, resources: [pinned], operation: DELETE, result: fail}\n- {policy: registries, kind: Pod, resources: [pinned], result: pass}\n';
    expect(kyverno(results, { 'registries.yaml': asking })).toEqual(['passed', 'passed']);
  });

  test('whose files can not be read has failed as a file', () => {
    const files = kyvernoFolder('fail');
    const { problems } = runPolicyFolder('kyverno-test.yaml', { 'kyverno-test.yaml': files['kyverno-test.yaml'] ?? '' });
    expect(problems).toContain('"tags.yaml", which the test names, can\'t be read.');
  });
});

describe('a suite of gator', () => {
  test('is met, or says what was found', () => {
    expect(states('suite.yaml', gatorFolder('yes'))).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(states('suite.yaml', gatorFolder('no'))).toEqual([
      'passed',
      'failed: wanted violations: no, message: at most [0-9]+, got 1 violation. at most 3',
      'passed',
      'passed',
    ]);
  });

  test('of a template in Rego without its module proves nothing', () => {
    const rego = (gatorFolder('yes')['template.yaml'] ?? '').replace(/ {4}code:[\s\S]*/u, '    rego: package a\n');
    expect(states('suite.yaml', { ...gatorFolder('yes'), 'template.yaml': rego })[1]).toMatch(
      /^undecided: .* is in Rego, and there is no k8sreplicas\.wasm for it/u,
    );
  });

  test('of a case that asserts nothing fails', () => {
    const suite = (gatorFolder('yes')['suite.yaml'] ?? '').replace('    assertions:\n    - violations: no\n', '');
    expect(states('suite.yaml', { ...gatorFolder('yes'), 'suite.yaml': suite })[0]).toMatch(/^failed: .*asserts nothing/u);
  });

  test('with a pattern that is none fails', () => {
    const suite = (gatorFolder('yes')['suite.yaml'] ?? '').replace('at most [0-9]+', '(');
    expect(states('suite.yaml', { ...gatorFolder('yes'), 'suite.yaml': suite })[1]).toMatch(/^failed: .*a pattern of RE2/u);
  });
});
