import { instructionRule } from '../forms/instruction-rule.ts';

/** Source: Docker documentation, "Object labels", key format recommendations. */
const validKey = /^[a-z0-9](?:[a-z0-9.-]{0,254}[a-z0-9])?$/;
const reserved = /^(?:com\.docker|io\.docker|org\.dockerproject)\./;
/** Keys that Docker's own tools document for images of others. */
const documented = /^com\.docker\.(?:extension|desktop\.extension|image\.source|image\.entrypoint|scout)\./;

export const labelInvalidKey = instructionRule({
  id: 'dockerfile/label-invalid-key',
  severity: 'info',
  profile: 'strict',
  title: 'Label key breaks the naming rules',
  on: 'instruction',
  stages: 'all',
  *judge(instruction) {
    if (instruction.keyword !== 'LABEL') return;
    for (const { name, nameRange } of instruction.pairs) {
      const key = name.replace(/^(["'])(.*)\1$/, '$2');
      // Why: the name of a label may hold variables.
      if (key.includes('$')) continue;
      if (reserved.test(key) && !documented.test(key)) yield { messageId: 'reserved', at: nameRange, data: { key } };
      else if (!validKey.test(key) || /[.-]{2}/.test(key)) yield { messageId: 'invalid', at: nameRange, data: { key } };
    }
  },
  rationale: `Labels are read by registries, scanners and whatever selects images by them. A key in another form is not found by tools that
follow the rules, and a reserved one may mean something to Docker's own.`,
  remediation:
    'Write lower-case letters, digits, single dots and hyphens, with a letter or digit at both ends, best under a domain of your own or under `org.opencontainers.image`.',
  messages: {
    invalid: 'The label key "{key}" is not made of lower-case letters, digits, single dots and hyphens.',
    reserved: 'The label key "{key}" lies in a namespace that is reserved for Docker.',
  },
  fix: 'none',
  examples: {
    bad: 'FROM alpine:3.22\nLABEL Build_Date=2026-01-01\n',
    good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.created=2026-01-01\n',
  },
  references: [
    'https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations',
    'https://github.com/hadolint/hadolint/wiki/DL3048',
  ],
});
