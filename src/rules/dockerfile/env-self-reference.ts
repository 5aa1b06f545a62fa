import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { defineRule } from '../rule.ts';
import { DeclaredVariables, neededVariables } from './concepts/commands/declared-variables.ts';

/**
 * `ENV PATH=/x:$PATH` is how one adds to what the base image sets, and not reported: only the names of the other pairs are asked about.
 */
export const envSelfReference = defineRule({
  meta: {
    id: 'dockerfile/env-self-reference',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'ENV refers to a variable defined in the same instruction',
    rationale: `All values of one ENV see the variables as they were before the instruction. A name that the same ENV sets is still empty for
the others, or has its old value, and the build goes on with half a path.`,
    remediation: 'Write two ENV instructions, the one that is referred to first.',
    messages: { same: 'The value of "{name}" uses "{other}", which this ENV sets only for the instructions after it.' },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nENV APP_HOME=/srv/app APP_BIN=$APP_HOME/bin\n',
      good: 'FROM debian:13\nENV APP_HOME=/srv/app\nENV APP_BIN=$APP_HOME/bin\n',
    },
    references: [
      'https://docs.docker.com/reference/dockerfile/#environment-replacement',
      'https://github.com/hadolint/hadolint/wiki/DL3044',
    ],
  },
  where: isNoTemplate,
  prepare: dockerfile => new DeclaredVariables(dockerfile),
  visit: {
    *env({ pairs, stage, onbuild }, declared) {
      if (onbuild) return;
      const names = new Set(pairs.map(({ name }) => name));
      for (const { name, value } of pairs) {
        const others = value === undefined ? [] : neededVariables(value);
        const other = others.find(used => used !== name && names.has(used) && !declared.isDeclared(used, stage, value?.range.start ?? 0));
        if (value !== undefined && other !== undefined) yield { messageId: 'same', at: value.range, data: { name, other } };
      }
    },
  },
});
