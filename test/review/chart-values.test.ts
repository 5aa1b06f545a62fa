import { expect, test } from 'vitest';
import { causedLines, reviewChange } from '../support/in-memory-repository.ts';

const template = (option: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
spec:
${option}  containers:
    - name: web
      image: ghcr.io/acme/web:1.4.2
      resources: {limits: {memory: 64Mi}}
      securityContext:
        runAsNonRoot: true
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
`;
const path = 'chart/templates/pod.yaml';
const base = { [path]: template('') };
const head = { [path]: template('  {{- if .Values.hostNetwork }}\n  hostNetwork: true\n  dnsPolicy: Default\n  {{- end }}\n') };

test('an option that the chart’s default values do not choose is not a finding', async () => {
  const values = { 'chart/values.yaml': 'hostNetwork: false\n' };
  expect(causedLines(await reviewChange({ base: { ...base, ...values }, head: { ...head, ...values } }))).toEqual([]);
});

test('one that they choose is, and one of which nothing is known', async () => {
  const values = { 'chart/values.yaml': 'hostNetwork: true\n' };
  const expected = [`${path}:7 kubernetes/host-network [new]`];
  expect(causedLines(await reviewChange({ base: { ...base, ...values }, head: { ...head, ...values } }))).toEqual(expected);
  expect(causedLines(await reviewChange({ base, head }))).toEqual(expected);
});
