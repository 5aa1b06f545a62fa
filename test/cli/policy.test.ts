import { describe, expect, test } from 'vitest';
import { gatorFolder, kyvernoFolder, type TestFolder } from '../support/org-rules/policy-tests.ts';
import { inWorkplace } from '../support/workplace.ts';

const under = (folder: string, files: TestFolder): TestFolder =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

const policy = (action: string, registry = 'ghcr.io/acme/'): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: images}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: object.spec.template.spec.containers.all(c, c.image.startsWith('${registry}'))
    message: images come from ${registry}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: images}
spec: {policyName: images, validationActions: [${action}]}
`;

const deployment = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: ${image}
`;

const waiver = `waivers:
  - rules: [org/images/1]
    paths: [web.yaml]
    reason: moves next month
    until: 2099-01-01
`;

describe('tidewaiter policy check', () => {
  test(
    "reads an organization's own folder as well: its policy file and what it wants of images, all mistakes in one round",
    inWorkplace(
      {
        'tidewaiter/policy.yml': 'version: 1\nmodes:\n  acme/*: enforced\nthreshold: {}\n',
        'tidewaiter/image-policies/release.yaml':
          'apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata: {name: release}\nspec: {images: [{glob: "**"}], authoritis: []}\n',
        'fine/policy.yml': 'version: 1\n',
      },
      workplace => {
        const { exitCode, stdout } = workplace.run('policy', 'check', 'tidewaiter');
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/^tidewaiter\/policy\.yml:3: error \[unusable\]/mu);
        expect(stdout).toMatch(/^tidewaiter\/policy\.yml:4: error \[unusable\] Unknown key "threshold"\. Did you mean "thresholds"\?/mu);
        expect(stdout).toMatch(/^tidewaiter\/image-policies\/release\.yaml:4: error \[unusable\] Unknown key "authoritis"/mu);
        expect(workplace.run('policy', 'check', 'fine')).toMatchObject({ exitCode: 0, stdout: '1 document, 0 rules: nothing to mend.\n' });
      },
    ),
  );

  test(
    'is never green over what is no policy',
    inWorkplace({ 'deploy/notes.yaml': 'a: 1\n' }, workplace => {
      const { exitCode, stderr } = workplace.run('policy', 'check', 'deploy');
      expect([exitCode, stderr]).toEqual([
        2,
        'Nothing under "deploy" is a policy. Name the folder of an organization\'s policy, which holds policy.yml, or folders of policies of clusters.\n',
      ]);
    }),
  );

  test(
    'tells all mistakes in one round, by file and line with their remedies, and fails for an error',
    inWorkplace(
      { 'policies/images.yaml': policy('Denny').replace('matchConstraints', 'matchConstraint'), 'fine/images.yaml': policy('Deny') },
      workplace => {
        const { exitCode, stdout } = workplace.run('policy', 'check', 'policies');
        expect(exitCode).toBe(1);
        expect(stdout).toContain('policies/images.yaml:5: error [unknown-field] ValidatingAdmissionPolicy/images: there is no field');
        expect(stdout).toContain('Did you mean "matchConstraints"?');
        expect(stdout).toContain('policies/images.yaml:15: error [unusable] ValidatingAdmissionPolicyBinding/images');
        const fine = workplace.run('policy', 'check', 'fine', '--format', 'json');
        expect([fine.exitCode, JSON.parse(fine.stdout)]).toEqual([0, { documents: 2, rules: 2, remarks: [] }]);
      },
    ),
  );

  test(
    'goes by the version of Kubernetes that the policy file names',
    inWorkplace({ 'policies/images.yaml': policy('Deny'), '.github/tidewaiter.yml': 'kubernetes-version: v1.29\n' }, workplace => {
      const { exitCode, stdout } = workplace.run('policy', 'check', 'policies');
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining('is served since Kubernetes 1.30, and the cluster has 1.29')]);
    }),
  );

  test(
    'needs a folder with policies, and a tool that there is',
    inWorkplace({ 'empty/readme.md': '' }, workplace => {
      expect(workplace.run('policy', 'check', 'empty')).toMatchObject({ exitCode: 2, stderr: 'There are no policies under "empty".\n' });
      expect(workplace.run('policy', 'chekc', 'empty')).toMatchObject({
        exitCode: 2,
        stderr: '"policy chekc" is none: it is check, test, diff, simulate, migrate.\n',
      });
    }),
  );
});

describe('tidewaiter policy test', () => {
  test(
    'runs the tests of kyverno and the suites of gator below a folder',
    inWorkplace({ ...under('tests/kyverno', kyvernoFolder('fail')), ...under('tests/gator', gatorFolder('yes')) }, workplace => {
      const { exitCode, stdout } = workplace.run('policy', 'test', 'tests');
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('2 files: 12 passed, 0 failed.')]);
    }),
  );

  test(
    'fails where an expectation is not met, and says which line it is of',
    inWorkplace(under('tests', kyvernoFolder('pass')), workplace => {
      const { exitCode, stdout } = workplace.run('policy', 'test', 'tests');
      expect([exitCode, stdout]).toEqual([
        1,
        expect.stringContaining('✗ 7: tags/not-latest v1/Pod/shop/latest: expected pass, got fail: no latest'),
      ]);
    }),
  );
});

const clones = {
  'repos/shop/web.yaml': deployment('docker.io/web:1'),
  'repos/blog/web.yaml': deployment('ghcr.io/acme/web:1'),
  'repos/old/web.yaml': deployment('docker.io/old:1'),
  'repos/old/.github/tidewaiter.yml': waiver,
};
const all = ['repos/shop', 'repos/blog', 'repos/old'] as const;

describe('tidewaiter policy simulate', () => {
  test(
    'tells what policies would say of clones, by their own waivers',
    inWorkplace({ 'policies/images.yaml': policy('Deny'), ...clones }, workplace => {
      const { exitCode, stdout } = workplace.run('policy', 'simulate', '--policy', 'policies', ...all);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(
        'repos/shop\n  blocks web.yaml:11 Deployment/web: The policy "images" refuses Deployment/web: images come from',
      );
      expect(stdout).toContain('repos/old\n  waived web.yaml:11 Deployment/web');
      expect(stdout).toContain('Would block 1 repository of 3, 1 object; 1 waiver would count.\n');
      expect(stdout).not.toContain('repos/blog');
    }),
  );

  test(
    'looks at what charts deploy',
    inWorkplace(
      {
        'policies/images.yaml': policy('Deny'),
        'shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
        'shop/values.yaml': 'image: docker.io/web:1\n',
        'shop/templates/web.yaml': deployment('"{{ .Values.image }}"'),
      },
      workplace => {
        expect(workplace.run('policy', 'simulate', '--policy', 'policies', 'shop').stdout).toContain(
          'Would block 1 repository of 1, 1 object',
        );
      },
    ),
  );

  test(
    'fails where the policies can not be used',
    inWorkplace({ 'policies/images.yaml': policy('Deny').replace('.all(', '.al('), ...clones }, workplace => {
      const { exitCode, stderr } = workplace.run('policy', 'simulate', '--policy', 'policies', 'repos/shop');
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('error: policies/images.yaml: ValidatingAdmissionPolicy/images')]);
    }),
  );
});

describe('tidewaiter policy diff', () => {
  test(
    'tells what a change would newly block, let through, and which waivers it makes void',
    inWorkplace({ 'old/images.yaml': policy('Deny'), 'new/images.yaml': policy('Deny', 'docker.io/'), ...clones }, workplace => {
      const { exitCode, stdout } = workplace.run('policy', 'diff', 'old', 'new', ...all);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('repos/shop\n  blocks → passes web.yaml:11 Deployment/web');
      expect(stdout).toContain('repos/blog\n  passes → blocks web.yaml:11 Deployment/web');
      expect(stdout).toContain('repos/old\n  waived → passes web.yaml:11 Deployment/web');
      expect(stdout).toContain('Would newly block 1 repository, 1 object; let 1 object through; 1 waiver becomes void.\n');
    }),
  );

  test(
    'tells that what blocked only warns',
    inWorkplace({ 'old/images.yaml': policy('Deny'), 'new/images.yaml': policy('Audit'), ...clones }, workplace => {
      const [change] = JSON.parse(workplace.run('policy', 'diff', 'old', 'new', 'repos/shop', '--format', 'json').stdout);
      expect(change).toMatchObject({
        repository: 'repos/shop',
        objects: [{ subject: 'Deployment/web', before: 'blocks', after: 'warns' }],
        voidWaivers: 0,
      });
    }),
  );
});

describe('tidewaiter policy migrate', () => {
  const rules = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: pods}
spec:
  validationFailureAction: Enforce
  rules:
  - name: not-latest
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      message: no latest
      pattern: {spec: {containers: [{image: "!*:latest"}]}}
  - name: baseline
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate: {podSecurity: {level: baseline, version: latest}}
`;

  test(
    'prints the new documents, tells what became of each rule by its line, and fails where one is left',
    inWorkplace(
      { 'policies/pods.yaml': rules, 'shop/web.yaml': deployment('docker.io/web:1'), 'old/web.yaml': deployment('web:latest') },
      workplace => {
        const { exitCode, stdout, stderr } = workplace.run('policy', 'migrate', '--prove', 'shop', '--prove', 'old', 'policies');
        expect(stderr).toMatch(
          /^policies\/pods\.yaml:7: pods\/not-latest: migrated to pods-not-latest: the same for 2 objects and \d+ variations of them, \d+ refused\n/u,
        );
        expect(stderr).toContain('policies/pods.yaml:12: pods/baseline: left as it is: "podSecurity" is a table of controls');
        expect(stderr).toContain('1 of 2 rules migrated.\n');
        expect(stdout).toMatch(/^apiVersion: policies\.kyverno\.io\/v1\nkind: ValidatingPolicy\nmetadata:\n {2}name: pods-not-latest\n/u);
        expect(exitCode).toBe(1);
      },
    ),
  );

  test(
    'proves by the tests of kyverno in the folder, writes a file for each document, and not over one that is there',
    inWorkplace(under('tests', kyvernoFolder('fail')), workplace => {
      const asked = ['policy', 'migrate', '--to', 'ValidatingAdmissionPolicy', '--output', 'new', 'tests'];
      const { stdout, stderr } = workplace.run(...asked);
      expect([stdout, stderr]).toEqual(['', expect.stringContaining('tags/not-latest: migrated to tags-not-latest')]);
      expect(workplace.read('new/tags-not-latest.yaml')).toContain('kind: ValidatingAdmissionPolicyBinding');
      expect(workplace.run('policy', 'check', 'new').stdout).toContain('nothing to mend');
      expect(workplace.run(...asked)).toMatchObject({
        exitCode: 2,
        stderr: '"new/tags-not-latest.yaml" is there already. Name another folder with --output, or remove it.\n',
      });
    }),
  );

  test(
    'needs a kind that there is, and a policy of Kyverno',
    inWorkplace({ 'policies/images.yaml': policy('Deny') }, workplace => {
      expect(workplace.run('policy', 'migrate', '--to', 'Rego', 'policies')).toMatchObject({
        exitCode: 2,
        stderr: '--to is one of ValidatingPolicy, ValidatingAdmissionPolicy, not "Rego".\n',
      });
      expect(workplace.run('policy', 'migrate', 'policies')).toMatchObject({
        exitCode: 2,
        stderr: 'There is no policy of Kyverno to migrate in what is named.\n',
      });
    }),
  );
});
