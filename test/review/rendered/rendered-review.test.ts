import { describe, expect, it } from 'vitest';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';

describe('debug', () => {
  it('x', async () => {
    const chart = {
      'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'charts/web/values.yaml': 'image: nginx:1.29\nsecurity:\n  privileged: false\n  runAsNonRoot: true\n',
      'charts/web/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: {{ .Values.image }}
          securityContext:
            {{- toYaml .Values.security | nindent 12 }}
`,
    };
    const head = { ...chart, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('privileged: false', 'privileged: true') };
    const result = await reviewChange({ base: chart, head } as Change);
    console.log(
      JSON.stringify(
        result.delta.entries.filter(e => e.head && e.caused),
        null,
        1,
      ),
    );
    console.log(result.verdict, result.coverage, result.notifications);
    const head2 = { ...chart, 'charts/web/values.yaml': chart['charts/web/values.yaml'].replace('  runAsNonRoot: true\n', '') };
    const result2 = await reviewChange({ base: chart, head: head2 } as Change);
    console.log(
      JSON.stringify(
        result2.delta.entries.filter(e => e.head && e.caused),
        null,
        1,
      ),
    );
    console.log(result2.verdict, result2.notifications);
  });
});
