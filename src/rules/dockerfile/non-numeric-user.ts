import type { UserInstruction } from '../../artifacts/dockerfile/model.ts';
import { effectiveUser } from '../../artifacts/dockerfile/walk.ts';
import { namesRoot } from '../concepts/root-names.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { type ShippedImage, shippedImage } from './concepts/commands/shipped-image.ts';
import { isWindowsBuild } from './concepts/commands/windows-builds.ts';
import { numberOf } from './concepts/users/user-numbers.ts';

const fixOf = (shipped: ShippedImage, { user }: UserInstruction, name: string): ReportFix | undefined => {
  const number = numberOf(shipped, name);
  const { start } = user.range;
  const isPlain = shipped.dockerfile.file.text.startsWith(name, start) && user.text.startsWith(name);
  if (number === undefined || !isPlain) return undefined;
  return { title: `Write the number ${number}`, edits: [{ range: { start, end: start + name.length }, newText: number }] };
};

/** Only in `strict`: a name is a fault only where Kubernetes is to prove that it is not root. */
export const nonNumericUser = defineRule({
  meta: {
    id: 'dockerfile/non-numeric-user',
    kind: 'dockerfile',
    severity: 'info',
    profile: 'strict',
    title: 'USER is a name the orchestrator cannot prove to be non-root',
    rationale: `With \`runAsNonRoot\`, Kubernetes refuses to start a container whose image names its user: only a number shows that it is not 0.
People then take the setting away rather than the name.`,
    remediation: 'Write the number of the user: `USER 10001`, with its group if it matters: `USER 10001:10001`.',
    messages: { name: 'The image runs as "{user}"; with a number in its place Kubernetes could prove that this is not root.' },
    fix: 'unsafe',
    examples: {
      bad: 'FROM debian:13\nRUN useradd --uid 10001 app\nUSER app\n',
      good: 'FROM debian:13\nRUN useradd --uid 10001 app\nUSER 10001\n',
    },
    standards: { nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      'https://docs.docker.com/reference/dockerfile/#user',
    ],
  },
  visit: {
    *stage(stage, dockerfile) {
      const { instruction, value } = effectiveUser(stage);
      const name = value?.split(':')[0] ?? '';
      if (!dockerfile.imageStages.includes(stage) || instruction === undefined || !/^[a-z_][\w.-]*\$?$/i.test(name) || namesRoot(name))
        return;
      const shipped = shippedImage(dockerfile, stage);
      if (instruction.user.expanded.variables.length > 0 || isWindowsBuild(shipped)) return;
      const fix = fixOf(shipped, instruction, name);
      const { range } = instruction.user;
      yield { messageId: 'name', at: range, data: { user: name }, subject: instruction.subject, concerns: 'image', ...(fix && { fix }) };
    },
  },
});
