import { serviceItems } from '../forms/service-rule.ts';

/** By group: what its members can do; completes "which". The numbers are those of Debian, where they are fixed. */
const powers: ReadonlyMap<string, string> = new Map([
  ['0', 'owns most system files'],
  ['root', 'owns most system files'],
  ['docker', "may use the engine's socket, which is root on the host"],
  ['disk', 'may read and write the disks past all permissions'],
  ['6', 'may read and write the disks past all permissions'],
  ['shadow', 'may read the password hashes'],
  ['42', 'may read the password hashes'],
  ['kmem', 'may read the memory of the kernel'],
  ['15', 'may read the memory of the kernel'],
  ['lxd', 'may start privileged containers, which is root on the host'],
]);

export const privilegedGroupAdded = serviceItems({
  id: 'compose/privileged-group-added',
  severity: 'medium',
  title: 'Service joins a root-equivalent group',
  list: 'group_add',
  judge: value => {
    const name = value.trim().replace(/^0+(?=\d)/, '');
    const power = powers.get(name);
    return power === undefined
      ? undefined
      : { messageId: 'group', identity: `group ${name}`, data: { power }, facts: { value: name, hazards: [name] } };
  },
  judgeUnknown: text => (/DOCKER_?(?:SOCK_?)?G(?:ROUP_?)?ID/i.test(text) ? { messageId: 'variable', identity: 'group docker' } : undefined),
  removal: 'Leave the group',
  rationale: `Membership in some groups is as good as being root: who may use the socket of the engine starts a privileged container, who may
write to the disk writes to every file. An ordinary user in such a group is one in name only.`,
  remediation:
    'Remove the group. Give the service the one file or device that it needs, owned by a group of its own; put a proxy that lets only some requests through before the socket of the engine.',
  messages: {
    group: 'The service "{service}" joins the group "{value}", which {power}.',
    variable: 'The service "{service}" joins the group "{value}", which by its name may use the socket of the engine.',
  },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    group_add:\n      - docker\n',
    good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    group_add:\n      - "2000"\n',
  },
  standards: { mitre: ['T1548'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#group_add',
    'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    'https://wiki.debian.org/SystemGroups',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
