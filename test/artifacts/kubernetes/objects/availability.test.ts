import { describe, expect, test } from 'vitest';
import { shown, viewOf } from '../../../support/typed-object.ts';

describe('a PodDisruptionBudget', () => {
  test.each([
    ['{minAvailable: 1, selector: {matchLabels: {app: web}}}', 1, 'absent', 'present'],
    ['{maxUnavailable: 50%, selector: {}}', 'absent', '50%', 'present'],
    ['{maxUnavailable: "0"}', 'absent', '0', 'absent'],
    ['{minAvailable: true, selector: web}', 'unknown', 'absent', 'unknown'],
    ['{minAvailable: {{ .Values.min }}}', 'unknown', 'absent', 'absent'],
  ])('%s keeps %s, gives up %s, its selector is %s', (spec, min, max, selector) => {
    const view = viewOf('PodDisruptionBudget', `apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec: ${spec}\n`, 'helm');
    expect([shown(view.minAvailable), shown(view.maxUnavailable), view.selector.state]).toEqual([min, max, selector]);
  });
});

describe('a HorizontalPodAutoscaler', () => {
  const autoscaler = (spec: string) => {
    const { target, minReplicas, maxReplicas } = viewOf(
      'HorizontalPodAutoscaler',
      `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: ${spec}\n`,
      'helm',
    );
    return [target.apiVersion, target.kind, target.name, minReplicas, maxReplicas].map(field => shown<string | number>(field));
  };

  test.each([
    [
      '{scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 9}',
      ['apps/v1', 'Deployment', 'web', 2, 9],
    ],
    ['{scaleTargetRef: web, maxReplicas: "9"}', ['unknown', 'unknown', 'unknown', 'absent', 'unknown']],
    [
      '{scaleTargetRef: {kind: Deployment, name: {{ .Release.Name }}}, minReplicas: {{ .Values.min }}}',
      ['absent', 'Deployment', 'unknown', 'unknown', 'absent'],
    ],
  ])('%s: %j', (spec, fields) => {
    expect(autoscaler(spec)).toEqual(fields);
  });
});
