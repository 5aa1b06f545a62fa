/**
 * The pages under docs/coverage: which checks of other tools and which recommendations of standards a rule answers, and what is left out
 * and why.
 */
import { readFileSync } from 'node:fs';
import { familyNamed, familyNames } from '../../src/policy/rule-names.ts';
import { codeSpan } from '../../src/reports/escape.ts';
import { type AnyRule, packs } from '../../src/rules/rule.ts';
import { table } from './markdown-table.ts';
import { standardNames } from './standard-names.ts';

/** A check of another tool, and a rule (built or not) or a reason that answers it. */
interface CheckRow {
  readonly tool: string;
  readonly check: string;
  readonly rule: string;
}

/** The tools by their id in the data, in the order of the pages. */
const tools: readonly (readonly [string, string])[] = [
  ['hadolint', 'hadolint'],
  ['buildkit', 'BuildKit (`docker build --check`)'],
  ['trivy', 'Trivy'],
  ['checkov', 'Checkov'],
  ['kics', 'KICS'],
  ['kubescape', 'Kubescape'],
  ['kube-linter', 'kube-linter'],
  ['kube-score', 'kube-score'],
  ['polaris', 'Polaris'],
  ['pss', 'Pod Security admission'],
];

const readTable = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'));

const checkRows = (): readonly CheckRow[] =>
  readTable('peer-checks.tsv').map(([tool = '', check = '', rule = '']) => ({ tool, check, rule }));

const link = (id: string): string => `[${id}](../rules/${id}.md)`;

const percent = (part: number, all: number): string => (all === 0 ? '' : `${Math.round((100 * part) / all)} %`);

/** How the checks of a tool are answered. */
interface ToolCoverage {
  readonly id: string;
  readonly name: string;
  /** By check, each with what answers it. */
  readonly checks: ReadonlyMap<string, readonly string[]>;
}

const isLeftOut = (rule: string): boolean => rule.startsWith('not-covered/');

/** The pages by path below docs/coverage. Throws when the data name a tool, a pack or a reason that there is not. */
export const coveragePages = (rules: readonly AnyRule[]): ReadonlyMap<string, string> => {
  const built = new Set<string>([...rules.map(({ meta }) => meta.id), ...familyNames]);
  const reasons = new Map(readTable('not-covered.tsv').map(([id = '', about = '', reason = '']) => [id, { about, reason }] as const));
  const rows = checkRows();
  assertKnown(rows, reasons);
  const covered = tools.map(([id, name]): ToolCoverage => {
    const own = rows.filter(({ tool }) => tool === id);
    return {
      id,
      name,
      checks: new Map([...Map.groupBy(own, ({ check }) => check)].map(([check, list]) => [check, list.map(({ rule }) => rule)])),
    };
  });
  const answer = (rule: string): string => {
    if (isLeftOut(rule)) return `left out: ${reasons.get(rule)?.about ?? ''}`;
    const family = familyNamed(rule);
    if (family !== undefined) return `[the family ${family}](../families.md)`;
    return built.has(rule) ? link(rule) : `not yet (${codeSpan(rule)})`;
  };
  return new Map([
    ['README.md', overview(covered, built, reasons)],
    ['standards.md', standardsPage(rules, reasons)],
    ['kube-bench.md', kubeBenchPage(rules, reasons)],
    ['docker-bench.md', dockerBenchPage(rules, reasons)],
    ...covered.map(({ id, name, checks }) => [`${id}.md`, toolPage(name, checks, answer)] as const),
  ]);
};

const assertKnown = (rows: readonly CheckRow[], reasons: ReadonlyMap<string, unknown>): void => {
  const known = new Set(tools.map(([id]) => id));
  for (const { tool, check, rule } of rows) {
    const [pack = ''] = rule.split('/');
    if (!known.has(tool)) throw new Error(`The check ${check} is of the tool "${tool}", which has no page.`);
    if (isLeftOut(rule) ? !reasons.has(rule) : !packs.some(one => one === pack))
      throw new Error(`The check ${check} of ${tool} is answered by "${rule}", which is neither a rule's id nor a reason.`);
  }
};

const overview = (
  covered: readonly ToolCoverage[],
  built: ReadonlySet<string>,
  reasons: ReadonlyMap<string, { readonly about: string; readonly reason: string }>,
): string => {
  const rows = covered.map(({ id, name, checks }) => {
    const all = [...checks.values()];
    const left = all.filter(list => list.every(isLeftOut)).length;
    const whole = all.filter(list => list.some(rule => built.has(rule))).length;
    return [
      `[${name}](${id}.md)`,
      `${all.length}`,
      `${whole}`,
      `${left}`,
      `${all.length - whole - left}`,
      percent(whole, all.length - left),
    ];
  });
  return `${[
    '# Coverage',
    'Generated from the metadata of the rules and from the tables in [.github/data](../../.github/data): which checks of other tools a rule answers. A check is answered when at least one rule speaks about its hazard; a rule may be narrower or wider, and its page says how.',
    table(['Tool', 'Checks', 'Answered', 'Left out', 'Not yet', 'Answered of those not left out'], rows),
    '[kube-bench](kube-bench.md): its checks by their numbers, which are those of the CIS Kubernetes Benchmark.',
    '[docker-bench-security](docker-bench.md): its checks by their numbers, which are those of the CIS Docker Benchmark.',
    '[Standards](standards.md): the recommendations of CIS, NSA/CISA, the Pod Security Standards and MITRE ATT&CK, with the rules that speak about each.',
    '## What is left out, and why',
    table(
      ['About', 'Why'],
      [...reasons.values()].map(({ about, reason }) => [about, reason]),
    ),
  ].join('\n\n')}\n`;
};

const toolPage = (name: string, checks: ReadonlyMap<string, readonly string[]>, answer: (rule: string) => string): string =>
  `${[
    `# ${name}`,
    'Generated. [All tools](README.md).',
    table(
      ['Check', 'Answered by'],
      [...checks].map(([check, list]) => [codeSpan(check), list.map(answer).join(', ')]),
    ),
  ].join('\n\n')}\n`;

/** Orders numbers of recommendations as people count: 5.2 before 5.10. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** The sections of the hardening guide in its order, those included that no file answers, with the reason. Throws when a rule names another. */
const nsaRows = (answered: ReadonlyMap<string, string>, reasons: Reasons): readonly (readonly [place: string, answer: string])[] => {
  const sections = new Map(readTable('nsa.tsv').map(([section = '', reason = '']) => [section, reason] as const));
  const unknown = [...answered.keys()].find(place => !sections.has(place));
  if (unknown !== undefined) throw new Error(`The section "${unknown}" is none of the NSA/CISA guide.`);
  return [...sections].map(([section, reason]) => {
    const left = reasons.get(reason)?.about;
    if (answered.has(section) === (left !== undefined) && answered.size > 0)
      throw new Error(`The section "${section}" has neither rules nor a reason, or both.`);
    return [section, answered.get(section) ?? (left === undefined ? 'not yet' : `left out: ${left}`)];
  });
};

const standardsPage = (rules: readonly AnyRule[], reasons: Reasons): string => {
  const sections = standardNames.flatMap(([key, name]) => {
    const places = rules.flatMap(({ meta }) => (meta.standards?.[key] ?? []).map(place => ({ place, id: meta.id })));
    const answered = new Map(
      [...Map.groupBy(places, ({ place }) => place)]
        .toSorted(([a], [b]) => byNumber.compare(a, b))
        .map(([place, list]) => [place, list.map(({ id }) => link(id)).join(', ')]),
    );
    const rows = key === 'nsa' ? nsaRows(answered, reasons) : [...answered];
    return rows.length === 0 ? [] : [`## ${name}`, table(['Where', 'Rules'], rows)];
  });
  return `${['# Standards', 'Generated from the metadata of the rules. [All tools](README.md).', ...sections].join('\n\n')}\n`;
};

type Reasons = ReadonlyMap<string, { readonly about: string; readonly reason: string }>;

/** The checks of a benchmark's sections by number, and what answers each: rules by their standards, or the reason why files do not. */
const benchRows = (
  name: string,
  key: 'cisDocker' | 'cisKubernetes',
  rules: readonly AnyRule[],
  reasons: Reasons,
): readonly (readonly [check: string, answer: string])[] =>
  readTable(`${name}.tsv`)
    .flatMap(([section = '', count = '0', reason = '']) =>
      Array.from({ length: Number(count) }, (_, index) => [`${section}.${index + 1}`, reason] as const),
    )
    .map(([check, reason]) => {
      const left = reasons.get(reason)?.about;
      if (reason !== '' && left === undefined)
        throw new Error(`The check ${check} of ${name} is left out for "${reason}", which is no reason.`);
      const ids = rules.filter(({ meta }) => meta.standards?.[key]?.includes(check)).map(({ meta }) => link(meta.id));
      return [check, ids.join(', ') || (left === undefined ? 'not yet' : `left out: ${left}`)] as const;
    });

const dockerBenchPage = (rules: readonly AnyRule[], reasons: Reasons): string =>
  `${[
    '# docker-bench-security',
    'Generated from the metadata of the rules. docker-bench-security looks at a host and what runs on it; these rules look at the files from which hosts, images and containers are set up, before they are merged. A number is that of the CIS Docker Benchmark 1.6. [All tools](README.md).',
    table(['Check', 'Answered by'], benchRows('docker-bench', 'cisDocker', rules, reasons)),
  ].join('\n\n')}\n`;

/** Benchmark 1.8 had SecurityContextDeny as 1.2.12, so that later checks of the section are one higher; two are newer than it. */
const numberIn18 = (check: string): string => {
  if (check === '1.2.30' || check === '4.3.1') return '';
  const [, last] = /^1\.2\.(\d+)$/.exec(check) ?? [];
  return last !== undefined && Number(last) >= 12 ? `1.2.${Number(last) + 1}` : check;
};

const kubeBenchPage = (rules: readonly AnyRule[], reasons: Reasons): string => {
  const rows = benchRows('kube-bench', 'cisKubernetes', rules, reasons).map(([check, answer]) => [check, numberIn18(check), answer]);
  return `${[
    '# kube-bench',
    'Generated from the metadata of the rules. kube-bench looks at processes and files of a running node; these rules look at the files from which nodes and clusters are set up, before they are merged. A number is that of the CIS Kubernetes Benchmark 1.10 (`--benchmark cis-1.10`), which 1.12 shares; beside it the number in 1.8. [All tools](README.md).',
    table(['Check', 'In 1.8', 'Answered by'], rows),
  ].join('\n\n')}\n`;
};
