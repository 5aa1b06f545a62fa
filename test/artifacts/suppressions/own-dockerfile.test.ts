import { describe, expect, test } from 'vitest';
import { silenced, suppress } from '../../engine/suppression-case.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const rule = 'dockerfile/unpinned-os-package';
const own = `tidewaiter: ignore[${rule}]`;

const dockerfile = (text: string, found: string | readonly string[] = rule) => ({ kind: 'dockerfile' as const, text, found });

describe('what a comment in a Dockerfile covers', () => {
  test.each<[string, string, readonly boolean[]]>([
    ['the instruction below', `FROM a\n# ${own}\nRUN ⟦apt⟧\nRUN ⟦apt⟧\n`, [true, false]],
    ['all lines of the instruction below', `FROM a\n# ${own}\nRUN a && \\\n  ⟦apt⟧\nRUN ⟦apt⟧\n`, [true, false]],
    ['without blanks', `FROM a\n#tidewaiter:ignore[${rule}]\nRUN ⟦apt⟧\n`, [true]],
    ['indented', `FROM a\n  # ${own}\n  RUN ⟦apt⟧\n`, [true]],
    ['past other comments and blank lines', `FROM a\n# ${own}\n# other\n\nRUN ⟦apt⟧\n`, [true]],
    ['stacked on another', `FROM a\n# tidewaiter: ignore[image/*]\n# ${own}\nRUN ⟦apt⟧\n`, [true]],
    ['after other words and a second #', `FROM a\n# needed # ${own}\nRUN ⟦apt⟧\n`, [true]],
    ['only its own instruction, above a FROM', `# ${own}\nFROM ⟦a⟧\nRUN ⟦apt⟧\n`, [true, false]],
    ['nothing above it', `FROM ⟦a⟧\nRUN ⟦apt⟧\n# ${own}\n`, [false, false]],
    ['a file with carriage returns and a byte-order mark', `\uFEFF# ${own}\r\nFROM ⟦a⟧\r\n# ${own}\r\nRUN ⟦apt⟧\r\n`, [true, true]],
    [
      'the line below, between the lines of an instruction',
      `FROM a\nRUN a && \\\n  # ${own}\n  # other\n  ⟦apt⟧ && \\\n  ⟦apt⟧\n`,
      [true, false],
    ],
    ['its own line, behind a shell command', `FROM a\nRUN ⟦a⟧; \\\n  ⟦apt⟧ # ${own}\n`, [false, true]],
    ['the line below, in a here-document of RUN', `FROM a\nRUN <<EOF\n# ${own}\n⟦apt⟧\n⟦apt⟧\nEOF\n`, [true, false]],
    ['its own line, in a here-document of RUN', `FROM a\nRUN <<EOF\n⟦apt⟧ # ${own}\n⟦apt⟧\nEOF\n`, [true, false]],
    ['no line of a copied file that it is the text of', `FROM a\nCOPY <<EOF /x\n# ${own}\n⟦a⟧\n⟦b⟧ # ${own}\nEOF\n`, [false, false]],
    ['nothing when it is the text of a copied file', `FROM a\nCOPY <<EOF ⟦/x⟧\n# ${own}\nEOF\nRUN ⟦apt⟧\n`, [false, false]],
  ])('%s', (_, text, expected) => {
    expect(silenced(dockerfile(text))).toEqual(expected);
  });

  test.each<[string, string, readonly boolean[]]>([
    ['the stage below', `FROM ⟦a⟧\n# tidewaiter: ignore-stage[${rule}]\nFROM ⟦b⟧\nRUN ⟦apt⟧\nFROM ⟦c⟧\n`, [false, true, true, false]],
    ['the stage around it', `FROM ⟦a⟧\nRUN ⟦apt⟧\n# tidewaiter: ignore-stage[${rule}]\nRUN ⟦apt⟧\nFROM ⟦b⟧\n`, [true, true, true, false]],
    ['the first stage, from above the ARGs before it', `# tidewaiter: ignore-stage[${rule}]\nARG X=1\nFROM ⟦a⟧\nFROM ⟦b⟧\n`, [true, false]],
  ])('ignore-stage: %s', (_, text, expected) => {
    expect(silenced(dockerfile(text))).toEqual(expected);
  });

  test('ignore-file: all of the file, after parser directives', () => {
    expect(
      silenced(
        dockerfile(`# syntax=docker/dockerfile:1\n# a header\n\n# tidewaiter: ignore-file[dockerfile/*]\nARG ⟦X⟧\nFROM ⟦a⟧\nFROM ⟦b⟧\n`),
      ),
    ).toEqual([true, true, true]);
  });
});

describe('which rules a comment names', () => {
  test.each<[string, readonly boolean[]]>([
    ['dockerfile/root-user', [true, false]],
    ['dockerfile/root-user,image/mutable-tag', [true, true]],
    [' dockerfile/root-user , image/mutable-tag ', [true, true]],
    ['dockerfile/*', [true, false]],
    ['*', [true, true]],
  ])('%s', (list, expected) => {
    const text = `# tidewaiter: ignore[${list}]\nFROM ⟦⟦a⟧⟧\n`;
    expect(silenced(dockerfile(text, ['dockerfile/root-user', 'image/mutable-tag']))).toEqual(expected);
  });
});

describe('reason and end', () => {
  const outcome = (tail: string, suppressions = {}) => suppress({ ...dockerfile(`FROM a\n# ${own}${tail}\nRUN ⟦apt⟧\n`), suppressions });

  test.each<[string, { reason?: string; until?: string }]>([
    ['', {}],
    [' -- pinned upstream', { reason: 'pinned upstream' }],
    [' pinned upstream', { reason: 'pinned upstream' }],
    [': pinned upstream', { reason: 'pinned upstream' }],
    [' — pinned upstream', { reason: 'pinned upstream' }],
    [' until 2027-01-31', { until: '2027-01-31' }],
    [' until=2027-01-31', { until: '2027-01-31' }],
    [' until 2027-01-31 -- pinned upstream  ', { until: '2027-01-31', reason: 'pinned upstream' }],
    [' -- pinned upstream until=2027-01-31', { until: '2027-01-31', reason: 'pinned upstream' }],
    [' -- not until May', { reason: 'not until May' }],
    [' until 2026-06-15', { until: '2026-06-15' }],
  ])('%j', (tail, expected) => {
    expect(outcome(tail)).toMatchObject({ suppressed: [{ by: 'comment', ...expected }], notes: [] });
  });

  test('a suppression knows where it stands', () => {
    expect(outcome(' -- why').by).toEqual([`# ${own} -- why`]);
  });

  test('an end that has passed', () => {
    expect(outcome(' until 2026-06-14')).toMatchObject({
      suppressed: [undefined],
      notes: [`expired-suppression: # ${own} until 2026-06-14`],
      messages: ['This suppression counted until 2026-06-14 and no longer does. Fix the finding, or renew it.'],
    });
  });

  test.each(['soon', '2027-02-29', '31.01.2027'])('an end that is not a day: %s', date => {
    expect(outcome(` until ${date}`)).toMatchObject({
      suppressed: [undefined],
      notes: [`malformed-suppression: # ${own} until ${date}`],
      messages: [`"${date}" is not a day of the calendar, so this suppression counts as expired. Write the date as YYYY-MM-DD.`],
    });
  });

  test('policy may ask for a reason', () => {
    expect(outcome('', { requireReason: true })).toMatchObject({ suppressed: [undefined], notes: [`suppression-not-allowed: # ${own}`] });
    expect(outcome(' -- x', { requireReason: true }).notes).toEqual([]);
  });

  test('policy may ask for an end', () => {
    expect(outcome(' -- x', { requireExpiry: true })).toMatchObject({
      suppressed: [undefined],
      notes: [`suppression-not-allowed: # ${own} -- x`],
    });
    expect(outcome(' until 2027-01-31', { requireExpiry: true }).notes).toEqual([]);
  });
});

describe('policy', () => {
  test('may forbid comments', () => {
    expect(suppress({ ...dockerfile(`FROM a\n# ${own}\nRUN ⟦apt⟧\n`), suppressions: { inline: false } })).toMatchObject({
      suppressed: [undefined],
      notes: [`suppression-not-allowed: # ${own}`],
      messages: ['Policy does not allow suppressions in the reviewed files. Ask for a waiver in the policy file.'],
    });
  });

  test('may lock rules', () => {
    const text = `FROM a\n# tidewaiter: ignore[*]\nRUN ⟦⟦apt⟧⟧\n`;
    expect(suppress({ ...dockerfile(text, [rule, 'image/mutable-tag']), suppressions: { locked: ['image/*'] } })).toMatchObject({
      suppressed: [{ by: 'comment' }, undefined],
      notes: ['suppression-not-allowed: # tidewaiter: ignore[*]'],
      messages: ['Policy locks image/mutable-tag: only a waiver in the policy file can silence it.'],
    });
  });

  test('lets our own comments silence critical findings', () => {
    expect(silenced({ ...dockerfile(`FROM a\n# ${own}\nRUN ⟦apt⟧\n`), severity: 'critical' })).toEqual([true]);
  });
});

const endOfLine =
  'Outside of shell commands, Dockerfiles have no comments at the end of a line: this is an argument. Write it on the line above.';

describe('what is said about comments that do nothing', () => {
  const notesOf = (comment: string, more = {}) => suppress({ ...dockerfile(`FROM a\n${comment}\nRUN x\n`), ...more });

  test.each<[string, string]>([
    ['# tidewaiter: ignore', '"ignore" names no rules. Write "# tidewaiter: ignore[rule-id] -- reason".'],
    ['# tidewaiter: ignore dockerfile/root-user', '"ignore" names no rules. Write "# tidewaiter: ignore[rule-id] -- reason".'],
    ['# tidewaiter: ignore[]', 'The list of rules is empty. Write "# tidewaiter: ignore[rule-id] -- reason".'],
    ['# tidewaiter: ignore[dockerfile/root-user', 'The "]" after the rules is missing. Write "# tidewaiter: ignore[rule-id] -- reason".'],
    ['# tidewaiter: ignor[dockerfile/root-user]', '"ignor" is not understood. Did you mean "ignore"?'],
    ['# tidewaiter: disable[dockerfile/root-user]', '"disable" is not understood. Write "# tidewaiter: ignore[rule-id] -- reason".'],
    ['# tidewaiter ignore[dockerfile/root-user]', 'A ":" is missing after "tidewaiter". Write "# tidewaiter: ignore[rule-id] -- reason".'],
    [
      '# tidewaiter: ignore-file[dockerfile/root-user]',
      '"ignore-file" counts only at the top of the file, above the first instruction. Move it there.',
    ],
    ['ENV A=1 # tidewaiter: ignore[dockerfile/root-user]', endOfLine],
    ['USER root # tidewaiter: ignore[dockerfile/root-user]', endOfLine],
  ])('%s', (comment, message) => {
    const { notes, messages } = notesOf(comment);
    expect(notes).toEqual([`malformed-suppression: ${comment.slice(comment.indexOf('#'))}`]);
    expect(messages).toEqual([message]);
  });

  test.each<[string, string, string]>([
    ['dockerfile/root-usr', 'dockerfile/root-usr', 'There is no rule "dockerfile/root-usr". Did you mean "dockerfile/root-user"?'],
    ['root-user', 'root-user', 'There is no rule "root-user". Did you mean "dockerfile/root-user"?'],
    ['DL3008', 'DL3008', 'There is no rule "DL3008". Did you mean "dockerfile/unpinned-os-package"?'],
    ['zzz', 'zzz', 'There is no rule "zzz". List the rules with `tidewaiter rules`.'],
    ['rbac/*', 'rbac/*', 'No rule matches "rbac/*". List the rules with `tidewaiter rules`.'],
  ])('an unknown rule: %s', (list, at, message) => {
    expect(notesOf(`# tidewaiter: ignore[${list}]`)).toMatchObject({ notes: [`malformed-suppression: ${at}`], messages: [message] });
  });

  test('an unknown rule does not spoil the others', () => {
    expect(suppress(dockerfile(`FROM a\n# tidewaiter: ignore[nope, ${rule}]\nRUN ⟦apt⟧\n`))).toMatchObject({
      suppressed: [{ by: 'comment' }],
      notes: ['malformed-suppression: nope'],
    });
  });

  test('a comment that suppresses nothing, rule by rule', () => {
    expect(suppress(dockerfile(`FROM a\n# tidewaiter: ignore[${rule}, dockerfile/root-user]\nRUN ⟦apt⟧\n`))).toMatchObject({
      notes: ['unused-suppression: dockerfile/root-user'],
      messages: ['Nothing is found here that "dockerfile/root-user" would suppress. Remove it.'],
    });
  });

  test.each([
    ['that is off', 'dockerfile/sudo', {}],
    [
      'that policy turned off',
      'dockerfile/root-user',
      { policy: { rules: new Map([['dockerfile/*', { enabled: false, options: {}, ignorePaths: [] }]]) } },
    ],
    [
      'that does not look at the file',
      'dockerfile/root-user',
      { policy: { rules: new Map([['dockerfile/*', { options: {}, ignorePaths: ['Dockerfile'] }]]) } },
    ],
    ['that joins files which may not have been read', 'network/dangling-service', {}],
  ])('silence of a rule %s means nothing', (_, id, more) => {
    expect(notesOf(`# tidewaiter: ignore[${id}]`, more).notes).toEqual([]);
  });

  test.each(['# tidewaiter runs in CI', '# see tidewaiter: docs', 'LABEL tidewaiter: x', 'ENV A="#tidewaiterish"'])(
    '%s is not a suppression',
    comment => {
      expect(notesOf(comment).notes).toEqual([]);
    },
  );

  test('files that were not judged only suppress', () => {
    const text = `FROM a\n# ${own}\nRUN ⟦apt⟧\n# ${own}\nRUN x\n# tidewaiter: ignore\nRUN x\n`;
    expect(suppress({ ...dockerfile(text), unjudged: true })).toMatchObject({ suppressed: [{ by: 'comment' }], notes: [] });
  });
});

describe('hostile Dockerfiles', () => {
  test.each<[string, number, (size: number) => string, string | undefined, readonly string[]]>([
    [
      'many comments',
      5_000,
      size => `FROM a\n${`# ${own}\nRUN x\n`.repeat(size)}RUN ⟦x⟧\n`,
      undefined,
      ['unused-suppression', 'malformed-suppression'],
    ],
    [
      'many comments above one instruction',
      5_000,
      size => `FROM a\n${`# ${own}\n`.repeat(size)}${'#\n'.repeat(5 * size)}RUN ⟦x⟧\n`,
      'comment',
      ['malformed-suppression'],
    ],
    ['many markers in a line', 12_500, size => `FROM a\nRUN ⟦x⟧ ${'# tidewaiter: '.repeat(size)}\n`, undefined, ['malformed-suppression']],
    [
      'unknown rules',
      600,
      size => `FROM a\n${`# tidewaiter: ignore[${'dockerfile/root-uzer-nonexistent,'.repeat(40)}]\nRUN x\n`.repeat(size)}RUN ⟦x⟧\n`,
      undefined,
      ['malformed-suppression'],
    ],
    [
      'an endless list',
      100_000,
      size => `FROM a\n# tidewaiter: ignore[${'x,'.repeat(size)}]\nRUN ⟦x⟧\n`,
      undefined,
      ['malformed-suppression'],
    ],
  ])('%s cost linear time', (_, size, make, by, told) => {
    const { suppressed, notes } = inLinearTime(size, make, text => suppress(dockerfile(text)));
    expect(suppressed.map(suppression => suppression?.by)).toEqual([by]);
    expect([...new Set(notes.map(note => note.split(':', 1)[0]))]).toEqual(told);
  });

  test('the limit is told', () => {
    const { messages } = suppress(dockerfile(`FROM a\n${`# ${own}\nRUN ⟦x⟧\n`.repeat(501)}`));
    expect(messages).toEqual([
      'The file has more than 500 suppressions; this one and those after it are not read. Use "ignore-file", or a waiver in the policy.',
    ]);
  });
});
