import { describe, expect, test } from 'vitest';
import { renderedDiffText } from '../../src/reports/rendered-diff-text.ts';
import { readAndRender } from '../../src/review/rendered/read-and-render.ts';
import { deployedChart, deployedOverlays } from '../support/deployed-repository.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';
import { inLinearTime } from '../support/linear-time.ts';

const diffOf = async (base: Files, head: Files): Promise<string> => {
  const reader = new InMemoryRepository({ base, head });
  const { rendered } = await readAndRender(reader, await reader.readChanges(), { ignorePaths: [] });
  return renderedDiffText(rendered?.diffs() ?? []);
};

const withTemplate = (text: string): Files => ({ ...deployedChart, 'charts/web/templates/more.yaml': text });

describe('the diff of what is deployed', () => {
  test('shows objects that change, come and go, each environment for itself, those that are alike once', async () => {
    const base = withTemplate('apiVersion: v1\nkind: Service\nmetadata: {name: old}\nspec: {ports: [{port: 80}]}\n');
    const head = {
      ...withTemplate('apiVersion: v1\nkind: Service\nmetadata: {name: new, namespace: shop}\n'),
      'charts/web/values-prod.yaml': 'image: ghcr.io/acme/web:2.0.0\n',
    };
    expect(await diffOf(base, head)).toBe(`# chart charts/web (default)
--- v1 Service old
+++ /dev/null
@@ -1,7 +0,0 @@
-apiVersion: v1
-kind: Service
-metadata:
-  name: old
-spec:
-  ports:
-  - port: 80
--- /dev/null
+++ v1 Service shop/new
@@ -0,0 +1,5 @@
+apiVersion: v1
+kind: Service
+metadata:
+  name: new
+  namespace: shop
# chart charts/web (values-prod.yaml)
--- v1 Pod web
+++ v1 Pod web
@@ -4,7 +4,7 @@
   name: web
 spec:
   containers:
-  - image: ghcr.io/acme/web:1.4.2
+  - image: ghcr.io/acme/web:2.0.0
     name: web
     securityContext:
       allowPrivilegeEscalation: false
--- v1 Service old
+++ /dev/null
@@ -1,7 +0,0 @@
-apiVersion: v1
-kind: Service
-metadata:
-  name: old
-spec:
-  ports:
-  - port: 80
--- /dev/null
+++ v1 Service shop/new
@@ -0,0 +1,5 @@
+apiVersion: v1
+kind: Service
+metadata:
+  name: new
+  namespace: shop
`);
    const path = 'shared/kustomization.yaml';
    const both = { ...deployedOverlays, [path]: deployedOverlays[path].replace('value: false', 'value: true') };
    expect((await diffOf(deployedOverlays, both)).match(/^# .*/gmu)).toEqual([
      '# kustomization overlays/dev (dev)',
      '# kustomization overlays/prod (prod)',
    ]);
  });

  test('says nothing of comments, order and spelling', async () => {
    const respelled = withTemplate('# why\nkind: Service\napiVersion: "v1"\nmetadata:\n  name: old\n');
    expect(await diffOf(withTemplate('apiVersion: v1\nkind: Service\nmetadata: {name: old}\n'), respelled)).toBe(
      '# Nothing is deployed differently.\n',
    );
  });

  test('says what is not known', async () => {
    const head = withTemplate('{{ fail "no host" }}\n');
    expect(await diffOf(deployedChart, head)).toMatch(
      /^# chart charts\/web \(default, values-prod\.yaml\)\n# It could not be rendered: .*no host/u,
    );
  });

  const secret = (fields: string): Files => withTemplate(`apiVersion: v1\nkind: Secret\nmetadata: {name: db}\n${fields}`);

  test('shows that values of Secrets change, and never what they are', async () => {
    const before = secret('type: Opaque\ndata: {same: aGVsbG8x, other: aGVsbG8y}\nstringData: {gone: hello3}\n');
    const after = secret('type: Opaque\ndata: {same: aGVsbG8x, other: aGVsbG80}\nstringData: {come: hello5}\n');
    const diff = await diffOf(before, after);
    expect(diff).not.toMatch(/hello|aGVsbG/u);
    expect(diff).toContain(`-  other: '*** (before)'\n+  other: '*** (after)'\n`);
    expect(diff).toContain(`   same: '***'\n`);
    expect(diff).toContain(`-  gone: '***'\n+  come: '***'\n`);
  });

  const hidden: readonly (readonly [string, string])[] = [
    ['a kind in another spelling', 'kind: SECRET\nmetadata: {name: a}\nstringData: {a: hello}\n'],
    ['fields in another spelling', 'kind: Secret\nmetadata: {name: a}\nStringData: {a: hello}\nx: hello\n'],
    ['data that is a list', 'kind: Secret\nmetadata: {name: a}\ndata: [hello]\n'],
    ['a type that is none', 'kind: Secret\nmetadata: {name: a}\ntype: {a: hello}\n'],
    ['what kubectl keeps', 'kind: Secret\nmetadata: {name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: hello}}\n'],
    ['a list', 'kind: List\nitems: [{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {a: hello}}]\n'],
    ['a list of Secrets', 'kind: SecretList\nitems: [{kind: Secret, metadata: {name: a}, stringData: {a: hello}}]\n'],
    ['a text that is refused', 'kind: Secret\nkind: Secret\nmetadata: {name: a}\nstringData: {a: hello}\n'],
    ['another kind at the other side', 'kind: Secret\nmetadata: {name: a}\nstringData: {a: hello}\n---\napiVersion: v1\nkind: ConfigMap\n'],
  ];
  for (const [name, text] of hidden)
    test(`masks Secrets behind ${name}`, async () => {
      expect(await diffOf(deployedChart, withTemplate(`apiVersion: v1\n${text}`))).not.toContain('hello');
    });

  test('lets nothing of a pull request take effect where it is shown', async () => {
    const hostile = withTemplate(
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "a\\u202Eb\\e[31m"}\ndata:\n  text: |\n    ::error::forged\n    ##[command]rm\n`,
    );
    const diff = await diffOf(deployedChart, hostile);
    expect(diff.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(diff).not.toMatch(/^[-+ ]?\s*::/mu);
    expect(diff).not.toContain('##[');
  });

  test('is cut where it is too long, and says so', async () => {
    const wide = withTemplate(
      Array.from(
        { length: 60 },
        (_, at) =>
          `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${at}}\ndata:\n${'  k: v\n'.repeat(1)}  t: "${'x'.repeat(90_000)}"\n`,
      ).join('---\n'),
    );
    const diff = await diffOf(deployedChart, wide);
    expect(diff.length).toBeLessThan(4.3 * 2 ** 20);
    expect(diff.split('\n').every(line => line.length <= 2_000)).toBe(true);
  });
});

test('a diff takes time that is linear in the text', () => {
  const diffs = (size: number): Parameters<typeof renderedDiffText>[0] => [
    {
      kind: 'chart' as const,
      folder: 'a/',
      environments: ['x'],
      unknown: [],
      objects: [{ name: 'v1 A b', state: 'changed' as const, lines: Array.from({ length: size }, (_, at) => `+${at} ::x`) }],
    },
  ];
  inLinearTime(40_000, diffs, renderedDiffText);
});
