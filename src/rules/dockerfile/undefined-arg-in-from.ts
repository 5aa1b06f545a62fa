import { isNoTemplate } from '../../artifacts/dockerfile/walk.ts';
import { defineRule } from '../rule.ts';
import { DeclaredVariables } from './concepts/commands/declared-variables.ts';

/** What the builder sets before the first FROM. Source: Dockerfile reference, "Automatic platform ARGs in the global scope". */
const platformArgument = /^(?:TARGETSTAGE|(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT))$/;

/** Also with a default (`${NAME:-value}`), as in BuildKit: the default then holds whatever the build is given. */
export const undefinedArgInFrom = defineRule({
  meta: {
    id: 'dockerfile/undefined-arg-in-from',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'hardening',
    title: 'FROM uses an undeclared ARG',
    rationale: `FROM sees only what an ARG before the first FROM declares. Another name has no value, whatever \`--build-arg\` says: the image is another
one than meant, or the platform is that of whoever builds.`,
    remediation: 'Declare it with `ARG` above the first FROM.',
    messages: { undeclared: 'FROM uses "{name}", which no ARG above the first FROM declares, so that it has no value.' },
    fix: 'none',
    examples: { bad: 'FROM debian:$VERSION\n', good: 'ARG VERSION=13\nFROM debian:$VERSION\n' },
    references: [
      'https://docs.docker.com/reference/build-checks/undefined-arg-in-from/',
      'https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact',
    ],
  },
  where: isNoTemplate,
  prepare: dockerfile => new DeclaredVariables(dockerfile),
  visit: {
    *from({ image, platform }, declared) {
      for (const word of [platform, image.word]) {
        if (word === undefined) continue;
        const name = word.expanded.variables.find(
          used => !platformArgument.test(used) && !declared.isDeclared(used, undefined, word.range.start),
        );
        if (name !== undefined) yield { messageId: 'undeclared', at: word.range, data: { name } };
      }
    },
  },
});
