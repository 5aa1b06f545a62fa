import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { mayGainPrivileges, noNewPrivileges } from '../concepts/compose/new-privileges.ts';
import { isOn } from '../concepts/compose/service-settings.ts';
import { serviceAbsence } from '../forms/service-absence.ts';

const lacks = (service: ComposeService, project: ComposeProject): 'missing' | 'off' | undefined =>
  // Where it runs privileged, that is told, and mended with this.
  isOn(project, service.get('privileged')) ? undefined : mayGainPrivileges(project, service);

export const noNewPrivilegesMissing = serviceAbsence({
  id: 'compose/no-new-privileges-missing',
  severity: 'low',
  title: 'Process may gain new privileges',
  key: 'security_opt',
  lacks,
  adds: { title: 'Set no-new-privileges', value: noNewPrivileges, inList: true },
  // Why: what is built here may hold a program like sudo, and no file says so.
  unsafeFor: service => service.builds,
  rationale: `A setuid program or one with file capabilities gives whoever runs it the rights of its owner. With \`no-new-privileges\` the kernel
ignores both, so that an intruder who is an ordinary user in the container stays one.`,
  remediation:
    'Add `no-new-privileges:true` to `security_opt`, or set `"no-new-privileges": true` in the configuration of the engine. A service that needs `sudo` or `ping` as an ordinary user goes without.',
  messages: {
    missing: 'The processes of the service "{service}" may gain privileges by setuid programs: "no-new-privileges" is not set.',
    off: 'The processes of the service "{service}" may gain privileges by setuid programs: "no-new-privileges" is switched off.',
  },
  fix: 'safe',
  examples: {
    bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
    good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    security_opt:\n      - no-new-privileges:true\n',
  },
  standards: { cisDocker: ['5.26'], mitre: ['T1548'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#security_opt',
    'https://docs.kernel.org/userspace-api/no_new_privs.html',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
