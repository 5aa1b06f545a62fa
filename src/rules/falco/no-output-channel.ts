import type { FalcoSettings } from '../../artifacts/falco/model.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { isPlainAddress } from '../concepts/plain-addresses.ts';
import { defineRule, type Report } from '../rule.ts';
import { hasSidekick, isOn, outputs } from './concepts/outputs.ts';

type Message = 'none' | 'priority' | 'plain';

/** None of Falco's own rules is of such a priority, or but a few. */
const tooHigh = /^(?:emergency|alert|critical)$/iu;

const noneReport = (settings: FalcoSettings): Report<Message> | undefined => {
  const { config } = settings;
  if (config === undefined || hasSidekick(settings) || outputs.some(output => isOn(settings, output) !== false)) return undefined;
  const written = outputs.map(output => lookup(config, output, 'enabled')).find(({ state }) => state === 'present');
  const at = written?.state === 'present' ? (written.entry?.range ?? written.node.range) : config.entries[0]?.key.range;
  const edits = setKey(config, ['stdout_output', 'enabled'], true);
  return (
    at && { messageId: 'none', at, identity: 'outputs', ...(edits && { fix: { title: 'Write alerts to the standard output', edits } }) }
  );
};

/** A service of the cluster: its traffic does not leave it. */
const isInCluster = (address: string): boolean =>
  /^http:\/\/(?:[\w-]+|[\w.-]+\.svc(?:\.cluster\.local)?|[\w-]+\.[\w-]+)(?::\d+)?(?:\/|$)/iu.test(address) &&
  !/\.(?:com|org|net|io|dev|eu|de)(?::|\/|$)/iu.test(address);

const plainReport = ({ config, ...rest }: FalcoSettings): Report<Message> | undefined => {
  const url = nodeAt(config, 'http_output', 'url');
  const address = stringAt(config, 'http_output', 'url');
  if (url === undefined || address === undefined || isOn({ config, ...rest }, 'http_output') !== true) return undefined;
  if (!isPlainAddress(address) || isInCluster(address)) return undefined;
  return { messageId: 'plain', severity: 'low', at: url.range, data: { address }, facts: { value: address } };
};

const priorityReport = ({ config }: FalcoSettings): Report<Message> | undefined => {
  const node = nodeAt(config, 'priority');
  const priority = stringAt(config, 'priority');
  if (node === undefined || priority === undefined || !tooHigh.test(priority)) return undefined;
  return { messageId: 'priority', at: node.range, data: { priority }, facts: { value: 'priority', hazards: [priority.toLowerCase()] } };
};

/** What is not written is taken from falco.yaml's own defaults, where all outputs are off, and in the values of the chart from those, where two are on. */
export const noOutputChannel = defineRule({
  meta: {
    id: 'falco/no-output-channel',
    kind: 'detections',
    severity: 'medium',
    title: 'Falco alerts go nowhere',
    rationale: `Falco that writes its alerts nowhere, or only those of a priority that hardly a rule has, runs, costs what it costs, and warns nobody. Alerts that are sent over plain HTTP to a host
outside can be read and held back on the way.`,
    remediation:
      'Leave at least one output on (`stdout_output` for a log collector, `http_output` with HTTPS, Falcosidekick), and the priority at `debug` or `notice`: what is too much is filtered where alerts arrive.',
    messages: {
      none: 'All outputs of Falco are switched off, so that its alerts go nowhere.',
      priority: 'Only rules of the priority "{priority}" or worse are loaded, which leaves out nearly all.',
      plain: 'Alerts are sent to "{address}" over plain HTTP; it is low because they are sent.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'rules_files: [/etc/falco/falco_rules.yaml]\nstdout_output:\n  enabled: false\n',
      good: 'rules_files: [/etc/falco/falco_rules.yaml]\nstdout_output:\n  enabled: true\n',
      path: 'falco.yaml',
    },
    standards: { nsa: ['Audit logging and threat detection > Alerting'], mitre: ['T1562.001'] },
    references: ['https://falco.org/docs/concepts/outputs/channels/', 'https://cwe.mitre.org/data/definitions/778.html'],
  },
  visit: {
    *settings(settings) {
      for (const report of [noneReport(settings), priorityReport(settings), plainReport(settings)]) if (report) yield report;
    },
  },
});
