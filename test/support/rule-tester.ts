/**
 * `testRule(rule, {valid, invalid})`: a table of real texts becomes one `describe` with one `test` per case.
 *
 * - A valid case is a text (or `{text, …}`) on which the rule is silent.
 * - An invalid case draws each expected range with ⟦ ⟧ and lists the expected message ids in source order (`expect`); an item may be
 *   `{messageId, severity?, subject?, confidence?, message?, safety?, advice?}` (a part of the advice). Two reports on one range are two nested marks.
 * - `fixed` is the exact text after all fixes that don't conflict; left out, no report of the case may carry a fix.
 * - `path` when the file's name matters (default by kind: Dockerfile, compose.yaml, manifest.yaml; `images` rules guess by content),
 *   `facts` (today is 2026-11-24 unless given), `options`, `companions` ({path: text}, other files of a Compose project),
 *   `others` ({path: text}) and `complete` for object-set rules, `allowNotifications: true` when the snippet is broken on purpose,
 *   `exact: true` to skip the CRLF/BOM/no-final-newline variants (say why).
 *
 * What it asserts for free: the snippet parses; reports match in number, order, id and text under the range; ranges are not empty, inside
 * the file and don't end in a line break; every placeholder is filled; fixes are truthful (`meta.fix`), their edits don't overlap, the fixed
 * text parses, fixed findings are gone and none is new; the same with CRLF, with a byte-order mark and without final newline; the artifact
 * is frozen and a second run gives the same; an empty file gives nothing; `meta.examples` are true; each message id occurs in some
 * invalid case; no snippet occurs twice.
 */
import { describe, expect, test } from 'vitest';
import type { ArtifactKind, FileArtifact } from '../../src/artifacts/artifact.ts';
import { classify } from '../../src/artifacts/classify.ts';
import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { fileKinds } from '../../src/artifacts/kinds.ts';
import { type ParseChoice, parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { type Analysis, analyze } from '../../src/engine/analyze.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Confidence, Severity } from '../../src/findings/severity.ts';
import type { AnyRule, OptionValue, Rule } from '../../src/rules/rule.ts';
import type { Range, TextEdit } from '../../src/text/range.ts';
import { applyEdits, editsConflict } from '../../src/text/text-edit.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readMarks } from './marked-text.ts';

interface CaseSetting {
  readonly text: string;
  readonly path?: string;
  readonly facts?: Partial<Facts>;
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly companions?: Readonly<Record<string, string>>;
  readonly others?: Readonly<Record<string, string>>;
  readonly complete?: boolean;
  readonly allowNotifications?: boolean;
  readonly exact?: boolean;
}

interface ExpectedReport<M extends string> {
  readonly messageId: M;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly subject?: string;
  readonly message?: string;
  readonly safety?: 'safe' | 'unsafe';
  /** A part of it. */
  readonly advice?: string;
}

export type ValidCase = string | CaseSetting;
export interface InvalidCase<M extends string> extends CaseSetting {
  readonly expect: readonly (M | ExpectedReport<M>)[];
  readonly fixed?: string;
}

export interface RuleCases<M extends string> {
  readonly valid: Readonly<Record<string, ValidCase>>;
  readonly invalid: Readonly<Record<string, InvalidCase<M>>>;
}

const guessPath = (kind: ArtifactKind, text: string): string => fileKinds[kindOfExample(kind, text)].examplePath;

const choose = (kind: ArtifactKind, path: string, text: string): ParseChoice => {
  const found = classify(path, text);
  return found.kind === 'none' ? { kind: kindOfExample(kind, text) } : found;
};

interface Run {
  readonly artifacts: readonly FileArtifact[];
  readonly analysis: Analysis;
}

const asFiles = (texts: Readonly<Record<string, string>> = {}): ReadonlyMap<string, SourceFile> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, sourceFile(path, text)]));

const run = (rule: AnyRule, setting: CaseSetting, path: string, text: string): Run => {
  const { kind } = rule.meta;
  const main = parseArtifact(sourceFile(path, text), choose(kind, path, text), asFiles(setting.companions));
  const others = [...asFiles(setting.others).values()].map(file => parseArtifact(file, choose(kind, file.path, file.text), new Map()));
  const artifacts = [main, ...others];
  for (const artifact of artifacts) deepFreeze(artifact);
  const objects = artifacts.flatMap(artifact => (artifact.kind === 'kubernetes' ? artifact.objects : []));
  const facts: Facts = { today: '2026-11-24', buildContexts: new Map(), ...setting.facts };
  const input = {
    artifacts,
    objectSet: { kind: 'object-set' as const, objects, complete: setting.complete ?? true },
    rules: [activate(rule, setting.options)],
    facts,
  };
  const analysis = analyze(input);
  expect(analyze(input), 'a second run gives the same').toEqual(analysis);
  expect(analysis.notifications, 'the rule does not crash').toEqual([]);
  return { artifacts, analysis };
};

const errorsOf = (ran: Run) =>
  ran.artifacts.flatMap(artifact => artifact.notifications.filter(notification => notification.level === 'error'));

const withoutReturns = (text: string): string => text.replaceAll('\r', '');

const checkFindings = (rule: AnyRule, findings: readonly Finding[], text: string, path: string): void => {
  for (const finding of findings) {
    const { range } = finding.location;
    if (finding.location.path === path) {
      const under = text.slice(range.start, range.end);
      expect(range.start, 'the range is not empty').toBeLessThan(range.end);
      expect(range.end, 'the range is inside the file').toBeLessThanOrEqual(text.length);
      expect(under, 'the range does not end in a line break').not.toMatch(/[\r\n]$/u);
    }
    const template = rule.meta.messages[finding.messageId] ?? '';
    for (const [placeholder] of template.matchAll(/\{\w+\}/gu))
      expect(finding.message, 'placeholders are filled').not.toContain(placeholder);
    if (finding.fix) {
      expect(rule.meta.fix, 'a rule without fix offers none').not.toBe('none');
      if (rule.meta.fix === 'unsafe') expect(finding.fix.safety).toBe('unsafe');
    }
  }
};

const sameEdit = (a: TextEdit, b: TextEdit): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;

/** All fixes that don't conflict with an earlier one, applied at once. */
const applyFixes = (text: string, findings: readonly Finding[]): { readonly text: string; readonly applied: number } => {
  let edits: readonly TextEdit[] = [];
  let applied = 0;
  for (const { fix } of findings) {
    // Equal edits of two fixes are one, as for whoever applies both.
    const own = fix?.edits.filter(edit => !edits.some(other => sameEdit(edit, other))) ?? [];
    if (!fix || editsConflict([...edits, ...own])) continue;
    edits = [...edits, ...own];
    applied += 1;
  }
  return { text: applyEdits(text, edits), applied };
};

const checkFix = (rule: AnyRule, setting: CaseSetting, path: string, text: string, ran: Run): string => {
  const mine = ran.analysis.findings.filter(finding => finding.location.path === path);
  const { text: fixed, applied } = applyFixes(text, mine);
  if (applied === 0) return fixed;
  const again = run(rule, setting, path, fixed);
  if (!setting.allowNotifications) expect(errorsOf(again), 'the fixed text parses').toEqual([]);
  expect(again.analysis.findings.length, 'fixed findings are gone and none is new').toBeLessThanOrEqual(
    ran.analysis.findings.length - applied,
  );
  return fixed;
};

const checkInvalid = <M extends string>(rule: AnyRule, invalid: InvalidCase<M>): void => {
  const { text, ranges } = readMarks(invalid.text);
  const path = invalid.path ?? guessPath(rule.meta.kind, text);
  const ran = run(rule, invalid, path, text);
  if (!invalid.allowNotifications) expect(errorsOf(ran), 'the snippet parses').toEqual([]);
  const { findings } = ran.analysis;
  const wanted = invalid.expect.map(item => (typeof item === 'string' ? { messageId: item } : item));
  expect(
    findings.map(finding => ({ messageId: finding.messageId, text: text.slice(finding.location.range.start, finding.location.range.end) })),
  ).toEqual(wanted.map((item, index) => ({ messageId: item.messageId, text: textAt(text, ranges[index]) })));
  expect(findings.map(finding => finding.location.range)).toEqual(ranges);
  for (const [index, item] of wanted.entries()) expect(findings[index]).toMatchObject(expectedShape(item));
  checkFindings(rule, findings, text, path);
  const fixed = checkFix(rule, invalid, path, text, ran);
  expect(fixed === text ? undefined : fixed, 'the fixed text').toBe(invalid.fixed);
  if (!invalid.exact) checkVariants(rule, invalid, path, text, findings);
};

const textAt = (text: string, range: Range | undefined): string | undefined => range && text.slice(range.start, range.end);

const expectedShape = <M extends string>({
  messageId,
  severity,
  confidence,
  subject,
  message,
  safety,
  advice,
}: ExpectedReport<M>): object => ({
  messageId,
  ...(severity && { severity }),
  ...(confidence && { confidence }),
  ...(message && { message }),
  ...(subject !== undefined && { location: { subject } }),
  ...(safety && { fix: { safety } }),
  ...(advice && { advice: expect.stringContaining(advice) }),
});

/** Line ends and byte-order marks change nothing but offsets. */
const checkVariants = (rule: AnyRule, setting: CaseSetting, path: string, text: string, findings: readonly Finding[]): void => {
  const shape = (found: readonly Finding[], variant: string) =>
    found.map(finding => [
      finding.messageId,
      finding.location.subject,
      withoutReturns(variant.slice(finding.location.range.start, finding.location.range.end)),
    ]);
  const expected = shape(findings, text);
  const variants: Readonly<Record<string, string>> = {
    'CRLF line ends': text.replaceAll('\n', '\r\n'),
    'a byte-order mark': `\uFEFF${text}`,
    'no final newline': text.replace(/\n+$/u, ''),
  };
  for (const [name, variant] of Object.entries(variants)) {
    const ran = run(rule, setting, path, variant);
    expect(shape(ran.analysis.findings, variant), `same findings with ${name}`).toEqual(expected);
    checkFindings(rule, ran.analysis.findings, variant, path);
    const fixed = checkFix(rule, setting, path, variant, ran);
    if (name === 'CRLF line ends') expect(fixed, 'a fix keeps CRLF').not.toMatch(/[^\r]\n/u);
    if (name === 'a byte-order mark') expect(fixed.startsWith('\uFEFF'), 'a fix keeps the byte-order mark').toBe(true);
  }
};

const checkValid = (rule: AnyRule, valid: ValidCase): void => {
  const setting = typeof valid === 'string' ? { text: valid } : valid;
  const path = setting.path ?? guessPath(rule.meta.kind, setting.text);
  const ran = run(rule, setting, path, setting.text);
  if (!setting.allowNotifications) expect(errorsOf(ran), 'the snippet parses').toEqual([]);
  expect(ran.analysis.findings).toEqual([]);
};

export const testRule = <K extends ArtifactKind, M extends string>(typedRule: Rule<K, M>, cases: RuleCases<M>): void => {
  const rule = typedRule as unknown as AnyRule;
  const { meta } = rule;
  describe(meta.id, () => {
    for (const [name, valid] of Object.entries(cases.valid)) test(`is silent: ${name}`, () => checkValid(rule, valid));
    for (const [name, invalid] of Object.entries(cases.invalid)) test(`reports: ${name}`, () => checkInvalid(rule, invalid));

    test('is silent on an empty file', () => {
      expect(run(rule, { text: '' }, guessPath(meta.kind, ''), '').analysis.findings).toEqual([]);
    });

    test('keeps what its examples promise', () => {
      const badPath = meta.examples.path ?? guessPath(meta.kind, meta.examples.bad);
      const goodPath = meta.examples.path ?? guessPath(meta.kind, meta.examples.good);
      const { options } = meta.examples;
      const facts = Object.values(cases.invalid).find(invalid => invalid.facts !== undefined)?.facts;
      const setting = { text: '', ...(options && { options }), ...(facts && { facts }) };
      expect(run(rule, setting, badPath, meta.examples.bad).analysis.findings.length).toBeGreaterThan(0);
      expect(run(rule, setting, goodPath, meta.examples.good).analysis.findings).toEqual([]);
    });

    test('has an invalid case for each message, and no snippet twice', () => {
      const reported = new Set(
        Object.values(cases.invalid).flatMap(invalid => invalid.expect.map(item => (typeof item === 'string' ? item : item.messageId))),
      );
      expect([...reported].toSorted()).toEqual(Object.keys(meta.messages).toSorted());
      const withMaps = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
      const snippets = [...Object.values(cases.valid), ...Object.values(cases.invalid)].map(item => JSON.stringify(item, withMaps));
      expect(snippets.length).toBe(new Set(snippets).size);
    });
  });
};
