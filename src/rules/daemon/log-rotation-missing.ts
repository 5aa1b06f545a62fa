import { type DaemonOptions, hasUnknown, isWritten, optionText, valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';

/** In a command it is not known what `daemon.json` says, unless the command has options of the driver: the same option may not be in both. */
const isUnlimited = (daemon: DaemonOptions): boolean => {
  if (optionText(daemon, 'log-driver') !== 'json-file' || hasUnknown(daemon, 'log-opts')) return false;
  const isKnown = daemon.complete || isWritten(daemon, 'log-opts');
  return isKnown && !hasSize(daemon);
};

/** A size whose value is not known is a size. */
const hasSize = (daemon: DaemonOptions): boolean => valuesOf(daemon, 'log-opts').some(({ key }) => key === 'max-size');

export const logRotationMissing = defineRule({
  meta: {
    id: 'daemon/log-rotation-missing',
    kind: 'daemons',
    severity: 'low',
    profile: 'hardening',
    family: 'component-hardening',
    title: 'Logs of containers grow without bound',
    messages: { grows: 'Logs of containers grow without bound: the driver is "json-file", and "log-opts" has no "max-size".' },
    fix: 'none',
    standards: { cisDocker: ['2.13'], nsa: ['Audit logging and threat detection > Logging'], mitre: ['T1499'] },
    rationale: `The driver \`json-file\`, which is the default, keeps everything that a container prints, in one file without a limit. A container that prints much, or that somebody makes print much,
fills the disk of the host, and then everything on it stands still.`,
    remediation: 'Set `"log-opts": {"max-size": "10m", "max-file": "3"}`, or take the driver `local`, which rotates by itself.',
    examples: {
      bad: '{\n  "log-driver": "json-file"\n}\n',
      good: '{\n  "log-driver": "json-file",\n  "log-opts": {"max-size": "10m", "max-file": "3"}\n}\n',
    },
    references: [
      'https://docs.docker.com/engine/logging/drivers/json-file/',
      'https://docs.docker.com/engine/logging/configure/',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
  },
  visit: {
    *daemon(daemon) {
      if (!isUnlimited(daemon)) return;
      const at = valuesOf(daemon, 'log-driver').at(-1)?.at ?? daemon.at;
      yield { messageId: 'grows', at, identity: 'max-size', facts: { value: '', degree: severityDegree('low') } };
    },
  },
});
