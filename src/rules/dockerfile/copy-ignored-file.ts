import type { CopyInstruction, Word } from '../../artifacts/dockerfile/model.ts';
import { defineRule } from '../rule.ts';
import { type ContextView, contextView } from './concepts/files/context-view.ts';
import { cleanPath } from './concepts/files/ignore-file.ts';

/** A path in the build context that is named in full: no address, wildcard, root or unknown variable. */
const namedPath = ({ expanded: { value } }: Word): string | undefined => {
  if (value === undefined || value === '' || /[*?[\\]|^[\w+.-]+:\/\/|^git@/.test(value)) return undefined;
  const path = cleanPath(value);
  return path === '.' || path.startsWith('..') ? undefined : path;
};

const isFromContext = ({ from, onbuild }: CopyInstruction): boolean => from === undefined && !onbuild;

/** True when nothing of the path comes into the build. A file that takes something in again may do so below the path. */
const isLeftOut = ({ ignoreFile, leavesOut }: ContextView, path: string): boolean => {
  if (ignoreFile === undefined || ignoreFile === 'absent' || !leavesOut(path)) return false;
  return !ignoreFile.rules.patterns.some(({ exception }) => exception) || /\.\w{1,8}$/.test(path);
};

export const copyIgnoredFile = defineRule({
  meta: {
    id: 'dockerfile/copy-ignored-file',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'COPY source is excluded by the ignore file',
    rationale: `The ignore file keeps the path out of the build, so the builder does not find it: the build fails. Where the pattern was meant to
keep a secret out, and is then removed to make the build work again, the secret gets into the image.`,
    remediation: 'Take the path in again with `!path` in the ignore file, or do not copy it.',
    messages: { ignored: '{keyword} takes "{path}", which "{ignoreFile}" keeps out of the build.' },
    fix: 'none',
    examples: { bad: 'FROM node:22\nCOPY .env /app/\n', good: 'FROM node:22\nCOPY src /app/src\n', ignoreFile: '.env\n.git\n' },
    references: [
      'https://docs.docker.com/reference/build-checks/copy-ignored-file/',
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    ],
  },
  prepare(dockerfile, { facts }) {
    const view = contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path));
    const { ignoreFile } = view;
    if (ignoreFile === undefined || ignoreFile === 'absent') return undefined;
    return { view, ignoreFile };
  },
  visit: {
    *copy(copy, { view, ignoreFile }) {
      for (const source of isFromContext(copy) ? copy.sources : []) {
        const path = namedPath(source);
        if (path === undefined || !isLeftOut(view, path)) continue;
        yield { messageId: 'ignored', at: source.range, data: { keyword: copy.keyword, path, ignoreFile: ignoreFile.path } };
      }
    },
  },
});
