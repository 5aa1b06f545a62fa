import { describe, expect, test } from 'vitest';
import { privilegedContainer } from '../../../src/rules/kubernetes/privileged-container.ts';
import { type Files, reviewChange } from '../../support/in-memory-repository.ts';

const comment = '# tidewaiter: ignore[kubernetes/privileged-container] a driver\n';
const pod = (above: string, image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n      securityContext:\n${above}        privileged: {{ .Values.privileged }}\n`;
const chart = (inValues: string, inTemplate: string, image = 'ghcr.io/acme/web:1.4.2'): Files => ({
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': `${inValues}privileged: true\n`,
  'charts/web/templates/web.yaml': pod(inTemplate, image),
});
const overlay = (above: string, name: string): Files => ({
  'prod/kustomization.yaml': `resources: [web.yaml]\nnamePrefix: ${name}-\npatches:\n${above}- target: {kind: Pod}\n  patch: |\n    - op: add\n      path: /spec/containers/0/securityContext\n      value: {privileged: true}\n`,
  'prod/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: x}]}\n',
});
const application = (above: string, team: string): Files => ({
  ...chart('', ''),
  'charts/web/values.yaml': 'privileged: false\n',
  'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    repoURL: https://github.com/acme/deploy\n    path: charts/web\n    helm:\n      parameters:\n        - {name: team, value: ${team}}\n        ${above}        - {name: privileged, value: "true"}\n`,
});

const inTemplate = `        ${comment}`;

const kept: Readonly<Record<string, readonly [Files, Files]>> = {
  'at a value': [chart(comment, ''), chart(comment, '', 'ghcr.io/acme/web:1.5.0')],
  'in the template, at the line that prints the value': [chart('', inTemplate), chart('', inTemplate, 'ghcr.io/acme/web:1.5.0')],
  'above a patch in a kustomization': [overlay(comment, 'a'), overlay(comment, 'b')],
  'above a parameter of an Application': [application(comment, 'a'), application(comment, 'b')],
};

describe('a comment that was there silences what is deployed, and is not called unused:', () => {
  test.each(Object.entries(kept))('%s', async (_, [base, head]) => {
    const { delta, notifications } = await reviewChange({ base, head }, { rules: [privilegedContainer] });
    expect(delta.entries.flatMap(entry => entry.head?.suppression?.reason ?? [])).toEqual(['a driver']);
    expect(notifications.filter(({ code }) => code === 'unused-suppression')).toEqual([]);
  });

  test('one by which nothing is silenced is', async () => {
    const harmless = (image: string): Files => ({
      ...chart(comment, '', image),
      'charts/web/values.yaml': `${comment}privileged: false\n`,
    });
    const head = { ...harmless('ghcr.io/acme/web:1.5.0'), 'charts/web/values.yaml': `${comment}privileged: false\nteam: shop\n` };
    const { notifications } = await reviewChange({ base: harmless('ghcr.io/acme/web:1.4.2'), head }, { rules: [privilegedContainer] });
    expect(notifications.map(({ code, path }) => `${code} ${path}`)).toContain('unused-suppression charts/web/values.yaml');
  });
});

describe('a comment that the change adds counts once it is merged', () => {
  test.each([
    ['at a value', chart(comment, '')],
    ['in the template', chart('', inTemplate)],
  ])('%s', async (_, head) => {
    const base = { ...chart('', ''), 'charts/web/values.yaml': 'privileged: false\n' };
    const { delta, verdict } = await reviewChange({ base, head }, { rules: [privilegedContainer] });
    expect(verdict.conclusion).toBe('block');
    expect(delta.entries.flatMap(entry => entry.head?.pendingSuppression?.reason ?? [])).toEqual(['a driver']);
  });

  test('one in the template that silenced nothing before does not silence what the change brings in', async () => {
    const base = { ...chart('', inTemplate), 'charts/web/values.yaml': 'privileged: false\n' };
    const { verdict } = await reviewChange({ base, head: chart('', inTemplate) }, { rules: [privilegedContainer] });
    expect(verdict.conclusion).toBe('block');
  });
});
