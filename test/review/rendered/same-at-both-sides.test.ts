import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../../src/review/result.ts';
import { causedLines, type Files, reviewChange, usualRules } from '../../support/in-memory-repository.ts';

const rules = usualRules.filter(({ meta: { id } }) =>
  ['kubernetes/root-user', 'kubernetes/capabilities-not-dropped', 'kubernetes/privileged-container'].includes(id),
);
const review = (base: Files, head: Files): Promise<ReviewResult> => reviewChange({ base, head }, { rules });

/** What is told beside what is brought in: state, rule, line. */
const others = ({ delta, files }: ReviewResult): readonly string[] =>
  delta.entries.flatMap(({ state, head, base, ...marks }) => {
    const { ruleId, location } = head ?? base;
    const line = files.get(location.path)?.lines.line(location.range.start);
    return 'caused' in marks && marks.caused ? [] : [`${state} ${ruleId} ${location.path}:${line}`];
  });

const approver = (name: string): string => `apiVersion: batch/v1
kind: Job
metadata:
  name: installplan-approver
spec:
  template:
    spec:
      containers:
        - image: registry.redhat.io/openshift4/ose-cli:v4.4
          command: [/bin/bash, -c, "oc patch installplan"]
          name: ${name}
      restartPolicy: OnFailure
`;
const kustomization = (...resources: readonly string[]): string => `resources:\n${resources.map(path => `- ${path}\n`).join('')}`;

describe('a folder that only kustomize builds is the same one', () => {
  const base = {
    'operator/base/kustomization.yaml': kustomization('approval-job.yaml'),
    'operator/base/approval-job.yaml': approver('approver'),
  };

  test('when another folder of its name comes, and it is called by its whole path', async () => {
    const result = await review(base, {
      'operator/base/kustomization.yaml': kustomization('approval-and-cert-job.yaml'),
      'operator/base/approval-and-cert-job.yaml': approver('approver-and-cert'),
      'instance/base/kustomization.yaml': kustomization(),
    });
    expect(causedLines(result)).toEqual([]);
    expect(others(result)).toContain('unchanged kubernetes/root-user operator/base/approval-and-cert-job.yaml:11');
    expect(others(result).filter(line => !line.startsWith('unchanged'))).toEqual([]);
  });
});

describe('what is deployed answers what a template leaves open', () => {
  const chart = (values: string, pod: string, container = ''): Files => ({
    'charts/view/Chart.yaml': 'apiVersion: v2\nname: view\nversion: 1.2.0\n',
    'charts/view/values.yaml': values,
    'charts/view/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: view
spec:
  template:
    spec:
${pod}      containers:
        - name: {{ .Chart.Name }}
          image: ghcr.io/acme/view:20.4.0
${container}          ports:
            - containerPort: 8080
`,
  });
  const ofContainer = `          {{- with .Values.securityContext }}
          securityContext: {{ toYaml . | nindent 12 }}
          {{- end }}
`;
  const ofPod = `      {{- with .Values.podSecurityContext }}
      securityContext: {{ toYaml . | nindent 8 }}
      {{- end }}
`;

  test('a context that values may fill now, and do not, leaves what was missing as it was', async () => {
    const result = await review(chart('securityContext: {}\n', ''), chart('securityContext: {}\n', '', ofContainer));
    expect(causedLines(result)).toEqual([]);
    expect(others(result)).toEqual([
      'unchanged kubernetes/capabilities-not-dropped charts/view/templates/deployment.yaml:9',
      'unchanged kubernetes/root-user charts/view/templates/deployment.yaml:9',
    ]);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('where they do, nobody says that it is fixed for all values', async () => {
    const filled = 'securityContext:\n  runAsNonRoot: true\n  capabilities: {drop: [ALL]}\n';
    const result = await review(chart('', ''), chart(filled, '', ofContainer));
    expect(others(result)).toEqual([
      'unknown kubernetes/capabilities-not-dropped charts/view/templates/deployment.yaml:9',
      'unknown kubernetes/root-user charts/view/templates/deployment.yaml:9',
    ]);
  });

  test('a context that values did not fill and that is gone brings nothing in', async () => {
    const result = await review(chart('podSecurityContext: {fsGroup: 1000}\n', ofPod), chart('', ''));
    expect(causedLines(result)).toEqual([]);
    expect(others(result)).toContain('unchanged kubernetes/root-user charts/view/templates/deployment.yaml:9');
  });

  test('one that they filled does', async () => {
    const result = await review(chart('podSecurityContext: {runAsNonRoot: true}\n', ofPod), chart('', ''));
    expect(causedLines(result)).toEqual([
      expect.stringMatching(/^charts\/view\/templates\/deployment\.yaml:9 kubernetes\/root-user \[new\]/u),
    ]);
  });

  test('a container of the same line that is not deployed is not answered for by one that is', async () => {
    const both = (user: string): Files => ({
      ...chart('', ''),
      'charts/view/templates/deployment.yaml': `apiVersion: v1
kind: Pod
metadata: {name: view}
spec:
  securityContext: {${user}}
  containers: [{name: a, image: "ghcr.io/acme/a:1.0.0", securityContext: {runAsNonRoot: false}}{{ if .Values.dev }}, {name: b, image: "ghcr.io/acme/b:1.0.0"}{{ end }}]
`,
    });
    const result = await review(both('runAsUser: 1000'), both('fsGroup: 1000'));
    expect(causedLines(result).join()).toContain('kubernetes/root-user');
  });
});

test('what a template cannot be rendered for, for want of a chart that is not in the repository, is not fixed by that', async () => {
  const chart = (name: string): Files => ({
    'charts/login/Chart.yaml':
      'apiVersion: v2\nname: login\nversion: 9.0.0\ndependencies:\n  - {name: postgresql, version: 9.1.1, repository: "https://charts.example.org"}\n',
    'charts/login/values.yaml': 'security:\n  privileged: true\n',
    'charts/login/templates/pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: login
      image: ghcr.io/acme/login:11.0.0
      securityContext: {{- toYaml .Values.security | nindent 8 }}
`,
  });
  const result = await review(chart('login'), chart('login\n{{ include "postgresql.labels" . | indent 2 }}'));
  expect(others(result).filter(line => line.includes('privileged-container'))).toEqual([
    'unknown kubernetes/privileged-container charts/login/values.yaml:2',
  ]);
  expect(result.verdict.conclusion).not.toBe('pass');
});

test('a line without which a template could not be rendered is no cause', async () => {
  const chart = (values: string): Files => ({
    'charts/login/Chart.yaml':
      'apiVersion: v2\nname: login\nversion: 9.0.0\ndependencies:\n  - {name: postgresql, version: 9.1.1, repository: "https://charts.example.org"}\n',
    'charts/login/values.yaml': values,
    'charts/login/templates/pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: login{{ if and (eq .Values.mode "own") .Values.database }}-{{ include "postgresql.fullname" . }}{{ end }}
spec:
  containers:
    - name: login
      image: ghcr.io/acme/login:11.0.0
      securityContext: {{- toYaml .Values.security | nindent 8 }}
`,
  });
  const result = await review(
    chart('security:\n  privileged: false\n  runAsNonRoot: true\nmode: own\ndatabase: false\n'),
    chart('security:\n  privileged: false\nmode: other\ndatabase: true\n'),
  );
  expect(causedLines(result)).toEqual(['charts/login/values.yaml:2 kubernetes/root-user [new] <- deleted charts/login/values.yaml:3']);
});
