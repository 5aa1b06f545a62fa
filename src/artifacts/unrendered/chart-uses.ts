import { findActions } from '../helm/actions.ts';
import { isPartial } from '../helm/templates-folder.ts';
import type { SourceFile } from '../source-file.ts';
import type { Step } from '../yaml/lookup.ts';
import type { ScalarValue } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';
import type { PrintedField } from './chart-change.ts';
import { idleKinds } from './harmless-places.ts';
import type { Difference } from './tree-differences.ts';

/** A place of a template that uses a value by its full path, and the text of its line around the action. */
interface Use {
  readonly file: SourceFile;
  /** `a.b` of `.Values.a.b`. */
  readonly path: string;
  readonly action: string;
  readonly before: string;
  readonly after: string;
}

const isIdentifier = (step: Step): step is string => typeof step === 'string' && /^\w+$/.test(step);

/** `.Values.a.b`, `(.Values).a`, `index .Values "a" "b"`, `hasKey .Values "a"`; with no path when the values are handed on as a whole. */
const chains = /(?:\b(?:index|hasKey|get)\s+\(?)?(?<!")[$\w]*\.Values\b((?:\.\w+)*)(?![\w(])(?:\)((?:\.\w+)+))?((?:\s+"\w+")*)/g;

/** The whole of what a chart is given, encoded or printed: by `$`, and by `.` where that is the same. */
const encodedDollar = /\b(?:to|mustTo|fro)\w*(?:Yaml|Json|Toml)\w*\s+\$(?![\w.])|(?:\{\{-?|\()\s*\$\s*(?:\||-?\}\}|\))/;
const encodedDot = /\b(?:to|mustTo|fro)\w*(?:Yaml|Json|Toml)\w*\s+\.(?![\w])|\{\{-?\s*\.\s*(?:\||-?\}\})/;
const printedDollar = /\bprint(?:f|ln)?\b[^|]*\s\$(?![\w.])/;
const printedDot = /\bprint(?:f|ln)?\b[^|]*\s\.(?![\w])/;

const inclusion = /(?<![$.\w])(?:include|template|block)\s+("(?:[^"\\]|\\.)*"|`[^`]*`|\S+)/g;
/** A template of the chart as a whole, of which a checksum is taken: what it says is in it. */
const checksum = /\(\s*print\s+\$?\.Template\.BasePath\s+"\/[\w./-]+"\s*\)[\s\S]*\|\s*sha256sum/;
const definition = /\{\{-?\s*(?:define|block)\s+"([^"]+)"/g;

/** Characters that say nothing more to YAML than the text they are. */
const plainText = /^[\w./:@+-]*$/;

/** Fields that take a number, or a word, without any say in what a container may do. */
const idleKeys = new Set(
  (
    'replicas periodSeconds initialDelaySeconds timeoutSeconds failureThreshold successThreshold containerPort port targetPort number ' +
    'terminationGracePeriodSeconds minReadySeconds progressDeadlineSeconds revisionHistoryLimit maxReplicas minReplicas averageUtilization ' +
    'targetCPUUtilizationPercentage backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished weight storage storageClassName schedule'
  ).split(' '),
);

/** How the templates of a chart use what it is given: good enough to prove that a value can't matter, never that it does. */
export class ChartUses {
  /** Uses by their paths, and by each path that leads to them. */
  readonly #at: ReadonlyMap<string, readonly Use[]>;
  readonly #below: ReadonlyMap<string, readonly Use[]>;
  readonly #files: readonly SourceFile[];
  /** Templates of objects that run nothing. */
  readonly #idle: ReadonlySet<SourceFile>;
  readonly #isComplete: boolean;
  readonly #isKnown: boolean;

  /** `templates` are all of the chart's; undefined when they are not all known. `values` may hold templates themselves. */
  constructor(templates: readonly SourceFile[] | undefined, values: readonly SourceFile[] = []) {
    this.#files = templates ?? [];
    this.#isComplete = templates !== undefined;
    const all = [...this.#files, ...values];
    const uses = all.flatMap(usesIn);
    // Why: what a partial template prints into another file may be an object of any kind.
    const printsObjects = this.#files.some(file => isPartial(file.path) && mentionsKind(file.text));
    this.#idle = new Set(printsObjects ? [] : this.#files.filter(file => isIdle(file)));
    this.#isKnown = templates !== undefined && uses.every(({ path }) => path !== '' && path.split('.').length <= maxSteps) && isClosed(all);
    this.#at = Map.groupBy(uses, ({ path }) => path);
    this.#below = this.#isKnown ? usesBelow(uses) : new Map();
  }

  /**
   * True when a change of one value is certain to change no container and no image. `isJudged`: the template is read by the rules in this
   * change.
   */
  isHarmless({ path, head }: Difference, isJudged: (template: string) => boolean): boolean {
    if (!this.#isKnown) return false;
    const unwritable = path.findIndex(step => !isIdentifier(step));
    const text = (unwritable === -1 ? path : path.slice(0, unwritable)).join('.');
    const value = head === undefined ? null : scalarValue(head);
    if (value === undefined) return false;
    const touching = [...prefixesOf(text).flatMap(prefix => this.#at.get(prefix) ?? []), ...(this.#below.get(text) ?? [])];
    return touching.every(
      use =>
        (this.#idle.has(use.file) && !/[\n\r]|\{\{/.test(String(value))) ||
        (unwritable === -1 && use.path === text && isHarmlessUse(use, value, isJudged)),
    );
  }

  /**
   * True when no template prints a field of `Chart.yaml` but into labels that say which chart and version it is. Templates of other charts
   * take an application's version for the tag of its image, never the chart's.
   */
  isOnlyLabel(field: PrintedField): boolean {
    if (!this.#isComplete || (field !== 'version' && !this.#isKnown)) return false;
    const name = { version: 'Version', appVersion: 'AppVersion', name: 'Name' }[field];
    return this.#files.every(file => labelled(file, name));
  }
}

const mentionsKind = (text: string): boolean => /^[ \t]*["']?kind["']?[ \t]*:/m.test(text);

/** Kinds that hold data or addresses. */
const dataKinds = new Set(['Service', 'ConfigMap']);

/** Objects of idle kinds only, each named plainly. */
const isIdle = ({ path, text }: SourceFile): boolean => {
  const kinds = [...text.matchAll(/^[ \t]*["']?kind["']?[ \t]*:([^\n]*)/gm)].map(([, kind = '']) => kind.trim());
  return (
    kinds.length > 0 &&
    !isPartial(path) &&
    kinds.every(kind => idleKinds.has(kind) || dataKinds.has(kind)) &&
    !/values[\w-]*\.ya?ml/.test(text) &&
    !/[[{,][ \t]*["']?kind/.test(text)
  );
};

const usesIn = (file: SourceFile): readonly Use[] =>
  findActions(file.text).flatMap(({ range, kind }): readonly Use[] => {
    if (kind === 'comment' || range.end - range.start > maxAction) return [];
    const action = file.text.slice(range.start, range.end);
    const before = lineBefore(file.text, range.start);
    const after = file.text.slice(range.end, range.end + maxLine).split('\n', 1)[0] ?? '';
    return [...action.matchAll(chains)].map(([whole, direct = '', behind = '', named = '']) => {
      // Only these functions take names of values behind the values.
      const names = /^(?:index|hasKey|get)\b/.test(whole) ? named.replaceAll(/\s+"(\w+)"/g, '.$1') : '';
      return { file, path: `${direct}${behind}${names}`.slice(1), action, before, after };
    });
  });

/** Values that are nested more deeply are not followed. */
const maxSteps = 30;

/** A path and those that lead to it: `a.b.c`, `a.b`, `a`. */
const prefixesOf = (path: string): readonly string[] => {
  const steps = path.split('.').slice(0, maxSteps + 1);
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
};

const usesBelow = (uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> => {
  const below = new Map<string, Use[]>();
  for (const use of uses)
    for (const prefix of prefixesOf(use.path).slice(1)) {
      const others = below.get(prefix);
      if (others) others.push(use);
      else below.set(prefix, [use]);
    }
  return below;
};

/** More of a line around an action is not looked at, nor into longer actions. */
const maxLine = 500;
const maxAction = 2_000;

/** The text of a line before an offset; what is further off than that comes as if it stood there. */
const lineBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - maxLine), at);
  return before.slice(before.lastIndexOf('\n') + 1);
};

/** True when the templates hand what they are given to nothing but themselves. */
const isClosed = (files: readonly SourceFile[]): boolean => {
  const defined = new Set(files.flatMap(({ text }) => [...text.matchAll(definition)].map(([, name]) => name)));
  return files.every(({ text }) => {
    const dot = new Dot();
    return findActions(text).every(({ range, kind }) => {
      if (kind === 'comment') return true;
      if (range.end - range.start > maxAction) return false;
      const action = text.slice(range.start, range.end);
      dot.read(action);
      if (encodedDollar.test(action) || (dot.isRoot && encodedDot.test(action))) return false;
      // Why asked first: an action is taken apart letter by letter.
      if (action.includes('print') && groupsOf(action).some(group => printedDollar.test(group) || (dot.isRoot && printedDot.test(group))))
        return false;
      if (checksum.test(action)) return true;
      return [...action.matchAll(inclusion)].every(([, name = '']) => name.startsWith('"') && defined.has(name.slice(1, -1)));
    });
  });
};

/** What stands in each pair of brackets, and outside of all, without what is in brackets within. */
const groupsOf = (action: string): readonly string[] => {
  const done: string[] = [];
  const open = [''];
  for (const char of action) {
    if (char === '(') open.push('');
    else if (char === ')' && open.length > 1) done.push(open.pop() ?? '');
    else open.push(`${open.pop() ?? ''}${char}`);
  }
  return [...done, ...open];
};

/** Follows the blocks of a template: whether `.` may be all that the chart is given, as it is outside of `with` and `range`. */
class Dot {
  readonly #outer: boolean[] = [];
  isRoot = true;

  read(action: string): void {
    const [, word, rest = ''] = /^\{\{-?\s*(if|with|range|define|block|else|end)\b([\s\S]*?)-?\}\}$/.exec(action) ?? [];
    if (word === undefined) return;
    if (word === 'end') this.isRoot = this.#outer.pop() ?? true;
    else if (word === 'else') this.isRoot = this.#outer.at(-1) ?? true;
    else {
      this.#outer.push(this.isRoot);
      // Why: who calls a template may hand it anything.
      if (word === 'define' || word === 'block') this.isRoot = true;
      else if (word !== 'if' && !/^\s*[.$]\s*$/.test(rest)) this.isRoot = false;
    }
  }
}

const isHarmlessUse = ({ file, action, before, after }: Use, value: ScalarValue, isJudged: (template: string) => boolean): boolean => {
  // What a condition prints or not is written in the template.
  if (/^\{\{-?\s*(?:else\s+)?if\s/.test(action)) return isJudged(file.path);
  if (!/^\{\{-?\s*\$?\.Values(?:\.\w+)+(?:\s*\|\s*(?:quote|squote|int|int64|toString))*\s*-?\}\}$/.test(action)) return false;
  if (value !== null && !plainText.test(String(value))) return false;
  const key = /^\s*(?:- )?(\w+):\s*["']?$/.exec(before)?.[1];
  if (key !== undefined) return idleKeys.has(key) && /^["']?\s*$/.test(after);
  return typeof value === 'number' && /^\s*- ["']?--[\w-]+=[\w.:/-]*$/.test(before) && /^["']?\s*$/.test(after);
};

const labelKey = /^\s*["']?(?:helm\.sh\/chart|chart|helm\.sh\/[\w-]+|app\.kubernetes\.io\/[\w-]+|app|version|heritage|release)["']?\s*:/;

/** Names of templates that print nothing but labels and names. */
const labelTemplate = /(?:chart|chartref|labels?|version)$/i;

const labelled = ({ text }: SourceFile, field: string): boolean => {
  let template = '';
  for (const { range, kind } of findActions(text)) {
    if (range.end - range.start > maxAction) return false;
    const action = text.slice(range.start, range.end);
    const opened = /^\{\{-?\s*define\s+"([^"]*)"/.exec(action)?.[1];
    if (opened !== undefined) template = opened;
    if (kind === 'comment' || !action.includes('.Chart')) continue;
    const printed = [...action.matchAll(/\.Chart((?:\.\w+)?)/g)].map(([, name = '']) => name.slice(1));
    if (!printed.includes(field) && !printed.includes('')) continue;
    if (!labelKey.test(lineBefore(text, range.start)) && !labelTemplate.test(template)) return false;
  }
  return !/image[^\n]{0,200}(?:include|template)\s+"[^"\n]{0,100}(?:chart|labels?|version)"/i.test(text);
};
