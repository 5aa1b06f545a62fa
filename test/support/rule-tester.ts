/**
 * `testRule(rule, {valid, invalid})`: a table of real texts becomes one `describe` with one `test` per case.
 *
 * - A valid case is a text (or `{text, …}`) on which the rule is silent.
 * - An invalid case draws each expected range with ⟦ ⟧ and lists the expected message ids in source order (`expect`); an item may be
 *   `{messageId, severity?, subject?, confidence?, message?, safety?, advice?}` (a part of the advice). Two reports on one range are two nested marks.
 * - `fixed` is the exact text after all fixes that don't conflict; left out, no report of the case may carry a fix.
 * - `path` when the file's name matters (default by kind: Dockerfile, compose.yaml, manifest.yaml; `images` rules guess by content),
 *   `facts` (today is 2026-11-24 unless given), `options`, `companions` ({path: text}, other files of a Compose project),
 *   `before` ({path: text}, what stood there before the change, for rules that compare), `others` ({path: text}, with marks of their own; findings are expected by path, then place), `fixedOthers` and `complete` for rules that
 *   join files, `allowNotifications: true` when the snippet is broken on purpose,
 *   `exact: true` to skip the CRLF/BOM/no-final-newline variants (say why).
 *
 * What it asserts for free: the snippet parses; reports match in number, order, id and text under the range; ranges are not empty, inside
 * the file and don't end in a line break; every placeholder is filled, and the message a whole sentence; fixes are truthful (`meta.fix`),
 * their edits don't overlap, the fixed text parses, fixed findings are gone and none is new; the same with CRLF, with a byte-order mark and
 * without final newline; the artifact is frozen and a second run gives the same; an empty file gives nothing; `meta.examples` are true, and
 * the rule's page says what its metadata say; each message id occurs in some invalid case; no snippet occurs twice.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rulePage } from '../../.github/scripts/rule-page.ts';
import type { ArtifactKind, FileArtifact } from '../../src/artifacts/artifact.ts';
import { classify } from '../../src/artifacts/classify.ts';
import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { fileKinds } from '../../src/artifacts/kinds.ts';
import { type ParseChoice, parseArtifact } from '../../src/artifacts/parse-artifact.ts';
import { repositoryUnit } from '../../src/artifacts/repository/repository-unit.ts';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { activate } from '../../src/engine/active-rule.ts';
import { type Analysis, analyze } from '../../src/engine/analyze.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Confidence, Severity } from '../../src/findings/severity.ts';
import { type AnyRule, type ExampleText, type OptionValue, type Rule, unitOfExamples } from '../../src/rules/rule.ts';
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
  readonly before?: Readonly<Record<string, string>>;
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
  /** Other files that fixes write in, as they are then. */
  readonly fixedOthers?: Readonly<Record<string, string>>;
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
  const [others = [], before = []] = [withoutMarks(setting.others), setting.before].map(texts =>
    [...asFiles(texts).values()].map(file => parseArtifact(file, choose(kind, file.path, file.text), new Map())),
  );
  const artifacts = [main, ...others];
  for (const artifact of artifacts) deepFreeze(artifact);
  const unit = unitOfExamples(rule.meta.reads);
  const reason = setting.complete === false ? 'A file could not be read.' : undefined;
  const facts: Facts = { today: '2026-11-24', buildContexts: new Map(), ...setting.facts };
  const input = {
    artifacts,
    units: [repositoryUnit({ unit, path: '', artifacts, former: repositoryUnit({ unit, path: '', artifacts: before }) }, reason)],
    rules: [activate(rule, setting.options)],
    facts,
  };
  const analysis = analyze(input);
  expect(analyze(input), 'a second run gives the same').toEqual(analysis);
  expect(
    analysis.notifications.filter(({ code }) => code !== 'not-joined'),
    'the rule does not crash',
  ).toEqual([]);
  return { artifacts, analysis };
};

const withoutMarks = (texts: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, readMarks(text).text]));

const errorsOf = (ran: Run) =>
  ran.artifacts.flatMap(artifact => artifact.notifications.filter(notification => notification.level === 'error'));

const withoutReturns = (text: string): string => text.replaceAll('\r', '');

/** It ends as one, and no place in it was filled with nothing. */
const wholeSentence = /^(?!.*(?: {2}|``|\(\)| [.,;:](?: |$)))\S.*[.)`"]$/su;

const checkFindings = (rule: AnyRule, findings: readonly Finding[], { artifacts }: Run): void => {
  for (const finding of findings) {
    const { range } = finding.location;
    const text = artifacts.find(({ file }) => file.path === finding.location.path)?.file.text ?? '';
    const under = text.slice(range.start, range.end);
    expect(range.start, 'the range is not empty').toBeLessThan(range.end);
    expect(range.end, 'the range is inside the file').toBeLessThanOrEqual(text.length);
    expect(under, 'the range does not end in a line break').not.toMatch(/[\r\n]$/u);
    const template = rule.meta.messages[finding.messageId] ?? '';
    expect(finding.message.replaceAll(/\{\{.*?\}\}/gsu, 'x'), 'the message is a whole sentence').toMatch(wholeSentence);
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

type Texts = Readonly<Record<string, string>>;

/** All fixes that don't conflict with an earlier one, applied at once in all files. */
const applyFixes = (texts: Texts, findings: readonly Finding[]): { readonly texts: Texts; readonly applied: number } => {
  const edits = new Map<string, readonly TextEdit[]>();
  let applied = 0;
  for (const { fix, location } of findings) {
    // Equal edits of two fixes are one, as for whoever applies both.
    const wanted = fix ? [{ path: location.path, edits: fix.edits }, ...(fix.elsewhere ?? [])] : [];
    const next = wanted.map(({ path, edits: own }): readonly [string, readonly TextEdit[]] => {
      const before = edits.get(path) ?? [];
      return [path, [...before, ...own.filter(edit => !before.some(other => sameEdit(edit, other)))]];
    });
    if (!fix || next.some(([, own]) => editsConflict(own))) continue;
    for (const [path, own] of next) edits.set(path, own);
    applied += 1;
  }
  const fixed = Object.entries(texts).map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? [])]);
  return { texts: Object.fromEntries(fixed), applied };
};

const textsOf = (setting: CaseSetting, path: string, text: string): Texts => ({ ...withoutMarks(setting.others), [path]: text });

/** The texts after all fixes, which are looked at once more. */
const checkFix = (rule: AnyRule, setting: CaseSetting, path: string, text: string, ran: Run): Texts => {
  const { texts, applied } = applyFixes(textsOf(setting, path, text), ran.analysis.findings);
  if (applied === 0) return texts;
  const { [path]: own = '', ...others } = texts;
  const again = run(rule, { ...setting, others }, path, own);
  if (!setting.allowNotifications) expect(errorsOf(again), 'the fixed text parses').toEqual([]);
  expect(again.analysis.findings.length, 'fixed findings are gone and none is new').toBeLessThanOrEqual(
    ran.analysis.findings.length - applied,
  );
  return texts;
};

/** A range that a case draws, in one of its files. */
interface DrawnRange {
  readonly path: string;
  readonly text: string;
  readonly range: Range;
}

/** By path, as findings come. */
const drawnRanges = (setting: CaseSetting, path: string): readonly DrawnRange[] =>
  Object.entries({ ...setting.others, [path]: setting.text })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([at, marked]) => {
      const { text, ranges } = readMarks(marked);
      return ranges.map(range => ({ path: at, text, range }));
    });

const checkInvalid = <M extends string>(rule: AnyRule, invalid: InvalidCase<M>): void => {
  const { text } = readMarks(invalid.text);
  const path = invalid.path ?? guessPath(rule.meta.kind, text);
  const drawn = drawnRanges(invalid, path);
  const ran = run(rule, invalid, path, text);
  if (!invalid.allowNotifications) expect(errorsOf(ran), 'the snippet parses').toEqual([]);
  const { findings } = ran.analysis;
  const wanted = invalid.expect.map(item => (typeof item === 'string' ? { messageId: item } : item));
  const texts = textsOf(invalid, path, text);
  expect(
    findings.map(({ messageId, location }) => ({
      messageId,
      path: location.path,
      text: (texts[location.path] ?? '').slice(location.range.start, location.range.end),
    })),
  ).toEqual(wanted.map((item, index) => ({ messageId: item.messageId, path: drawn[index]?.path, text: textAt(drawn[index]) })));
  expect(findings.map(finding => finding.location.range)).toEqual(drawn.map(({ range }) => range));
  for (const [index, item] of wanted.entries()) expect(findings[index]).toMatchObject(expectedShape(item));
  checkFindings(rule, findings, ran);
  const fixed = checkFix(rule, invalid, path, text, ran);
  expect(fixed[path] === text ? undefined : fixed[path], 'the fixed text').toBe(invalid.fixed);
  const changed = Object.entries(fixed).filter(([other, now]) => other !== path && now !== texts[other]);
  expect(Object.fromEntries(changed), 'other files that fixes write in').toEqual(invalid.fixedOthers ?? {});
  if (!invalid.exact) checkVariants(rule, invalid, path, text, findings);
};

const textAt = (drawn: DrawnRange | undefined): string | undefined => drawn?.text.slice(drawn.range.start, drawn.range.end);

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
  const others = withoutMarks(setting.others);
  const shape = (found: readonly Finding[], variant: string) =>
    found.map(({ messageId, location }) => [
      messageId,
      location.subject,
      withoutReturns((location.path === path ? variant : (others[location.path] ?? '')).slice(location.range.start, location.range.end)),
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
    checkFindings(rule, ran.analysis.findings, ran);
    const fixed = checkFix(rule, setting, path, variant, ran)[path] ?? '';
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

/** Each rule is shown by as many cases at least, of what it reports and of what it passes over. */
const leastCases = 4;

export const testRule = <K extends ArtifactKind, M extends string>(typedRule: Rule<K, M>, cases: RuleCases<M>): void => {
  const rule = typedRule as unknown as AnyRule;
  const { meta } = rule;
  describe(meta.id, () => {
    for (const [name, valid] of Object.entries(cases.valid)) test(`is silent: ${name}`, () => checkValid(rule, valid));
    for (const [name, invalid] of Object.entries(cases.invalid)) test(`reports: ${name}`, () => checkInvalid(rule, invalid));

    const page = new URL(`../../docs/rules/${meta.id}.md`, import.meta.url);
    const isOurs = existsSync(page);

    test.runIf(isOurs)(`has ${leastCases} cases of either kind at least`, () => {
      const counts = [cases.valid, cases.invalid].map(all => Math.min(Object.keys(all).length, leastCases));
      expect(counts).toEqual([leastCases, leastCases]);
    });

    test('is silent on an empty file', () => {
      expect(run(rule, { text: '' }, guessPath(meta.kind, ''), '').analysis.findings).toEqual([]);
    });

    test('keeps what its examples promise', () => {
      const { options, ignoreFile: text } = meta.examples;
      const ignoreFile = text === undefined ? undefined : ({ state: 'known', value: { path: '.dockerignore', text } } as const);
      const trackedFiles = { state: 'unknown', reason: 'This is an example.' } as const;
      const beside = ignoreFile && { buildContexts: new Map([['Dockerfile', { ignoreFile, trackedFiles }]]) };
      const facts = beside ?? Object.values(cases.invalid).find(invalid => invalid.facts !== undefined)?.facts;
      const textsIn = (example: ExampleText): Texts =>
        typeof example === 'string' ? { [meta.examples.path ?? guessPath(meta.kind, example)]: example } : example;
      const before = meta.examples.before === undefined ? undefined : textsIn(meta.examples.before);
      const findingsOf = (example: ExampleText): readonly Finding[] => {
        const files = textsIn(example);
        const [[path, text] = ['', ''], ...beside] = Object.entries(files);
        const others = beside.filter(([other, own]) => classify(other, own).kind !== 'none');
        const setting = {
          text: '',
          companions: Object.fromEntries(beside),
          others: Object.fromEntries(others),
          ...(options && { options }),
          ...(facts && { facts }),
          ...(before && { before }),
        };
        return run(rule, setting, path, text).analysis.findings;
      };
      expect(findingsOf(meta.examples.bad).length).toBeGreaterThan(0);
      expect(findingsOf(meta.examples.good)).toEqual([]);
    });

    // Rules of forms' own tests have none.
    test.runIf(isOurs)('has a page that says what its metadata say: npm run docs', () => {
      expect(rulePage(rule)).toBe(readFileSync(page, 'utf8'));
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
