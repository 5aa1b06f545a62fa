import pino from 'pino';
import { describe, expect, test } from 'vitest';
import type { OpenedPullRequest } from '../../../../app/jobs/review/open-review.ts';
import { previewRules } from '../../../../app/jobs/review/preview-rules.ts';
import type { ReviewSession } from '../../../../app/jobs/review/review-session.ts';
import { parseOrgPolicy } from '../../../../src/policy/parse-org-policy.ts';
import type { FileText } from '../../../../src/review/ports.ts';

const folder = 'tidewaiter/';
const path = `${folder}policy.yml`;
const names = (rules: string): string => `organization-rules: [${rules}]\n`;
const text = (of: string): FileText => ({ state: 'text', text: of });
const bytes = (of: string) => Buffer.from(of);

interface Asked {
  /** The files that the change edits. */
  readonly edits?: readonly string[];
  /** What the head has at the policy's place. */
  readonly policy?: FileText;
  readonly private?: boolean;
  readonly invalid?: boolean;
  readonly stored?: () => Promise<readonly object[]>;
  readonly impact?: 'stopped';
}

/** Previews what the change makes of the rules; also gives what was compared, and the lines of the log. */
const preview = async (asked: Asked) => {
  const compared: { readonly before: unknown; readonly after: unknown }[] = [];
  const lines: Record<string, unknown>[] = [];
  const { policy } = parseOrgPolicy(names('rules'), path, 'acme/.github', []);
  const impact = { changes: [], repositories: 2, objects: 3, unstored: 0, unlooked: 0 };
  const session = {
    tools: {
      store: { recentObjects: asked.stored ?? (async () => [{}]) },
      judging: {
        compareRules: async (_: unknown, input: (typeof compared)[number]) => {
          compared.push(input);
          return asked.impact === 'stopped' ? undefined : impact;
        },
      },
    },
    repository: { installationId: 7, owner: 'acme', repo: '.github' },
    run: { signal: new AbortController().signal },
    today: '2026-11-24',
    log: pino({ level: 'trace' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
  };
  const edits = asked.edits ?? [`${folder}rules/a.yaml`];
  const opened = {
    watchedRules: {
      path,
      files: { repository: 'acme/.github', folder, files: new Map([['rules/a.yaml', bytes('old')]]), errors: [] },
      named: ['rules'],
    },
    facts: { repository: { private: asked.private ?? true } },
    judgedBy: { policy: { organization: asked.invalid === true ? { state: 'invalid' } : { state: 'policy', policy } } },
    ports: {
      reader: {
        readChanges: async () => ({ files: edits.map(edited => ({ path: edited, status: 'modified' })) }),
        readFiles: async (_: string, paths: readonly string[]) =>
          new Map(asked.policy && paths.includes(path) ? [[path, asked.policy]] : []),
        listFiles: async () => [path, `${folder}rules/a.yaml`, `${folder}more/b.yaml`],
        readBytes: async (_: string, paths: readonly string[]) => new Map(paths.map(one => [one, { state: 'bytes', bytes: bytes('new') }])),
      },
    },
  };
  const sentence = await previewRules(session as unknown as ReviewSession, opened as unknown as OpenedPullRequest);
  return { sentence, compared, lines };
};

/** The texts of the documents at a side, by their paths. */
const documentsOf = (side: unknown): unknown => {
  const { documents } = side as {
    readonly documents?: { readonly named: readonly string[]; readonly files: { readonly files: ReadonlyMap<string, Uint8Array> } };
  };
  return (
    documents && {
      named: documents.named,
      files: Object.fromEntries([...documents.files.files].map(([name, of]) => [name, Buffer.from(of).toString()])),
    }
  );
};

describe('a change of the organization’s rules', () => {
  test('is told with what it would do to the objects that were stored in thirty days', async () => {
    const { sentence, compared } = await preview({});
    expect(sentence).toMatch(/^The new rules: .*Judged: 3 objects of 2 repositories as they were reviewed last in 30 days\.$/u);
    expect(compared).toMatchObject([{ stored: [{}], today: '2026-11-24' }]);
    expect(documentsOf(compared[0]?.before)).toEqual({ named: ['rules'], files: { 'rules/a.yaml': 'old' } });
    expect(documentsOf(compared[0]?.after)).toEqual({ named: ['rules'], files: { 'rules/a.yaml': 'new' } });
  });

  test('may name other ones in the policy, or none any more', async () => {
    const more = await preview({ edits: [path], policy: text(names('rules, more')) });
    expect(documentsOf(more.compared[0]?.after)).toEqual({
      named: ['rules', 'more'],
      files: { 'rules/a.yaml': 'old', 'more/b.yaml': 'new' },
    });
    for (const policy of [text('report: new\n'), { state: 'absent' } as const, undefined]) {
      const none = await preview({ edits: [path], ...(policy && { policy }) });
      expect(documentsOf(none.compared[0]?.after)).toBeUndefined();
      expect(none.sentence).toMatch(/^The new rules: /u);
    }
  });

  test('is none where neither a rule nor what the policy names is another', async () => {
    for (const asked of [{ edits: ['README.md'] }, { edits: [path], policy: text(`${names('rules')}report: new\n`) }])
      expect(await preview(asked)).toEqual({ sentence: undefined, compared: [], lines: [] });
  });

  test('is no reason to tell of private repositories in public', async () => {
    expect(await preview({ private: false })).toEqual({ sentence: undefined, compared: [], lines: [] });
  });

  test('is not told of where the policy has errors, before or after, or can not be read', async () => {
    const unreadable: FileText = { state: 'unreadable', code: 'too-large', reason: 'It is too large.' };
    for (const asked of [{ invalid: true }, { edits: [path], policy: text('report: much\n') }, { edits: [path], policy: unreadable }])
      expect(await preview(asked)).toEqual({ sentence: undefined, compared: [], lines: [] });
  });

  test('is not told of where nothing is stored, or the comparison was stopped', async () => {
    expect(await preview({ stored: async () => [] })).toEqual({ sentence: undefined, compared: [], lines: [] });
    expect((await preview({ impact: 'stopped' })).sentence).toBeUndefined();
  });

  test('is reviewed although the store can not be asked, which the log tells', async () => {
    const { sentence, lines } = await preview({ stored: () => Promise.reject(new Error('The database is away.')) });
    expect(sentence).toBeUndefined();
    expect(lines).toMatchObject([
      { level: 40, err: { message: 'The database is away.' }, msg: 'what new rules would do could not be looked at' },
    ]);
  });
});
