import { readSecurityOption } from '../concepts/compose/security-options.ts';
import { type JudgedValue, serviceItems } from '../forms/service-rule.ts';

type Message = 'apparmor' | 'label' | 'systempaths';

const messageOf = (text: string): Message | undefined => {
  const { name, value } = readSecurityOption(text);
  if (name === 'apparmor' && value === 'unconfined') return 'apparmor';
  // `label:type:spc_t` is the type of privileged containers.
  if (name === 'label' && (value === 'disable' || value === 'type:spc_t')) return 'label';
  return name === 'systempaths' && value === 'unconfined' ? 'systempaths' : undefined;
};

const judgeOption = (text: string): JudgedValue<Message> | undefined => {
  const messageId = messageOf(text);
  return messageId && { messageId, identity: messageId, ...(messageId === 'systempaths' && { severity: 'high' }) };
};

export const macProfileDisabled = serviceItems({
  id: 'compose/mac-profile-disabled',
  severity: 'medium',
  title: 'AppArmor or SELinux confinement is disabled',
  list: 'security_opt',
  judge: judgeOption,
  removal: 'Keep the confinement of the engine',
  rationale:
    'Where the host has AppArmor or SELinux, the engine confines every container with it: a second wall when the first one breaks, and often the only one around mounted files. The masked ' +
    'paths below `/proc` and `/sys` keep a container from the kernel settings and hardware of the host.',
  remediation:
    'Remove the option. Let a mounted directory be labelled with `:Z` or `:z`, or write a profile that allows what the program needs.',
  messages: {
    apparmor: 'The service "{service}" runs without an AppArmor profile.',
    label: 'The service "{service}" runs without SELinux confinement.',
    systempaths: 'The service "{service}" sees and may write the paths below "/proc" and "/sys" that the engine masks.',
  },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - apparmor:unconfined\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - apparmor:docker-default\n',
  },
  standards: { cisDocker: ['5.2', '5.3'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/engine/security/apparmor/',
    'https://docs.docker.com/reference/compose-file/services/#security_opt',
    'https://www.cisecurity.org/benchmark/docker',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});
