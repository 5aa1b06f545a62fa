import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { SourceFile } from '../source-file.ts';
import { readVariables } from './read-variables.ts';

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

/** `.env`, `.env.production`, `.env-prod`, `db.env`, `.envrc` of direnv. */
const environmentName = /^(?:\.env(?:rc|[._-].{1,100})?|.{1,100}\.env)$/iu;

/** Files that show which variables there are, templates, and what is no file of variables for all its name. */
const otherEnding =
  /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|md|rst|j2|jinja2?|erb|vault|enc|encrypted|gpg|age|asc|[cm]?[jt]sx?|py|rb|go|php|java|ya?ml|json|toml|html?|d)$/iu;

const isEnvironmentPath = (path: string): boolean => {
  const name = fileNameOf(path);
  return environmentName.test(name) && !otherEnding.test(name) && !otherEnding.test(name.replace(/\.env$/iu, ''));
};

/** Files of environment variables, by their names. */
export const environmentKind: FileKind<EnvironmentFile> = {
  name: 'environment file',
  language: 'ini',
  examplePath: '.env',
  isText: true,
  mayBe: isEnvironmentPath,
  classify: ({ path }) =>
    isEnvironmentPath(path) ? { found: true, reason: 'Its name is that of a file of environment variables.' } : undefined,
  parse: file => ({ kind: 'environment', file, ...readVariables(file), notifications: [] }),
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
