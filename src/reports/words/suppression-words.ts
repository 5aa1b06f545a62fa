import type { Suppression } from '../../findings/finding.ts';

/** How a name and a reason of others stand in the words. */
interface SuppressionQuoting {
  readonly text: (text: string) => string;
  readonly reason: (text: string) => string;
}

/** By what a finding is suppressed, until when and why: `by a waiver of acme/base until 2027-01-31: the base image drops root itself`. */
export const suppressionWords = ({ by, tool, reason, owner, until }: Suppression, quoting: SuppressionQuoting): string => {
  const peer = tool === undefined ? "by another tool's comment" : `by a comment for ${quoting.text(tool)}`;
  const who = { comment: 'by a comment', peer, policy: `by a waiver${owner === undefined ? '' : ` of ${quoting.text(owner)}`}` }[by];
  const end = until === undefined ? '' : ` until ${quoting.text(until)}`;
  return `${who}${end}: ${reason === undefined ? 'no reason given' : quoting.reason(reason)}`;
};
