import { describe, expect, test } from 'vitest';
import { parseArtifact } from '../../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { peerDirectives } from '../../../../src/artifacts/suppressions/file-directives.ts';
import { maxDirectives } from '../../../../src/artifacts/suppressions/suppression-directive.ts';
import { textUnder } from '../../../../src/text/range.ts';

const directives = (text: string, kind: 'kubernetes' | 'compose' = 'kubernetes') =>
  peerDirectives(parseArtifact(sourceFile('a.yaml', text), { kind }, new Map()));
/** Whose each comment is, and what it is about. */
const covers = (text: string, kind?: 'compose') =>
  directives(text, kind).map(({ peer, scopes }) => [peer, ...scopes.map(scope => textUnder(text, scope).trimEnd())]);

const pod = 'apiVersion: v1\nkind: Pod\nspec:\n';

describe('comments of KICS in a YAML file', () => {
  test('are about the whole file at its top, and nothing elsewhere', () => {
    const text = `# kics-scan ignore\n${pod}`;
    expect(covers(text)).toEqual([['kics', text.trimEnd()]]);
    expect(covers(`${pod}  # kics-scan ignore\n  hostPID: true\n`)).toEqual([]);
    expect(covers('# kics-scan ignore\nservices: {}\n', 'compose')).toHaveLength(1);
  });

  test('are about the line below, or what begins there', () => {
    expect(covers(`${pod}  # kics-scan ignore-line\n  hostPID: true\n  hostIPC: true\n`)).toEqual([['kics', '  hostPID: true']]);
    expect(covers(`${pod}  # kics-scan ignore-block\n  containers:\n    - name: a\n  hostIPC: true\n`)).toEqual([
      ['kics', 'containers:\n    - name: a'],
    ]);
    expect(covers(`${pod}  # kics-scan ignore-block\n\n  hostPID: true\n`)).toEqual([]);
    expect(covers(`${pod}  hostPID: true # kics-scan ignore-line\n`)).toEqual([]);
  });

  test('are about a document only behind its mark', () => {
    const marked = `---\n# kics-scan ignore-block\n${pod}  hostPID: true\n`;
    expect(covers(marked)[0]?.[1]).toContain('hostPID: true');
    expect(covers(`# kics-scan ignore-block\n${pod}  hostPID: true\n`).flat()).not.toContain(expect.stringContaining('hostPID'));
  });
});

describe('comments of Trivy in a manifest', () => {
  test('are about the line below and what begins there, or about their own line', () => {
    expect(covers(`${pod}  # trivy:ignore:KSV010\n  hostPID: true\n`)).toEqual([['trivy', '  hostPID: true', 'hostPID: true']]);
    expect(covers(`${pod}  hostPID: true # trivy:ignore:KSV010\n`)).toEqual([['trivy', '  hostPID: true # trivy:ignore:KSV010']]);
    expect(covers(`${pod}  # see trivy:ignore:KSV010\n  hostPID: true\n`)).toEqual([['trivy', '  # see trivy:ignore:KSV010']]);
    expect(covers(`${pod}  # tfsec:ignore:KSV010\n  hostPID: true\n`)).toHaveLength(1);
  });

  test('one below the other are about the line below the last', () => {
    const text = `${pod}  # trivy:ignore:KSV010:exp:2027-01-01\n  # trivy:ignore:KSV009\n  hostPID: true\n`;
    expect(covers(text).map(([peer, line]) => [peer, line])).toEqual([
      ['trivy', '  hostPID: true'],
      ['trivy', '  hostPID: true'],
    ]);
    expect(directives(text).map(({ until }) => until)).toEqual(['2027-01-01', undefined]);
  });

  test('are none in a Compose file, nor what skips nothing of ours', () => {
    expect(covers('services:\n  # trivy:ignore:KSV010\n  web: {image: a}\n', 'compose')).toEqual([]);
    expect(covers(`${pod}  # trivy:ignore:XX1\n  hostPID: true\n`)).toEqual([]);
  });

  test('are bounded', () => {
    expect(directives(`${pod}${'  # trivy:ignore:KSV010\n'.repeat(maxDirectives + 5)}  hostPID: true\n`)).toHaveLength(maxDirectives);
  });
});
