import { instructionRule } from '../forms/instruction-rule.ts';
import { isLiteral } from './concepts/commands/command-edits.ts';

const mapping = /^(?:\[[\da-f:.]{1,45}\]|[\d.]{1,15}|[\w.-]{0,253}):(?=[\w$])/i;

export const exposeHostMapping = instructionRule({
  id: 'dockerfile/expose-host-mapping',
  severity: 'low',
  profile: 'hardening',
  title: 'EXPOSE contains an IP address or host mapping',
  on: 'expose',
  stages: 'all',
  *judge({ ports }, dockerfile) {
    const seen = new Set<number>();
    for (const { word } of ports) {
      const { text, range } = word;
      const colon = text.lastIndexOf(':');
      if (seen.has(range.start) || text.includes('${') || !mapping.test(text)) continue;
      seen.add(range.start);
      const isEditable = isLiteral(dockerfile, word) && !/["']/.test(text);
      const edits = [{ range: { start: range.start, end: range.start + colon + 1 }, newText: '' }];
      yield {
        messageId: 'mapping',
        at: range,
        data: { text, port: text.slice(colon + 1) },
        ...(isEditable && { fix: { title: 'Name the port of the container only', edits } }),
      };
    }
  },
  rationale: `An image cannot decide at which address or port of a host its ports are published: that is said when a container starts. The
address is ignored today and will be refused, and whoever wrote \`127.0.0.1:\` believes in a protection that is not there.`,
  remediation: 'Write the port of the container alone, and publish it with `docker run -p 127.0.0.1:8080:80`.',
  messages: { mapping: 'EXPOSE "{text}" means the port {port} only; the address or port before it has no effect.' },
  fix: 'safe',
  examples: { bad: 'FROM nginx:1.27\nEXPOSE 127.0.0.1:80:80\n', good: 'FROM nginx:1.27\nEXPOSE 80\n' },
  references: [
    'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
    'https://docs.docker.com/reference/dockerfile/#expose',
  ],
});
