import { describe, expect, test } from 'vitest';
import { readExample } from '../../../.github/scripts/demo/demo-example.ts';
import { renderSummary } from '../../../src/reports/summary.ts';
import { noPaint, renderReviewText } from '../../../src/reports/terminal.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const rules = allRules.filter(({ meta: { id } }) =>
  [
    'kubernetes/privileged-container',
    'kubernetes/root-user',
    'kubernetes/host-network',
    'kubernetes/privilege-escalation-allowed',
    'image/mutable-tag',
  ].includes(id),
);

const chart = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': `image:
  repository: ghcr.io/acme/web
  tag: 1.4.2
security:
  allowPrivilegeEscalation: false
  privileged: false
  runAsNonRoot: true
`,
  'charts/web/values-prod.yaml': 'image:\n  tag: 1.4.1\n',
  'charts/web/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostNetwork: {{ .Values.hostNetwork | default false }}
      containers:
        - name: web
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
          securityContext:
            {{- toYaml .Values.security | nindent 12 }}
`,
};

const changed = (path: keyof typeof chart, from: string, to: string): Files => ({ ...chart, [path]: chart[path].replace(from, to) });

const review = (head: Files, base: Files = chart, policy = {}): Promise<ReviewResult> => reviewChange({ base, head }, { rules, policy });

/** The texts of files with the fixes of all findings that are brought in. */
const fixedBy = ({ delta, files }: ReviewResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    delta.entries.flatMap(({ head }) => {
      const text = head?.fix && files.get(head.location.path)?.text;
      return head?.fix && text !== undefined ? [[head.location.path, applyEdits(text, head.fix.edits)]] : [];
    }),
  );

describe('what a chart deploys', () => {
  test('is told at the value that decides, with the template that prints it', async () => {
    const result = await review(changed('charts/web/values.yaml', 'privileged: false', 'privileged: true'));
    expect(causedLines(result)).toEqual(['charts/web/values.yaml:6 kubernetes/privileged-container [new]']);
    const head = result.delta.entries.find(entry => entry.head)?.head;
    expect(head?.message).toBe(
      'Container "web" sets "privileged: true", which gives it all capabilities and all devices of the node. That is what the chart "charts/web" deploys.',
    );
    expect(head?.related).toMatchObject([{ path: 'charts/web/templates/deployment.yaml', note: 'it is printed here' }]);
    expect(result.verdict.conclusion).toBe('block');
    expect(result.coverage.entries).toEqual([{ path: 'charts/web/values.yaml', status: 'evaluated', kind: 'values' }]);
  });

  test('has a suggestion on the value that is proven by rendering again', async () => {
    const head = changed('charts/web/values.yaml', 'privileged: false', 'privileged: true');
    expect(fixedBy(await review(head))).toEqual({ 'charts/web/values.yaml': chart['charts/web/values.yaml'] });
  });

  test('lacks what a deleted value set, which is told as the cause and put back among the values', async () => {
    const result = await review(changed('charts/web/values.yaml', '  runAsNonRoot: true\n', ''));
    expect(causedLines(result)).toEqual(['charts/web/values.yaml:6 kubernetes/root-user [new] <- deleted charts/web/values.yaml:7']);
    expect(fixedBy(result)).toEqual({ 'charts/web/values.yaml': chart['charts/web/values.yaml'] });
  });

  test('is nothing that the change did not bring about', async () => {
    const base = changed('charts/web/values.yaml', 'privileged: false', 'privileged: true');
    const head = { ...base, 'charts/web/values.yaml': base['charts/web/values.yaml']?.replace('1.4.2', '1.4.3') ?? '' };
    const result = await review(head, base);
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('pass');
    expect(result.considered.preExisting.map(entry => entry.head.ruleId)).toEqual(['kubernetes/privileged-container']);
  });

  test('is told with the environments in which it is so', async () => {
    const result = await review(changed('charts/web/values-prod.yaml', 'image:', 'hostNetwork: true\nimage:'));
    expect(causedLines(result)).toEqual(['charts/web/values-prod.yaml:1 kubernetes/host-network [new]']);
    expect(result.delta.entries[0]?.head?.message).toContain('deploys with values-prod.yaml.');
  });

  test('is as it was where a template says itself what its values said, and the verdict says what else it may print', async () => {
    const values = chart['charts/web/values.yaml'].replace('privileged: false', 'privileged: true');
    const template = chart['charts/web/templates/deployment.yaml'].replace(
      '{{- toYaml .Values.security | nindent 12 }}',
      'privileged: true',
    );
    const base = { ...chart, 'charts/web/values.yaml': values };
    const result = await review({ ...base, 'charts/web/templates/deployment.yaml': template }, base);
    expect(causedLines(result).filter(line => line.includes('privileged-container'))).toEqual([]);
    expect(result.verdict.conclusion).toBe('warn');
    const worse = await review({ ...chart, 'charts/web/templates/deployment.yaml': template });
    expect(causedLines(worse).join()).toContain('charts/web/templates/deployment.yaml:15 kubernetes/privileged-container [new]');
  });

  test('is brought about by a values file that is new', async () => {
    const result = await review({ ...chart, 'charts/web/values-edge.yaml': 'security: {privileged: true}\n' });
    expect(causedLines(result)).toEqual(['charts/web/values-edge.yaml:1 kubernetes/privileged-container [new]']);
  });

  test('is brought about by a template that prints a value otherwise', async () => {
    const result = await review(
      changed(
        'charts/web/templates/deployment.yaml',
        'hostNetwork: {{ .Values.hostNetwork | default false }}',
        'hostNetwork: {{ not .Values.hostNetwork }}',
      ),
    );
    expect(causedLines(result)).toEqual(['charts/web/templates/deployment.yaml:10 kubernetes/host-network [new]']);
  });

  test('is silenced by a comment at the value that stood there before', async () => {
    const base = changed(
      'charts/web/values.yaml',
      '  privileged: false',
      '  # tidewaiter: ignore[kubernetes/privileged-container] a driver\n  privileged: true',
    );
    const head = { ...base, 'charts/web/values.yaml': base['charts/web/values.yaml']?.replace('1.4.2', '1.4.3') ?? '' };
    const { considered } = await review(head, base);
    expect([...considered.preExisting, ...considered.suppressed].map(entry => entry.head.suppression?.reason)).toEqual(['a driver']);
  });

  test('is not silenced by a comment that the change itself adds', async () => {
    const result = await review(
      changed(
        'charts/web/values.yaml',
        '  privileged: false',
        '  # tidewaiter: ignore[kubernetes/privileged-container] mine\n  privileged: true',
      ),
    );
    expect(result.verdict.conclusion).toBe('block');
    expect(result.delta.entries.find(({ state }) => state === 'new')?.head?.pendingSuppression).toMatchObject({ reason: 'mine' });
  });

  test('is not looked at where the policy ignores the values', async () => {
    const head = changed('charts/web/values.yaml', 'privileged: false', 'privileged: true');
    expect(causedLines(await review(head, chart, { ignorePaths: ['charts/**'] }))).toEqual([]);
  });

  test('is fixed when the value is', async () => {
    const base = changed('charts/web/values.yaml', 'privileged: false', 'privileged: true');
    const { considered, verdict } = await review(chart, base);
    expect(considered.fixed.map(({ ruleId }) => ruleId)).toEqual(['kubernetes/privileged-container']);
    expect(verdict.conclusion).toBe('pass');
  });
});

test('fixes of a chart with many environments are proven as far as there is room for renderings, and all is told', async () => {
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
  const side = (value: boolean): Files => ({
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/values.yaml': numbers(12)
      .map(at => `p${at}: ${value}\n`)
      .join(''),
    ...Object.fromEntries(numbers(14).map(at => [`charts/web/values-e${at}.yaml`, `replicas: ${at}\n`])),
    ...Object.fromEntries(
      numbers(12).map(at => [
        `charts/web/templates/${at}.yaml`,
        `apiVersion: v1\nkind: Pod\nmetadata: {name: p${at}, labels: {n: "{{ .Values.replicas }}"}}\nspec:\n  containers:\n    - name: a\n      image: ghcr.io/acme/web:1.4.2\n      securityContext:\n        runAsNonRoot: true\n        privileged: {{ .Values.p${at} }}\n`,
      ]),
    ),
  });
  const { delta } = await review(side(true), side(false));
  const heads = delta.entries.flatMap(({ state, head }) => (state === 'new' && head ? [head] : []));
  expect(heads).toHaveLength(12);
  const withFix = heads.filter(({ fix }) => fix !== undefined).length;
  expect(withFix).toBeGreaterThan(4);
  expect(withFix).toBeLessThan(12);
});

test('a chart that moved to another folder deploys what it did', async () => {
  const base = changed('charts/web/values.yaml', 'privileged: false', 'privileged: true');
  const moved = Object.fromEntries(Object.entries(base).map(([path, text]) => [path.replace('charts/web/', 'deploy/web/'), text]));
  const renames = Object.fromEntries(Object.keys(base).map(path => [path, path.replace('charts/web/', 'deploy/web/')]));
  expect(causedLines(await reviewChange({ base, head: moved, renames }, { rules }))).toEqual([]);
});

describe('what is deployed differently', () => {
  const both = { ...chart, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('  runAsNonRoot: true\n', '') };

  test('is a field with what it was, what it is, and the line that decides, the same of several environments once', async () => {
    const head = { ...both, 'charts/web/values-prod.yaml': 'image:\n  tag: 1.4.1\nsecurity:\n  privileged: true\n' };
    const { effective } = await review(head);
    expect(effective).toEqual([
      {
        kind: 'chart',
        folder: 'charts/web/',
        environments: ['default', 'values-prod.yaml'],
        object: 'Deployment/web',
        field: 'containers[web].securityContext.runAsNonRoot',
        before: 'true',
        after: undefined,
      },
      {
        kind: 'chart',
        folder: 'charts/web/',
        environments: ['values-prod.yaml'],
        object: 'Deployment/web',
        field: 'containers[web].securityContext.privileged',
        before: 'false',
        after: 'true',
        at: { path: 'charts/web/values-prod.yaml', line: 4 },
      },
    ]);
  });

  test('stands in the summary as a table and in the terminal as lines', async () => {
    const result = await review(both);
    expect(renderSummary(result).payload).toContain(
      '| `default, values-prod.yaml` | `Deployment/web` | `containers[web].securityContext.runAsNonRoot` | `true` | unset |  |',
    );
    expect(renderReviewText(result, noPaint)).toContain(
      'What is deployed differently:\n  default, values-prod.yaml: Deployment/web containers[web].securityContext.runAsNonRoot: true → unset',
    );
  });

  test('is nothing where only names of versions change', async () => {
    expect(
      (await review(changed('charts/web/values.yaml', 'allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: false # as ever')))
        .effective,
    ).toEqual([]);
  });
});

describe('what a controller deploys of a chart in the repository', () => {
  const application = (values: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop}
spec:
  project: default
  destination: {server: https://kubernetes.default.svc, namespace: shop}
  source:
    repoURL: https://github.com/acme/deploy
    path: charts/web
    targetRevision: main
    helm:
      values: |
        ${values}
`;

  test('is told at the line of the Application that decides', async () => {
    const base = { ...chart, 'argocd/shop.yaml': application('hostNetwork: false') };
    const head = { ...chart, 'argocd/shop.yaml': application('hostNetwork: true') };
    const result = await review(head, base);
    expect(causedLines(result)).toEqual(['argocd/shop.yaml:13 kubernetes/host-network [new]']);
    expect(result.verdict.conclusion).toBe('block');
    expect(result.coverage.entries).toMatchObject([{ path: 'argocd/shop.yaml', status: 'evaluated' }]);
  });
});

describe('what Flux deploys of a chart in the repository', () => {
  const source =
    'apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: flux-system, namespace: flux-system}\nspec: {url: "ssh://git@github.com/acme/deploy"}\n';
  const release = (more: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: staging}
spec:
  interval: 10m
  chart:
    spec: {chart: ./charts/web, sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}}
${more}`;
  const flux = (more: string): Files => ({ ...chart, 'clusters/flux-system/sync.yaml': source, 'clusters/web.yaml': release(more) });

  test('is told at the value in the HelmRelease', async () => {
    const result = await review(flux('  values:\n    hostNetwork: true\n'), flux('  values:\n    hostNetwork: false\n'));
    expect(causedLines(result)).toEqual(['clusters/web.yaml:9 kubernetes/host-network [new]']);
  });

  test('is told at what is patched after it is rendered', async () => {
    const patch = (value: string): string =>
      `  postRenderers:\n    - kustomize:\n        patches:\n          - target: {kind: Deployment}\n            patch: |\n              - op: replace\n                path: /spec/template/spec/hostNetwork\n                value: ${value}\n`;
    const result = await review(flux(patch('true')), flux(patch('false')));
    expect(causedLines(result)).toEqual(['clusters/web.yaml:15 kubernetes/host-network [new]']);
  });
});

test('what kustomize drops without a word is a note at its place', async () => {
  const overlay = (patches: string): Files => ({
    'prod/kustomization.yaml': `resources: [pod.yaml]\n${patches}`,
    'prod/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "ghcr.io/acme/web:1.4.2"}]}\n',
  });
  const patch =
    'patches:\n  - target: {kind: Deployment, name: web}\n    patch: |\n      - {op: add, path: /spec/template/spec/hostNetwork, value: true}\n';
  const { notifications } = await review(overlay(patch), overlay(''));
  expect(notifications.map(({ level, path, message }) => `${level} ${path} ${message}`)).toEqual([
    expect.stringMatching(/^note prod\/kustomization\.yaml kustomize does not say so, but the target of .* fits no object\.$/u),
  ]);
});

test('a branch of a template that only the values of an environment switch on is told when the template has it', async () => {
  const base = { ...chart, 'charts/web/values-prod.yaml': 'debug: true\n' };
  const head = {
    ...base,
    'charts/web/templates/deployment.yaml':
      `${chart['charts/web/templates/deployment.yaml']}            {{- if .Values.debug }}\n            procMount: Unmasked\n            {{- end }}\n`.replace(
        'hostNetwork: {{ .Values.hostNetwork | default false }}',
        'hostNetwork: {{ .Values.debug | default false }}',
      ),
  };
  expect(causedLines(await review(head, base))).toEqual(['charts/web/templates/deployment.yaml:10 kubernetes/host-network [new]']);
});

test('a chart is rendered for the version of Kubernetes that policy names', async () => {
  const asks = { ...chart, 'charts/web/values.yaml': `${chart['charts/web/values.yaml']}hostNetwork: false\n` };
  const template = chart['charts/web/templates/deployment.yaml'].replace(
    '{{ .Values.hostNetwork | default false }}',
    '{{ semverCompare "<1.30.0" .Capabilities.KubeVersion.Version }}',
  );
  const head = { ...asks, 'charts/web/templates/deployment.yaml': template };
  expect(causedLines(await review(head, asks))).toEqual([]);
  expect(causedLines(await review(head, asks, { kubernetesVersion: 'v1.28' }))).toEqual([
    'charts/web/templates/deployment.yaml:10 kubernetes/host-network [new]',
  ]);
});

test('a chart that is deployed in more ways than are looked at is not green', async () => {
  const many = Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`charts/web/values-${at}.yaml`, `image: {tag: 1.${at}.0}\n`]));
  const head = { ...chart, ...many, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('1.4.2', '1.4.3') };
  const { verdict, notifications } = await review(head, { ...chart, ...many });
  expect(verdict.conclusion).toBe('incomplete');
  expect(notifications[0]?.message).toContain('could not be rendered (it is deployed in more ways than are looked at)');
});

test('nor is one of which only a branch changes that some way beyond those prints', async () => {
  const template = (branch: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  {{- if .Values.wide }}\n${branch}  {{- end }}\n  containers: [{name: a, image: "a:{{ .Values.tag }}"}]\n`;
  const chart = Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [`charts/web/ci/v${at}-values.yaml`, `tag: "1.${at}"\nwide: ${at === 69}\n`]),
  );
  const base = {
    ...chart,
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/values.yaml': 'tag: "1"\nwide: false\n',
    'charts/web/templates/a.yaml': template('  hostNetwork: false\n'),
  };
  const { verdict, notifications } = await reviewChange({
    base,
    head: { ...base, 'charts/web/templates/a.yaml': template('  hostPID: true\n') },
  });
  expect(verdict.conclusion).toBe('incomplete');
  expect(notifications.map(({ message }) => message).join('\n')).toContain('deployed in more ways than are looked at');
});

test('an overlay beyond those that are looked at, and what it is built of, is not green', async () => {
  const overlay = (at: number, more = ''): readonly [string, string] => [
    `o/${at}/kustomization.yaml`,
    `resources: [../../base]\nnameSuffix: -x${at}\n${more}`,
  ];
  const patches = 'patches: [{target: {labelSelector: wide=yes}, patch: "[{op: add, path: /spec/hostPID, value: true}]"}]\n';
  const base = {
    ...Object.fromEntries(Array.from({ length: 120 }, (_, at) => overlay(100 + at))),
    ...Object.fromEntries([overlay(999, patches)]),
    'base/a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: "a:1"}]}\n',
    'base/kustomization.yaml': 'resources: [a.yaml]\n',
  };
  const head = { ...base, 'base/kustomization.yaml': 'resources: [a.yaml]\nlabels: [{pairs: {wide: "yes"}}]\n' };
  expect((await reviewChange({ base, head })).verdict.conclusion).toBe('incomplete');
});

test('a chart that an environment makes do too much is not green, whatever its other environments do', async () => {
  const base = {
    ...chart,
    'charts/web/templates/x.yaml':
      '{{ range until (int (.Values.rounds | default 1)) }}{{ range until 900 }}{{ range until 90 }}{{ end }}{{ end }}{{ end }}\n',
  };
  const head = {
    ...base,
    'charts/web/values-prod.yaml': 'rounds: 9000\n',
    'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('1.4.2', '1.4.3'),
  };
  expect((await review(head, base)).verdict.conclusion).toBe('incomplete');
});

describe('a chart that cannot be rendered', () => {
  test('leaves its values open, with the reason in the words of Helm', async () => {
    const base = { ...chart, 'charts/web/templates/x.yaml': '{{ if not .Values.host }}{{ fail "a host is needed" }}{{ end }}\n' };
    const head = { ...base, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('tag: 1.4.2', 'tag: 1.4.3') };
    const { verdict, notifications } = await review(head, base);
    expect(verdict.conclusion).toBe('incomplete');
    expect(notifications.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^It changes values of a chart \("image\.tag"\), and could not be rendered \(execution error at \(web\/templates\/x\.yaml:1:28\): a host is needed\)/u,
      ),
      expect.stringMatching(/^It could not be rendered \(execution error at .*\): what it is made of was judged as it is written\.$/u),
    ]);
  });

  test('with the values of one environment is judged with those of the others', async () => {
    const base = {
      ...chart,
      'charts/web/templates/x.yaml': '{{ if not .Values.host }}{{ fail "a host is needed" }}{{ end }}\n',
      'charts/web/values-prod.yaml': 'host: web.example.com\n',
    };
    const head = { ...base, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('tag: 1.4.2', 'tag: 1.4.3') };
    const { verdict, notifications } = await review(head, base);
    expect([verdict.conclusion, notifications]).toEqual(['pass', []]);
  });

  test('in a way that is declared is not judged, although it is rendered in others', async () => {
    const base = {
      ...chart,
      'charts/web/templates/x.yaml': 'kind: ConfigMap\n',
      'argocd/web.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    path: charts/web\n    helm:\n      valueFiles: [values-prod.yaml]\n',
    };
    const failing = '{{ if eq .Values.image.tag "1.4.1" }}{{ fail "an old image" }}{{ end }}\n';
    const { verdict, notifications } = await review({ ...base, 'charts/web/templates/x.yaml': failing }, base);
    expect(verdict.conclusion).toBe('incomplete');
    expect(notifications[0]?.message).toContain('an old image');
  });

  test('for want of a chart that is not in the repository is rendered without it', async () => {
    const base = {
      ...chart,
      'charts/web/Chart.yaml': `${chart['charts/web/Chart.yaml']}dependencies:\n  - {name: redis, version: 1.x.x, repository: "https://charts.example.org"}\n`,
    };
    const own = { ...base, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('privileged: false', 'privileged: true') };
    expect(causedLines(await review(own, base))).toEqual(['charts/web/values.yaml:6 kubernetes/privileged-container [new]']);
    const theirs = { ...base, 'charts/web/values.yaml': `${chart['charts/web/values.yaml']}redis: {auth: {enabled: false}}\n` };
    expect((await review(theirs, base)).verdict.conclusion).toBe('incomplete');
  });

  describe('but for templates of a chart that is not in the repository', () => {
    const base = {
      ...chart,
      'charts/web/Chart.yaml': `${chart['charts/web/Chart.yaml']}dependencies:\n  - {name: redis, version: 1.x.x, repository: "https://charts.example.org"}\n`,
      'charts/web/values.yaml': `${chart['charts/web/values.yaml']}redis: {port: 6379}\nlabels: {a: b}\n`,
      'charts/web/templates/job.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: job\nspec:\n  containers:\n    - name: job\n      image: {{ .Values.image.repository }}:1.0.0\n      securityContext: {privileged: {{ .Values.security.privileged }}}\n      env: [{name: HOST, value: {{ include "redis.fullname" (dict "Values" .Values.redis) }}}]\n',
    };
    const edit = (from: string, to: string, files: Files = base): Files => ({
      ...files,
      'charts/web/values.yaml': (files['charts/web/values.yaml'] ?? '').replace(from, to),
    });

    test('is judged in all that the change touches', async () => {
      const harmless = await review(edit('tag: 1.4.2', 'tag: 1.4.3'), base);
      expect(harmless.verdict.conclusion).toBe('pass');
      const result = await review(edit('privileged: false', 'privileged: true'), base);
      expect([...new Set(causedLines(result))]).toEqual(['charts/web/values.yaml:6 kubernetes/privileged-container [new]']);
    });

    test('is not judged where those are given something else', async () => {
      const { verdict, notifications } = await review(edit('labels: {a: b}', 'labels: {a: c}'), {
        ...base,
        'charts/web/templates/job.yaml': base['charts/web/templates/job.yaml'].replace('.Values.redis)', '.Values.labels)'),
      });
      expect(verdict.conclusion).toBe('incomplete');
      expect(notifications[0]?.message).toContain('is not in this repository');
    });

    test.each([
      ['all values', '(dict "Values" .Values.redis)', '.', 'tag: 1.4.2', 'tag: 1.4.3'],
      ['whole lines', 'value: {{ include', 'value: x}]\n{{ include', 'tag: 1.4.2', 'tag: 1.4.3'],
    ])('is not judged where those have %s', async (_name, from, to, old, now) => {
      const before = {
        ...base,
        'charts/web/templates/job.yaml': base['charts/web/templates/job.yaml'].replace(from, to).replace(/x\}\]\n(.*)\}\]\n/u, 'x}]\n$1\n'),
      };
      expect((await review(edit(old, now, before), before)).verdict.conclusion).toBe('incomplete');
    });
  });
});

test('the pull request of examples/deploy, which changes only values, an Application as it is built and an overlay, is told at their lines', async () => {
  const others = allRules.filter(({ meta: { id } }) => ['kubernetes/seccomp-unconfined', 'kustomize/patch-weakens-security'].includes(id));
  const result = await reviewChange(
    { base: readExample('base', 'deploy'), head: readExample('head', 'deploy') },
    { rules: [...rules, ...others] },
  );
  expect(causedLines(result)).toEqual([
    'overlays/prod/kustomization.yaml:12 kustomize/patch-weakens-security [new]',
    'charts/web/values-prod.yaml:3 kubernetes/host-network [new]',
    'argocd/kustomization.yaml:9 kubernetes/seccomp-unconfined [new]',
    'charts/web/values-prod.yaml:5 kubernetes/privilege-escalation-allowed [new]',
    'overlays/prod/kustomization.yaml:8 image/mutable-tag [new]',
    'base/queue.yaml:19 kubernetes/root-user [new] <- changed overlays/prod/kustomization.yaml:10-13',
  ]);
  expect(result.considered.superseded.map(({ entry, by }) => `${entry.head.ruleId} by ${by.head.ruleId}`)).toEqual([
    'kubernetes/root-user by kustomize/patch-weakens-security',
  ]);
  expect(result.verdict.conclusion).toBe('block');
  const untouched = await reviewChange({ base: readExample('base', 'deploy'), head: readExample('base', 'deploy') }, { rules });
  expect(untouched.verdict.conclusion).toBe('pass');
});

describe('what a patch of an overlay takes away', () => {
  const base = {
    'base/kustomization.yaml': 'resources: [deployment.yaml, policy.yaml, namespace.yaml]\n',
    'base/deployment.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.2.3\n          securityContext:\n            runAsNonRoot: true\n            allowPrivilegeEscalation: false\n',
    'base/policy.yaml':
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n',
    'base/namespace.yaml':
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce: restricted}\n',
    'prod/kustomization.yaml': 'resources: [../base]\n',
  };
  const lost = allRules.filter(({ meta: { id } }) =>
    [
      'kubernetes/root-user',
      'kubernetes/privilege-escalation-allowed',
      'network/no-network-policy',
      'kubernetes/no-pod-security-level',
    ].includes(id),
  );
  const patched = async (patches: string): Promise<readonly string[]> => {
    const head = { ...base, 'prod/kustomization.yaml': `resources: [../base]\npatches:\n${patches}` };
    return causedLines(await reviewChange({ base, head }, { rules: lost }));
  };

  test('is told of each setting of a container, with the patch as the cause', async () => {
    const patch =
      '  - target: {kind: Deployment}\n    patch: |\n      - op: remove\n        path: /spec/template/spec/containers/0/securityContext\n';
    expect(await patched(patch)).toEqual([
      'base/deployment.yaml:12 kubernetes/privilege-escalation-allowed [new] <- changed prod/kustomization.yaml:3-6',
      'base/deployment.yaml:12 kubernetes/root-user [new] <- changed prod/kustomization.yaml:3-6',
    ]);
  });

  test('is told where the patch has a file of its own, too: at what it writes, and with its line as the cause of what it takes away', async () => {
    const before = {
      ...base,
      'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - {path: harden.yaml, target: {kind: Deployment, name: web}}\n',
      'prod/harden.yaml': '- op: add\n  path: /metadata/labels\n  value: {env: prod}\n',
    };
    const withOperation = async (operation: string): Promise<readonly string[]> => {
      const head = { ...before, 'prod/harden.yaml': `${before['prod/harden.yaml']}${operation}` };
      return causedLines(await reviewChange({ base: before, head }, { rules: lost }));
    };
    const field = '/spec/template/spec/containers/0/securityContext';
    expect(await withOperation(`- op: replace\n  path: ${field}/allowPrivilegeEscalation\n  value: true\n`)).toEqual([
      'prod/harden.yaml:6 kubernetes/privilege-escalation-allowed [new]',
    ]);
    expect(await withOperation(`- op: remove\n  path: ${field}/runAsNonRoot\n`)).toEqual([
      'base/deployment.yaml:14 kubernetes/root-user [new] <- changed prod/harden.yaml:4',
    ]);
  });

  test('is told of a network policy, and of a level of a namespace', async () => {
    const deleted =
      '  - patch: |\n      $patch: delete\n      apiVersion: networking.k8s.io/v1\n      kind: NetworkPolicy\n      metadata: {name: web, namespace: shop}\n';
    expect(await patched(deleted)).toEqual(['base/deployment.yaml:4 network/no-network-policy [new] <- changed prod/kustomization.yaml:4']);
    const unlabelled =
      '  - patch: |\n      apiVersion: v1\n      kind: Namespace\n      metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: null}}\n';
    expect(await patched(unlabelled)).toEqual([
      'base/namespace.yaml:4 kubernetes/no-pod-security-level [new] <- changed prod/kustomization.yaml:3-6',
    ]);
  });
});
