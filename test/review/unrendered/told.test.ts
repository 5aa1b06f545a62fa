import { describe, expect, test } from 'vitest';
import { noPaint, renderReviewText } from '../../../src/reports/terminal.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';

const kustomization = (text: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;
const images: Change = {
  base: { 'prod/kustomization.yaml': kustomization('resources: [https://github.com/acme/base?ref=v1]\n') },
  head: {
    'prod/kustomization.yaml': kustomization(
      'resources: [https://github.com/acme/base?ref=v1]\nimages:\n  - name: web\n    newName: ghcr.io/evil/web\n',
    ),
  },
};

describe('a file that would have to be rendered', () => {
  test('is told with its line, what it does, and how to excuse it', async () => {
    const { notifications, coverage, verdict } = await reviewChange(images);
    expect(notifications.filter(({ level }) => level !== 'note')).toEqual([
      {
        code: 'not-rendered',
        level: 'error',
        path: 'prod/kustomization.yaml',
        range: expect.any(Object),
        message:
          'It puts other images in place by "images", and could not be rendered (https://github.com/acme/base?ref=v1 is not in the repository): nobody has judged what it deploys. Look at it yourself, or excuse the path with "unrendered-paths" in the policy of the base branch.',
      },
    ]);
    expect(coverage.entries).toEqual([
      {
        path: 'prod/kustomization.yaml',
        status: 'not-rendered',
        kind: 'kustomization',
        line: 5,
        reason:
          'Line 5: It puts other images in place by "images", and could not be rendered (https://github.com/acme/base?ref=v1 is not in the repository).',
      },
    ]);
    expect(verdict.conclusion).toBe('incomplete');
  });

  test('stands in the text of a terminal with its place, also when its name is not a container file’s', async () => {
    const result = await reviewChange({
      base: { 'prod/Kustomization': kustomization('resources: [github.com/acme/base]\n') },
      head: { 'prod/Kustomization': kustomization('resources: [github.com/acme/base]\nimages: [{name: web, newTag: "2"}]\n') },
    });
    expect(renderReviewText(result, noPaint)).toContain('prod/Kustomization:4');
  });

  test('warns where the policy excuses its path, and stays in the ledger', async () => {
    const { notifications, coverage, verdict } = await reviewChange(images, { policy: { unrenderedPaths: ['prod/**'] } });
    expect(notifications.map(({ level }) => level)).toEqual(['warning', 'note']);
    expect(notifications[0]?.message).toContain('The policy excuses the path: its "unrendered-paths" has "prod/**".');
    expect(coverage.entries).toMatchObject([{ status: 'excused', line: 5 }]);
    expect(verdict).toMatchObject({ conclusion: 'warn', mayMerge: true });
  });

  test('is not looked at where policy ignores its path', async () => {
    const { coverage, verdict } = await reviewChange(images, { policy: { ignorePaths: ['prod/**'] } });
    expect(coverage.entries).toMatchObject([{ status: 'excluded' }]);
    expect(verdict.conclusion).toBe('pass');
  });

  test('does not hide findings in the same file', async () => {
    const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {values: {a: 1}}\n';
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a:1.2, securityContext: {privileged: true}}]}\n';
    const change = { base: {}, head: { 'a.yaml': `${release}---\n${pod}` } };
    const excusing = await reviewChange(change, { policy: { unrenderedPaths: ['a.yaml'] } });
    expect(excusing.verdict.conclusion).toBe('block');
    expect(excusing.coverage.entries).toMatchObject([{ status: 'excused', kind: 'kubernetes' }]);
  });

  test('says at most ten things of a file', async () => {
    const patches = Array.from({ length: 40 }, (_, index) => `  - patch: '[{"op": "add", "path": "/x/${index}", "value": 1}]'`).join('\n');
    const head = { 'kustomization.yaml': kustomization(`patches:\n${patches}\n`) };
    const { notifications } = await reviewChange({ base: {}, head });
    expect(notifications.filter(({ level }) => level === 'error')).toHaveLength(10);
  });
});
