/** What `misbehaving.ts` does in place of judging a change of a repository with this address. */
export type Misdeed =
  | 'hangs'
  | 'loops'
  | 'is starved'
  | 'is killed'
  | 'throws where nobody catches it'
  | 'ends in the middle of a message'
  | 'takes all memory';
