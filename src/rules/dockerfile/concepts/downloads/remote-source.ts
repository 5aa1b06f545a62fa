import type { Word } from '../../../../artifacts/dockerfile/model.ts';

/**
 * What a source of ADD is. A Git source is one by BuildKit's rules (`dfgitutil`): a `git:` or `ssh:` address, `git@host:path`,
 * or an http(s) address whose path ends in `.git`.
 */
export type AddSource =
  | { readonly kind: 'local' }
  | { readonly kind: 'url'; readonly plain: boolean }
  | { readonly kind: 'git'; readonly plain: boolean; readonly commit: 'full' | 'release' | 'none' | 'unknown' }
  | { readonly kind: 'unknown' };

/** Longer sources are no addresses. */
const maxLength = 4_096;

const scheme = /^([A-Za-z][A-Za-z0-9+.-]{0,20}):\/\//;
/** `git@github.com:team/project.git` */
const secureShell = /^[\w.-]{1,64}@[\w.-]{1,255}:/;
/** A tag of a release, which its project does not move. */
const releaseTag = /^(?:refs\/tags\/)?v?\d{1,6}(?:\.\d{1,8}){1,3}(?:[-+.][\w.+-]{1,40})?$/;
const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** The text without quotes; variables whose value is not in the file stay as written. */
export const sourceText = ({ text, expanded }: Word): string => expanded.value ?? text.replace(/^["']|["']$/g, '');

/** The ref of a Git source: behind `#` and before the subdirectory, or a query parameter. Empty when there is none. */
const gitRef = (source: string): string => {
  const hash = source.indexOf('#');
  if (hash !== -1) return source.slice(hash + 1).split(':')[0] ?? '';
  const query = source.indexOf('?');
  if (query === -1) return '';
  const parameters = new URLSearchParams(source.slice(query + 1));
  return parameters.get('commit') ?? parameters.get('checksum') ?? parameters.get('ref') ?? '';
};

const gitSource = (source: string, plain: boolean): AddSource => {
  const ref = gitRef(source);
  const named = releaseTag.test(ref) ? 'release' : 'none';
  return { kind: 'git', plain, commit: fullCommit.test(ref) ? 'full' : ref.includes('$') ? 'unknown' : named };
};

/** Tells a remote source of ADD from a path of the build context. Unknown when it begins with a variable whose value is not in the file. */
export const addSource = (word: Word): AddSource => {
  const source = sourceText(word);
  if (source.startsWith('$')) return { kind: 'unknown' };
  if (source.length > maxLength) return { kind: 'local' };
  const found = scheme.exec(source)?.[1]?.toLowerCase();
  if (found === 'git' || found === 'ssh') return gitSource(source, found === 'git');
  if (found === undefined && secureShell.test(source)) return gitSource(source, false);
  if (found !== 'http' && found !== 'https') return { kind: 'local' };
  const path = source.split(/[?#]/, 1)[0] ?? '';
  return path.endsWith('.git') ? gitSource(source, found === 'http') : { kind: 'url', plain: found === 'http' };
};
