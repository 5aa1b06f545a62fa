import { expect, test } from 'vitest';
import { countingOwnComments, type Files, reviewChange } from '../support/in-memory-repository.ts';

const path = 'templates/db.yaml';
const ignore = '# tidewaiter: ignore[kubernetes/host-path-volume] -- only while debugging\n';
const volume = (name: string): string => `        - name: ${name}\n          hostPath: {path: /etc}\n`;
const claims = '  volumeClaimTemplates:\n    - size: 1\n';

/** A stateful set whose last lines are given. */
const template = (rest: string): string => `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
        - {name: db, image: "ghcr.io/acme/db:1.2"}
      volumes:
        - name: config
          emptyDir: {}
${rest}`;

/** Lines with a volume of the host, and whether a comment silences it. */
const told = async (text: string, values: string): Promise<readonly string[]> => {
  const head: Files = { 'Chart.yaml': 'apiVersion: v2\nname: db\nversion: 1.0.0\n', 'values.yaml': values, [path]: text };
  const { delta, files } = await reviewChange({ base: {}, head }, { policy: countingOwnComments });
  return delta.entries.flatMap(({ head: finding }) =>
    finding?.ruleId === 'kubernetes/host-path-volume'
      ? [`${files.get(path)?.lines.line(finding.location.range.start)} ${finding.suppression ? 'silenced' : 'told'}`]
      : [],
  );
};

test.each(['', 'persistence: false\n'])(
  'a comment above one branch of a template is not about the other one, with the values %j',
  async values => {
    const text = template(`${ignore}{{- if .Values.persistence }}\n${claims}{{- else }}\n${volume('data')}{{- end }}\n`);
    expect(await told(text, values)).toEqual(['20 told']);
  },
);

test('a comment in or right above a branch is about what begins there, whatever stands between', async () => {
  const inside = template(`{{- if .Values.persistence }}\n${claims}{{- else }}\n${ignore}${volume('data')}{{- end }}\n`);
  expect(await told(inside, 'persistence: false\n')).toEqual(['20 silenced']);
  const above = template(
    `${ignore}{{- /* Not in\n  production. */}}\n\n# Why: it is small.\n{{- if .Values.debug }}\n${volume('data')}{{- end }}\n${volume('last')}`,
  );
  expect(await told(above, 'debug: true\n')).toEqual(['21 silenced', '24 told']);
});

test('a comment above a branch that is not printed is not about what follows it', async () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: db}
spec:
  containers: [{name: db, image: "ghcr.io/acme/db:1.2"}]
  ${ignore}  {{- if .Values.debug }}
  hostPID: true
  {{- end }}
  volumes:
    - name: data
      hostPath: {path: /etc}
`;
  expect(await told(text, 'debug: false\n')).toEqual(['12 told']);
  expect(await told(text.replace('  {{- if .Values.debug }}\n  hostPID: true\n  {{- end }}\n', ''), 'debug: false\n')).toEqual([
    '9 silenced',
  ]);
});
