export type AnnotationLevel = 'error' | 'warning' | 'notice';

/**
 * One workflow-command annotation. Columns are given only when it lies on one line, as GitHub wants it. An empty path: the whole
 * repository.
 */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly title: string;
  readonly message: string;
}
