/** Where a waiver was asked for: the pull request, and the comment in it. */
export interface WaiverRequest {
  readonly number: number;
  readonly commentId: number;
}

/** The branch of the pull request that a request opens: the same request, tried again, finds it there. */
export const waiverBranch = ({ number, commentId }: WaiverRequest): string => `tidewaiter/waiver-${number}-${commentId}`;

const branchPattern = /^tidewaiter\/waiver-([1-9]\d{0,14})-([1-9]\d{0,14})$/u;

/** The request that a branch was made for. Anyone who may push can give a branch such a name: who opened its pull request is asked for apart. */
export const waiverRequestOf = (branch: string): WaiverRequest | undefined => {
  const [, number, commentId] = branchPattern.exec(branch) ?? [];
  return number === undefined || commentId === undefined ? undefined : { number: Number(number), commentId: Number(commentId) };
};
