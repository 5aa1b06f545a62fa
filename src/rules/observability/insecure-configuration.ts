import type { ProgramSettings, TelemetryProgram, TelemetrySetting } from '../../artifacts/telemetry/model.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';

/** How a program is told to take any certificate, by the end of the setting's path, and not to. Sources: the documentation of each. */
const unverified: readonly (readonly [program: TelemetryProgram, path: RegExp, value: RegExp, verified: string])[] = [
  ['Prometheus', /(?:^|\.)insecure_skip_verify$/u, /^(?:true|yes|on|y)$/iu, 'false'],
  [
    'Grafana',
    /(?:^|[._])(?:skip_verify|tls_skip_verify_insecure|tls_skip_verify|ssl_skip_verify|skip_verify_tls)$/u,
    /^(?:true|1|yes|on)$/iu,
    'false',
  ],
  ['Fluentd', /\.(?:ssl_verify|tls_verify_hostname|verify_ssl)$/u, /^(?:false|no)$/iu, 'true'],
  ['Fluentd', /\.(?:tls_insecure_mode|insecure|allow_self_signed_cert)$/u, /^(?:true|yes)$/iu, 'false'],
  ['Fluent Bit', /(?:^|\.)tls\.verify$/u, /^(?:off|false|no)$/iu, 'on'],
  ['Beats', /(?:^|\.)ssl\.verification_mode$/u, /^none$/iu, 'full'],
];

/** The value with which a setting that takes any certificate looks at it; undefined for all other settings. */
const verifiedValue = ({ program, path, value }: TelemetrySetting): string | undefined =>
  unverified.find(([of, name, off]) => of === program && name.test(path) && off.test(value))?.[3];

/** Writes another value. Why unsafe: a certificate of one's own making is refused, where nobody gives the program its authority. */
const writing = (title: string, { range }: TelemetrySetting, newText: string): ReportFix => ({
  title,
  edits: [{ range, newText }],
  safety: 'unsafe',
});

const isOn = (value: string | undefined): boolean => value !== undefined && /^(?:true|1|yes|on)$/iu.test(value);

/** Grafana lets everybody in as one who may change what it shows, and ask all its sources. Source: Grafana, "Anonymous authentication". */
const openGrafana = ({ settings }: ProgramSettings): TelemetrySetting | undefined => {
  const last = (path: string): TelemetrySetting | undefined =>
    settings.findLast(setting => setting.program === 'Grafana' && setting.path === path);
  const role = last('auth.anonymous.org_role');
  return isOn(last('auth.anonymous.enabled')?.value) && role !== undefined && /^(?:admin|editor)$/iu.test(role.value) ? role : undefined;
};

const unverifiedReport = (setting: TelemetrySetting): Report<'unverified' | 'scraped'> | undefined => {
  const { path, program, value, range } = setting;
  const verified = verifiedValue(setting);
  if (verified === undefined) return undefined;
  const isScraped = path.startsWith('scrape_configs.');
  return {
    messageId: isScraped ? 'scraped' : 'unverified',
    ...(isScraped && { severity: 'low' as const }),
    at: range,
    identity: path,
    data: { program: program === 'Beats' ? 'The Beat' : program, setting: path.split('.').slice(-2).join('.'), value },
    facts: { value: path },
    fix: writing('Look at the certificate', setting, verified),
  };
};

function* reports(program: ProgramSettings): Iterable<Report<'unverified' | 'scraped' | 'anonymous'>> {
  for (const setting of program.settings) {
    const report = unverifiedReport(setting);
    if (report !== undefined) yield report;
  }
  const open = openGrafana(program);
  if (open === undefined) return;
  const fix = writing('Let them look, and change nothing', open, 'Viewer');
  yield { messageId: 'anonymous', at: open.range, identity: open.path, data: { role: open.value }, facts: { value: open.path }, fix };
}

/** Besides the catalogue, whose rules look at what such programs are started with, and not at their own files. */
export const insecureConfiguration = defineRule({
  meta: {
    id: 'observability/insecure-configuration',
    kind: 'configurations',
    severity: 'medium',
    title: 'Monitoring program believes anybody or lets everybody in',
    rationale: `Logs and metrics are what an attack is found by, and the way to where they are kept carries passwords and what programs write of their users. A collector that takes any certificate
hands both to whoever is on the way. Grafana with anonymous administrators gives everybody the data sources, with the credentials that are kept for them.`,
    remediation:
      'Give the program the authority that signed the certificate (`ca_file`, `ssl.certificate_authorities`) in place of taking any. Take `org_role = Viewer`, or no anonymous access.',
    messages: {
      unverified: '{program} takes any certificate ("{setting}" is "{value}"): whoever is on the way reads what is sent and can answer.',
      scraped:
        '{program} takes any certificate ("{setting}" is "{value}"); it is low because it only fetches metrics, of which many have certificates of their own making.',
      anonymous: 'Grafana lets everybody in without a login, as "{role}".',
    },
    fix: 'unsafe',
    examples: {
      bad: '[auth.anonymous]\nenabled = true\norg_role = Admin\n',
      good: '[auth.anonymous]\nenabled = true\norg_role = Viewer\n',
    },
    standards: { mitre: ['T1552'] },
    references: [
      'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config',
      'https://grafana.com/docs/grafana/latest/setup-grafana/configure-security/configure-authentication/anonymous-auth/',
      'https://cwe.mitre.org/data/definitions/295.html',
    ],
  },
  visit: { program: reports },
});
