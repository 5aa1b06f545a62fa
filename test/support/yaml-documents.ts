/** A deterministic source of choices, so that the generated documents are the same on every run. */
class Choices {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761 + 1;
  }

  /** A whole number from 0 to `below` - 1. */
  number(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * below);
  }

  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.number(items.length)] ?? items[0];
  }
}

/** How one document is written. */
interface Style {
  readonly step: number;
  readonly sequenceInset: number;
  readonly dashGap: number;
  readonly comments: number;
  readonly flow: number;
  readonly blockScalars: number;
  readonly anchors: number;
}

const WORDS = [
  'app',
  'web',
  'image',
  'ports',
  'name',
  'spec',
  'labels',
  'env',
  'value',
  'drop',
  'add',
  'limits',
  'cpu',
  'x-y',
  'a.b/c',
] as const;
const SCALARS = [
  'true',
  'false',
  'null',
  '~',
  '0',
  '42',
  '-7',
  '0.5',
  'nginx:1.25',
  'a b c',
  '"quoted"',
  "'single'",
  '"a # b"',
  "'it''s'",
  '"\\u00e9\\n"',
  '"{}"',
  'http://x/y?z=1',
  '100m',
  '1.2.3',
  '!!str 5',
  '"true"',
  'sha256:0a',
  '/bin/sh',
  'a#b',
  '-x',
  'two  spaces',
  'back\\slash',
] as const;
const BLOCKS: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  ['|', 'line one', 'line two'],
  ['|-', 'no end'],
  ['|+', 'kept', '', ''],
  ['>', 'folded', 'text', '', 'after'],
  ['>-', '# no comment', 'key: not a key'],
  ['|2-', '  more indented', 'less'],
  ['|', 'with blank', '', 'inside', ''],
];

/** Writes one document. Lines are composed from the inside out, so that nesting only ever adds indentation. */
class Writer {
  readonly #choices: Choices;
  readonly #style: Style;
  readonly #mappingAnchors: string[] = [];
  readonly #scalarAnchors: string[] = [];
  #anchorCount = 0;

  constructor(choices: Choices, style: Style) {
    this.#choices = choices;
    this.#style = style;
  }

  mapping(depth: number): readonly string[] {
    const lines: string[] = [];
    const keys = new Set<string>();
    for (let count = 1 + this.#choices.number(5); count > 0; count--) keys.add(this.#choices.pick(WORDS));
    if (this.#mappingAnchors.length > 0 && this.#choices.chance(this.#style.anchors)) lines.push(`<<: *${this.#mappingAnchors.at(-1)}`);
    for (const key of keys) lines.push(...this.#commentLine(), ...this.#entry(key, depth), ...this.#blankLine());
    return lines;
  }

  sequence(depth: number): readonly string[] {
    const lines: string[] = [];
    const gap = ' '.repeat(this.#style.dashGap);
    for (let count = 1 + this.#choices.number(4); count > 0; count--) {
      const item = this.#item(depth);
      lines.push(...this.#commentLine(), ...item.map((line, index) => (index === 0 ? `-${gap}${line}` : indent(line, 1 + gap.length))));
    }
    return lines;
  }

  flow(depth: number): string {
    const count = this.#choices.number(4);
    const members = (make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join(', ');
    const pad = this.#choices.chance(40) ? ' ' : '';
    const value = (): string => (depth > 0 && this.#choices.chance(40) ? this.flow(depth - 1) : this.#choices.pick(FLOW_SCALARS));
    if (this.#choices.chance(50)) return `[${pad}${members(value)}${pad}]`;
    return `{${pad}${members(index => `k${index}: ${value()}`)}${pad}}`;
  }

  #item(depth: number): readonly string[] {
    if (depth > 0 && this.#choices.chance(40)) return this.mapping(depth - 1);
    if (depth > 0 && this.#choices.chance(15)) return this.sequence(depth - 1);
    if (this.#choices.chance(this.#style.flow)) return [this.flow(1)];
    return [`${this.#scalar()}${this.#comment()}`];
  }

  #entry(key: string, depth: number): readonly string[] {
    const written = this.#choices.chance(10) ? `"${key}"` : key;
    if (depth > 0 && this.#choices.chance(35))
      return this.#nested(written, this.mapping(depth - 1), this.#style.step, this.#mappingAnchors);
    if (depth > 0 && this.#choices.chance(25)) return this.#nested(written, this.sequence(depth - 1), this.#style.sequenceInset, []);
    if (this.#choices.chance(this.#style.flow)) return [`${written}: ${this.flow(2)}${this.#comment()}`];
    if (this.#choices.chance(this.#style.blockScalars)) {
      const [header, ...text] = this.#choices.pick(BLOCKS);
      const inset = /\d/.test(header) ? 2 : this.#style.step;
      return [`${written}: ${header}`, ...text.map(line => indent(line, inset))];
    }
    if (this.#choices.chance(6)) return [`${written}:${this.#comment()}`];
    const [anchor] = this.#scalarAnchors;
    if (anchor !== undefined && this.#choices.chance(this.#style.anchors)) return [`${written}: *${anchor}`];
    return [`${written}: ${this.#anchor(this.#scalarAnchors)}${this.#scalar()}${this.#comment()}`];
  }

  #nested(key: string, lines: readonly string[], inset: number, anchors: string[]): readonly string[] {
    return [
      `${key}:${anchors === this.#mappingAnchors ? this.#anchor(anchors, ' ') : ''}${this.#comment()}`,
      ...lines.map(line => indent(line, inset)),
    ];
  }

  /** An anchor before a scalar; for a mapping it may only be used after the mapping has ended, which its later position ensures. */
  #anchor(anchors: string[], before = ''): string {
    if (!this.#choices.chance(this.#style.anchors)) return '';
    const name = `n${this.#anchorCount++}`;
    anchors.push(name);
    return before === '' ? `&${name} ` : `${before}&${name}`;
  }

  #scalar(): string {
    return this.#choices.pick(SCALARS);
  }

  #comment(): string {
    return this.#choices.chance(this.#style.comments) ? this.#choices.pick([' # why', '  # "x": y', ' #']) : '';
  }

  #commentLine(): readonly string[] {
    return this.#choices.chance(this.#style.comments) ? ['# a comment: here'] : [];
  }

  #blankLine(): readonly string[] {
    return this.#choices.chance(8) ? [''] : [];
  }
}

const FLOW_SCALARS = ['1', 'true', 'a', '"q"', "'s'", '"a, b"', 'x:y', 'null', '-1.5'] as const;

const indent = (line: string, columns: number): string => (line === '' ? '' : ' '.repeat(columns) + line);

const jsonDocument = (choices: Choices): string => {
  const value = {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [{ name: 'a', ports: [80, 443], on: choices.chance(50), none: null, empty: {}, list: [] }], text: 'a "b" \\ \n' },
  };
  return JSON.stringify(value, null, choices.pick([0, 2, 4, '\t']));
};

/** One generated document, different for each seed and the same on every run. */
export const yamlDocument = (seed: number): string => {
  const choices = new Choices(seed);
  if (seed % 20 === 7) return `${jsonDocument(choices)}${choices.pick(['', '\n'])}`;
  const step = choices.pick([2, 2, 4, 3]);
  const style: Style = {
    step,
    sequenceInset: choices.pick([0, step]),
    dashGap: choices.pick([1, 1, 3]),
    comments: choices.pick([0, 15, 40]),
    flow: choices.pick([0, 20]),
    blockScalars: choices.pick([0, 15]),
    anchors: choices.pick([0, 0, 20]),
  };
  const writer = new Writer(choices, style);
  const isSequence = choices.chance(12);
  const body = isSequence ? writer.sequence(3) : writer.mapping(4);
  const lines = [...(choices.chance(20) ? ['---'] : []), ...body];
  const lineBreak = choices.pick(['\n', '\n', '\n', '\r\n']);
  // The yaml package refuses a byte-order mark right before a block sequence.
  const mark = isSequence ? '' : choices.pick(['', '', '', '\uFEFF']);
  return `${mark}${lines.join(lineBreak)}${choices.pick(['', lineBreak, lineBreak])}`;
};

/** Documents written by hand for what a generator does not think of. */
export const HANDWRITTEN_DOCUMENTS: Readonly<Record<string, string>> = {
  'a Pod':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    image: nginx:1.25 # pinned later\n    resources: {}\n',
  'complex keys': '? a\n: b\n? "x, y"\n: - 1\n? |\n  block\n: c\n',
  'missing keys and values': 'a:\n: b\nc:\n- \n-\n- : x\n',
  'flow pairs': 'a: [b: c, {d: e}, f, ? g : h, i: {}]\n',
  'tags and anchors': 'a: !!str &x 1\nb: &y !!map\n  c: *x\nd: !local {e: *y}\nf: !!null\ng: &z\n',
  'anchored key': '&a key: &b value\n*b : c\n',
  'multi-line scalars': 'a: plain\n  goes on\n\n  and on\nb: "double\n  quoted \\\n  joined"\nc: \'single\n\n  quoted\'\n',
  'nested sequences': '- - a\n  - b\n-\n  - c\n- - - d\n',
  'comments everywhere':
    '# top\n\na: # after key\n  # before child\n  b: 1 # after value\n  # after child\n# end\nc: |  # header\n  # text\n  text\n# last\n',
  'directive and end marker': '%YAML 1.2\n---\na: 1\n...\n',
  'multi-line flow': 'a: {\n    b: 1,\n    c: [\n      1,\n      2,\n    ],\n  }\nd: [a,\n    b]\n',
  'tabs after indicators': 'a:\t1\nb:\t# comment\n  c:\tx\nd:\n-\t1\n',
  'block scalars at the end': 'a:\n  - |\n    text\n  - >+\n    kept\n\n\n',
  'no final line break': 'a:\n  b: |\n    text',
};
