import { commandRule } from '../forms/command-rule.ts';
import { calledAs, packageCommand } from './concepts/packages/package-managers.ts';

const wholeUpgrade = /^(?:dist-upgrade|full-upgrade|distro-sync|system-upgrade|dup)$/;

export const distributionUpgrade = commandRule({
  id: 'dockerfile/distribution-upgrade',
  severity: 'info',
  profile: 'strict',
  title: 'Whole-distribution upgrade during the build',
  in: 'run',
  stages: 'all',
  judge: command => {
    const call = packageCommand(command);
    const verb = call?.verb;
    if (call === undefined || verb?.value === undefined || command.nameWord === undefined || !wholeUpgrade.test(verb.value))
      return undefined;
    return { messageId: 'whole', at: { start: command.nameWord.range.start, end: verb.range.end }, data: { command: calledAs(call) } };
  },
  rationale: `Such an upgrade may remove packages and exchange the release, so that the image is no longer the one that its base was tested as. An
ordinary \`upgrade\` brings the security updates and leaves the rest.`,
  remediation: 'Take a newer base image, and `upgrade` where its packages lack an update.',
  messages: { whole: '"{command}" may remove packages and change the release of the base.' },
  fix: 'none',
  examples: {
    bad: 'FROM debian:13\nRUN apt-get update && apt-get dist-upgrade -y\n',
    good: 'FROM debian:13\nRUN apt-get update && apt-get upgrade -y\n',
  },
  references: [
    'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
    'https://docs.docker.com/build/building/best-practices/#apt-get',
  ],
});
