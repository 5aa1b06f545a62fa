import { isForDevelopment } from '../concepts/compose/service-settings.ts';
import { type JudgedValue, serviceField } from '../forms/service-rule.ts';

export const loggingDisabled = serviceField({
  id: 'compose/logging-disabled',
  severity: 'medium',
  title: 'Container logging is switched off',
  field: ['logging', 'driver'],
  judge: (value, { service }): JudgedValue<'off' | 'development'> | undefined => {
    if (value.trim() !== 'none') return undefined;
    return isForDevelopment(service)
      ? { messageId: 'development', severity: 'low', data: { profiles: service.profiles.join(', ') } }
      : { messageId: 'off' };
  },
  removal: 'Use the log driver of the engine',
  rationale: `With the driver \`none\` nothing that the service prints is kept. Nobody sees then what an intruder tried and what failed, neither
while it happens nor afterwards.`,
  remediation:
    'Remove the driver, so that that of the engine applies. Where the logs grow too large, let them rotate (`max-size`, `max-file`) or take the driver `local`.',
  messages: {
    off: 'Nothing that the service "{service}" prints is kept: its log driver is "none".',
    development:
      'Nothing that the service "{service}" prints is kept: its log driver is "none"; it is low because the service only runs in the profiles "{profiles}".',
  },
  fix: 'safe',
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    logging:\n      driver: none\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    logging:\n      driver: local\n',
  },
  standards: { cisDocker: ['2.13'], nsa: ['Audit logging and threat detection'], mitre: ['T1562.001'] },
  references: [
    'https://docs.docker.com/engine/logging/configure/',
    'https://docs.docker.com/reference/compose-file/services/#logging',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
});
