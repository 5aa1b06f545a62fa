import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { type VulnerableVersion, vulnerableDownload, vulnerablePackage } from '../../facts/vulnerable-releases.ts';
import type { Range } from '../../text/range.ts';
import { downloadsIn } from '../concepts/downloads/downloads.ts';
import { readWebAddress } from '../concepts/downloads/web-address.ts';
import { defineRule, type Report } from '../rule.ts';
import { powershellFetches } from './concepts/downloads/powershell-downloads.ts';
import { sourceText } from './concepts/downloads/remote-source.ts';
import { exactPackages } from './concepts/packages/exact-packages.ts';

const reportOn = (found: VulnerableVersion | undefined, at: Range): Report<'release'> | undefined =>
  found && {
    messageId: 'release',
    at,
    facts: { value: found.product, hazards: [found.advisory] },
    data: { ...found, product: `${found.product} ${found.version}` },
  };

const packageReports = (command: ShellCommand): readonly (Report<'release'> | undefined)[] =>
  exactPackages(command).map(({ manager, name, version, word }) => reportOn(vulnerablePackage(manager, name, version), word.range));

/**
 * Told by the address, or by a package with its exact version; a checksum beside it proves that it is the release with the flaw, and is no excuse. Packages of
 * distributions never count, whatever their number says: they carry fixes under the old one. No fix: the checksum in the same instruction, and often
 * the folder that the archive unpacks to, belong to the version.
 */
export const knownVulnerableDownload = defineRule({
  meta: {
    id: 'dockerfile/known-vulnerable-download',
    kind: 'dockerfile',
    severity: 'high',
    title: 'A release with a known critical flaw is fetched',
    rationale: `What is compiled or unpacked in a build is nobody's to mend: no package manager knows of it, and many scanners do not see it. A release whose flaw is famous has its exploit in every toolkit,
and is in every container that the image makes.`,
    remediation:
      'Fetch the release that the finding names or a later one, with its own checksum. Where the distribution has a package, install that: it gets fixes with each build.',
    messages: { release: '"{product}" lets {effect} ({advisory}); it is mended in {fixed}.' },
    fix: 'none',
    examples: {
      bad: 'FROM debian:13\nRUN curl -fsSLO https://github.com/tukaani-project/xz/releases/download/v5.6.1/xz-5.6.1.tar.gz\n',
      good: 'FROM debian:13\nRUN curl -fsSLO https://github.com/tukaani-project/xz/releases/download/v5.8.1/xz-5.8.1.tar.gz\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
      'https://github.com/advisories',
      'https://cwe.mitre.org/data/definitions/1395.html',
    ],
  },
  visit: {
    *run({ command }, dockerfile) {
      const { script } = command;
      const reports = [
        ...powershellFetches(dockerfile.file.text, command).map(({ address, range }) => reportOn(vulnerableDownload(address), range)),
        ...downloadsIn(script).map(({ address, url }) => reportOn(vulnerableDownload(address), url.range)),
        ...(script?.commands.flatMap(packageReports) ?? []),
      ];
      yield* reports.filter(report => report !== undefined).toSorted((a, b) => a.at.start - b.at.start);
    },
    *copy({ keyword, sources }) {
      for (const source of keyword === 'ADD' ? sources : []) {
        const address = readWebAddress(sourceText(source));
        const report = address && reportOn(vulnerableDownload(address), source.range);
        if (report) yield report;
      }
    },
  },
});
