import { companionPath } from '../../artifacts/compose/companion-path.ts';
import { readSecurityOption } from '../concepts/compose/security-options.ts';
import { isForDevelopment } from '../concepts/compose/service-settings.ts';
import { type JudgedValue, serviceItems, type ValuePlace } from '../forms/service-rule.ts';

type Message = 'unconfined' | 'allowing';

/** A profile that lets every call through by default, where the file is in the repository. */
const allowsAll = (value: string, { project, item }: ValuePlace): boolean => {
  const path = companionPath(item.file.path, value);
  const profile = path === undefined ? undefined : project.companion(path);
  return profile !== undefined && /"defaultAction"\s{0,20}:\s{0,20}"SCMP_ACT_(?:ALLOW|LOG)"/.test(profile.text);
};

const judgeOption = (text: string, place: ValuePlace): JudgedValue<Message> | undefined => {
  const { name, value = '' } = readSecurityOption(text);
  const isUnconfined = value === 'unconfined';
  if (name !== 'seccomp' || !(isUnconfined || allowsAll(value, place))) return undefined;
  return {
    messageId: isUnconfined ? 'unconfined' : 'allowing',
    identity: 'seccomp',
    data: { profile: value },
    ...(isForDevelopment(place.service) && { severity: 'medium' }),
  };
};

export const seccompUnconfined = serviceItems({
  id: 'compose/seccomp-unconfined',
  severity: 'high',
  title: 'Seccomp filter is disabled',
  list: 'security_opt',
  judge: judgeOption,
  removal: 'Keep the default seccomp profile',
  rationale:
    "The engine's default filter keeps containers from some sixty system calls that hardly a program needs and that many ways out of a container begin with: loading " +
    'modules, mounting, tracing, new user namespaces. Without the filter all bugs of the kernel are within reach.',
  remediation:
    'Remove the option, so that the default profile applies. What needs a call that it blocks gets a profile of its own, which names that call: take the default ' +
    'profile and add to it.',
  messages: {
    unconfined: 'The service "{service}" runs without a seccomp filter.',
    allowing: 'The service "{service}" has the seccomp profile "{profile}", which allows every system call that it does not name.',
  },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - seccomp:unconfined\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - no-new-privileges:true\n',
  },
  standards: { cisDocker: ['5.22'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/engine/security/seccomp/',
    'https://docs.docker.com/reference/compose-file/services/#security_opt',
    'https://www.cisecurity.org/benchmark/docker',
    'https://attack.mitre.org/techniques/T1611/',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});
