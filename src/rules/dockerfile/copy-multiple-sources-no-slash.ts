import type { CopyInstruction, Dockerfile } from '../../artifacts/dockerfile/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { instructionRule } from '../forms/instruction-rule.ts';

const isFolder = (path: string): boolean => /[\\/]$/.test(path) || path === '.' || path === '..' || /[\\/]\.{1,2}$/.test(path);

const withSlash = ({ file }: Dockerfile, { destination }: CopyInstruction): TextEdit | undefined => {
  const { start, end } = destination?.range ?? { start: 0, end: 0 };
  const written = file.text.slice(start, end);
  const quotes = /^(["']).*\1$/.test(written) ? 1 : 0;
  const at = end - quotes;
  return written === destination?.text ? { range: { start: at, end: at }, newText: '/' } : undefined;
};

export const copyMultipleSourcesNoSlash = instructionRule({
  id: 'dockerfile/copy-multiple-sources-no-slash',
  severity: 'low',
  profile: 'hardening',
  title: 'Multi-source COPY destination lacks a trailing slash',
  on: 'copy',
  stages: 'all',
  judge: (copy, dockerfile) => {
    const { sources, heredocs, destination, keyword } = copy;
    const path = destination?.expanded.value;
    if (destination === undefined || path === undefined || sources.length + heredocs.length < 2 || isFolder(path)) return undefined;
    const edit = withSlash(dockerfile, copy);
    return {
      messageId: 'noSlash',
      at: destination.range,
      data: { keyword, path },
      ...(edit && { fix: { title: 'Name it as a folder', edits: [edit] } }),
    };
  },
  rationale: `Several sources need a folder, and the builder takes the destination for one only when it ends in a slash: otherwise the build
fails, or with a build tool of another kind one file is written over the other.`,
  remediation: 'End the destination with `/`.',
  messages: { noSlash: '{keyword} has several sources, so that "{path}" must end in a slash.' },
  fix: 'safe',
  examples: {
    bad: 'FROM node:22\nCOPY package.json package-lock.json /app\n',
    good: 'FROM node:22\nCOPY package.json package-lock.json /app/\n',
  },
  references: ['https://docs.docker.com/reference/dockerfile/#copy', 'https://github.com/hadolint/hadolint/wiki/DL3021'],
});
