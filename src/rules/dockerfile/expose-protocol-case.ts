import { instructionRule } from '../forms/instruction-rule.ts';
import { isLiteral } from './concepts/commands/command-edits.ts';

export const exposeProtocolCase = instructionRule({
  id: 'dockerfile/expose-protocol-case',
  severity: 'info',
  profile: 'strict',
  title: 'EXPOSE protocol is not lower case',
  on: 'expose',
  stages: 'all',
  *judge({ ports }, dockerfile) {
    for (const { word } of ports) {
      const slash = word.text.lastIndexOf('/');
      const protocol = slash === -1 ? '' : word.text.slice(slash + 1);
      if (!/^[A-Za-z]+$/.test(protocol) || protocol === protocol.toLowerCase()) continue;
      const range = { start: word.range.start + slash + 1, end: word.range.end };
      yield {
        messageId: 'case',
        at: word.range,
        data: { protocol },
        ...(isLiteral(dockerfile, word) && {
          fix: { title: 'Write it in lower case', edits: [{ range, newText: protocol.toLowerCase() }] },
        }),
      };
    }
  },
  rationale: 'Tools that read the image compare the protocol as a text: `TCP` is not the `tcp` that they look for.',
  remediation: 'Write `tcp` or `udp`.',
  messages: { case: 'EXPOSE names the protocol "{protocol}" in capitals.' },
  fix: 'safe',
  examples: { bad: 'FROM nginx:1.27\nEXPOSE 80/TCP\n', good: 'FROM nginx:1.27\nEXPOSE 80/tcp\n' },
  references: [
    'https://docs.docker.com/reference/build-checks/expose-proto-casing/',
    'https://docs.docker.com/reference/dockerfile/#expose',
  ],
});
