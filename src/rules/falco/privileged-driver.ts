import { lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { defineRule } from '../rule.ts';

/** Drivers that need a privileged container, and those of which the chart's newer names are. Source: falcosecurity/charts, `driver.kind`. */
const privilegedDrivers = new Set(['module', 'kmod', 'ebpf']);

/** A container that runs the modern driver by its arguments is told as well: it needs capabilities, not all of them. */
export const privilegedDriver = defineRule({
  meta: {
    id: 'falco/privileged-driver',
    kind: 'detections',
    severity: 'info',
    profile: 'strict',
    title: 'Falco runs with full privileges although modern eBPF would do',
    rationale: `Falco parses what attackers write: a flaw in it is one in a privileged process on each node. The kernel module and the older eBPF probe need that. The modern eBPF probe, which kernels from
5.8 on run, needs four capabilities.`,
    remediation: 'Set `driver.kind: modern_ebpf` and `driver.modernEbpf.leastPrivileged: true` in the values of the chart.',
    messages: {
      driver: 'The driver "{driver}" needs a privileged container; the modern eBPF probe does not.',
      container: 'The container of Falco is privileged, which the modern eBPF probe does not need.',
    },
    fix: 'none',
    examples: {
      bad: 'driver:\n  kind: kmod\n',
      good: 'driver:\n  kind: modern_ebpf\n  modernEbpf:\n    leastPrivileged: true\n',
      path: 'values.yaml',
    },
    standards: { mitre: ['T1611'] },
    references: [
      'https://falco.org/docs/setup/container/',
      'https://falco.org/docs/concepts/event-sources/kernel/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *settings({ values }) {
      const kind = nodeAt(values, 'driver', 'kind');
      const driver = stringAt(values, 'driver', 'kind');
      if (
        kind === undefined ||
        driver === undefined ||
        !privilegedDrivers.has(driver) ||
        lookup(values, 'driver', 'enabled').state === 'unknown'
      )
        return;
      yield { messageId: 'driver', at: kind.range, data: { driver }, facts: { value: 'driver', hazards: [driver] } };
    },
    *privileged({ range }) {
      yield { messageId: 'container', at: range };
    },
  },
});
