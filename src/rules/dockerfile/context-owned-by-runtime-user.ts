import { effectiveUser } from '../../artifacts/dockerfile/walk.ts';
import { namesRoot } from '../concepts/root-names.ts';
import { defineRule } from '../rule.ts';
import { landingPlace } from './concepts/files/copied-tree.ts';

/** Places that a program is meant to write to. */
const data = /^\/(?:data|tmp|var\/(?:lib|log|cache|run|tmp)|run|home\/[^/]+\/\.cache)(?:\/|$)/;

const userOf = (owner: string): string => owner.split(':')[0] ?? '';

/** Only in `strict`: many programs write beside their code, and the hazard is a step of an attacker who is inside already. */
export const contextOwnedByRuntimeUser = defineRule({
  meta: {
    id: 'dockerfile/context-owned-by-runtime-user',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'Application code is writable by the runtime user',
    rationale: `A process that owns its own code can be made to change it: one write through a bug, and the next start runs what the attacker wrote.
Code that root owns and the process can only read does not change while the container lives.`,
    remediation: 'Leave `--chown` out for code, and give the user only the directories that it writes to.',
    messages: { owned: 'The program runs as "{user}", which owns what is copied here and can change it.' },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nWORKDIR /app\nCOPY --chown=node:node src ./src\nUSER node\n',
      good: 'FROM node:22\nWORKDIR /app\nCOPY src ./src\nUSER node\n',
    },
    standards: { nsa: ['Pod security > Immutable container file systems'] },
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod', 'https://cwe.mitre.org/data/definitions/732.html'],
  },
  prepare(dockerfile) {
    const { finalStage } = dockerfile;
    const user = finalStage === undefined ? undefined : effectiveUser(finalStage).value;
    if (user === undefined || user === '' || namesRoot(user)) return undefined;
    return user;
  },
  visit: {
    *copy(copy, user) {
      const owner = copy.chown?.expanded.value;
      if (copy.stage?.shipped !== true || copy.onbuild || copy.chown === undefined || owner === undefined) return;
      if (userOf(owner) !== userOf(user) || data.test(`/${landingPlace(copy, copy.stage) ?? ''}`)) return;
      yield { messageId: 'owned', at: copy.chown.range, data: { user: userOf(user) } };
    },
  },
});
