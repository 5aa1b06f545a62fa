import { daemonOption, isOff } from '../forms/daemon-rule.ts';

/** Swarm does not go together with it. Whether hosts are part of one is not in the file: only where the file itself speaks of Swarm nothing is said. */
export const liveRestoreDisabled = daemonOption({
  id: 'daemon/live-restore-disabled',
  severity: 'info',
  profile: 'strict',
  title: 'Containers stop when the daemon restarts',
  option: 'live-restore',
  wrong: { off: isOff },
  absent: 'absent',
  except: ({ written }) => [...written.keys()].some(key => key.startsWith('swarm-') || key === 'node-generic-resources'),
  fix: { title: 'Keep containers running while the daemon restarts', value: true, safety: 'safe' },
  messages: {
    off: 'Containers stop whenever the daemon does, because "live-restore" is off.',
    absent: 'Without "live-restore": true containers stop whenever the daemon does.',
  },
  standards: { cisDocker: ['2.15'], nsa: ['Upgrading and application security'] },
  rationale: `Where every update of Docker stops all containers, updates are put off, those of security among them.`,
  remediation: 'Set `"live-restore": true`, except on hosts that are part of a swarm.',
  examples: { bad: '{\n  "live-restore": false\n}\n', good: '{\n  "live-restore": true\n}\n' },
  references: ['https://docs.docker.com/engine/daemon/live-restore/'],
});
