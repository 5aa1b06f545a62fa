import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { type FixRound, fixFiles } from '../../../src/review/fix-files.ts';
import type { FileText } from '../../../src/review/ports.ts';
import { type ScanResult, scanFiles } from '../../../src/review/scan.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { deployedChart, deployedOverlays } from '../../support/deployed-repository.ts';
import { type Files, InMemoryRepository } from '../../support/in-memory-repository.ts';

const rules = allRules.filter(({ meta: { id } }) =>
  [
    'kubernetes/privileged-container',
    'kubernetes/host-network',
    'kubernetes/root-user',
    'image/mutable-tag',
    'workload/remote-script-executed',
  ].includes(id),
);

const asked = (files: Files, policy: Partial<Policy>) =>
  [
    new Map(Object.entries(files).map(([path, text]): readonly [string, FileText] => [path, { state: 'text', text }])),
    { policy: { ...defaultPolicy, ...policy }, rules, version: '0' },
    { reader: new InMemoryRepository({ base: files, head: files }), clock: { today: () => '2026-11-24' } },
  ] as const;

const scan = (files: Files, policy: Partial<Policy> = {}): Promise<ScanResult> => scanFiles(...asked(files, policy));

const fix = (files: Files, isWanted = true): Promise<FixRound> => fixFiles(...asked(files, {}), () => isWanted);

/** `path:line rule` of what is found, and what is said by what it is deployed. */
const lines = ({ findings, files }: ScanResult): readonly string[] =>
  findings.map(({ ruleId, location: { path, range }, message }) => {
    const deployed = /That is what .*/u.exec(message)?.[0];
    return `${path}:${files.get(path)?.lines.line(range.start)} ${ruleId}${deployed === undefined ? '' : ` ${deployed}`}`;
  });

const aboutPrivilege = (result: ScanResult): readonly string[] => lines(result).filter(line => / kubernetes\/(?:priv|host)/u.test(line));

const chart = (path: keyof typeof deployedChart, from: string, to: string): Files => ({
  ...deployedChart,
  [path]: deployedChart[path].replace(from, to),
});

test('what stands on a line of a script is told once, there, although what is deployed knows only the whole script', async () => {
  const job = `apiVersion: batch/v1
kind: Job
metadata: {name: setup, namespace: shop}
spec:
  template:
    spec:
      containers:
        - name: setup
          image: acme/setup:1
          command:
            - sh
            - -c
            - |
              curl -fsSL https://get.example.com/a.sh | sh
              curl -fsSL https://get.example.com/b.sh | sh
`;
  const result = await scan({ 'base/job.yaml': job, 'base/kustomization.yaml': 'namespace: shop\nresources: [job.yaml]\n' });
  expect(lines(result).filter(line => line.includes('remote-script'))).toEqual([
    'base/job.yaml:14 workload/remote-script-executed',
    'base/job.yaml:15 workload/remote-script-executed',
  ]);
});

describe('a scan of a chart', () => {
  test('tells what its own values deploy at the value, once for all environments that have it', async () => {
    const result = await scan(chart('charts/web/values.yaml', 'privileged: false', 'privileged: true'));
    expect(aboutPrivilege(result)).toEqual([
      'charts/web/values.yaml:4 kubernetes/privileged-container That is what the chart "charts/web" deploys with its own values.',
    ]);
    const everywhere = {
      ...chart('charts/web/values.yaml', 'privileged: false', 'privileged: true'),
      'charts/web/values-prod.yaml': '{}\n',
    };
    expect(aboutPrivilege(await scan(everywhere))).toEqual([
      'charts/web/values.yaml:4 kubernetes/privileged-container That is what the chart "charts/web" deploys.',
    ]);
  });

  test('tells what only one environment deploys at the line of its values file', async () => {
    const result = await scan(chart('charts/web/values-prod.yaml', 'privileged: false', 'privileged: true'));
    expect(aboutPrivilege(result)).toEqual([
      'charts/web/values-prod.yaml:2 kubernetes/privileged-container That is what the chart "charts/web" deploys with values-prod.yaml.',
    ]);
    expect(result.findings.find(({ ruleId }) => ruleId.endsWith('privileged-container'))?.fix?.edits).toEqual(
      [{ range: { start: 24, end: 29 }, newText: 'false' }].map(() => expect.objectContaining({ newText: 'false' })),
    );
  });

  test('does not tell again what the template says itself', async () => {
    const result = await scan(chart('charts/web/templates/pod.yaml', 'spec:\n', 'spec:\n  hostNetwork: true\n'));
    expect(aboutPrivilege(result)).toEqual(['charts/web/templates/pod.yaml:5 kubernetes/host-network']);
  });

  test('is told where a template takes what another file defines, not where that is put together', async () => {
    const partial = '{{- define "web.network" -}}\n{{- not false -}}\n{{- end -}}\n';
    const files = {
      ...chart('charts/web/templates/pod.yaml', 'spec:\n', 'spec:\n  hostNetwork: {{ include "web.network" . }}\n'),
      'charts/web/templates/_helpers.tpl': partial,
    };
    expect(aboutPrivilege(await scan(files))).toEqual([
      'charts/web/templates/pod.yaml:5 kubernetes/host-network That is what the chart "charts/web" deploys.',
    ]);
  });

  test('tells that its file was rendered, and finds nothing in a chart that deploys nothing dangerous', async () => {
    const result = await scan(deployedChart);
    expect(aboutPrivilege(result)).toEqual([]);
    expect(result.coverage.entries.filter(({ status }) => status !== 'evaluated')).toEqual([]);
    expect(result.notifications).toEqual([]);
  });

  test('that Helm would refuse says why, reads the templates as they are written, and is no green gate', async () => {
    const files = {
      ...chart('charts/web/templates/pod.yaml', 'spec:\n', 'spec:\n  hostNetwork: true\n'),
      'charts/web/templates/check.yaml': '{{ fail "no host" }}\n',
    };
    const result = await scan(files);
    expect(aboutPrivilege(result)).toEqual(['charts/web/templates/pod.yaml:5 kubernetes/host-network']);
    expect(result.notifications).toMatchObject([
      {
        code: 'not-rendered',
        level: 'error',
        path: 'charts/web/Chart.yaml',
        message: expect.stringMatching(/^It could not be rendered \(.*no host.*\): its files were judged as they are written/u),
      },
    ]);
    expect(result.coverage.entries).toContainEqual({
      path: 'charts/web/Chart.yaml',
      status: 'not-rendered',
      reason: expect.stringContaining('could not be rendered'),
    });
    const excused = await scan(files, { unrenderedPaths: ['charts/**'] });
    expect(excused.notifications).toMatchObject([{ level: 'warning', path: 'charts/web/Chart.yaml' }]);
  });

  test('says which charts it lacks, and judges the rest', async () => {
    const files = {
      ...chart('charts/web/values.yaml', 'privileged: false', 'privileged: true'),
      'charts/web/Chart.yaml': `${deployedChart['charts/web/Chart.yaml']}dependencies:\n  - {name: redis, version: 1.0.0, repository: "https://charts.example.com"}\n`,
    };
    const result = await scan(files);
    expect(aboutPrivilege(result)).toHaveLength(1);
    expect(result.notifications).toEqual([
      {
        code: 'not-rendered',
        level: 'note',
        path: 'charts/web/Chart.yaml',
        message: 'What "redis" would add to it is not known: the chart is not in the repository.',
      },
    ]);
  });

  test('hears comments beside the value, waivers, and paths that the policy ignores', async () => {
    const commented = chart(
      'charts/web/values.yaml',
      '  privileged: false',
      '  # tidewaiter: ignore[kubernetes/privileged-container] -- the node agent\n  privileged: true',
    );
    const result = await scan(commented);
    expect(aboutPrivilege(result)).toEqual([]);
    expect(result.suppressed).toMatchObject([{ ruleId: 'kubernetes/privileged-container', suppression: { by: 'comment' } }]);
    const open = chart('charts/web/values.yaml', 'privileged: false', 'privileged: true');
    expect(aboutPrivilege(await scan(open, { ignorePaths: ['charts/web/**'] }))).toEqual([]);
  });

  test('follows what a GitOps controller is told to deploy it with', async () => {
    const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web-eu}
spec:
  source:
    path: charts/web
    helm:
      valuesObject:
        security:
          privileged: true
`;
    const result = await scan({ ...deployedChart, 'argocd/web.yaml': application });
    expect(aboutPrivilege(result)).toEqual([
      'argocd/web.yaml:10 kubernetes/privileged-container That is what the chart "charts/web" deploys with argocd/web-eu.',
    ]);
  });
});

describe('a scan of overlays', () => {
  const hostile: Files = {
    ...deployedOverlays,
    'shared/kustomization.yaml': deployedOverlays['shared/kustomization.yaml'].replace('value: false', 'value: true'),
  };

  test('tells what a component makes of several of them once, with their names', async () => {
    expect(aboutPrivilege(await scan(hostile))).toEqual([
      'shared/kustomization.yaml:8 kubernetes/host-network That is what the kustomizations "overlays/dev", "overlays/prod" deploy.',
    ]);
  });

  test('does not tell again what a container of the base lacks in a part that it has, wherever that part stands', async () => {
    const container = deployedOverlays['base/pod.yaml'];
    const securityContext = 'securityContext:\n        allowPrivilegeEscalation: false\n';
    const aboutUser = async (text: string): Promise<readonly string[]> =>
      lines(await scan({ ...deployedOverlays, 'base/pod.yaml': text })).filter(line => line.includes('kubernetes/root-user'));
    expect(await aboutUser(`${container}\n      # no blanks before the next line but these\n      ${securityContext}`)).toEqual([
      'base/pod.yaml:11 kubernetes/root-user',
    ]);
    expect(await aboutUser(container.replace('- name: api', `- ${securityContext}      name: api`))).toEqual([
      'base/pod.yaml:7 kubernetes/root-user',
    ]);
  });

  test('tells what a container of the base lacks in a part that a patch gives it at the container, once', async () => {
    const patch = `patches:
  - patch: |-
      apiVersion: v1
      kind: Pod
      metadata: {name: api}
      spec:
        containers:
          - name: api
            securityContext:
              allowPrivilegeEscalation: false
`;
    const result = await scan({ ...deployedOverlays, 'overlays/dev/kustomization.yaml': `resources: [../../base]\n${patch}` });
    expect(lines(result).filter(line => line.includes('kubernetes/root-user'))).toEqual(['base/pod.yaml:7 kubernetes/root-user']);
  });

  test('that name a base elsewhere says so, and judges the manifests beside them', async () => {
    const files = {
      'a/kustomization.yaml': 'resources: [pod.yaml, "https://github.com/acme/base//web?ref=v1"]\n',
      'a/pod.yaml': deployedOverlays['base/pod.yaml'].replace('spec:\n', 'spec:\n  hostNetwork: true\n'),
    };
    const result = await scan(files);
    expect(aboutPrivilege(result)).toEqual(['a/pod.yaml:6 kubernetes/host-network']);
    expect(result.notifications).toMatchObject([
      { level: 'error', path: 'a/kustomization.yaml', message: expect.stringContaining('acme/base') },
    ]);
  });
});

describe('fixes of what is deployed', () => {
  /** The texts after a round, and what was left. */
  const textsAfter = ({ fixed }: FixRound): Files => Object.fromEntries(fixed.map(({ file, text }) => [file.path, text]));

  test('are made in several values files, proven together', async () => {
    const files = {
      ...chart('charts/web/values.yaml', 'privileged: false', 'privileged: true'),
      'charts/web/values-prod.yaml': 'security:\n  privileged: true\n',
    };
    expect(textsAfter(await fix(files))).toMatchObject({
      'charts/web/values.yaml': expect.stringContaining('  privileged: false\n'),
      'charts/web/values-prod.yaml': 'security:\n  privileged: false\n',
    });
  });

  describe('where one line of values decides about several objects', () => {
    const pod = (name: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - {name: ${name}, image: {{ .Values.image | quote }}}\n`;
    const files = (image: string): Files => ({
      'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'web/values.yaml': `image: ${image}\n`,
      'web/templates/a.yaml': pod('a'),
      'web/templates/b.yaml': pod('b'),
    });
    const tagged = async (image: string) => (await scan(files(image))).findings.filter(({ ruleId }) => ruleId === 'image/mutable-tag');

    test.each(['nginx:latest', '"nginx:latest"', "'nginx:latest'"])('mend all of them: %s', async image => {
      const found = await tagged(image);
      expect(found).toHaveLength(2);
      for (const { fix, location } of found) {
        expect(location.path).toBe('web/values.yaml');
        expect(fix?.edits.map(({ range, newText }) => [files(image)['web/values.yaml']?.slice(range.start, range.end), newText])).toEqual([
          ['latest', '1.30'],
        ]);
      }
    });

    test('are made once', async () => {
      const before = files('nginx:latest');
      // The first round mends what the templates say themselves, and moves their lines.
      const round = await fix({ ...before, ...textsAfter(await fix(before)) });
      expect(textsAfter(round)).toEqual({ 'web/values.yaml': 'image: nginx:1.30\n' });
      expect(round.fixed.flatMap(one => one.fixed.map(({ ruleId }) => ruleId))).toEqual(['image/mutable-tag', 'image/mutable-tag']);
    });

    test('are left where another object needs the value as it is', async () => {
      const other = pod('c').replace(
        '{{ .Values.image | quote }}',
        '{{ required "no" (eq .Values.image "nginx:latest" | ternary "nginx:1.30" "") }}',
      );
      const [texts, request, ports] = asked({ ...files('nginx:latest'), 'web/templates/c.yaml': other }, {});
      const { findings } = await scanFiles(texts, request, ports);
      expect(findings.filter(({ ruleId, fix }) => ruleId === 'image/mutable-tag' && fix !== undefined)).toEqual([]);
    });
  });

  describe('of which a chart prints whole what its values say', () => {
    const rulesOfContexts = allRules.filter(({ meta: { id } }) =>
      [
        'kubernetes/capabilities-not-dropped',
        'kubernetes/privilege-escalation-allowed',
        'kubernetes/seccomp-not-set',
        'kubernetes/writable-root-filesystem',
      ].includes(id),
    );
    const files = (values: string, context = '{{- toYaml .Values.containerContext | nindent 8 }}'): Files => ({
      'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'web/values.yaml': values,
      'web/templates/pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  securityContext:\n    {{- toYaml .Values.podContext | nindent 4 }}\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      securityContext:\n        ${context}\n`,
    });
    /** The texts when no round changes any more. */
    const mended = async (before: Files): Promise<Files> => {
      let now = before;
      for (let round = 0; round < 6; round += 1) {
        const [texts, request, ports] = asked(now, {});
        const after = textsAfter(await fixFiles(texts, { ...request, rules: rulesOfContexts }, ports, () => true));
        if (Object.keys(after).length === 0) break;
        now = { ...now, ...after };
      }
      return now;
    };

    test('are made in the values, where these are empty', async () => {
      const before = files('podContext: {}\n\ncontainerContext: {} # for all\nother: 1\n');
      expect(await mended(before)).toEqual({
        ...before,
        'web/values.yaml':
          'podContext:\n  seccompProfile:\n    type: RuntimeDefault\n\ncontainerContext: # for all\n  allowPrivilegeEscalation: false\n  readOnlyRootFilesystem: true\n  capabilities:\n    drop:\n      - ALL\nother: 1\n',
      });
    });

    test('are made in the values, before a key that holds others', async () => {
      const before = files(
        'podContext:\n  seccompProfile: {type: RuntimeDefault}\ncontainerContext:\n  capabilities:\n    drop:\n      - ALL\n',
      );
      expect((await mended(before))['web/values.yaml']).toContain(
        'containerContext:\n  allowPrivilegeEscalation: false\n  readOnlyRootFilesystem: true\n  capabilities:\n',
      );
    });

    test('are not made in the template beside what the values say', async () => {
      const before = files('podContext: {seccompProfile: {type: RuntimeDefault}}\ncontainerContext: {runAsUser: 1000}\n');
      expect((await mended(before))['web/templates/pod.yaml']).toBe(before['web/templates/pod.yaml']);
    });

    describe('where the values are there', () => {
      const created = (condition: string, printed: string, lines = (key: string, value: string) => `${key}\n        ${value}`): Files => {
        const before = files('podContext: {seccompProfile: {type: RuntimeDefault}}\ncontainerContext: {}\n  # runAsUser: 1000\n');
        const template = (before['web/templates/pod.yaml'] ?? '').replace(
          / {6}securityContext:\n {8}.*\n/u,
          `      {{- ${condition} }}\n${lines('      securityContext:', `{{- ${printed} | nindent 8 }}`)}\n      {{- end }}\n`,
        );
        return { ...before, 'web/templates/pod.yaml': template };
      };

      test.each([
        ['with .Values.containerContext', 'toYaml .'],
        ['if .Values.containerContext', 'toYaml .Values.containerContext'],
        ['with $.Values.containerContext', 'toYaml .'],
      ])('are made in the empty value that is printed by %s', async (condition, printed) => {
        const before = created(condition, printed);
        expect(await mended(before)).toEqual({
          ...before,
          'web/values.yaml':
            'podContext: {seccompProfile: {type: RuntimeDefault}}\ncontainerContext:\n  allowPrivilegeEscalation: false\n  readOnlyRootFilesystem: true\n  capabilities:\n    drop:\n      - ALL\n  # runAsUser: 1000\n',
        });
      });

      test.each<[string, (key: string, value: string) => string]>([
        ['on the line of the key', (key, value) => `${key} ${value}`],
        ['with an indentation', (key, value) => `${key}\n${value.replace('{{- ', '{{ ').replace('nindent', 'indent')}`],
      ])('are made in the empty value that is printed %s', async (_, lines) => {
        const before = created('if .Values.containerContext', 'toYaml .Values.containerContext', lines);
        const after = await mended(before);
        expect(after['web/templates/pod.yaml']).toBe(before['web/templates/pod.yaml']);
        expect(after['web/values.yaml']).toContain('containerContext:\n  allowPrivilegeEscalation: false\n');
      });

      test.each([
        ['with .Values.another', 'toYaml .'],
        ['if .Values.containerContext', 'toYaml .Values.another'],
        ['with (index .Values "containerContext")', 'toYaml .'],
      ])(
        'are not made in the template, where the key would stand twice, when it is not known by what: %s, %s',
        async (condition, printed) => {
          const before = created(condition, printed);
          expect(await mended(before)).toEqual(before);
        },
      );
    });

    test('are left where the empty value is another one’s, too', async () => {
      const before = files('podContext: &none {}\ncontainerContext: *none\n');
      expect((await mended(before))['web/values.yaml']).toBe(before['web/values.yaml']);
    });
  });

  test('that nobody asked for are left, with the reason', async () => {
    const round = await fix(chart('charts/web/values.yaml', 'privileged: false', 'privileged: true'), false);
    expect(round.fixed).toEqual([]);
    expect(round.left.filter(({ finding }) => finding.ruleId === 'kubernetes/privileged-container')).toMatchObject([
      { reason: 'not-wanted', finding: { location: { path: 'charts/web/values.yaml' } } },
    ]);
  });

  test('are not tried again for what a file says itself, when fixes of the same round moved its lines', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': deployedOverlays['base/pod.yaml']
        .replace('spec:\n', 'spec:\n  hostNetwork: true\n')
        .replace('ghcr.io/acme/api:1.0.0', 'postgres:16'),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\n',
    };
    const round = await fix(files);
    expect(textsAfter(round)).toEqual({ 'base/pod.yaml': files['base/pod.yaml'].replace('  hostNetwork: true\n', '') });
    expect(round.left.map(({ finding, reason }) => `${finding.ruleId} ${reason}`)).toEqual(['kubernetes/root-user no-proven-fix']);
  });

  test('of the files themselves are left where an overlay would no longer be built with them', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': deployedOverlays['base/pod.yaml'].replace('spec:\n', 'spec:\n  hostNetwork: true\n'),
      'overlays/prod/kustomization.yaml':
        'resources: [../../base]\npatches:\n  - target: {kind: Pod}\n    patch: |-\n      - op: remove\n        path: /spec/hostNetwork\n',
    };
    const round = await fix(files);
    expect(textsAfter(round)).toEqual({});
    expect(round.left).toContainEqual({
      reason: 'breaks-deployment',
      finding: expect.objectContaining({ ruleId: 'kubernetes/host-network' }),
    });
  });
});

describe('a scan of nothing but values', () => {
  const scanOnly = (path: string, files: Files): Promise<ScanResult> => {
    const [texts, request, { reader, clock }] = asked(files, {});
    const repository = {
      given: new Set([path]),
      listPaths: () => Object.keys(files),
      read: (paths: readonly string[]) => reader.readFiles('head', paths),
      readBytes: (paths: readonly string[]) => reader.readBytes('head', paths),
      shown: (shown: string) => shown,
    };
    return scanFiles(new Map([...texts].filter(([name]) => name === path)), request, { reader, clock, repository });
  };

  test('renders the chart that they belong to, and tells what they decide', async () => {
    const files = {
      ...chart('charts/web/values-prod.yaml', 'privileged: false', 'privileged: true'),
      'charts/web/templates/other.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {hostNetwork: true, containers: []}\n',
    };
    const result = await scanOnly('charts/web/values-prod.yaml', files);
    expect(aboutPrivilege(result)).toEqual([
      'charts/web/values-prod.yaml:2 kubernetes/privileged-container That is what the chart "charts/web" deploys with values-prod.yaml.',
    ]);
    expect(result.findings.every(({ location }) => location.path === 'charts/web/values-prod.yaml')).toBe(true);
  });

  test('says so where they belong to no chart', async () => {
    const result = await scanOnly('deploy/values.yaml', { ...deployedChart, 'deploy/values.yaml': 'privileged: true\n' });
    expect(result.notifications).toEqual([expect.objectContaining({ path: 'deploy/values.yaml', code: 'not-rendered', level: 'warning' })]);
    expect(result.notifications[0]?.message).toContain('nothing was judged');
  });
});
