import { describe, expect, test } from 'vitest';
import { type Kind, silenced, suppress } from '../../engine/suppression-case.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { dedent } from '../../support/marked-text.ts';

const rule = 'kubernetes/privileged-container';
const own = `tidewaiter: ignore[${rule}]`;

const yaml = (text: string, kind: Kind = 'kubernetes') => ({ kind, text: dedent(text), found: rule });

describe('what a comment in a manifest covers', () => {
  test.each<[string, string, readonly boolean[]]>([
    [
      'its own line, behind a value',
      `
      kind: ⟦Pod⟧
      privileged: ⟦true⟧ # ${own}
      other: ⟦true⟧
      `,
      [false, true, false],
    ],
    [
      'the entry below, with all that is in it',
      `
      kind: ⟦Pod⟧
      # ${own}
      spec:
        a: ⟦1⟧
        b: [⟦2⟧]
      other: ⟦3⟧
      `,
      [false, true, true, false],
    ],
    [
      'only the first entry of a mapping that is a value',
      `
      securityContext:
        # ${own}
        privileged: ⟦true⟧
        other: ⟦true⟧
      `,
      [true, false],
    ],
    [
      'the whole document, above its first key',
      `
      # a header
      # ${own}
      apiVersion: v1
      kind: ⟦Pod⟧
      spec: {a: ⟦1⟧}
      ---
      kind: ⟦Pod⟧
      `,
      [true, true, false],
    ],
    [
      'the document below, behind or under a document mark',
      `
      kind: ⟦Pod⟧
      --- # ${own}
      kind: ⟦Pod⟧
      ---
      # ${own}
      kind: ⟦Pod⟧
      ---
      kind: ⟦Pod⟧
      `,
      [false, true, true, false],
    ],
    [
      'a list item with all that is in it, above its dash',
      `
      containers:
        # ${own}
        - name: ⟦a⟧
          image: ⟦b⟧
        - name: ⟦c⟧
      `,
      [true, true, false],
    ],
    [
      'a list item behind its dash',
      `
      containers:
        - # ${own}
          name: ⟦a⟧
          image: ⟦b⟧
        - name: ⟦c⟧
      `,
      [true, true, false],
    ],
    [
      'only the first entry of an item, below its dash',
      `
      containers:
        -
          # ${own}
          name: ⟦a⟧
          image: ⟦b⟧
      `,
      [true, false],
    ],
    [
      'only its line, behind the first entry of an item',
      `
      containers:
        - name: ⟦a⟧ # ${own}
          image: ⟦b⟧
      `,
      [true, false],
    ],
    [
      'a scalar item',
      `
      args:
        - ⟦a⟧
        # ${own}
        - ⟦b⟧
        - ⟦c⟧
      `,
      [false, true, false],
    ],
    [
      'an item of a list in a list',
      `
      matrix:
        # ${own}
        - - ⟦a⟧
          - ⟦b⟧
        - - ⟦c⟧
      `,
      [true, true, false],
    ],
    [
      'an item with an anchor',
      `
      containers:
        # ${own}
        - &c
          name: ⟦a⟧
          image: ⟦b⟧
      `,
      [true, true],
    ],
    [
      'an entry whose value goes on below, behind its key',
      `
      containers: # ${own}
        - name: ⟦a⟧
          image: ⟦b⟧
      other: ⟦c⟧
      `,
      [true, true, false],
    ],
    [
      'the innermost entry on its line',
      `
      outer:
        - securityContext: # ${own}
            privileged: ⟦true⟧
          image: ⟦b⟧
      `,
      [true, false],
    ],
    [
      'a block scalar, behind its mark',
      `
      script: | # ${own}
        ⟦line⟧
        ⟦line⟧
      other: ⟦a⟧
      `,
      [true, true, false],
    ],
    [
      'an item of a flow list',
      `
      args: [
        ⟦a⟧,
        # ${own}
        ⟦b⟧,
        ⟦c⟧
      ]
      `,
      [false, true, false],
    ],
    [
      'the node below, past other comments, blank lines and brothers',
      `
      a: ⟦1⟧
      # ${own}
      # tidewaiter: ignore[kubernetes/host-network]

      # more
      b: ⟦2⟧
      c: ⟦3⟧
      `,
      [false, true, false],
    ],
    [
      'nothing when it is text',
      `
      script: |
        # ${own}
        ⟦line⟧
      text: "# ${own}"
      other: ⟦a⟧
      `,
      [false, false],
    ],
    [
      'nothing at the end of the file',
      `
      a: ⟦1⟧
      # ${own}
      `,
      [false],
    ],
  ])('%s', (_, text, expected) => {
    expect(silenced(yaml(text))).toEqual(expected);
  });

  test('a comment on a service covers what is missing there', () => {
    const text = `
      services:
        ⟦web⟧:
          image: ⟦a⟧
        # ${own}
        ⟦api⟧:
          image: ⟦b⟧
        ⟦db⟧: # ${own}
          image: ⟦c⟧
      `;
    expect(silenced(yaml(text, 'compose'))).toEqual([false, false, true, true, true, true]);
  });

  test('carriage returns make no difference', () => {
    const text = dedent(`
      containers:
        # ${own} until 2027-01-31 -- why
        - name: ⟦a⟧
          image: ⟦b⟧
      other: ⟦true⟧ # ${own}
      `).replaceAll('\n', '\r\n');
    expect(suppress({ kind: 'kubernetes', text, found: rule })).toMatchObject({
      suppressed: [{ by: 'comment', reason: 'why', until: '2027-01-31' }, { by: 'comment' }, { by: 'comment' }],
      notes: [],
    });
  });

  test('Helm templates keep their comments', () => {
    const text = `
      {{- if .Values.enabled }}
      apiVersion: v1
      kind: ⟦Pod⟧
      spec:
        containers:
          {{- range .Values.containers }}
          # ${own}
          - name: ⟦{{ .name }}⟧
            image: ⟦b⟧
          {{- end }}
      {{- end }}
      `;
    expect(silenced(yaml(text, 'helm'))).toEqual([false, true, true]);
  });

  test('ignore-file counts at the top, also below a document mark', () => {
    expect(silenced(yaml(`# header\n---\n# tidewaiter: ignore-file[kubernetes/*]\nkind: ⟦Pod⟧\n---\nkind: ⟦Pod⟧\n`))).toEqual([true, true]);
  });

  test.each([
    [
      `kind: ⟦Pod⟧\n# tidewaiter: ignore-file[${rule}]\nspec: {}\n`,
      '"ignore-file" counts only at the top of the file, above the first key. Move it there.',
    ],
    [
      `# tidewaiter: ignore-stage[${rule}]\nkind: ⟦Pod⟧\n`,
      'Only Dockerfiles have stages. Write "ignore" above the service, container or object.',
    ],
  ])('misplaced: %j', (text, message) => {
    expect(suppress({ ...yaml(text) })).toMatchObject({ suppressed: [undefined], messages: [message] });
  });
});

describe('our annotations', () => {
  const deployment = (objectNotes: string, templateNotes = '') => `
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: ⟦web⟧
      annotations: {${objectNotes}}
    spec:
      template:
        metadata:
          annotations: {${templateNotes}}
        spec:
          containers:
            - name: ⟦app⟧
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: ⟦x⟧
    `;
  const annotation = 'tidewaiter.dev/ignore.kubernetes.privileged-container';

  test('on an object cover the object', () => {
    expect(suppress(yaml(deployment(`${annotation}: "node agent until=2027-01-31"`)))).toMatchObject({
      suppressed: [{ by: 'comment', reason: 'node agent', until: '2027-01-31' }, { by: 'comment' }, undefined],
      by: [`${annotation}: "node agent until=2027-01-31"`, `${annotation}: "node agent until=2027-01-31"`, undefined],
      notes: [],
    });
  });

  test('on a pod template cover its pod spec', () => {
    expect(silenced(yaml(deployment('', `${annotation}: ""`)))).toEqual([false, true, false]);
  });

  test('are read up to as many as a file may have comments', () => {
    const others = Array.from({ length: 500 }, (_, index) => `tidewaiter.dev/ignore.kubernetes.none-${index}: x`);
    const noted = (notes: readonly string[]): string => deployment(notes.join(', '));
    expect(silenced(yaml(noted([...others.slice(1), `${annotation}: x`])))).toEqual([true, true, false]);
    expect(silenced(yaml(noted([...others, `${annotation}: x`])))).toEqual([false, false, false]);
  });

  test('on a bare pod count once', () => {
    const text = `
      apiVersion: v1
      kind: Pod
      metadata:
        name: ⟦web⟧
        annotations:
          tidewaiter.dev/ignore.kubernetes.host-network: reason
          ${annotation}: reason
      spec: {}
      `;
    expect(suppress(yaml(text))).toMatchObject({
      suppressed: [{ reason: 'reason' }],
      notes: ['unused-suppression: tidewaiter.dev/ignore.kubernetes.host-network: reason'],
    });
  });

  test.each([
    [
      'an unknown rule',
      'tidewaiter.dev/ignore.kubernetes.priviledged-container: x',
      'There is no rule "kubernetes/priviledged-container". Did you mean "kubernetes/privileged-container"?',
    ],
    [
      'a day that is none',
      `${annotation}: "x until=soon"`,
      '"soon" is not a day of the calendar, so this suppression counts as expired. Write the date as YYYY-MM-DD.',
    ],
    [
      'a day that has passed',
      `${annotation}: "until=2020-01-01"`,
      'This suppression counted until 2020-01-01 and no longer does. Fix the finding, or renew it.',
    ],
  ])('%s', (_, note, message) => {
    expect(suppress(yaml(deployment(note)))).toMatchObject({ suppressed: [undefined, undefined, undefined], messages: [message] });
  });

  test('policy may ask for a reason', () => {
    expect(suppress({ ...yaml(deployment(`${annotation}: "until=2027-01-01"`)), suppressions: { requireReason: true } }).notes).toEqual([
      `suppression-not-allowed: ${annotation}: "until=2027-01-01"`,
    ]);
  });
});

describe('hostile YAML', () => {
  test.each<[string, number, (size: number) => string, string | undefined, readonly string[]]>([
    [
      'many comments',
      5_000,
      size => `${`# ${own}\na: 1\n`.repeat(size)}b: ⟦1⟧\n`,
      'comment',
      ['unused-suppression', 'malformed-suppression'],
    ],
    [
      'many comments above one node',
      5_000,
      size => `a:\n${`  # ${own}\n`.repeat(size)}${'  # x\n'.repeat(2 * size)}  - ⟦b⟧\n`,
      'comment',
      ['malformed-suppression'],
    ],
    ['a comment above very many nodes', 50_000, size => `# ${own}\na: [⟦1⟧, ${'1,'.repeat(size)}]\n`, 'comment', []],
    ['markers within one comment', 17_500, size => `# ${'# tidewaiter '.repeat(size)}\na: ⟦1⟧\n`, undefined, []],
  ])('%s cost linear time', (_, size, make, by, told) => {
    const { suppressed, notes } = inLinearTime(size, make, text => suppress({ kind: 'kubernetes', text, found: rule }));
    expect(suppressed.map(suppression => suppression?.by)).toEqual([by]);
    expect([...new Set(notes.map(note => note.split(':', 1)[0]))]).toEqual(told);
  });
});
