import { unneededToolsInFinalStage } from '../../../src/rules/dockerfile/unneeded-tools-in-final-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(unneededToolsInFinalStage, {
  valid: {
    'what the program needs': 'FROM debian:13\nRUN apt-get install -y libpq5 ca-certificates curl\n',
    'a build stage': 'FROM debian:13 AS build\nRUN apt-get install -y gcc make\nFROM debian:13\nCOPY --from=build /a /a\n',
    'removed in the same step': 'FROM debian:13\nRUN apt-get install -y gcc make && make && apt-get purge -y gcc make\n',
    'removed with all that nobody needs': 'FROM debian:13\nRUN apt-get install -y gcc && make && apt-get purge -y --auto-remove\n',
    'a virtual package': 'FROM alpine:3.22\nRUN apk add --no-cache --virtual .build gcc musl-dev && make && apk del .build\n',
    'what a variable names': 'FROM debian:13\nRUN apt-get install -y gcc && make && apt-get purge -y $buildDeps\n',
    'words that only look like it': 'FROM debian:13\nRUN echo gcc make nmap && apt-get remove gcc\n',
  },
  invalid: {
    'a compiler': {
      text: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl ⟦gcc⟧ libpq-dev=17.1\n',
      expect: [
        {
          messageId: 'tools',
          severity: 'low',
          message: 'The image ships "gcc", "libpq-dev", with which programs are built or others are looked into.',
        },
      ],
    },
    'a scanner': { text: 'FROM alpine:3.22\nRUN apk add --no-cache ⟦nmap⟧ tcpdump\n', expect: ['tools'] },
    'removed in a later step': { text: 'FROM debian:13\nRUN apt-get install -y ⟦make⟧\nRUN apt-get purge -y make\n', expect: ['tools'] },
    'one of two removed': { text: 'FROM fedora:43\nRUN dnf install -y gcc ⟦gdb⟧ && dnf remove -y gcc\n', expect: ['tools'] },
    'a virtual package that stays': {
      text: 'FROM alpine:3.22\nRUN apk add --virtual .a gcc && apk add --virtual .b ⟦make⟧ && apk del .a\n',
      expect: ['tools'],
    },
  },
});
