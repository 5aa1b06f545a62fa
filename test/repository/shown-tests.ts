import { type CallExpression, type Expression, type Node, type Program, parseSync, Visitor } from 'oxc-parser';

/** What a test file shows under a title. `silent`: nothing there asserts anything, or nothing runs. */
export type Shown = 'asserts' | 'silent' | 'missing';

/** Words behind `test` or `describe` with which nothing is shown: it does not run, or is to fail. */
const unshown = new Set(['skip', 'todo', 'fails', 'skipIf']);

/** `test.each(…)` as `['test', 'each']`. */
const nameOf = (callee: Expression | Node): readonly string[] => {
  switch (callee.type) {
    case 'Identifier':
      return [callee.name];
    case 'CallExpression':
      return nameOf(callee.callee);
    case 'TaggedTemplateExpression':
      return nameOf(callee.tag);
    case 'MemberExpression':
      return [...nameOf(callee.object), callee.property.type === 'Identifier' ? callee.property.name : ''];
    default:
      return [];
  }
};

const textOf = (node: Node | undefined): string | undefined => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
};

/** A part of a source. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const isIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** A test or a group of tests. */
interface Block extends Span {
  readonly kind: 'test' | 'describe';
  readonly title: string | undefined;
  readonly runs: boolean;
}

/** What is looked at in a test file. */
interface TestFile {
  readonly blocks: readonly Block[];
  /** Every call by the first word of what is called. */
  readonly calls: readonly (Span & { readonly name: string })[];
  /** Functions of the file by name. */
  readonly functions: ReadonlyMap<string, Span>;
  /** Cases of rules in which something is expected, by title. */
  readonly cases: ReadonlyMap<string, Shown>;
}

/** The cases of `testRule(rule, { invalid: … })`; one that expects nothing shows nothing. */
const casesOf = (call: CallExpression): readonly (readonly [string, Shown])[] =>
  call.arguments
    .flatMap(given => propertiesOf(given, 'invalid'))
    .flatMap(([, invalid]) =>
      propertiesOf(invalid).map(([title, one]) => {
        const [expected] = propertiesOf(one, 'expect');
        const isEmpty = expected?.[1].type === 'ArrayExpression' && expected[1].elements.length === 0;
        return [title, isEmpty ? 'silent' : 'asserts'] as const;
      }),
    );

const propertiesOf = (node: Node, wanted?: string): readonly (readonly [string, Node])[] => {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap(property => {
    if (property.type !== 'Property') return [];
    const name = property.key.type === 'Identifier' ? property.key.name : textOf(property.key);
    return name !== undefined && (wanted === undefined || name === wanted) ? [[name, property.value] as const] : [];
  });
};

const readTestFile = (program: Program): TestFile => {
  const blocks: Block[] = [];
  const calls: (Span & { readonly name: string })[] = [];
  const functions = new Map<string, Span>();
  const cases = new Map<string, Shown>();
  new Visitor({
    CallExpression(call) {
      const [name = '', ...words] = nameOf(call.callee);
      calls.push({ name, start: call.start, end: call.end });
      if ((name === 'test' || name === 'describe') && call.arguments.length > 1) {
        const { start, end } = call;
        blocks.push({ kind: name, title: textOf(call.arguments[0]), runs: !words.some(word => unshown.has(word)), start, end });
      }
      if (name === 'testRule') for (const [title, shown] of casesOf(call)) cases.set(title, shown);
    },
    FunctionDeclaration(declared) {
      if (declared.id) functions.set(declared.id.name, declared);
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) functions.set(id.name, init);
    },
  }).visit(program);
  return { blocks, calls, functions, cases };
};

/** Whether a part asserts something, itself or by a function of its file. Helpers of other files that assert are called `expect…`. */
const asserts = (file: TestFile, part: Span, known: ReadonlySet<Span> = new Set()): boolean =>
  file.calls.some(call => {
    if (!isIn(call, part)) return false;
    if (call.name.startsWith('expect') && !file.functions.has(call.name)) return true;
    const called = file.functions.get(call.name);
    return called !== undefined && !known.has(called) && asserts(file, called, new Set([...known, called]));
  });

/**
 * What a test file shows under a title: a test, each of the tests of a group, or a case of a rule. Why so strict: a line of documentation that names a
 * test which was renamed, skipped or emptied promises what nobody looks at.
 */
export const shownBy = (source: string, title: string): Shown => {
  const file = readTestFile(parseSync('some.test.ts', source).program);
  const named = file.blocks.filter(block => block.title === title);
  if (named.length === 0) return file.cases.get(title) ?? 'missing';
  return named.every(block => isShown(file, block)) ? 'asserts' : 'silent';
};

const isShown = (file: TestFile, block: Block): boolean => {
  const around = file.blocks.filter(outer => isIn(block, outer));
  if (around.some(({ runs }) => !runs)) return false;
  if (block.kind === 'test') return asserts(file, block);
  const inside = file.blocks.filter(({ kind, ...span }) => kind === 'test' && isIn(span, block));
  return inside.length > 0 && inside.every(one => one.runs && asserts(file, one));
};
