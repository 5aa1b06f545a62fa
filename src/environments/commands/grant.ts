import type { Range } from '../../text/range.ts';

/** What a command itself says that a container or an account gets, or has deployed from elsewhere: no file of the repository holds it. */
export interface Grant {
  /** To follow the name of the file in a sentence: `patches what runs (…)`. */
  readonly what: string;
  /** What makes it the same at both sides. */
  readonly key: string;
  /** True where no command says it. */
  readonly isSetting?: true;
  readonly range: Range;
}
