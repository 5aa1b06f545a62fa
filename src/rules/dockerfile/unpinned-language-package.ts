import type { RunInstruction, Stage } from '../../artifacts/dockerfile/model.ts';
import type { ShellWord } from '../../artifacts/shell/model.ts';
import { andMore } from '../../text/and-more.ts';
import { defineRule, type Report } from '../rule.ts';
import { type LanguageInstall, type LanguageTool, languageInstall } from './concepts/packages/language-packages.ts';

type MessageId = LanguageTool | 'self';

/** How many packages a message names. */
const maximumNamed = 5;

const nameOf = ({ value, text }: ShellWord): string => `"${(value ?? text).slice(0, 80)}"`;

const listed = (words: readonly ShellWord[]): string => andMore(words.slice(0, maximumNamed).map(nameOf), words.length);

const reports = ({ tool, packages }: LanguageInstall): readonly Report<MessageId>[] => {
  const of = (exactness: 'open' | 'self'): readonly ShellWord[] =>
    packages.filter(found => found.exactness === exactness).map(({ word }) => word);
  const open = of('open');
  const words = open.length > 0 ? open : of('self');
  const [first, ...others] = words;
  if (first === undefined) return [];
  return [
    {
      messageId: open.length > 0 ? tool : 'self',
      at: first.range,
      facts: { hazards: words.map(({ text }) => text.replace(/^["']|["']$/gu, '')), degree: open.length > 0 ? 1 : 0 },
      data: { packages: listed(words) },
      ...(open.length === 0 && { severity: 'info' as const }),
      related: others.slice(0, 20).map(({ range }) => ({ at: range, note: 'Has no exact version either.' })),
    },
  ];
};

/** True for what may bring a go.mod along: itself, by a glob, or with the folder around it. */
const mayBringGoModule = (source: string): boolean => /go\.(?:mod|work|\*)|^\.{1,2}\/?$|^\*|\/$/.test(source.replace(/^"|"$/g, ''));

/** The offset from which on each stage may have a go.mod: behind the first COPY that may bring one, its own or that of a stage that it is from. */
const goModulesFrom = (stages: readonly Stage[]): ReadonlyMap<Stage, number> => {
  const offsets = new Map<Stage, number>();
  for (const stage of stages) {
    const copy = stage.instructions.find(
      instruction =>
        (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') && instruction.sources.some(({ text }) => mayBringGoModule(text)),
    );
    const inherited = stage.parent && offsets.get(stage.parent);
    offsets.set(stage, Math.min(copy?.range.start ?? Number.POSITIVE_INFINITY, inherited ?? Number.POSITIVE_INFINITY));
  }
  return offsets;
};

/** True for a step into which a go.mod is mounted, or the folder in which it may lie. */
const mayMount = ({ mounts }: RunInstruction): boolean =>
  mounts.some(({ type, options }) => type === 'bind' && mayBringGoModule(options.get('source') ?? '.'));

export const unpinnedLanguagePackage = defineRule({
  meta: {
    id: 'dockerfile/unpinned-language-package',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Language package installed without an exact version',
    rationale:
      'Each build takes what the registry calls the newest version at that moment. A release that was hijacked or broken an hour ago gets into the image without a change in the repository, ' +
      'and the same commit gives another image tomorrow.',
    remediation:
      'Name the exact version (`pip install flask==3.1.2`, `npm install -g serve@14.2.5`, `gem install rake -v 13.3.0`, `go install example.com/tool@v1.2.3`, `cargo install --locked tool@1.2.3`, `conda install numpy==2.3.5`), ' +
      'or install from a lock file with hashes (`pip install --require-hashes -r requirements.txt`, `npm ci`).',
    messages: {
      pip: 'pip installs {packages} without an exact version.',
      npm: 'npm installs {packages} without an exact version.',
      node: 'The package manager installs {packages} without an exact version.',
      gem: 'gem installs {packages} without an exact version.',
      go: 'go takes {packages} without an exact version.',
      cargo: 'cargo installs {packages} without an exact version.',
      composer: 'composer installs {packages} without an exact version.',
      conda: 'conda installs {packages} without an exact version.',
      self: 'The package manager renews {packages} to whatever version is the newest.',
    },
    fix: 'none',
    examples: {
      bad: 'FROM python:3.13\nRUN pip install flask\n',
      good: 'FROM python:3.13\nRUN pip install flask==3.1.2\n',
    },
    standards: { mitre: ['T1195.001'] },
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
      'https://attack.mitre.org/techniques/T1195/001/',
      'https://cwe.mitre.org/data/definitions/1357.html',
    ],
    peers: { DL3013: ['pip', 'self'], DL3016: ['npm', 'self'], DL3028: ['gem'], DL3062: ['go'] },
  },
  prepare: ({ stages }) => goModulesFrom(stages),
  visit: {
    *run(instruction, modules) {
      const { command, stage, range } = instruction;
      const mayHaveGoModule = mayMount(instruction) || (stage !== undefined && (modules.get(stage) ?? range.start) < range.start);
      for (const shellCommand of command.script?.commands ?? []) {
        const install = languageInstall(shellCommand, { mayHaveGoModule });
        if (install !== undefined) yield* reports(install);
      }
    },
  },
});
