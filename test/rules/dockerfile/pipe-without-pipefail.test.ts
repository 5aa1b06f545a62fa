import { pipeWithoutPipefail } from '../../../src/rules/dockerfile/pipe-without-pipefail.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(pipeWithoutPipefail, {
  valid: {
    'a shell with the option': 'FROM a\nSHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nRUN curl -s x | tar x\n',
    'a shell of the stage below': 'FROM a AS b\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM b\nRUN curl -s x | tar x\n',
    'set in the step': 'FROM a\nRUN set -euxo pipefail; curl -s x | tar x\n',
    'in exec form': 'FROM a\nRUN ["/bin/bash", "-o", "pipefail", "-c", "curl -s x | tar x"]\n',
    'a status that is handled': 'FROM a\nRUN a | b || true\nRUN a | b || exit 1\n',
    'a condition': 'FROM a\nRUN if ldconfig -p | grep -q libx; then true; fi\n',
    'a condition of a script in exec form': 'FROM a\nRUN ["sh", "-c", "if ldconfig -p | grep -q libx; then true; fi"]\n',
    'what only passes on': 'FROM a\nRUN make | tee /log && a | cat\n',
    'what only prints': 'FROM a\nRUN echo "a b" | sha256sum -c - && yes | setup\n',
    'what prints, edits and passes on': 'FROM a\nRUN echo "a b" | sed s/a/b/ | tee /x\n',
    'a substitution whose status nobody asks for': 'FROM a\nRUN echo "$(a | b)" && export V=$(a | b)\n',
    'a substitution whose status is handled': 'FROM a\nRUN V=$(a | b) || V=1\n',
    'no pipeline': 'FROM a\nRUN a && b || c; d "x | y"\n',
    PowerShell: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN a | b\n',
  },
  invalid: {
    'a download': {
      text: 'FROM debian:13\nRUN x && ⟦curl -s https://x | tar x⟧\nRUN ⟦a | b⟧\n',
      expect: [
        { messageId: 'download', severity: 'medium' },
        { messageId: 'pipe', severity: 'low' },
      ],
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x && curl -s https://x | tar x\nRUN a | b\n',
    },
    'sums that are checked, and sums that are made': {
      text: 'FROM debian:13\nRUN ⟦sha256sum -c sums | grep -v OK⟧\nRUN ⟦sha256sum -z app.tar.gz | cut -d" " -f1 > sum⟧\n',
      expect: [
        {
          messageId: 'download',
          severity: 'medium',
          message: 'When "sha256sum" fails, the step goes on with what it had by then; it is medium because that is a download or a check.',
        },
        { messageId: 'pipe', severity: 'low' },
      ],
      fixed:
        'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN sha256sum -c sums | grep -v OK\nRUN sha256sum -z app.tar.gz | cut -d" " -f1 > sum\n',
    },
    'a check whose result is only passed on': {
      text: 'FROM acme/base:1\nRUN ⟦curl -fsS https://x | gpg --dearmor | tee /etc/apt/keyrings/x.gpg⟧\n',
      expect: ['download'],
    },
    'a value that is the output of a pipeline': {
      text: 'FROM acme/base:1\nRUN V=$(⟦curl -fsS https://x | jq .v⟧) && echo "$V"\n',
      expect: ['download'],
    },
    Alpine: {
      text: 'FROM node:22-alpine\nRUN ⟦a | wc -l⟧\n',
      expect: ['pipe'],
      fixed: 'FROM node:22-alpine\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN a | wc -l\n',
    },
    'a base of which nothing is known': { text: 'FROM acme/base:1\nRUN ⟦a | b⟧\n', expect: ['pipe'] },
    'a shell that the file sets': {
      text: 'FROM acme/base:1\nSHELL ["/bin/bash", "-c"]\nRUN ⟦a | b⟧\n',
      expect: ['pipe'],
      fixed: 'FROM acme/base:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
    },
    'a shell that may not know the option': {
      text: 'FROM acme/base:1\nSHELL ["/bin/sh", "-c"]\nRUN ⟦a | b⟧\n',
      expect: ['pipe'],
    },
    'an unknown base whose packages are those of Debian': {
      text: 'FROM acme/base:1\nRUN apt-get install -y curl\nRUN ⟦a | b⟧\n',
      expect: ['pipe'],
      fixed: 'FROM acme/base:1\nRUN apt-get install -y curl\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
    },
    'a base of RPM packages': {
      text: 'FROM acme/base:1\nRUN microdnf install -y tar\nRUN ⟦a | b⟧\n',
      expect: ['pipe'],
      fixed: 'FROM acme/base:1\nRUN microdnf install -y tar\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
    },
    'in an inline script': { text: 'FROM acme/base:1\nRUN ["sh", "-c", "⟦wget -qO- x | sh⟧"]\n', expect: ['download'] },
  },
});
