import type { SourceFile } from '../source-file.ts';
import type { Directive } from './suppression-directive.ts';

/** The comments and annotations of a file that want findings not to count, ours and those of other tools. */
export interface DirectiveUses {
  readonly kind: 'directives';
  readonly file: SourceFile;
  readonly directives: readonly Directive[];
}

export interface DirectiveUsesNodes {
  readonly directive: Directive;
}
