import { onbuildForbiddenTrigger } from '../../../src/rules/dockerfile/onbuild-forbidden-trigger.ts';
import { testRule } from '../../support/rule-tester.ts';

const broken = { allowNotifications: true } as const;

testRule(onbuildForbiddenTrigger, {
  valid: {
    'what a trigger may do': 'FROM node:22\nONBUILD COPY package.json /app/\nONBUILD RUN npm ci\n',
    'the instruction outside of ONBUILD': 'FROM node:22\nMAINTAINER web\n',
    'a file of an image in a trigger': 'FROM node:22\nONBUILD COPY --from=busybox:1 /bin/sh /bin/sh\n',
    'an ONBUILD without anything': { text: 'FROM node:22\nONBUILD\n', ...broken },
  },
  invalid: {
    'another image by a name': { text: 'FROM node:22 AS a\n⟦ONBUILD FROM a AS b⟧\n', expect: ['trigger'], ...broken },
    'another image': {
      text: 'FROM node:22\n⟦ONBUILD FROM alpine:3.22⟧\n',
      expect: [{ messageId: 'trigger', message: "Docker refuses this: FROM isn't allowed as an ONBUILD trigger." }],
      ...broken,
    },
    'a trigger in a trigger, in small letters': { text: 'FROM node:22\n⟦onbuild onbuild run a⟧\n', expect: ['trigger'], ...broken },
    'an author, and each place by itself': {
      text: 'FROM node:22\n⟦ONBUILD MAINTAINER web⟧\nONBUILD RUN a\n⟦ONBUILD ONBUILD RUN b⟧\n',
      expect: ['trigger', 'trigger'],
      ...broken,
    },
  },
});
