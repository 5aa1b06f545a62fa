import type { CopyInstruction, Stage } from '../../artifacts/dockerfile/model.ts';
import { externalBase, isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { wordSet } from '../../text/word-set.ts';
import { defineRule } from '../rule.ts';
import { StageStates } from './concepts/commands/stage-state.ts';

/** Docker Official Images whose Dockerfile leaves the working directory at the root. Others set one, or are not known. */
const atRoot = wordSet(
  'almalinux alpine amazonlinux archlinux bash buildpack-deps busybox caddy centos debian eclipse-temurin elixir erlang fedora gcc maven ' +
    'nginx node openjdk oraclelinux perl python rockylinux ruby rust ubuntu amazoncorretto',
);

const leavesRoot = (stage: Stage): boolean => {
  const { word, reference } = externalBase(stage).image;
  if (word.expanded.value === 'scratch') return true;
  return reference?.registry === 'docker.io' && atRoot.has(reference.repository.replace(/^library\//, ''));
};

const absolute = /^(?:[/\\$%]|[A-Za-z]:)/;

const relativePath = ({ destination }: CopyInstruction): string | undefined => {
  const path = destination?.expanded.value ?? destination?.text.replace(/^["']/, '');
  return path === undefined || path === '' || absolute.test(path) ? undefined : path;
};

/**
 * Only on bases whose working directory is known to be the root: many images (golang, httpd, tomcat, an organization's own) set one for
 * this very purpose.
 */
export const copyRelativeDestination = defineRule({
  meta: {
    id: 'dockerfile/copy-relative-destination',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'Relative COPY destination before any WORKDIR',
    rationale: `Without a \`WORKDIR\` the files land in the root of the image, between those of the system: a folder \`bin\` or \`etc\` of the project
is mixed into that of the distribution. When the base image sets another working directory one day, they land there.`,
    remediation: 'Write a `WORKDIR` above, or an absolute destination.',
    messages: { relative: 'No WORKDIR is set here, so that "{path}" is a path in the root of the image.' },
    fix: 'none',
    examples: { bad: 'FROM node:22\nCOPY . .\n', good: 'FROM node:22\nWORKDIR /app\nCOPY . .\n' },
    references: ['https://docs.docker.com/reference/dockerfile/#workdir', 'https://github.com/hadolint/hadolint/wiki/DL3045'],
  },
  where: isNoTemplate,
  prepare: dockerfile => new StageStates(dockerfile),
  visit: {
    *copy(copy, states) {
      const path = relativePath(copy);
      if (path === undefined || copy.destination === undefined || copy.onbuild || copy.stage === undefined) return;
      if (states.before(copy).workdir !== undefined || !leavesRoot(copy.stage)) return;
      yield { messageId: 'relative', at: copy.destination.range, data: { path } };
    },
  },
});
