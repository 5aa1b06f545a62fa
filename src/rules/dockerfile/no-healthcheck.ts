import { isNoTemplate, stageChain } from '../../artifacts/dockerfile/walk.ts';
import { defineRule } from '../rule.ts';
import { shippedImage } from './concepts/commands/shipped-image.ts';
import { isWindowsBuild } from './concepts/commands/windows-builds.ts';

/**
 * Only in `strict`: Kubernetes does not read it, and a Compose service may have its own, which `compose/no-healthcheck` judges.
 * `HEALTHCHECK NONE` is a decision.
 */
export const noHealthcheck = defineRule({
  meta: {
    id: 'dockerfile/no-healthcheck',
    kind: 'dockerfile',
    severity: 'low',
    profile: 'strict',
    title: 'Image has no HEALTHCHECK',
    rationale: `Docker and Compose take a container for healthy as long as its process lives. A program that hangs is neither restarted nor taken
out of service, and whoever makes it hang needs to do it only once. Kubernetes ignores the instruction: there, probes do this.`,
    remediation:
      'Say how to see that the program works: `HEALTHCHECK CMD ["/app/server", "health"]`. Where something else checks, write `HEALTHCHECK NONE`.',
    messages: { none: 'The image does not say how to check whether its program works.' },
    fix: 'none',
    examples: {
      bad: 'FROM node:22\nCMD ["node", "server.js"]\n',
      good: 'FROM node:22\nHEALTHCHECK CMD ["node", "health.js"]\nCMD ["node", "server.js"]\n',
    },
    standards: { cisDocker: ['4.6'], mitre: ['T1499'] },
    references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  },
  where: isNoTemplate,
  visit: {
    *stage(stage, dockerfile) {
      if (!dockerfile.imageStages.includes(stage) || isWindowsBuild(shippedImage(dockerfile, stage))) return;
      const isChecked = stageChain(stage).some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'HEALTHCHECK'));
      if (!isChecked) yield { messageId: 'none', at: stage.from.image.word.range, identity: 'no-healthcheck', concerns: 'image' };
    },
  },
});
