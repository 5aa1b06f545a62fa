import type { Notification } from '../../findings/notification.ts';
import { appendAll } from '../../text/append-all.ts';
import { containsRange, type Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlDocument, YamlFile, YamlNode } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import { areSettings, linesOf } from './branch-lines.ts';
import { branchesOf, type TemplateBranch } from './branches.ts';
import { canHide, hideBranches } from './hide-branches.ts';
import { type MaskedTemplate, maskTemplate } from './mask.ts';

/** A Helm template as far as it can be read without rendering it. */
export interface ReadTemplate {
  /** All branches in one text, but for those that do not go with the others. */
  readonly yaml: YamlFile;
  /**
   * Documents of the branches that do not go with the others. Of each only what the branch itself says is known, and what the document's
   * objects are called. Comments in them are not read.
   */
  readonly apart: readonly { readonly branch: Range; readonly document: YamlDocument }[];
  /** Of all readings. */
  readonly notifications: readonly Notification[];
}

/** Times that a text is read again to find the branches that stand in its way. */
const maxRounds = 12;

/** Errors of one reading for each of which a branch is taken away. */
const maxErrors = 20;

/** Branches of one template that are read apart. */
const maxApart = 32;

/** Characters of one template that are read again in all, which bounds the time for large ones. */
const maxRereadLength = 8 << 20;

const tooManyBranches = (file: SourceFile): Notification => ({
  code: 'too-many',
  level: 'error',
  path: file.path,
  message:
    'Too many branches of the template have another shape than those beside them, so that not all of them were reviewed. Split the template, or take it off the review with "ignore-paths".',
});

const errorsOf = (yaml: YamlFile): readonly Notification[] => yaml.notifications.filter(({ level }) => level === 'error');

/** Branches hidden so far, and what was read without them. */
interface Reading {
  readonly hidden: ReadonlySet<TemplateBranch>;
  readonly yaml: YamlFile;
}

class TemplateReader {
  readonly #file: SourceFile;
  readonly #mask: MaskedTemplate;
  readonly #branches: readonly TemplateBranch[];
  /** Branches of settings that nobody has chosen: neither there nor missing. */
  readonly #unchosen: readonly Range[];
  #left = maxRereadLength;

  constructor(file: SourceFile, values: YamlNode | undefined) {
    this.#file = file;
    this.#mask = maskTemplate(file.text);
    this.#branches = branchesOf(file.text, this.#mask.actions, values);
    this.#unchosen = this.#outermost(new Set(this.#branches.filter(branch => this.#isUnchosen(branch)))).map(({ range }) => range);
  }

  read(): ReadTemplate {
    const main = this.#readWithout(new Set(), branch => canHide(this.#file.text, branch));
    const apart: { readonly branch: Range; readonly document: YamlDocument }[] = [];
    const notifications: Notification[] = [...main.yaml.notifications];
    const pending = this.#outermost(main.hidden);
    for (let count = 0; pending.length > 0; count += 1) {
      const branch = pending.shift();
      if (branch === undefined || this.#unchosen.some(range => containsRange(range, branch.range))) continue;
      if (count === maxApart || this.#left < 0) {
        notifications.push(tooManyBranches(this.#file));
        break;
      }
      const { yaml, hidden } = this.#readAlone(branch);
      appendAll(
        pending,
        this.#outermost(hidden).filter(({ range }) => containsRange(branch.range, range)),
      );
      const inside = ({ start, end }: Range): boolean => start < branch.range.end && branch.range.start < end;
      for (const document of yaml.documents) if (inside(document.range)) apart.push({ branch: branch.range, document });
      appendAll(
        notifications,
        errorsOf(yaml).filter(({ range }) => range !== undefined && containsRange(branch.range, range)),
      );
    }
    return { yaml: main.yaml, apart, notifications };
  }

  #isUnchosen({ skipped, range }: TemplateBranch): boolean {
    const lines = skipped ? linesOf(this.#file.text, range) : undefined;
    return lines !== undefined && areSettings(this.#file.text, lines);
  }

  /** Reads the text without some branches; those that it cannot be read with are hidden too, as far as they may be. */
  #readWithout(given: ReadonlySet<TemplateBranch>, mayHide: (branch: TemplateBranch) => boolean, alone?: TemplateBranch): Reading {
    const hidden = new Set(given);
    let best: Reading = { hidden: new Set(hidden), yaml: this.#parse(hidden, alone) };
    let { yaml } = best;
    for (let round = 0; round < maxRounds && errorsOf(yaml).length > 0; round += 1) {
      this.#left -= this.#file.text.length;
      const found = errorsOf(yaml)
        .slice(0, maxErrors)
        .flatMap(error => this.#branchInTheWay(error, hidden, mayHide) ?? []);
      if (found.length === 0 || this.#left < 0) break;
      for (const branch of found) hidden.add(branch);
      yaml = this.#parse(hidden, alone);
      if (errorsOf(yaml).length < errorsOf(best.yaml).length) best = { hidden: new Set(hidden), yaml };
    }
    return best;
  }

  /** What a branch says without all others but those around it and in it. */
  #readAlone(branch: TemplateBranch): Reading {
    this.#left -= this.#file.text.length;
    const { range } = branch;
    const others = this.#branches.filter(
      other => !containsRange(range, other.range) && !containsRange(other.range, range) && canHide(this.#file.text, other),
    );
    return this.#readWithout(new Set(others), other => other !== branch && containsRange(range, other.range), branch);
  }

  #parse(hidden: ReadonlySet<TemplateBranch>, alone: TemplateBranch | undefined): YamlFile {
    const mask = hideBranches(this.#file.text, this.#mask, this.#outermost(hidden), alone);
    return parseYaml(this.#file, { ...mask, unchosen: this.#unchosen, ...(alone && { within: alone.range }) });
  }

  /** Those that lie in no other of them, in source order. */
  #outermost(branches: ReadonlySet<TemplateBranch>): TemplateBranch[] {
    const outermost: TemplateBranch[] = [];
    let end = -1;
    for (const branch of this.#branches) {
      if (branch.range.start < end || !branches.has(branch)) continue;
      outermost.push(branch);
      end = branch.range.end;
    }
    return outermost;
  }

  /**
   * The branch without which the text can perhaps be read: the innermost around the error, but before it another of its block that is not
   * printed by default; else the last that ends before the error.
   */
  #branchInTheWay(
    { code, range }: Notification,
    hidden: ReadonlySet<TemplateBranch>,
    mayHide: (branch: TemplateBranch) => boolean,
  ): TemplateBranch | undefined {
    if (code !== 'syntax-error' || range === undefined) return undefined;
    const at = range.start;
    const shown = this.#branches.filter(branch => !hidden.has(branch) && mayHide(branch) && branch.outer.start <= at);
    const around = shown.findLast(branch => at < branch.outer.end);
    if (around === undefined) return shown.at(-1);
    return shown.find(other => other.block === around.block && other.skipped) ?? around;
  }
}

/**
 * Reads a template through a mask over its actions. Branches that can't be read together with the others are read apart; what they would
 * print is unknown to the others. `values` are the chart's defaults: what they do not choose within an object is unknown too.
 */
export const readTemplate = (file: SourceFile, values: YamlNode | undefined): ReadTemplate => new TemplateReader(file, values).read();
