import type { UserInstruction } from '../../artifacts/dockerfile/model.ts';
import type { Facts } from '../../facts/facts.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import {
  isRoot,
  isStart,
  isUser,
  mayStepDown,
  type ShippedImage,
  shippedImage,
  startsWithStepDown,
} from './concepts/commands/shipped-image.ts';
import { isWindowsBuild } from './concepts/commands/windows-builds.ts';
import { forgottenUser } from './concepts/users/forgotten-user.ts';
import { type LesserRoot, lesserRoot, lesserRootUnsaid } from './concepts/users/lesser-root.ts';
import { isRootOtherwise } from './concepts/users/user-default.ts';

type MessageId = 'root' | 'rootByDefault' | 'rootUnlessSet' | 'noUser' | 'noUserUnknownBase' | 'stepsDown' | LesserRoot;

const fixOf = (shipped: ShippedImage): ReportFix | undefined => {
  const change = forgottenUser(shipped);
  return change && { title: `Run as "${change.user}"`, edits: [change.edit] };
};

const lessened = (messageId: LesserRoot | undefined): Pick<Report<MessageId>, 'messageId' | 'severity'> | undefined =>
  messageId && { messageId, severity: 'low' };

function* explicitUser(shipped: ShippedImage, user: UserInstruction, facts: Facts): Iterable<Report<MessageId>> {
  const isOpen = isRoot(user) === undefined && isRootOtherwise(user);
  if ((isRoot(user) !== true && !isOpen) || startsWithStepDown(shipped)) return;
  const stepsDown = mayStepDown(shipped);
  const byDefault = user.user.expanded.variables.length > 0;
  yield {
    messageId: stepsDown ? 'stepsDown' : isOpen ? 'rootUnlessSet' : byDefault ? 'rootByDefault' : 'root',
    at: user.user.range,
    subject: user.subject,
    concerns: 'image',
    facts: { degree: stepsDown ? 0 : 1 },
    data: { user: user.user.text },
    ...(stepsDown ? { severity: 'low' as const } : lessened(lesserRoot(shipped, facts))),
    ...(isOpen && { confidence: 'low' as const }),
    fix: () => fixOf(shipped),
  };
}

function* absentUser(shipped: ShippedImage, facts: Facts): Iterable<Report<MessageId>> {
  const { base, bottom, backwards, stage } = shipped;
  if (base === undefined || base.user === 'non-root' || base.user === 'managed' || startsWithStepDown(shipped)) return;
  // What Podman built on this machine is judged with its own Dockerfile.
  if (bottom.from.image.reference?.registry === 'localhost') return;
  // Files that `docker build --output` takes out; nothing runs.
  if (bottom.from.image.word.expanded.value === 'scratch' && !backwards.some(isStart)) return;
  const stepsDown = mayStepDown(shipped);
  yield {
    messageId: stepsDown ? 'stepsDown' : base.user === 'unknown' ? 'noUserUnknownBase' : 'noUser',
    at: stage.from.image.word.range,
    data: { image: bottom.from.image.word.expanded.value ?? bottom.from.image.word.text, user: 'root' },
    identity: 'no-user',
    concerns: 'image',
    // Why no difference between root and unknown: a base that nobody knows is no better than one that runs as root.
    facts: { degree: stepsDown ? 0 : 1 },
    ...(stepsDown || base.user === 'unknown' ? { severity: 'low' as const } : lessened(lesserRootUnsaid(shipped, facts))),
    ...(base.user === 'unknown' && { confidence: 'low' as const }),
    fix: () => fixOf(shipped),
  };
}

export const rootUser = defineRule({
  meta: {
    id: 'dockerfile/root-user',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Image runs its process as root',
    rationale:
      "Root in a container is the kernel's root, with fewer capabilities. Whoever takes over the process can change every file of the " +
      'image, use every bug of the ' +
      'kernel and the runtime that needs root, and owns whatever is mounted.',
    remediation:
      'Create a user in the image (or take the one that the base image ships) and end the last stage with `USER`. A number (`USER ' +
      '10001`) lets Kubernetes prove it ' +
      'with `runAsNonRoot`. Give the user only the directories that it writes.',
    messages: {
      root: 'The image runs as root, because its last USER is "{user}".',
      rootByDefault: 'The image runs as root unless the build sets another value, because its last USER is "{user}".',
      rootUnlessSet: 'The image runs as root unless its base sets the variable, because its last USER is "{user}".',
      noUser: 'The image runs as root, because no USER is set and its base "{image}" runs as root.',
      noUserUnknownBase: 'No USER is set, so the image runs as the user of its base "{image}", which is root in most images.',
      buildOnly:
        'The image runs as root; it is low because the image starts nothing of its own and its name says that it only builds something.',
      givenUser: 'The image runs as root by itself; it is low because all services that build it here give it another user.',
      toBuildOn:
        'The image runs as root; it is low because it starts nothing but a shell or an interpreter and has no files of its own: who runs is said by what is built on it.',
      forTests:
        'The image runs as root; it is low because its place in the repository, or the name of its stage, says that it is for tests.',
      stepsDown: 'The image starts as "{user}" and leaves it to its entrypoint to change to another user.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'FROM node:22\nCOPY . /app\nCMD ["node", "/app/server.js"]\n',
      good: 'FROM node:22\nCOPY . /app\nUSER node\nCMD ["node", "/app/server.js"]\n',
    },
    standards: { cisDocker: ['4.1'], nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#user',
      'https://www.cisecurity.org/benchmark/docker',
      'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *stage(stage, dockerfile, { facts }) {
      if (!dockerfile.imageStages.includes(stage)) return;
      const shipped = shippedImage(dockerfile, stage);
      if (isWindowsBuild(shipped)) return;
      const user = shipped.backwards.find(isUser);
      yield* user ? explicitUser(shipped, user, facts) : absentUser(shipped, facts);
    },
  },
});
