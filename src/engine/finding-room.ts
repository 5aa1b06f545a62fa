import type { Finding } from '../findings/finding.ts';
import type { AnalysisBounds } from './bounds.ts';

/**
 * Room for the findings of one side of a change. Why text is counted besides: names in a pull request may be as long as its author likes.
 */
export class FindingRoom {
  readonly reason: string;
  #findings: number;
  #text: number;

  constructor({ findings, text }: Pick<AnalysisBounds, 'findings' | 'text'>) {
    this.#findings = findings;
    this.#text = text;
    this.reason = `The container files of the change have more than ${findings} findings, or longer ones than are kept, and this file was not judged to its end. Split the change, or take generated files off the review with "ignore-paths".`;
  }

  get isFull(): boolean {
    return this.#findings <= 0 || this.#text <= 0;
  }

  /** False when there is no room for the finding. */
  takes(finding: Omit<Finding, 'fingerprint'>): boolean {
    this.#findings -= 1;
    this.#text -= lengthOf(finding);
    return this.#findings >= 0 && this.#text >= 0;
  }
}

const lengthOf = ({ message, location, identity, facts, related, fix, advice }: Omit<Finding, 'fingerprint'>): number => {
  let length = message.length + location.subject.length + location.path.length + (identity?.length ?? 0) + (advice?.length ?? 0);
  length += facts?.value?.length ?? 0;
  for (const hazard of facts?.hazards ?? []) length += hazard.length;
  for (const { note, path, subject } of related) length += note.length + path.length + subject.length;
  for (const edits of [fix?.edits ?? [], ...(fix?.elsewhere ?? []).map(other => other.edits)])
    for (const { newText } of edits) length += newText.length;
  return length;
};
