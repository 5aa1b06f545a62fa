import { expect, test } from 'vitest';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { directivesOf, maySilence } from '../../../src/artifacts/suppressions/file-directives.ts';

const pod = (annotations: string, comment = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    a: b\n${annotations}spec:\n  ${comment}\n  hostNetwork: true\n`;

test.each([
  ['our comment', pod('', '# tidewaiter: ignore[kubernetes/host-network] -- needed')],
  ['our annotation', pod('    tidewaiter.dev/ignore.kubernetes.host-network: needed\n')],
  ['a comment for KICS', `# kics-scan disable=aa8f7a35-9923-4cad-bd61-a19b7f6aac91\n${pod('')}`],
  ['a comment for Trivy', pod('', '# trivy:ignore:AVD-KSV-0009')],
  ['a comment for tfsec', pod('', '# tfsec:ignore:AVD-KSV-0009')],
  ['an annotation for Checkov', pod('    checkov.io/skip1: CKV_K8S_19=needed\n')],
  ['an annotation for KubeLinter', pod('    ignore-check.kube-linter.io/host-network: needed\n')],
  ['an annotation for Polaris', pod('    polaris.fairwinds.com/hostNetworkSet-exempt: "true"\n')],
])('a text with %s may silence something', (_what, text) => {
  expect(directivesOf(parseKubernetes(sourceFile('pod.yaml', text), { template: 'none' }))).not.toEqual([]);
  expect(maySilence(text)).toBe(true);
});

test('another text silences nothing', () => {
  expect(maySilence(pod('', '# needed'))).toBe(false);
});
