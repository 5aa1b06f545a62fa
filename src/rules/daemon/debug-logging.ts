import { isTrue, valuesOf, type WrittenValue } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'debug' | 'quiet';

const levels: Readonly<Record<string, MessageId>> = {
  debug: 'debug',
  trace: 'debug',
  warn: 'quiet',
  error: 'quiet',
  fatal: 'quiet',
  panic: 'quiet',
};

const reportOn = (messageId: MessageId, { at, text = '', replace }: WrittenValue, value: string | boolean): Report<MessageId> => ({
  messageId,
  at,
  data: { value: text },
  facts: { value: text, degree: severityDegree('low') },
  fix: () => {
    const edits = replace(value);
    return edits && { title: 'Log as usual', edits };
  },
});

export const debugLogging = defineRule({
  meta: {
    id: 'daemon/debug-logging',
    kind: 'daemons',
    severity: 'low',
    profile: 'hardening',
    family: 'component-hardening',
    title: 'Daemon logs too much or too little',
    messages: {
      debug: 'The daemon logs requests to its API with what is in them, and opens its debug endpoints.',
      quiet: 'The daemon does not log events below "{value}", which are needed to find out what happened.',
    },
    fix: 'safe',
    standards: { cisDocker: ['2.3'], nsa: ['Audit logging and threat detection > Logging'] },
    rationale: `In debug mode the daemon writes the bodies of API requests into its log, names of variables and mounts included, and serves \`/debug/pprof\` on its sockets. With a level above \`info\` the log does not
say which containers were started and which logins failed.`,
    remediation: 'Remove `debug`, and set `"log-level": "info"` or leave it out. Turn debugging on for a while by a reload (`SIGHUP`).',
    examples: { bad: '{\n  "debug": true\n}\n', good: '{\n  "log-level": "info"\n}\n' },
    references: [
      'https://docs.docker.com/engine/daemon/logs/#enable-debugging',
      'https://docs.docker.com/reference/cli/dockerd/',
      'https://cwe.mitre.org/data/definitions/778.html',
      'https://cwe.mitre.org/data/definitions/779.html',
    ],
  },
  visit: {
    *daemon(daemon) {
      for (const value of valuesOf(daemon, 'debug')) if (isTrue(value.text)) yield reportOn('debug', value, false);
      for (const value of valuesOf(daemon, 'log-level')) {
        const messageId = levels[value.text?.toLowerCase() ?? ''];
        if (messageId !== undefined) yield reportOn(messageId, value, 'info');
      }
    },
  },
});
