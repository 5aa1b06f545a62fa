import { hasUnknown, valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';
import { tcpAddresses } from './concepts/listen-addresses.ts';

/** Only `daemon.json` is judged: where a command has the address, the plugin may stand in the file. */
export const authorizationPluginMissing = defineRule({
  meta: {
    id: 'daemon/authorization-plugin-missing',
    kind: 'daemons',
    severity: 'info',
    profile: 'strict',
    title: 'No authorization plugin',
    messages: { none: 'Whoever may use "{address}" may do everything: no plugin decides about single requests.' },
    fix: 'none',
    standards: { cisDocker: ['2.12'] },
    rationale: `Docker asks who somebody is, and not what they may do: a client certificate for reading logs starts privileged containers just as well. A plugin is asked about each request.`,
    remediation: 'Name a plugin under `authorization-plugins`, or do not listen on TCP.',
    examples: {
      bad: '{\n  "hosts": ["tcp://10.0.0.5:2376"],\n  "tlsverify": true\n}\n',
      good: '{\n  "hosts": ["tcp://10.0.0.5:2376"],\n  "tlsverify": true,\n  "authorization-plugins": ["opa-docker-authz"]\n}\n',
    },
    references: ['https://docs.docker.com/engine/extend/plugins_authorization/', 'https://cwe.mitre.org/data/definitions/862.html'],
  },
  visit: {
    *daemon(daemon) {
      const key = 'authorization-plugins';
      const [address] = tcpAddresses(daemon);
      if (address === undefined || !daemon.complete || valuesOf(daemon, key).length > 0 || hasUnknown(daemon, key)) return;
      const { at, text = '' } = address.value;
      yield { messageId: 'none', at, identity: key, data: { address: text }, facts: { value: '', degree: severityDegree('info') } };
    },
  },
});
