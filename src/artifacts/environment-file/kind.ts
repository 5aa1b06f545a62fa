import { fileNameOf } from '../../text/path.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { EnvironmentFile } from './model.ts';
import { readVariables } from './read-variables.ts';

/** `.env`, `.env.production`, `.env-prod`, `db.env`, `.envrc` of direnv. */
const environmentName = /^(?:\.env(?:rc|[._-].{1,100})?|.{1,100}\.env)$/iu;

/** Words of names that say that a file shows which variables there are, is a template, or is encrypted. */
const sampleWord = /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|vault|enc|encrypted|gpg|age|asc)(?:$|[._-])/iu;

/** True for files of variables in which nothing is to be read: samples, templates and what is encrypted. */
export const isSampleOfVariables = (path: string): boolean => sampleWord.test(fileNameOf(path));

/** What is no file of variables for all its name. */
const otherEnding = /(?:^|[._-])(?:defaults?|schema|md|rst|j2|jinja2?|erb|[cm]?[jt]sx?|py|rb|go|php|java|ya?ml|json|toml|html?|d)$/iu;

const isEnvironmentPath = (path: string): boolean => {
  const name = fileNameOf(path);
  return (
    environmentName.test(name) && !isSampleOfVariables(name) && !otherEnding.test(name) && !otherEnding.test(name.replace(/\.env$/iu, ''))
  );
};

/** Files of environment variables, by their names. */
export const environmentKind: FileKind<EnvironmentFile> = {
  name: 'environment file',
  language: 'ini',
  examplePath: '.env',
  isText: () => true,
  mayBe: isEnvironmentPath,
  classify: ({ path }) =>
    isEnvironmentPath(path) ? { found: true, reason: 'Its name is that of a file of environment variables.' } : undefined,
  parse: file => ({ kind: 'environment', file, ...readVariables(file), notifications: [] }),
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
