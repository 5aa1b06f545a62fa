import type { FileArtifact } from '../artifacts/artifact.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { YamlNode } from '../artifacts/yaml/model.ts';
import type { Finding } from '../findings/finding.ts';
import { bareText } from '../text/bare-text.ts';
import type { Range } from '../text/range.ts';
import type { FindingSubjects } from './finding-subjects.ts';
import type { SubjectPairs } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';

/** One side: its findings, what they are about, and its texts. */
interface Side {
  readonly findings: readonly Finding[];
  readonly subjects: FindingSubjects;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly artifacts: ReadonlyMap<string, FileArtifact>;
}

/** Nodes of one service that are looked at. */
const maxNodes = 2_000;

/**
 * Finds what was told once of a text that several services have by an alias, and is told of each of them where the text is written out: nothing came, and
 * nothing was fixed.
 */
export class SharedTexts {
  readonly #becomes: SubjectPairs;
  readonly #own: Side;
  readonly #other: Side;
  #told: ReadonlyMap<string, readonly Finding[]> | undefined;
  readonly #shared = new Map<Subject, readonly Range[]>();

  /** `becomes`: subjects of the other side by those of the own side. */
  constructor(becomes: SubjectPairs, own: Side, other: Side) {
    this.#becomes = becomes;
    this.#own = own;
    this.#other = other;
  }

  /** What the other side says of the text that its version of the same service has by an alias. */
  of(own: Finding): Finding | undefined {
    const subject = this.#own.subjects.of(own);
    const same = subject && this.#becomes.get(subject);
    if (subject?.type !== 'service' || same === undefined) return undefined;
    const shared = this.#sharedBy(same);
    if (shared.length === 0) return undefined;
    this.#told ??= Map.groupBy(this.#other.findings, finding => keyOf(finding, finding.location.path, this.#other));
    return this.#told
      .get(keyOf(own, same.path, this.#own))
      ?.find(({ location: { range } }) => shared.some(({ start, end }) => start <= range.start && range.end <= end));
  }

  /** The texts that a service of the other side has by aliases. */
  #sharedBy(subject: Subject): readonly Range[] {
    const known = this.#shared.get(subject);
    if (known !== undefined) return known;
    const artifact = this.#other.artifacts.get(subject.path);
    const service = artifact?.kind === 'compose' ? artifact.services.find(({ name }) => name === subject.name) : undefined;
    const ranges = service === undefined ? [] : aliasedIn(service.node);
    this.#shared.set(subject, ranges);
    return ranges;
  }
}

const aliasedIn = (root: YamlNode): readonly Range[] => {
  const pending: YamlNode[] = [root];
  const seen = new Set<YamlNode>();
  const ranges: Range[] = [];
  for (let node = pending.pop(); node !== undefined && seen.size < maxNodes; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'mapping') for (const { value } of node.entries) pending.push(value);
    else if (node.kind === 'sequence') for (const item of node.items) pending.push(item);
    else if (node.kind === 'alias' && node.target !== undefined) {
      ranges.push(node.target.range);
      pending.push(node.target);
    }
  }
  return ranges;
};

const keyOf = ({ ruleId, messageId, location }: Finding, path: string, { files }: Side): string => {
  const text = files.get(location.path)?.text.slice(location.range.start, location.range.end) ?? '';
  return JSON.stringify([path, ruleId, messageId, bareText(text)]);
};
