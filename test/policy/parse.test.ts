import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/policy/parse.ts';
import { inLinearTime } from '../support/linear-time.ts';
import { readMarks } from '../support/marked-text.ts';
import { sampleRules } from './sample-rules.ts';

const path = '.github/tidewaiter.yml';

const errorsOf = (text: string) => parsePolicy(text, path, sampleRules).errors ?? [];

/** Expects one error per mark, in the order given, each exactly at its mark. */
const expectErrors = (marked: string, expected: readonly (readonly [message: string, hint?: string])[]): void => {
  const { text, ranges } = readMarks(marked);
  const errors = errorsOf(text);
  expect(errors.map(({ message, hint }) => (hint === undefined ? [message] : [message, hint]))).toEqual(expected);
  expect(errors.map(error => error.range)).toEqual(ranges);
};

test('places are known down to the keys of a rule, and no deeper', () => {
  const text = 'rules:\n  image/mutable-tag:\n    severity: low\n    options: {max-age: 5}\n';
  expect([...(parsePolicy(text, path, sampleRules).policy?.places ?? [])].map(([name, { line }]) => `${name}:${line}`)).toEqual([
    'rules:1',
    'rules.image/mutable-tag:2',
    'rules.image/mutable-tag.severity:3',
    'rules.image/mutable-tag.options:4',
  ]);
});

describe('a valid file', () => {
  test('says in the words of the program what each key says', () => {
    const text = `version: 1
report: changed-files
thresholds: {report: info, block: critical}
on-incomplete: warn
all-rules: true
ignore-paths: [vendor/**]
unrendered-paths: [charts/**]
registries:
  trusted: [ghcr.io/acme]
suppressions:
  inline: false
  require-reason: true
  locked: [dockerfile/*]
`;
    const { policy } = parsePolicy(text, path, sampleRules);
    expect(policy).toEqual({
      source: { path },
      places: expect.any(Map),
      scope: 'changed-files',
      thresholds: { report: 'info', block: 'critical' },
      onIncomplete: 'warn',
      profile: { base: 'strict', paths: new Map() },
      ignorePaths: ['vendor/**'],
      unrenderedPaths: ['charts/**'],
      registries: { trusted: ['ghcr.io/acme'] },
      suppressions: { inline: false, requireReason: true, locked: ['dockerfile/*'] },
    });
    expect(policy?.places.get('suppressions.require-reason')).toEqual({
      range: { start: text.indexOf('require-reason'), end: text.indexOf('require-reason') + 14 },
      line: text.slice(0, text.indexOf('require-reason')).split('\n').length,
    });
  });

  test.each(['ignore', 'warn', 'block'])('what moved may %s', moved => {
    expect(parsePolicy(`moved: ${moved}\n`, path, sampleRules).policy?.moved).toBe(moved);
  });

  test('orders rule settings from the weakest to the strongest', () => {
    const text =
      'rules:\n  image/mutable-tag: high\n  image/*: {options: {strict: true}}\n  "*": off\n  dockerfile/sudo: {severity: info, enabled: false, ignore-paths: [docs]}\n';
    expect([...(parsePolicy(text, path, sampleRules).policy?.rules ?? [])]).toEqual([
      ['*', { enabled: false, options: {}, ignorePaths: [] }],
      ['image/*', { options: { strict: true }, ignorePaths: [] }],
      ['dockerfile/sudo', { enabled: false, severity: 'info', options: {}, ignorePaths: ['docs'] }],
      ['image/mutable-tag', { enabled: true, severity: 'high', options: {}, ignorePaths: [] }],
    ]);
  });

  test('a severity turns a single rule on, but not all that a glob names', () => {
    const rules = parsePolicy('rules: {dockerfile/sudo: high, dockerfile/*: high}', path, sampleRules).policy?.rules;
    expect(rules?.get('dockerfile/sudo')?.enabled).toBe(true);
    expect(rules?.get('dockerfile/*')).toEqual({ severity: 'high', options: {}, ignorePaths: [] });
  });

  test('a waiver knows where it stands, and may name one rule, path and subject without a list', () => {
    const { text, ranges } = readMarks(
      'waivers:\n  - ⟦rules: image/*\n    paths: deploy\n    subjects: service:web\n    reason: " moved next sprint "\n    until: 2027-01-31⟧\n\n# end\n',
    );
    expect(parsePolicy(text, path, sampleRules).policy?.waivers).toEqual([
      {
        rules: ['image/*'],
        paths: ['deploy'],
        subjects: ['service:web'],
        reason: 'moved next sprint',
        until: '2027-01-31',
        at: { path, range: ranges[0] },
      },
    ]);
  });

  test.each(['', '# nothing but a comment\n', '---\n', '\uFEFF', '{}'])('%j asks for nothing', text => {
    expect(parsePolicy(text, path, sampleRules)).toEqual({ policy: { source: { path }, places: new Map() } });
  });

  test('line ends and a byte-order mark make no difference', () => {
    expect(parsePolicy('\uFEFFreport: all\r\nall-rules: true\r\n', path, sampleRules).policy).toMatchObject({
      scope: 'all',
      profile: { base: 'strict', paths: new Map() },
    });
  });
});

describe('errors stand where the mistake is', () => {
  test('unknown keys, all of them, with the nearest known one', () => {
    expectErrors('⟦verison⟧: 1\nthresholds:\n  ⟦repot⟧: low\n  ⟦xyzzy⟧: low\n⟦toString⟧: 1\n', [
      ['Unknown key "verison".', 'Did you mean "version"?'],
      ['Unknown key "repot" in "thresholds".', 'Did you mean "report"?'],
      ['Unknown key "xyzzy" in "thresholds".', 'Known keys: report, comment, block.'],
      [
        'Unknown key "toString".',
        'Known keys: version, report, thresholds, on-incomplete, moved, profile, all-rules, kubernetes-version, kubernetes-api-versions, helm-version, rules, ignore-paths, unrendered-paths, registries, organization-rules, waivers, suppressions, scans.',
      ],
    ]);
  });

  test('line and column count from 1', () => {
    expect(errorsOf('version: 1\r\nthresholds:\r\n  block: hihg\r\n')).toEqual([
      {
        path,
        range: { start: 34, end: 38 },
        line: 3,
        column: 10,
        message: '"thresholds.block" must be one of critical, high, medium, low, info, none, not "hihg".',
        hint: 'Did you mean "high"?',
      },
    ]);
  });

  test('values of the wrong type', () => {
    expectErrors('version: ⟦2⟧\nreport: ⟦[all]⟧\nall-rules: ⟦yes⟧\nignore-paths: ⟦vendor⟧\nregistries:\n  ⟦- ghcr.io⟧\nwaivers: ⟦{}⟧\n', [
      ['"version" must be 1, not 2.'],
      ['"report" must be one of new, changed-files, all, not a list.'],
      ['"all-rules" must be true or false, not "yes".'],
      ['"ignore-paths" must be a list, not "vendor".'],
      ['"registries" must be a mapping, not a list.'],
      ['"waivers" must be a list, not a mapping.'],
    ]);
  });

  test('a key without a value', () => {
    expectErrors('⟦ignore-paths⟧:\nreport: all\n', [['"ignore-paths" must be a list, not empty.']]);
  });

  test.each([
    ['⟦[1]⟧', 'The file must be a mapping, not a list.'],
    ['⟦all⟧', 'The file must be a mapping, not "all".'],
  ])('%s is not a policy', (marked, message) => expectErrors(marked, [[message]]));

  test.each([
    ['U+2028', '\u2028', '\\u2028'],
    ['U+0085', '\u0085', '\\u0085'],
  ])('a line break that only some parsers know: %s', (code, char, written) => {
    expectErrors(`report: all # c⟦${char}⟧thresholds: {block: none}\n`, [
      [`The character ${code} ends the line for kubectl, and not for others.`, `Remove it, or write it as "${written}" in double quotes.`],
    ]);
  });

  test('rules that do not exist', () => {
    expectErrors('rules:\n  ⟦image/mutable-tagg⟧: off\n  ⟦root-user⟧: off\n  ⟦rbac/*⟧: off\n  ⟦zzz⟧: off\n', [
      ['There is no rule "image/mutable-tagg".', 'Did you mean "image/mutable-tag"?'],
      ['There is no rule "root-user".', 'Did you mean "dockerfile/root-user"?'],
      ['No rule matches "rbac/*".', 'Packs: dockerfile/*, image/*.'],
      ['There is no rule "zzz".', 'List the rules with `tidewaiter rules`.'],
    ]);
  });

  test('rules that do not exist, in waivers and locks', () => {
    expectErrors(
      'waivers:\n  - {rules: ⟦image/x⟧, reason: r}\n  - {rules: [image/*, ⟦nope⟧], reason: r}\nsuppressions:\n  locked: [⟦dockerfile/sude⟧]\n',
      [
        ['There is no rule "image/x".', 'List the rules with `tidewaiter rules`.'],
        ['There is no rule "nope".', 'List the rules with `tidewaiter rules`.'],
        ['There is no rule "dockerfile/sude".', 'Did you mean "dockerfile/sudo"?'],
      ],
    );
  });

  test('what stands under a rule', () => {
    expectErrors(
      'rules:\n  image/*: ⟦hi⟧\n  dockerfile/sudo: ⟦3⟧\n  dockerfile/root-user: {enabled: ⟦1⟧, ⟦sverity⟧: low, ignore-paths: [⟦5⟧]}\n',
      [
        ['"rules.image/*" must be one of off, on, critical, high, medium, low, info or a mapping, not "hi".'],
        ['"rules.dockerfile/sudo" must be one of off, on, critical, high, medium, low, info or a mapping, not 3.'],
        ['"rules.dockerfile/root-user.enabled" must be true or false, not 1.'],
        ['Unknown key "sverity" in "rules.dockerfile/root-user".', 'Did you mean "severity"?'],
        ['"rules.dockerfile/root-user.ignore-paths[0]" must be a text, not 5.'],
      ],
    );
  });

  test('options that a rule does not have, or of another type', () => {
    expectErrors(
      'rules:\n  image/mutable-tag:\n    options: {⟦alowed-tags⟧: [a], max-age: ⟦soon⟧, strict: ⟦1⟧, prefix: ⟦[v]⟧, allowed-tags: ⟦edge⟧}\n  image/*: {options: {trusted: [a], ⟦x⟧: 1}}\n  dockerfile/sudo: {options: {⟦x⟧: 1}}\n',
      [
        ['The rule "image/mutable-tag" has no option "alowed-tags".', 'Did you mean "allowed-tags"?'],
        ['The option "max-age" must be a number.'],
        ['The option "strict" must be true or false.'],
        ['The option "prefix" must be a text.'],
        ['The option "allowed-tags" must be a list of texts.'],
        ['The matching rules have no option "x".', 'Known options: allowed-tags, max-age, strict, prefix, trusted, denied.'],
        ['The rule "dockerfile/sudo" has no option "x".', 'It has no options.'],
      ],
    );
  });

  test('names that JavaScript objects have anyway are no rules', () => {
    expectErrors('rules: {⟦constructor⟧: off, ⟦__proto__⟧: off}', [['"constructor" cannot be a name.'], ['"__proto__" cannot be a name.']]);
  });

  test('waivers without rules or reason, and with dates that no calendar has', () => {
    expectErrors(
      'waivers:\n  - ⟦{rules: image/*}⟧\n  - ⟦{reason: r}⟧\n  - {rules: ⟦[]⟧, reason: ⟦" "⟧, until: ⟦2027-02-29⟧}\n  - {rules: image/*, reason: r, until: ⟦31.01.2027⟧}\n',
      [
        ['The key "reason" is missing in "waivers[0]".'],
        ['The key "rules" is missing in "waivers[1]".'],
        ['"waivers[2].rules" must not be empty.'],
        ['"waivers[2].reason" must not be empty, not " ".'],
        ['"waivers[2].until" must be a day that the calendar has, written as YYYY-MM-DD, not "2027-02-29".'],
        ['"waivers[3].until" must be a day that the calendar has, written as YYYY-MM-DD, not "31.01.2027".'],
      ],
    );
  });

  test('waivers without a date when the file asks for dates', () => {
    expectErrors(
      'suppressions: {require-expiry: true}\nwaivers:\n  - ⟦{rules: image/*, reason: r}⟧\n  - {rules: image/*, reason: r, until: 2028-02-29}\n',
      [['The waiver needs an "until" date, because "suppressions.require-expiry" is on.']],
    );
  });

  test('thresholds that would block in silence', () => {
    expectErrors('thresholds: {report: high, comment: ⟦medium⟧, block: ⟦low⟧}', [
      [
        '"thresholds.comment" (medium) lies below "thresholds.report" (high): findings would get a comment without being shown.',
        'Lower "report" to medium, or raise "comment" to high.',
      ],
      [
        '"thresholds.block" (low) lies below "thresholds.report" (high): findings would block without being shown.',
        'Lower "report" to low, or raise "block" to high.',
      ],
    ]);
    expect(errorsOf('thresholds: {report: none, comment: none, block: none}')).toEqual([]);
    expect(errorsOf('thresholds: {report: none, block: info}')).toHaveLength(1);
  });

  test('globs that cannot work', () => {
    expectErrors('ignore-paths: [⟦"!a"⟧, ⟦""⟧, ⟦a\\b⟧, "**/*.{yml,yaml}"]\n', [
      ['"ignore-paths[0]" must be a glob with "/" between folders and no "!" in front, not "!a".'],
      ['"ignore-paths[1]" must be a glob with "/" between folders and no "!" in front, not "".'],
      ['"ignore-paths[2]" must be a glob with "/" between folders and no "!" in front, not "a\\b".'],
    ]);
    expectErrors(`ignore-paths: [⟦${'"'}${'{a,b}'.repeat(6)}"⟧]\nwaivers: [{rules: image/*, reason: r, paths: ⟦/⟧}]\n`, [
      [`The glob "${'{a,b}'.repeat(6)}" has 64 or more alternatives in braces.`],
      ['The glob "/" is empty.'],
    ]);
  });
});

describe('YAML that is not a policy', () => {
  test('syntax errors', () => {
    expect(errorsOf('report: [\n')).toMatchObject([{ line: 2, column: 1 }]);
    expect(errorsOf('a:\n\t- b\n')).toMatchObject([{ line: 2, message: 'Tabs are not allowed as indentation.' }]);
  });

  test('several syntax errors, in the order of the text and one for each place', () => {
    const errors = errorsOf('report: "a\\q b\\q"\nwaivers: "\\q"\nlocked: @x\n');
    expect(errors.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:11', '1:15', '2:11', '3:9']);
  });

  test('the first twenty of very many syntax errors', () => {
    const errors = errorsOf(Array.from({ length: 30 }, (_, index) => `k${index}: "\\q"\n`).join(''));
    expect(errors.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('keys that are given twice', () => {
    expectErrors('report: all\n⟦report⟧: new\nthresholds: {block: low, ⟦block⟧: high}', [
      ['The key "report" is given twice.', 'Merge the two.'],
      ['The key "block" is given twice.', 'Merge the two.'],
    ]);
  });

  test('anchors, aliases, tags, merge keys, second documents and keys that are no texts', () => {
    expectErrors('thresholds: &t ⟦{}⟧\nregistries: ⟦*t⟧\n', [
      ['Anchors and aliases are not supported here.', 'Write the value out.'],
      ['Anchors and aliases are not supported here.', 'Write the value out.'],
    ]);
    expectErrors('report: ⟦!!foo⟧ all\n', [['Unresolved tag: tag:yaml.org,2002:foo.']]);
    expectErrors('⟦<<⟧: {report: all}\n', [
      [
        'Unknown key "<<".',
        'Known keys: version, report, thresholds, on-incomplete, moved, profile, all-rules, kubernetes-version, kubernetes-api-versions, helm-version, rules, ignore-paths, unrendered-paths, registries, organization-rules, waivers, suppressions, scans.',
      ],
    ]);
    expect(errorsOf('report: all\n---\nreport: new\n')).toMatchObject([{ line: 2 }]);
    expectErrors('? ⟦[a]⟧\n: 1\n', [['A key must be a plain text.']]);
  });
});

describe('hostile files', () => {
  test.each([
    ['flow', `rules: ${'['.repeat(100_000)}`],
    ['sequence', '- '.repeat(60_000)],
    ['mapping', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('a deep %s is refused', (_, text) => {
    expect(errorsOf(text)[0]?.message).toBe('The file is nested too deeply.');
  });

  test('long files and long lists are refused', () => {
    expect(errorsOf(`# ${'x'.repeat(131_072)}`)).toMatchObject([{ line: 1, message: 'The file is longer than 131072 characters.' }]);
    expect(errorsOf(`ignore-paths: [${'a,'.repeat(1_001)}]`)).toMatchObject([
      { message: '"ignore-paths" must have at most 1000 entries.' },
    ]);
  });

  test('many keys cost linear time, and give at most 100 errors', () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, index) => `key${index}: 1`).join('\n');
    expect(inLinearTime(10_000, keys, errorsOf)).toHaveLength(100);
  });
});
