import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../src/artifacts/artifact.ts';
import { parseCompose } from '../../src/artifacts/compose/parse.ts';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import type { ChangedFile } from '../../src/changes/change-set.ts';
import { LineMap } from '../../src/changes/line-map.ts';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { ChangedFileRows, type Row } from '../../src/delta/changed-text.ts';
import { type ComparedSide, comparedFiles } from '../../src/delta/compared-files.ts';
import { FindingSubjects } from '../../src/delta/finding-subjects.ts';
import { MergedSubjects } from '../../src/delta/merged-subjects.ts';
import { pairMovedInstructions } from '../../src/delta/moved-instructions.ts';
import { isMostlyIn, undecidedBy } from '../../src/delta/still-there.ts';
import type { Subject } from '../../src/delta/subjects/subject.ts';
import { subjectsOf } from '../../src/delta/subjects/subjects-of.ts';
import { OutOfBounds, RowBudget, Trials, type TrialTexts } from '../../src/delta/trials.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { findingOf } from '../support/verdict-data.ts';

const dockerfile = (text: string, path = 'Dockerfile') => parseDockerfile(sourceFile(path, text));
const compose = (text: string) => parseCompose(sourceFile('compose.yaml', text), new Map());
const manifest = (text: string) => parseKubernetes(sourceFile('app.yaml', text));
const template = (text: string) => parseKubernetes(sourceFile('app.yaml', text), { template: 'helm' });

/** A finding at a text that stands in a file. */
const findingAt = (file: SourceFile, text: string, more: Partial<Finding> = {}, subject = ''): Finding => {
  const start = file.text.indexOf(text);
  if (start === -1) throw new Error(`"${text}" does not stand in the file.`);
  return { ...findingOf('high'), location: { path: file.path, range: { start, end: start + text.length }, subject }, ...more };
};

const side = (artifacts: readonly FileArtifact[], more: Partial<ComparedSide> = {}): ComparedSide => ({
  findings: [],
  artifacts: new Map(artifacts.map(artifact => [artifact.file.path, artifact])),
  files: new Map(artifacts.map(({ file }) => [file.path, file])),
  unread: new Map(),
  ...more,
});

const compared = (files: readonly ChangedFile[], base: ComparedSide, head: ComparedSide) =>
  comparedFiles({ base: 'b', head: 'h', files, complete: true }, base, head);

describe('the compared files', () => {
  const empty = side([]);

  test.each([
    [{ path: 'a', status: 'added' }, undefined, 'a'],
    [{ path: 'a', status: 'modified' }, 'a', 'a'],
    [{ path: 'a', status: 'removed' }, 'a', undefined],
    [{ path: 'a', status: 'renamed', previousPath: 'b' }, 'b', 'a'],
    [{ path: 'a', status: 'copied', previousPath: 'b' }, undefined, 'a'],
  ] as const)('have the paths of %j', (file, basePath, headPath) => {
    const { all, byBase, byHead } = compared([file], empty, empty);
    expect(all).toMatchObject([{ basePath, headPath }]);
    expect([[...byBase.keys()], [...byHead.keys()]]).toEqual([basePath ? [basePath] : [], headPath ? [headPath] : []]);
  });

  test('are with those that the change does not touch, where both sides have them', () => {
    const [one, two, three] = [dockerfile('FROM a\n', 'one'), dockerfile('FROM a\n', 'two'), dockerfile('FROM a\n', 'three')];
    const { all } = compared([{ path: 'one', status: 'modified' }], side([one, two]), side([one, two, three]));
    expect(all.map(({ basePath, headPath }) => [basePath, headPath])).toEqual([
      ['one', 'one'],
      ['two', 'two'],
    ]);
    expect(all[1]?.map?.baseLine(7)).toBe(7);
  });
});

describe('the subject of a finding', () => {
  const text = 'FROM a AS one\nRUN x\nFROM b AS two\nRUN y\n';
  const artifact = dockerfile(text);
  const subjects = new FindingSubjects([artifact]);
  const [file, one, two] = subjectsOf(artifact);

  test('is the one of its key, the file without one, and the file for what concerns the image', () => {
    expect(subjects.of(findingAt(artifact.file, 'RUN x', {}, 'stage:one'))).toBe(one);
    expect(subjects.of(findingAt(artifact.file, 'RUN x', {}, 'stage:two'))).toBe(two);
    expect(subjects.of(findingAt(artifact.file, 'RUN x'))).toBe(file);
    expect(subjects.of(findingAt(artifact.file, 'RUN x', {}, 'stage:none'))).toBe(file);
    expect(subjects.of(findingAt(artifact.file, 'RUN y', { concerns: 'image' }, 'stage:two'))).toBe(file);
    expect(subjects.of({ ...findingOf('high', { path: 'other' }) })).toBe(undefined);
    expect([...subjects.all()]).toEqual([file, one, two]);
  });

  test('of several of one key is the one around it, else the first', () => {
    const pods = manifest(
      `# first\n${['a', 'b', 'c'].map(image => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: x, image: ${image}}]}\n`).join('---\n# between\n')}`,
    );
    const all = new FindingSubjects([pods]);
    const objects = subjectsOf(pods).filter(({ type }) => type === 'object');
    const at = (start: number): Subject | undefined =>
      all.of({ ...findingOf('high'), location: { path: 'app.yaml', range: { start, end: start }, subject: 'Pod/p' } });
    expect(objects).toHaveLength(3);
    for (const subject of objects) {
      expect(at(subject.range.start)).toBe(subject);
      expect(at(subject.range.end)).toBe(subject);
    }
    expect(at(0)).toBe(objects[0]);
    expect(at(pods.file.text.indexOf('# between') + 2)).toBe(objects[0]);
  });
});

describe('a text', () => {
  test.each([
    ['a\nb\nc\nd\ne', 'a\nb\nc', true],
    ['a\nb\nc\nd\ne', 'a\nb', false],
    ['  - a\n\n', 'a', true],
    ['a', '- - a  ', true],
    ['- ', '-', true],
    ['', 'a', false],
    ['\n \n', '', false],
    ['a', '', false],
  ])('%j is mostly in %j: %s', (text, other, expected) => {
    expect(isMostlyIn(text, other)).toBe(expected);
  });
});

describe('nobody can say that a finding is gone', () => {
  /** Why, when the last subject of the base became that of the head. */
  const why = (
    base: FileArtifact,
    head: FileArtifact,
    at: string,
    { found = true, ...more }: Partial<Finding> & { found?: boolean } = {},
  ) => {
    const [subject, now] = [subjectsOf(base).at(-1), found ? subjectsOf(head).at(-1) : undefined];
    if (!subject) throw new Error('There is a subject.');
    return undecidedBy(findingAt(base.file, at, more), { file: base.file, subject }, { artifact: head, subject: now });
  };
  const object = (data: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: 1\n  y: 2\n${data}`;

  test('where a template prints what is new, or may not print all of it', () => {
    const base = template(object('  z: 1\n'));
    expect(why(base, template(object('  z: {{ .Values.z }}\n')), 'z: 1')).toBe('The template decides about it now.');
    expect(why(base, template(object('  z: 2\n')), 'z: 1')).toBe(undefined);
    expect(why(base, template(object('  z: 2\n  w: {{ .Values.w }}\n')), 'z: 1')).toBe('The template decides about it now.');
    const beside = template(`${object('  z: {{ .Values.z }}\n')}---\n${object('  z: 2\n')}`);
    expect(why(base, beside, 'z: 1')).toBe(undefined);
    const old = template(object('  z: {{ .Values.z }}\n'));
    expect(why(old, template(object('  z: {{ .Values.z }}\n  w: 2\n')), 'z: ')).toBe(undefined);
    expect(why(manifest(object('  z: 1\n')), manifest(object('  z: 2 # {{ x }}\n')), 'z: 1')).toBe(undefined);
    const wrapped = template(`{{ if .Values.on }}\n${object('  z: 1\n')}{{ end }}\n`);
    expect(why(base, wrapped, 'z: 1', { found: false })).toBe('The template may or may not print it now.');
    expect(why(base, template('apiVersion: v1\nkind: Secret\n'), 'z: 1', { found: false })).toBe(undefined);
  });

  test('where a variable without a default stands in its place', () => {
    const service = (line: string) => compose(`services:\n  web:\n    image: a\n    ${line}\n`);
    const now = (line: string, base = 'privileged: true') => why(service(base), service(line), base);
    const reason = 'A variable without a default decides about it now.';
    expect(['privileged: ${ON}', 'privileged: $ON', 'privileged: "x${ON}"', 'privileged: $on'].map(line => now(line))).toEqual([
      reason,
      reason,
      reason,
      reason,
    ]);
    expect(['privileged: ${ON:-false}', 'privileged: $$5', 'privileged: false', 'user: ${ON}'].map(line => now(line))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(now('privileged: ${ON}', 'privileged: ${ON}')).toBe(undefined);
    expect(now('pid: ${MODE}')).toBe(undefined);
    expect(why(service('privileged: true'), service('privileged: ${ON}'), 'privileged', { found: false })).toBe(undefined);
  });

  test('where its line still stands in a service whose image is built now', () => {
    const reason = 'Its line still stands there, and the image is built now: what is in it decides.';
    const service = (...lines: readonly string[]) => compose(`services:\n  web:\n${lines.map(line => `    ${line}\n`).join('')}`);
    const base = service('image: a', 'user: root');
    const now = (head: FileArtifact, more: Partial<Finding> = {}, before: FileArtifact = base) => why(before, head, 'user: root', more);
    expect(now(service('build: .', 'user: root'))).toBe(reason);
    expect(now(service('build: .', 'user: web'))).toBe(undefined);
    expect(now(service('build: .', 'image: a', 'user: root'))).toBe(undefined);
    expect(now(service('user: root'))).toBe(undefined);
    expect(now(service('image: b', 'user: root'))).toBe(undefined);
    expect(now(service('build: ./b', 'user: root'), {}, service('build: ./a', 'user: root'))).toBe(undefined);
    expect(now(service('build: .', 'user: root'), { identity: 'user' })).toBe(undefined);
  });

  test('where an argument without a default is the base, or the last user', () => {
    const reason = 'A build argument without a default decides about it now.';
    const base = dockerfile('FROM a\nUSER root\n');
    expect(why(base, dockerfile('ARG B\nFROM ${B}\nUSER root\n'), 'FROM a')).toBe(reason);
    expect(why(base, dockerfile('ARG B=c\nFROM ${B}\nUSER root\n'), 'FROM a')).toBe(undefined);
    expect(why(base, dockerfile('ARG B\nFROM ${B}\nUSER root\n'), 'USER root')).toBe(undefined);
    const image = { concerns: 'image' as const };
    expect(why(base, dockerfile('FROM a\nARG U\nUSER b\nUSER ${U}\n'), 'USER root', image)).toBe(reason);
    expect(why(base, dockerfile('FROM a\nARG U\nUSER ${U}\nUSER b\n'), 'USER root', image)).toBe(undefined);
    expect(why(base, dockerfile('FROM a\nARG U\nUSER ${U}\n'), 'USER root')).toBe(undefined);
    expect(why(base, dockerfile('FROM a\n'), 'USER root', image)).toBe(undefined);
    expect(why(base, dockerfile('ARG B\nFROM ${B}\n'), 'FROM a', { found: false })).toBe(undefined);
  });

  test('of a stage, by that stage; of the file, by the last one', () => {
    const base = dockerfile('FROM a AS one\nFROM b AS two\n');
    const head = dockerfile('ARG B\nFROM ${B} AS one\nFROM b AS two\n');
    const of = (index: number) => {
      const subject = subjectsOf(base)[index];
      if (!subject) throw new Error('There is a subject.');
      return undecidedBy(
        findingAt(base.file, 'FROM a'),
        { file: base.file, subject },
        { artifact: head, subject: subjectsOf(head)[index] },
      );
    };
    expect([of(1), of(2), of(0)].map(reason => reason !== undefined)).toEqual([true, false, false]);
  });
});

describe('the lines of a changed file', () => {
  const rowsOf = (base: string | undefined, head: string | undefined, firstId = 0): ChangedFileRows =>
    new ChangedFileRows(
      {
        path: 'a',
        base: base === undefined ? undefined : sourceFile('a', base),
        head: head === undefined ? undefined : sourceFile('a', head),
        map: new LineMap(diffTexts(base ?? '', head ?? '')),
      },
      firstId,
    );
  const undone = (file: ChangedFileRows, ...indexes: readonly number[]): string | undefined =>
    file.undone(new Set(indexes.flatMap(index => file.rows[index] ?? [])));

  test('are told one by one, each with its own number', () => {
    const file = rowsOf('a\nkey: b\nc\nd\n', 'a\nkey: B\nc\n', 5);
    expect(file.rows.map(({ base, head, id }) => [base, head, id])).toEqual([
      [2, 2, 5],
      [4, undefined, 6],
    ]);
    expect(file.blocks.map(({ head }) => [head.from, head.to])).toEqual([
      [2, 3],
      [4, 4],
    ]);
    expect([file.baseLine(2), file.headLine(2), file.baseLine(9), file.headLine(9), file.baseLine(0)]).toEqual([
      'key: b\n',
      'key: B\n',
      '',
      '',
      '',
    ]);
    expect([file.wasLine('  d '), file.wasLine('key: B'), file.wasLine('key: b')]).toEqual([true, false, true]);
  });

  test('are none where a block of the change holds what was there before', () => {
    const text = sourceFile('a', 'a\nb\n');
    const same = { baseStart: 1, baseCount: 1, headStart: 1, headCount: 1 };
    const map = new LineMap([{ ...same, lines: (['-', '+'] as const).map(sign => ({ sign, text: 'a' })) }]);
    const file = new ChangedFileRows({ path: 'a', base: text, head: text, map }, 0);
    expect([file.blocks, file.rows, file.undone(new Set())]).toEqual([[], [], 'a\nb\n']);
  });

  test('are undone for themselves', () => {
    const file = rowsOf('a\nkey: b\nc\nkey: d\n', 'a\nkey: B\nc\nkey: E\nF\n');
    expect(undone(file)).toBe('a\nkey: B\nc\nkey: E\nF\n');
    expect(undone(file, 0)).toBe('a\nkey: b\nc\nkey: E\nF\n');
    expect(undone(file, 1)).toBe('a\nkey: B\nc\nkey: d\nF\n');
    expect(undone(file, ...file.rows.keys())).toBe('a\nkey: b\nc\nkey: d\n');
    expect(rowsOf('a\nb\nc\n', 'c\n').undone(new Set())).toBe('c\n');
    const above = rowsOf('key: a\nb\nc\nd\n', 'key: A\nb\nc\nd\n');
    expect(undone(above, 0)).toBe('key: a\nb\nc\nd\n');
  });

  test('of a text without a last line break get one where others come after them', () => {
    const file = rowsOf('a\nb', 'a');
    expect(undone(file, ...file.rows.keys())).toBe('a\nb');
    const other = rowsOf('a', 'x\na\ny');
    expect(other.rows.map((_, index) => undone(other, index))).toEqual(['a\ny', 'x\na\ny', 'x\na\n']);
    const crlf = rowsOf('a\r\nb', 'a\r\nb\r\nc');
    expect(undone(crlf)).toBe('a\r\nb\r\nc');
    const mixed = rowsOf('x\r\na\nlast', 'x\r\na\nother\n');
    expect(mixed.rows.map(({ base, head }) => [base, head])).toEqual([
      [3, undefined],
      [undefined, 3],
    ]);
    expect(undone(mixed, 0)).toBe('x\r\na\nlast\r\nother\n');
  });

  test('of a file that was not there take it away when all are undone', () => {
    const file = rowsOf(undefined, 'a\nb\n');
    expect(undone(file, 0)).toBe('b\n');
    expect(undone(file, 0, 1)).toBe(undefined);
    const gone = rowsOf('a\nb\n', undefined);
    expect(undone(gone, 0, 1)).toBe('a\nb\n');
  });
});

describe('trials', () => {
  const files = (base: string, head: string, count = 1) =>
    Array.from({ length: count }, (_, index) => {
      const [before, now] = [sourceFile(`f${index}`, base), sourceFile(`f${index}`, head)];
      return { path: `f${index}`, base: before, head: now, map: new LineMap(diffTexts(base, head)) };
    });
  const finding = findingOf('high');
  const lines = ['k: a\nl: b\n', 'k: A\nl: B\n'] as const;

  test('are made of the files of the lines, and once for the same lines', () => {
    const seen: TrialTexts[] = [];
    const trials = new Trials(
      files(...lines, 2),
      (_, trial) => {
        seen.push(trial);
        return 'gone';
      },
      new RowBudget(),
    );
    const rows = trials.allRows;
    expect(rows.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(trials.outcome(finding, [])).toBe('there');
    expect(seen).toEqual([]);
    expect(trials.cures(finding, rows.slice(0, 1))).toBe(true);
    expect(trials.cures(finding, [...rows].reverse())).toBe(true);
    expect(trials.cures(finding, [...rows])).toBe(true);
    expect(trials.cures(finding, [rows[0], rows[2]] as readonly Row[])).toBe(true);
    expect(trials.cures(finding, [rows[1], rows[3]] as readonly Row[])).toBe(true);
    expect(seen.map(trial => Object.fromEntries(trial))).toEqual([
      { f0: 'k: a\nl: B\n' },
      { f1: lines[0], f0: lines[0] },
      { f1: lines[0], f0: lines[0] },
      { f0: 'k: a\nl: B\n', f1: 'k: a\nl: B\n' },
      { f0: 'k: A\nl: b\n', f1: 'k: A\nl: b\n' },
    ]);
    expect(seen[1]).toBe(seen[2]);
  });

  test('are a hundred and twenty, and those that were made may be asked about again', () => {
    const head = Array.from({ length: 125 }, (_, index) => `n${index}\n`).join('');
    const trials = new Trials(files(head.replaceAll('n', 'o'), head), () => 'there', new RowBudget());
    const ask = (row: number) => trials.outcome(finding, trials.allRows.slice(row, row + 1));
    for (let row = 0; row < 120; row += 1) expect(ask(row)).toBe('there');
    expect(() => ask(120)).toThrow(OutOfBounds);
    expect(ask(5)).toBe('there');
  });

  test('end when they cannot be judged, or too many lines were looked at', () => {
    const unaffordable = new Trials(files(...lines), () => 'unaffordable', new RowBudget());
    expect(() => unaffordable.outcome(finding, unaffordable.allRows)).toThrow(OutOfBounds);
    const budget = new RowBudget();
    budget.spend(20_000_000 - 3);
    const trials = new Trials(files(...lines), () => 'there', budget);
    trials.lookAtAll();
    expect(trials.outcome(finding, trials.allRows.slice(0, 1))).toBe('there');
    expect(() => trials.outcome(finding, trials.allRows.slice(1))).toThrow(OutOfBounds);
    expect(() => new RowBudget().spend(20_000_001)).toThrow(OutOfBounds);
  });

  test('end when too many lines of the head were asked for, those that did not change included', () => {
    const budget = new RowBudget();
    budget.spend(20_000_000 - 3);
    const trials = new Trials(files('a\nb\nc\n', 'a\nB\nc\n'), () => 'there', budget);
    expect(trials.rowsAt('f0', 1, 3).map(({ head }) => head)).toEqual([2]);
    expect(() => trials.rowsAt('f0', 1, 1)).toThrow(OutOfBounds);
    const elsewhere = new Trials(files(...lines), () => 'there', new RowBudget());
    expect(elsewhere.rowsAt('other', 1, 2)).toEqual([]);
  });

  test('of the same list of lines cost no more the second time', () => {
    const budget = new RowBudget();
    const trials = new Trials(files(...lines), () => 'there', budget);
    const rows = trials.allRows.slice(0, 1);
    budget.spend(20_000_000 - 1);
    expect([trials.outcome(finding, rows), trials.outcome(finding, rows)]).toEqual(['there', 'there']);
  });
});

describe('an instruction that went elsewhere', () => {
  const long = 'RUN curl https://get.example.com/a | sh';
  const finding = (artifact: FileArtifact, text: string, more: Partial<Finding> = {}) => findingAt(artifact.file, text, more);
  interface Move {
    readonly base: readonly [path: string, text: string][];
    readonly head: readonly [path: string, text: string][];
    readonly files: readonly ChangedFile[];
    readonly at?: string;
    readonly more?: Partial<Finding>;
    readonly unread?: ComparedSide['unread'];
  }
  /** Where the findings of the head stood, by path. */
  const moves = ({ base, head, files, at = long, more = {}, unread = new Map() }: Move) => {
    const [olds, news] = [base, head].map(all => all.map(([path, text]) => dockerfile(text, path)));
    const left = {
      base: (olds ?? []).flatMap(one => (one.file.text.includes(at) ? [finding(one, at, more)] : [])),
      head: (news ?? []).flatMap(one => (one.file.text.includes(at) ? [finding(one, at, more)] : [])),
    };
    const [before, now] = [side(olds ?? []), side(news ?? [], { unread })];
    return pairMovedInstructions(left, before, now, compared(files, before, now)).map(
      ([is, was]) => `${was.location.path} → ${is.location.path}`,
    );
  };
  const changed: readonly ChangedFile[] = [
    { path: 'a', status: 'modified' },
    { path: 'b', status: 'added' },
  ];

  test('is the same in another stage of its file, whole line by whole line', () => {
    const within = (base: string, head: string, at: string) =>
      moves({ base: [['a', base]], head: [['a', head]], files: [{ path: 'a', status: 'modified' }], at });
    expect(within('FROM x\nRUN sudo a\nFROM y\n', 'FROM x\nFROM y\nRUN   "sudo" a\n', 'sudo')).toEqual(['a → a']);
    expect(within('FROM x\nRUN sudo a\nFROM y\n', 'FROM x\nFROM y\nRUN sudo b\n', 'sudo')).toEqual([]);
    expect(
      moves({
        base: [['old', `FROM x\n${long}\n`]],
        head: [['new', `FROM y\n${long}\n`]],
        files: [{ path: 'new', previousPath: 'old', status: 'renamed' }],
      }),
    ).toEqual(['old → new']);
  });

  test('is the same in an added file, when its own has lost it', () => {
    const [with_, without]: readonly [string, string] = [`FROM x\n${long}\n`, 'FROM x\n'];
    expect(
      moves({
        base: [['a', with_]],
        head: [
          ['a', without],
          ['b', with_],
        ],
        files: changed,
      }),
    ).toEqual(['a → b']);
    expect(
      moves({
        base: [['a', with_]],
        head: [['b', with_]],
        files: [
          { path: 'a', status: 'removed' },
          { path: 'b', status: 'added' },
        ],
      }),
    ).toEqual(['a → b']);
    expect(
      moves({
        base: [['a', with_]],
        head: [
          ['a', without],
          ['b', with_],
        ],
        files: changed,
        unread: new Map([['a', 'x']]),
      }),
    ).toEqual([]);
    const there: readonly [path: string, text: string][] = [
      ['a', with_],
      ['b', without],
    ];
    const swapped: readonly [path: string, text: string][] = [
      ['a', without],
      ['b', with_],
    ];
    expect(
      moves({
        base: there,
        head: swapped,
        files: [
          { path: 'a', status: 'modified' },
          { path: 'b', status: 'modified' },
        ],
      }),
    ).toEqual([]);
  });

  test('is not in an added file while its own, under another name now, still has it', () => {
    const renamed: readonly ChangedFile[] = [
      { path: 'now', previousPath: 'a', status: 'renamed' },
      { path: 'b', status: 'added' },
    ];
    const added: [path: string, text: string] = ['b', `FROM z\n${long}\n`];
    const text = `FROM x\n${long}\n`;
    expect(moves({ base: [['a', text]], head: [added], files: renamed })).toEqual(['a → b']);
    expect(moves({ base: [['a', text]], head: [added], files: renamed, unread: new Map([['now', 'It was too large.']]) })).toEqual([]);
    const kept: [path: string, text: string] = ['now', `FROM x\n${long.replace('curl', 'curl  ')}\n`];
    expect(moves({ base: [['a', text]], head: [kept, added], files: renamed })).toEqual([]);
  });

  test('is told by a text that is long enough, and by nothing that has a word of its own', () => {
    const base: readonly [path: string, text: string][] = [['a', 'FROM x\nRUN 345678901234567890\n']];
    const head: readonly [path: string, text: string][] = [
      ['a', 'FROM x\n'],
      ['b', 'FROM x\nRUN 345678901234567890\n'],
    ];
    const of = (at: string, more: Partial<Finding> = {}) => moves({ base, head, files: changed, at, more });
    expect([of('345678901234567890').length, of('N 345678901234567890').length, of('RUN 3456789012345678').length]).toEqual([0, 1, 1]);
    expect(of('RUN 345678901234567890', { identity: 'x' })).toEqual([]);
  });
});

describe('a container that was made one with another', () => {
  const pods = (...all: readonly (readonly [name: string, ...containers: string[]])[]) =>
    manifest(
      all
        .map(
          ([name, ...containers]) =>
            `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n${containers.map(one => `    - {name: ${one}, image: x, tty: true}\n`).join('')}`,
        )
        .join('---\n'),
    );
  const key = (subject: Subject): string => subject.key;

  /** What stands for a finding of a base container at the head, when subjects of these keys became those. */
  const told = (base: FileArtifact, head: FileArtifact, pairs: Readonly<Record<string, string>>, of: string, ruleId = 'test/rule') => {
    const [olds, news] = [subjectsOf(base), subjectsOf(head)];
    const subjects = new Map(
      Object.entries(pairs).flatMap(([was, is]) => {
        const [before, now] = [olds.find(one => key(one) === was), news.find(one => key(one) === is)];
        return before && now ? [[now, before] as const] : [];
      }),
    );
    expect(subjects.size).toBe(Object.keys(pairs).length);
    const findings = news.map(({ range, key: subject }) => ({ ...findingOf('high'), location: { path: 'app.yaml', range, subject } }));
    const merged = new MergedSubjects(
      {
        subjects,
        headOf: new Map([...subjects].map(([now, before]) => [before, now])),
        baseSubjects: new FindingSubjects([base]),
        headSubjects: new FindingSubjects([head]),
      },
      findings,
    );
    const own = olds.findLast(one => key(one) === of);
    if (!own) throw new Error(`${of} is not a subject.`);
    return merged.told({ ...findingOf('high'), ruleId, location: { path: 'app.yaml', range: own.range, subject: of } })?.location.subject;
  };
  const two = pods(['one', 'a', 'b'], ['two', 'a', 'b']);

  test('is told by that one, when its object is gone into the other with several that are alike', () => {
    const pairs = { 'Pod/one': 'Pod/one', 'Pod/one#container:a': 'Pod/one#container:a', 'Pod/one#container:b': 'Pod/one#container:b' };
    const head = pods(['one', 'a', 'b']);
    expect(told(two, head, pairs, 'Pod/two#container:a')).toBe('Pod/one#container:a');
    expect(told(two, head, pairs, 'Pod/two#container:b')).toBe('Pod/one#container:b');
    expect(told(two, head, pairs, 'Pod/two#container:a', 'other/rule')).toBe(undefined);
    expect(told(two, head, pairs, 'Pod/one#container:a')).toBe(undefined);
    expect(told(two, head, pairs, 'Pod/two')).toBe(undefined);
  });

  test('is not by one alone that is alike', () => {
    const base = pods(['one', 'a'], ['two', 'a']);
    const pairs = { 'Pod/one': 'Pod/one', 'Pod/one#container:a': 'Pod/one#container:a' };
    expect(told(base, pods(['one', 'a']), pairs, 'Pod/two#container:a')).toBe(undefined);
  });

  test('is told by that of the object that took in another container of its own', () => {
    const base = pods(['one', 'a'], ['two', 'a', 'c']);
    const pairs = { 'Pod/one': 'Pod/one', 'Pod/one#container:a': 'Pod/one#container:a', 'Pod/two#container:c': 'Pod/one#container:c' };
    expect(told(base, pods(['one', 'a', 'c']), pairs, 'Pod/two#container:a')).toBe('Pod/one#container:a');
  });

  test('is looked for in its own object, when that is still there', () => {
    const pairs = {
      'Pod/one': 'Pod/one',
      'Pod/two': 'Pod/two',
      'Pod/one#container:a': 'Pod/one#container:a',
      'Pod/one#container:b': 'Pod/one#container:b',
    };
    expect(told(two, pods(['one', 'a', 'b'], ['two', 'c']), pairs, 'Pod/two#container:a')).toBe(undefined);
  });

  test('is told by what its own object has made of two of its name', () => {
    const [base, head] = [pods(['two', 'a', 'a']), pods(['two', 'a'])];
    const pairs = { 'Pod/two': 'Pod/two', 'Pod/two#container:a': 'Pod/two#container:a' };
    expect(told(base, head, pairs, 'Pod/two#container:a')).toBe('Pod/two#container:a');
  });

  const other = ', args: [b, c, d, e, f, g, h]';

  test('is not told by others of its name that are about other things', () => {
    const pairs = { 'Pod/one': 'Pod/one', 'Pod/one#container:a': 'Pod/one#container:a', 'Pod/one#container:b': 'Pod/one#container:b' };
    const base = pods(['one', `a${other}`, `b${other}`], ['two', 'a', 'b']);
    expect(told(base, pods(['one', `a${other}`, `b${other}`]), pairs, 'Pod/two#container:a')).toBe(undefined);
  });

  test('is told by the object that took in another one, however much that was rewritten on the way', () => {
    const base = pods(['one', 'a'], ['two', 'a', 'c']);
    const pairs = { 'Pod/one': 'Pod/one', 'Pod/one#container:a': 'Pod/one#container:a', 'Pod/two#container:c': 'Pod/one#container:c' };
    expect(told(base, pods(['one', 'a', `c${other}`]), pairs, 'Pod/two#container:a')).toBe('Pod/one#container:a');
  });

  test('is told only by one of its own list: an init container of its name is another', () => {
    const asInit = (text: string): string => text.replace('  containers:', '  initContainers:');
    const [base, head] = [
      manifest(asInit(pods(['one', 'a', 'b'], ['two', 'a', 'b']).file.text)),
      manifest(asInit(pods(['one', 'a', 'b']).file.text)),
    ];
    const pairs = {
      'Pod/one': 'Pod/one',
      'Pod/one#initContainer:a': 'Pod/one#initContainer:a',
      'Pod/one#initContainer:b': 'Pod/one#initContainer:b',
    };
    expect(told(base, head, pairs, 'Pod/two#container:a')).toBe(undefined);
  });
});
