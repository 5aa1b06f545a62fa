import { instructionRule } from '../forms/instruction-rule.ts';

const maxPort = 65_535;
const written = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/\w{1,8})?$/;

/** The first number that is not a port; 0 means nothing to EXPOSE. */
const wrongNumber = (text: string): string | undefined => {
  const [, from, to] = written.exec(text) ?? [];
  return [from, to].find(number => number !== undefined && (Number(number) > maxPort || Number(number) === 0));
};

export const invalidPort = instructionRule({
  id: 'dockerfile/invalid-port',
  severity: 'low',
  profile: 'hardening',
  title: 'EXPOSE port out of range',
  on: 'expose',
  stages: 'all',
  *judge({ ports }) {
    for (const { word } of ports) {
      const number = wrongNumber(word.expanded.value ?? '');
      if (number !== undefined) yield { messageId: 'range', at: word.range, data: { port: number } };
    }
  },
  rationale: `Ports are 1 to 65535. A number outside is a mistake that either fails the build or documents a port that does not exist, while the
one that the program listens on is not documented.`,
  remediation: 'Write the port on which the program listens.',
  messages: { range: 'EXPOSE names the port {port}, which does not exist.' },
  fix: 'none',
  examples: { bad: 'FROM nginx:1.27\nEXPOSE 80800\n', good: 'FROM nginx:1.27\nEXPOSE 8080\n' },
  references: ['https://docs.docker.com/reference/dockerfile/#expose', 'https://www.rfc-editor.org/rfc/rfc6335#section-6'],
});
