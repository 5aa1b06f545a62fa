import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';

/** A variable of an environment file. */
export interface EnvironmentVariable {
  readonly name: string;
  /** Without quotes and escapes; variables in it stay as they are written. */
  readonly value: string;
  /** What is written of the value, without its quotes; empty ranges stand for empty values. */
  readonly range: Range;
}

/** A file of variables, as Compose, kustomize, `docker run --env-file` and libraries of many languages read it. */
export interface EnvironmentFile {
  readonly kind: 'environment';
  readonly file: SourceFile;
  /** From each `#` to the end of its line. */
  readonly comments: readonly Range[];
  readonly variables: readonly EnvironmentVariable[];
  readonly notifications: readonly Notification[];
}

export interface EnvironmentFileNodes {
  readonly file: EnvironmentFile;
}
