import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { type FixedChange, fixChange } from '../../src/review/fix-change.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { defineRule } from '../../src/rules/rule.ts';
import { type Change, InMemoryRepository } from '../support/in-memory-repository.ts';

const clock = { today: () => '2026-11-24' };

const requestOf = (policy: Partial<Policy> = {}, rules: readonly AnyRule[] = allRules) => ({
  policy: { ...defaultPolicy, ...policy },
  rules,
  version: '0.0.0',
});

const fixOf = (change: Change, policy?: Partial<Policy>, rules?: readonly AnyRule[]): Promise<FixedChange> =>
  fixChange(requestOf(policy, rules), { reader: new InMemoryRepository(change), clock });

const textsOf = ({ files }: FixedChange): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

const rulesOf = (findings: FixedChange['files'][number]['findings'] | undefined): readonly string[] =>
  (findings ?? []).map(({ ruleId }) => ruleId);

const base = 'FROM node:24.11-bookworm-slim\nUSER node\n';

describe('fixChange', () => {
  test('applies all safe fixes of a file, also those that meet at one place, and keeps every other byte', async () => {
    const manifest = `\uFEFF# our cluster\r\napiVersion: apps/v1\r\nkind: Deployment\r\nmetadata: {name: web,   labels: {app: web}}\r\nspec:\r\n  template:\r\n    spec:\r\n      containers:\r\n        - name: web   # the site\r\n          image: "nginx:1.29.1"\r\n        - {name: side, image: 'busybox:1.37.0'}`;
    const fixed = await fixOf({ base: {}, head: { 'web.yaml': manifest } });
    const [file] = fixed.files;
    expect(file?.before).toBe(manifest);
    expect(rulesOf(file?.findings)).toEqual([
      'kubernetes/privilege-escalation-allowed',
      'kubernetes/privilege-escalation-allowed',
      'kubernetes/seccomp-not-set',
      'kubernetes/seccomp-not-set',
    ]);
    const text = file?.text ?? '';
    expect(text).not.toMatch(/(?<!\r)\n/u);
    expect(text).toContain('allowPrivilegeEscalation: false');
    let at = 0;
    for (const character of text) if (character === manifest[at]) at += 1;
    expect(at).toBe(manifest.length);
    const again = await reviewResult(requestOf(), { reader: new InMemoryRepository({ base: {}, head: textsOf(fixed) }), clock });
    expect(again.considered.shown.filter(({ head }) => head.fix?.safety === 'safe')).toEqual([]);
  });

  test('leaves what the change did not bring about, what is suppressed, what is below the threshold and what needs judgement', async () => {
    const head = `${base}ADD old /old\nADD src /app\n# tidewaiter: ignore[dockerfile/add-local-file] -- an archive one day\nADD kept /kept\nUSER root\nRUN make\n`;
    const fixed = await fixOf({ base: { Dockerfile: `${base}ADD old /old\n` }, head: { Dockerfile: head } });
    expect(textsOf(fixed)).toEqual({ Dockerfile: head.replace('ADD src', 'COPY src') });
    expect(fixed.left.map(({ finding, reason }) => `${finding.ruleId} ${reason}`)).toContain('dockerfile/root-user needs-judgement');
    expect(fixed.left.map(({ finding, reason }) => `${finding.ruleId} ${reason}`)).toContain('dockerfile/add-local-file waived-here');
    const quiet = await fixOf(
      { base: {}, head: { Dockerfile: `${base}ADD src /app\n` } },
      { thresholds: { ...defaultPolicy.thresholds, report: 'critical' } },
    );
    expect(quiet).toEqual({ files: [], left: [] });
  });

  test('fixes several files of one change, and files that moved', async () => {
    const before = `${base}RUN echo a long enough text to be the same file\n`;
    const fixed = await fixOf({
      base: { 'old/Dockerfile': before },
      head: { 'new/Dockerfile': `${before}ADD src /app\n`, 'b.Dockerfile': `${base}ADD b /b\n` },
      renames: { 'old/Dockerfile': 'new/Dockerfile' },
    });
    expect(textsOf(fixed)).toEqual({ 'new/Dockerfile': `${before}COPY src /app\n`, 'b.Dockerfile': `${base}COPY b /b\n` });
  });

  test('reads nothing twice, however many rounds there are', async () => {
    const reader = new InMemoryRepository({ base: {}, head: { Dockerfile: `${base}ADD src/ /app\nADD lib/ /lib\n` } });
    const once = new InMemoryRepository({ base: {}, head: { Dockerfile: `${base}ADD src/ /app\nADD lib/ /lib\n` } });
    await reviewResult(requestOf(), { reader: once, clock });
    const fixed = await fixChange(requestOf(), { reader, clock });
    expect(fixed.files[0]?.findings.length).toBeGreaterThanOrEqual(2);
    expect(reader.readPaths).toEqual(once.readPaths);
    expect(reader.listings).toBe(1);
  });

  const about = {
    severity: 'high',
    confidence: 'high',
    title: 'A word is used',
    rationale: 'It is for tests.',
    remediation: 'Use another.',
    messages: { word: 'The word is used.' },
    fix: 'safe',
    examples: { bad: '', good: '' },
    references: [],
    since: '0.1.0',
  } as const;

  /** Reports every `RUN` that holds a word; its fix puts another in its place. */
  const wordRule = (name: string, word: string, replacement: string): AnyRule =>
    defineRule({
      meta: { ...about, id: `dockerfile/${name}`, kind: 'dockerfile' },
      prepare(dockerfile) {
        const { text } = dockerfile.file;
        return text;
      },
      visit: {
        *file(_node, text) {
          for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
            const range = { start, end: start + word.length };
            yield {
              messageId: 'word' as const,
              at: range,
              subject: String(text.slice(0, start).split('\n').length),
              fix: { title: 'Replace it', edits: [{ range, newText: replacement }] },
            };
          }
        },
      },
    });

  test('applies what goes together when one fix spoils the others', async () => {
    // Two fixes that are proven alone; both together write the word "clash", which a third rule reports.
    const clash = wordRule('clash', 'left\nRUN right', 'clash');
    const rules = [wordRule('one', 'uno', 'left'), wordRule('two', 'dos', 'right'), wordRule('three', 'tres', 'x'), clash];
    const fixed = await fixOf({ base: {}, head: { Dockerfile: 'FROM a\nRUN uno\nRUN dos\nRUN tres\n' } }, {}, rules);
    expect(textsOf(fixed)).toEqual({ Dockerfile: 'FROM a\nRUN uno\nRUN right\nRUN x\n' });
    expect(fixed.left.map(({ finding, reason }) => `${finding.ruleId} ${reason}`)).toEqual(['dockerfile/one no-proven-fix']);
  });

  test('ends although fixes lead in a circle', async () => {
    const rules = [wordRule('one', 'uno', 'dos'), wordRule('two', 'dos', 'uno')];
    const fixed = await fixOf({ base: {}, head: { Dockerfile: 'FROM a\nRUN uno\nRUN dos\n' } }, {}, rules);
    expect(fixed.files).toEqual([]);
    expect(fixed.left.map(({ reason }) => reason)).toEqual(['no-proven-fix', 'no-proven-fix']);
  });

  test('does not touch files that the pull request does not change', async () => {
    const fixed = await fixOf(
      {
        base: { Dockerfile: `${base}ADD . /app\n`, '.dockerignore': '.git\n.env\n' },
        head: { Dockerfile: `${base}ADD . /app\n`, '.dockerignore': '.env\n' },
      },
      { scope: 'all' },
    );
    expect(fixed.files).toEqual([]);
    expect(fixed.left.map(({ finding, reason }) => `${finding.ruleId} ${reason}`)).toContain('dockerfile/add-local-file not-in-change');
  });

  test('takes a round back that shows in another file', async () => {
    const own = defineRule({
      meta: { ...about, id: 'compose/own', kind: 'compose' },
      visit: {
        *file(_node, { file: { text } }) {
          const start = text.indexOf('user: old');
          const range = { start, end: start + 9 };
          if (start >= 0) yield { messageId: 'word', at: range, fix: { title: 'Rename it', edits: [{ range, newText: 'user: new' }] } };
        },
      },
    });
    const inherited = defineRule({
      meta: { ...about, id: 'compose/inherited', kind: 'compose', fix: 'none' },
      visit: {
        *service(service) {
          const user = service.get('user');
          if (user.state === 'present' && user.file.path !== service.file.path && user.file.text.includes('user: new'))
            yield { messageId: 'word', at: service.nameRange };
        },
      },
    });
    const change = {
      base: {},
      head: {
        'compose.yaml': 'services:\n  web:\n    extends: {file: common/compose.yaml, service: base}\n    image: nginx:1.29.1\n',
        'common/compose.yaml': 'services:\n  base:\n    image: nginx:1.29.1\n    user: old\n',
      },
    };
    const alone = await fixOf(change, {}, [own]);
    expect(Object.keys(textsOf(alone))).toEqual(['common/compose.yaml']);
    const both = await fixOf(change, {}, [own, inherited]);
    expect(both.files).toEqual([]);
    expect(both.left.map(({ finding, reason }) => `${finding.ruleId} ${reason}`)).toEqual(['compose/own not-together']);
  });
});
