import { pathOnOneLine } from '../../reports/escape.ts';
import { documentsRef } from '../../reports/rule-page-address.ts';
import { version } from '../../version.ts';
import type { Survey } from './survey.ts';

/** Folders that are named as perhaps not the project's own. */
const maxFolders = 5;

/**
 * A policy that says what counts already, so that it can be read and changed. Why nothing is ignored in it: what is left out of a review is for people to
 * decide. The folders that may be meant stand there as a comment.
 */
export const policyText = ({ foreignFolders, kinds }: Pick<Survey, 'foreignFolders' | 'kinds'>): string => {
  const folders = foreignFolders.slice(0, maxFolders).map(folder => JSON.stringify(`${pathOnOneLine(folder)}/**`));
  const lines = [
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/tidewaiter/tidewaiter/${documentsRef(version)}/docs/schema/tidewaiter.schema.json`,
    '# What counts in a pull request. It is read from the base branch. All keys:',
    `# https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs/configuration.md`,
    'thresholds: { report: low, comment: medium, block: high }',
    '# gate: what may stop a merge; hardening, strict: more',
    'profile: gate',
    ...(kinds.has('Kubernetes manifest') || kinds.has('chart')
      ? ['# The version that the manifests are for: v1.34 tells of what it no longer serves.', 'kubernetes-version: newest']
      : []),
    ...(folders.length > 0 ? ['# Container files that may be samples, or of others:', `# ignore-paths: [${folders.join(', ')}]`] : []),
  ];
  return `${lines.join('\n')}\n`;
};
