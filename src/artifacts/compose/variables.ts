import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';

/** A variable that a file of the repository gives Compose a value for. */
export interface SetVariable {
  readonly name: string;
  /** Undefined: it is made of variables that nothing in the repository sets. */
  readonly value: string | undefined;
  readonly file: SourceFile;
  readonly nameRange: Range;
  /** What is written of the value, without its quotes. */
  readonly range: Range;
}

/** What variables of a project are known. Those of the machine go before them and are not. */
export interface Variables {
  of(name: string): SetVariable | undefined;
}

/** No variable is known. */
export const noVariables: Variables = { of: () => undefined };
