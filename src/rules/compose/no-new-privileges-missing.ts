import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { setsNoNewPrivileges } from '../concepts/compose/security-options.ts';
import { isOn } from '../concepts/compose/service-settings.ts';
import { serviceAbsence } from '../forms/service-absence.ts';

/** Programs that need what the option takes away: as the start command they would fail. */
const changesUser = /^(?:.{0,100}\/)?(?:sudo|su)$/;

const firstWord = (project: ComposeProject, service: ComposeService, key: 'command' | 'entrypoint'): string | undefined => {
  const written = service.get(key);
  if (written.state !== 'present') return undefined;
  const first = written.node.kind === 'sequence' ? written.node.items[0] : written.node;
  return first && project.interpolate(first)?.value?.trim().split(/\s/u, 1)[0];
};

/** True where the option would be without effect, or would keep the service from starting. */
const isExempt = (project: ComposeProject, service: ComposeService): boolean =>
  isOn(project, service.get('privileged')) ||
  (['entrypoint', 'command'] as const).some(key => changesUser.test(firstWord(project, service, key) ?? ''));

const lacks = (service: ComposeService, project: ComposeProject): 'missing' | 'off' | undefined => {
  const options = service.items('security_opt')?.map(item => project.interpolate(item.node)?.value);
  if (options === undefined || setsNoNewPrivileges(options) !== false || isExempt(project, service)) return undefined;
  return options.some(text => text?.trim().startsWith('no-new-privileges')) ? 'off' : 'missing';
};

export const noNewPrivilegesMissing = serviceAbsence({
  id: 'compose/no-new-privileges-missing',
  severity: 'low',
  title: 'Process may gain new privileges',
  key: 'security_opt',
  lacks,
  adds: { title: 'Set no-new-privileges', value: 'no-new-privileges:true', inList: true },
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
