import { optionEntries } from '../../artifacts/daemon/file-options.ts';
import { optionKeys, optionOfFlag, optionOfKey } from '../../artifacts/daemon/option-names.ts';
import { severityDegree } from '../../findings/severity.ts';
import { closestName } from '../../text/closest-name.ts';
import { defineRule } from '../rule.ts';

/** How many letters may be wrong in a key that was meant to be an option. */
const maxWrong = 2;

/** A key that is far from all options is one of a newer engine, or of a fork: nothing is said of it. */
export const invalidJson = defineRule({
  meta: {
    id: 'daemon/invalid-json',
    kind: 'daemon-json',
    severity: 'low',
    profile: 'hardening',
    title: 'daemon.json does not parse or has unknown keys',
    messages: {
      syntax: 'Docker does not start with this file, which is no JSON: {reason}.',
      typo: 'Docker knows no option "{key}" and does not start with it; "{option}" may be meant.',
      flag: 'Docker does nothing with "{key}", which is the name of the flag: in this file it is called "{option}".',
    },
    fix: 'none',
    rationale: `The daemon refuses a file that it can't read and keys that it does not know. The hosts that get the file lose Docker at the next restart, or the file is taken away in haste, with all that was
hardened in it.`,
    remediation:
      'Correct the place, and try the file before you roll it out: `dockerd --validate --config-file=daemon.json`. JSON has no comments and no comma after the last entry.',
    examples: {
      bad: '{\n  "icc": false,\n  "no-new-priviliges": true\n}\n',
      good: '{\n  "icc": false,\n  "no-new-privileges": true\n}\n',
    },
    references: [
      'https://docs.docker.com/engine/daemon/troubleshoot/',
      'https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file',
    ],
  },
  visit: {
    *file(_node, daemonFile) {
      const facts = { value: '', degree: severityDegree('low') };
      const { problem } = daemonFile;
      if (problem !== undefined) yield { messageId: 'syntax', at: problem.at, identity: 'syntax', data: { reason: problem.reason }, facts };
      for (const { name = '', key } of optionEntries(daemonFile)) {
        if (optionOfKey(name) !== undefined) continue;
        // Why apart: dockerd knows the name by the flag, and so does not complain.
        const flag = optionOfFlag(name)?.key;
        const option = flag ?? closestName(name, optionKeys, maxWrong);
        if (option !== undefined)
          yield { messageId: flag === undefined ? 'typo' : 'flag', at: key.range, data: { key: name, option }, facts };
      }
    },
  },
});
