import type { FalcoSettings } from '../../../artifacts/falco/model.ts';
import { booleanAt, isMissing, lookup } from '../../../artifacts/yaml/lookup.ts';

/** Where alerts can go, by the key in falco.yaml. */
export const outputs = ['stdout_output', 'syslog_output', 'file_output', 'http_output', 'program_output', 'grpc_output'] as const;

/** Those that the chart has on by itself. Source: falcosecurity/charts, `values.yaml`. */
const onInChart: ReadonlySet<string> = new Set(['stdout_output', 'syslog_output']);

/** Whether an output is on; what nothing says is off in a file of its own, and as the chart has it in values. */
export const isOn = ({ config, values }: FalcoSettings, output: (typeof outputs)[number]): boolean | 'unknown' => {
  const enabled = lookup(config, output, 'enabled');
  if (isMissing(enabled)) return values !== undefined && onInChart.has(output);
  return booleanAt(enabled) ?? false;
};

/** True where Falco's companion, which takes alerts over, is or may be there. */
export const hasSidekick = ({ values }: FalcoSettings): boolean => {
  const enabled = booleanAt(values, 'falcosidekick', 'enabled');
  return enabled === true || enabled === 'unknown';
};
