import { findActions } from '../helm/actions.ts';
import type { SourceFile } from '../source-file.ts';
import type { Step } from '../yaml/lookup.ts';
import { scalarValue } from '../yaml/scalar.ts';
import type { PrintedField } from './chart-change.ts';
import type { Difference } from './tree-differences.ts';

/** A place of a template that uses a value by its full path, and the text of its line around the action. */
interface Use {
  readonly file: SourceFile;
  readonly path: readonly string[];
  readonly action: string;
  readonly before: string;
  readonly after: string;
}

const isIdentifier = (step: Step): step is string => typeof step === 'string' && /^\w+$/.test(step);

/** `.Values.a.b`; with nothing behind it when the values are handed on as a whole, or looked up by a name that is not written so. */
const chains = /(?<![\w"])(?:\$)?\.Values((?:\.\w+)*)(?![\w(])/g;

/** The whole of what a chart is given, printed or handed to something that is not seen through. */
const wholeContext = /\b(?:to|mustTo|fro)\w*(?:Yaml|Json|Toml|PrettyJson|RawJson)\w*\s+(?:\$|\(?\s*\.\s*\)?)(?=\s|[|)}-]|$)|\$\s*\|\s*to\w+|\{\{-?\s*[.$]\s*\||\bprintf?\s+"[^"]*"\s+[.$](?=\s|[|)}-])/;

const inclusion = /\b(?:include|template|block)\s+("(?:[^"\\]|\\.)*"|`[^`]*`|\S+)/g;
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
  readonly #uses: readonly Use[];
  readonly #files: readonly SourceFile[];
  readonly #isKnown: boolean;

  /** `templates` are all of the chart's; undefined when they are not all known. `values` may hold templates themselves. */
  constructor(templates: readonly SourceFile[] | undefined, values: readonly SourceFile[] = []) {
    this.#files = templates ?? [];
    const all = [...this.#files, ...values];
    this.#uses = all.flatMap(usesIn);
    this.#isKnown = templates !== undefined && this.#uses.every(({ path }) => path.length > 0) && isClosed(all);
  }

  /** True when a change of one value is certain to change no container and no image. `isJudged`: the template is read by the rules in this change. */
  isHarmless({ path, head }: Difference, isJudged: (template: string) => boolean): boolean {
    if (!this.#isKnown || !path.every(isIdentifier)) return false;
    const text = path.join('.');
    const touching = this.#uses.filter(({ path: used }) => {
      const other = used.join('.');
      return other === text || other.startsWith(`${text}.`) || text.startsWith(`${other}.`);
    });
    const value = head === undefined ? null : scalarValue(head);
    return touching.every(use => use.path.join('.') === text && isHarmlessUse(use, value, isJudged));
  }

  /** True when no template prints a field of `Chart.yaml` but into labels that say which chart and version it is. */
  isOnlyLabel(field: PrintedField): boolean {
    if (this.#files.length === 0) return false;
    const name = { version: 'Version', appVersion: 'AppVersion', name: 'Name' }[field];
    return this.#files.every(file => labelled(file, name));
  }
}

const usesIn = (file: SourceFile): readonly Use[] =>
  findActions(file.text).flatMap(({ range, kind }): readonly Use[] => {
    if (kind === 'comment') return [];
    const action = file.text.slice(range.start, range.end);
    const start = file.text.lastIndexOf('\n', range.start - 1) + 1;
    const end = file.text.indexOf('\n', range.end);
    const before = file.text.slice(Math.max(start, range.start - maxLine), range.start);
    const after = file.text.slice(range.end, Math.min(end === -1 ? file.text.length : end, range.end + maxLine));
    return [...action.matchAll(chains)].map(([, path = '']) => ({ file, path: path.split('.').slice(1), action, before, after }));
  });

/** More of a line around an action is not looked at. */
const maxLine = 500;

/** True when the templates hand what they are given to nothing but themselves. */
const isClosed = (files: readonly SourceFile[]): boolean => {
  const defined = new Set(files.flatMap(({ text }) => [...text.matchAll(definition)].map(([, name]) => name)));
  return files.every(({ text }) =>
    findActions(text).every(({ range, kind }) => {
      if (kind === 'comment') return true;
      const action = text.slice(range.start, range.end);
      const calls = [...action.matchAll(inclusion)].map(([, name = '']) => name);
      return !wholeContext.test(action) && calls.every(name => name.startsWith('"') && defined.has(name.slice(1, -1)));
    }),
  );
};

const isHarmlessUse = ({ file, action, before, after }: Use, value: unknown, isJudged: (template: string) => boolean): boolean => {
  // What a condition prints or not is written in the template.
  if (/^\{\{-?\s*(?:else\s+)?if\s/.test(action)) return isJudged(file.path);
  if (value === undefined || !/^\{\{-?\s*\$?\.Values(?:\.\w+)+(?:\s*\|\s*(?:quote|squote|int|int64|toString))*\s*-?\}\}$/.test(action)) return false;
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
    const action = text.slice(range.start, range.end);
    const opened = /^\{\{-?\s*define\s+"([^"]*)"/.exec(action)?.[1];
    if (opened !== undefined) template = opened;
    if (kind === 'comment' || !action.includes('.Chart')) continue;
    const printed = [...action.matchAll(/\.Chart((?:\.\w+)?)/g)].map(([, name = '']) => name.slice(1));
    if (!printed.includes(field) && !printed.includes('')) continue;
    const start = Math.max(text.lastIndexOf('\n', range.start - 1) + 1, range.start - maxLine);
    if (!labelKey.test(text.slice(start, range.start)) && !labelTemplate.test(template)) return false;
  }
  return !/image[^\n]{0,200}(?:include|template)\s+"[^"\n]{0,100}(?:chart|labels?|version)"/i.test(text);
};
