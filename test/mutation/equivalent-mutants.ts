/** A mutant that changes nothing anyone can see, by reading: no test can notice it. */
export interface EquivalentMutant {
  readonly file: string;
  /** The lines without and with the mutant, as `npm run mutate` prints them. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

export const equivalentMutants: readonly EquivalentMutant[] = [
  {
    file: 'src/policy/images/read-image-settings.ts',
    before: 'return new X509Certificate(pem).raw.length > 0;',
    after: 'return new X509Certificate(pem).raw.length >= 0;',
    why: 'A certificate that was read has bytes; of what is none, reading it throws.',
  },
  {
    file: 'src/artifacts/dockerfile/template.ts',
    before: 'for (let part = parts[next]; part !== undefined && part.start < at + line.length; part = parts[++next])',
    after: 'for (let part = parts[next]; part !== undefined && part.start <= at + line.length; part = parts[++next])',
    why: 'Behind a line stands its line break, with which no part of a template begins.',
  },
  {
    file: 'src/github/read/changed-files.ts',
    before: 'const foretold = Math.ceil(Math.min(target.changedFiles ?? 0, maxPullRequestFiles) / filesPerPage);',
    after: 'const foretold = Math.ceil(Math.min(target.changedFiles ?? 1, maxPullRequestFiles) / filesPerPage);',
    why: 'One page is asked for in any case, also where none is foretold.',
  },
  {
    file: 'src/policy/threshold.ts',
    before:
      'export const compareThreshold = (a: Threshold, b: Threshold): number => strictestFirst.indexOf(b) - strictestFirst.indexOf(a);',
    after:
      'export const compareThreshold = (a: Threshold, b: Threshold): number => strictestFirst.indexOf(b) - strictestFirst.lastIndexOf(a);',
    why: 'The list holds each threshold once.',
  },
  {
    file: 'src/policy/threshold.ts',
    before:
      'export const compareThreshold = (a: Threshold, b: Threshold): number => strictestFirst.indexOf(b) - strictestFirst.indexOf(a);',
    after:
      'export const compareThreshold = (a: Threshold, b: Threshold): number => strictestFirst.lastIndexOf(b) - strictestFirst.indexOf(a);',
    why: 'The list holds each threshold once.',
  },
  {
    file: 'src/rules/cross/concepts/escalation.ts',
    before: 'this.#strongest.set(namespace, found);',
    after: '{}',
    why: 'What is looked for again is found again, by the rights of accounts, which are kept: it is there for time alone.',
  },
  {
    file: 'src/rules/concepts/go-duration.ts',
    before: "(sum, [, number, unit]) => sum + Number(number) * (secondsOf.get(unit ?? '') ?? 0),",
    after: "(sum, [, number, unit]) => sum + Number(number) * (secondsOf.get(unit ?? '') ?? 1),",
    why: 'The expression above lets no other unit through than those of the table.',
  },
  {
    file: 'src/artifacts/dockerfile/raw/json-array.ts',
    before: "for (let at = line.text.indexOf('\\\\', done); at !== -1 && at < end - 1; at = line.text.indexOf('\\\\', done)) {",
    after: "for (let at = line.text.indexOf('\\\\', done); at !== -1 && at <= end - 1; at = line.text.indexOf('\\\\', done)) {",
    why: 'At the end stands the quote that closes the string, and no backslash.',
  },
  {
    file: 'src/engine/fixes/prove-fixes.ts',
    before: "const isLater = (finding: Finding): boolean => mode === 'groups' && this.#proof.needsUnits([finding]);",
    after: "const isLater = (finding: Finding): boolean => mode !== 'groups' && this.#proof.needsUnits([finding]);",
    why: 'Findings of units come last to spare their proofs: each is proven by itself, or in a group that is parted where it fails, in any order.',
  },
  {
    file: 'src/text/closest-name.ts',
    before: 'if (Math.abs(candidate.length - name.length) >= bestDistance) continue;',
    after: '{}',
    why: 'Two names differ by at least as many letters as their lengths do: it spares to count them.',
  },
  {
    file: 'src/policy/schema/rule-references.ts',
    before: "if (typeof setting !== 'object' && ids.has(pattern)) return [];",
    after: '{}',
    why: 'The id of a rule means that rule, and a setting that is no mapping has no options to look through: it is there for time alone.',
  },
  {
    file: 'app/observability/redact.ts',
    before: 'if (closed < 0) return kept;',
    after: 'if (closed <= 0) return kept;',
    why: 'The dashes that close a key stand behind those that open it, and so never where the text begins.',
  },
  {
    file: 'app/outage-watch.ts',
    before: 'if (isStopped || (due && due.at <= at)) return;',
    after: 'if (isStopped || (due && due.at < at)) return;',
    why: 'A timer that is set anew for the same moment rings at that moment, once.',
  },
  {
    file: 'src/delta/causes.ts',
    before: 'const { first, last } = this.#own ?? { first: 0, last: 0 };',
    after: 'const { first, last } = this.#own ?? { first: 1, last: 0 };',
    why: 'It is asked only where some rows are the finding’s own, and so never of one without lines of its own.',
  },
  {
    file: 'src/delta/causes.ts',
    before: 'const { first, last } = this.#own ?? { first: 0, last: 0 };',
    after: 'const { first, last } = this.#own ?? { first: 0, last: 1 };',
    why: 'It is asked only where some rows are the finding’s own, and so never of one without lines of its own.',
  },
  {
    file: 'src/delta/causes.ts',
    before: "return told.length > 1 && told.every(causes => causes.length === 1) ? { causes: told.flat(), causesAre: 'each' } : nothing;",
    after: "return told.length >= 1 && told.every(causes => causes.length === 1) ? { causes: told.flat(), causesAre: 'each' } : nothing;",
    why: 'A single way was told two lines above.',
  },
  {
    file: 'src/delta/causes.ts',
    before:
      'const distance = ({ head }: RowBlock): number => (line < head.from ? head.from - line : line >= head.to ? line - head.to + 1 : 0);',
    after:
      'const distance = ({ head }: RowBlock): number => (line < head.from ? head.from - line : line > head.to ? line - head.to + 1 : 0);',
    why: 'Blocks never touch: of two that are as near, the one that ends before the line comes first anyway, in the order of the file.',
  },
  {
    file: 'src/artifacts/suppressions/annotations.ts',
    before: "return annotations.length > 0 ? [{ part: 'pod-template', annotations, scope: podSpec.range, templates: [] }] : [];",
    after: "return annotations.length >= 0 ? [{ part: 'pod-template', annotations, scope: podSpec.range, templates: [] }] : [];",
    why: 'A part without annotations is looked at annotation by annotation, and gives nothing.',
  },
  {
    file: 'src/artifacts/yaml/reader/tree.ts',
    before: 'if (event.tagStart < 0 && event.anchorStart < 0) return noProperties;',
    after: 'if (event.tagStart < 0 && event.anchorStart <= 0) return noProperties;',
    why: 'An anchor begins behind its "&", so that it never begins where the text does.',
  },
  {
    file: 'src/policy/org-policy.ts',
    before: "const name = whole.slice(whole.indexOf('/') + 1);",
    after: "const name = whole.slice(whole.lastIndexOf('/') + 1);",
    why: 'The full name of a repository has one slash.',
  },
  {
    file: 'src/verdict/gates/image-signing-gates.ts',
    before: 'const [first] = judgements.flatMap(({ enforceFrom }) => enforceFrom ?? []).toSorted();',
    after: 'const [first] = judgements.flatMap(({ enforceFrom }) => enforceFrom).toSorted();',
    why: 'Sorting puts what is undefined last, so that the first is a day as long as there is one.',
  },
  {
    file: 'src/verdict/gates/severity-gate.ts',
    before: 'const [first] = entries.flatMap(entry => modeOfFinding(policy, entry.head).enforceFrom ?? []).toSorted();',
    after: 'const [first] = entries.flatMap(entry => modeOfFinding(policy, entry.head).enforceFrom).toSorted();',
    why: 'Sorting puts what is undefined last, so that the first is a day as long as there is one.',
  },
  {
    file: 'src/delta/subjects/words.ts',
    before: 'const cut = word.length > maxWordLength ? word.slice(0, maxWordLength) : word;',
    after: 'const cut = word.length >= maxWordLength ? word.slice(0, maxWordLength) : word;',
    why: 'What is cut from a word of just that length is nothing.',
  },
  {
    file: 'src/delta/subjects/words.ts',
    before: 'const [small, large] = a.size <= b.size ? [a, b] : [b, a];',
    after: 'const [small, large] = a.size < b.size ? [a, b] : [b, a];',
    why: 'What two contents have in common is the same from either side; the smaller one is looked through for time alone.',
  },
  {
    file: 'src/delta/merged-subjects.ts',
    before: 'this.#ownersNow.set(owner, found);',
    after: '{}',
    why: 'The owners are looked for again, and are the same: they are kept for time alone.',
  },
  {
    file: 'src/artifacts/yaml/reader/events.ts',
    before: 'return Math.max(offset - padded * this.#width, padded > 0 ? (this.#starts[padded - 1] ?? 0) : 0);',
    after: 'return Math.max(offset - padded * this.#width, padded >= 0 ? (this.#starts[padded - 1] ?? 0) : 0);',
    why: 'There is nothing at -1, and what stands for it is the same 0.',
  },
  {
    file: 'src/delta/merged-subjects.ts',
    before: 'if (known) return known;',
    after: '{}',
    why: 'The owners are looked for again, and are the same: they are kept for time alone.',
  },
  {
    file: 'src/delta/causes.ts',
    before: 'const key = keys.get(paths) ?? JSON.stringify(paths.toSorted());',
    after: 'const key = JSON.stringify(paths.toSorted());',
    why: 'The key is made again, and is the same: it is kept for time alone.',
  },
  {
    file: 'src/delta/causes.ts',
    before: 'keys.set(paths, key);',
    after: '{}',
    why: 'The key is made again, and is the same: it is kept for time alone.',
  },
  {
    file: 'src/delta/causes.ts',
    before: 'return own.length > 0 && (this.#isPlainlyNew(own) || this.#cures(own)) ? nothing : this.#among();',
    after: 'return own.length >= 0 && (this.#isPlainlyNew(own) || this.#cures(own)) ? nothing : this.#among();',
    why: 'No lines are neither all lines of a finding, nor does undoing none of them change anything.',
  },
  {
    file: 'src/policy/keys/forms.ts',
    before: 'asksForLess: (own, least) => weakestFirst.indexOf(own) < weakestFirst.indexOf(least),',
    after: 'asksForLess: (own, least) => weakestFirst.indexOf(own) < weakestFirst.lastIndexOf(least),',
    why: 'The values of a key are each named once.',
  },
  {
    file: 'src/policy/threshold.ts',
    before: 'export const stricter = (a: Threshold, b: Threshold): Threshold => (compareThreshold(a, b) >= 0 ? a : b);',
    after: 'export const stricter = (a: Threshold, b: Threshold): Threshold => (compareThreshold(a, b) > 0 ? a : b);',
    why: 'Of two thresholds that are as strict, one is the other.',
  },
  {
    file: 'src/policy/threshold.ts',
    before: 'export const looser = (a: Threshold, b: Threshold): Threshold => (compareThreshold(a, b) <= 0 ? a : b);',
    after: 'export const looser = (a: Threshold, b: Threshold): Threshold => (compareThreshold(a, b) < 0 ? a : b);',
    why: 'Of two thresholds that are as strict, one is the other.',
  },
  {
    file: 'src/policy/profile.ts',
    before: 'export const louder = (a: Profile, b: Profile): Profile => (rankOf(a) >= rankOf(b) ? a : b);',
    after: 'export const louder = (a: Profile, b: Profile): Profile => (rankOf(a) > rankOf(b) ? a : b);',
    why: 'Of two profiles that ask for as much, one is the other.',
  },
  {
    file: 'src/signing/x509/der.ts',
    before: 'if (count === 0 || count > 4 || start + 2 + count > bytes.length) throw new DerError();',
    after: 'if (count === 0 || count > 4 || start + 2 + count >= bytes.length) throw new DerError();',
    why: 'A long length at the very end is refused three lines below all the same: it says at least 128 octets, and none follow.',
  },
  {
    file: 'src/rules/dockerfile/unpinned-language-package.ts',
    before: 'const mayHaveGoModule = mayMount(instruction) || (stage !== undefined && (modules.get(stage) ?? range.start) < range.start);',
    after: 'const mayHaveGoModule = mayMount(instruction) || (stage !== undefined && (modules.get(stage) ?? range.start) <= range.start);',
    why: 'A COPY and a RUN do not begin at the same place, and each stage has an entry.',
  },
  {
    file: 'src/rules/dockerfile/concepts/files/deleted-later.ts',
    before: 'return [...names].flatMap(name => deleted.get(name) ?? []).find(run => run.startLine > copy.startLine);',
    after: 'return [...names].flatMap(name => deleted.get(name) ?? []).find(run => run.startLine >= copy.startLine);',
    why: 'A COPY and a RUN do not begin in the same line.',
  },
  {
    file: 'src/artifacts/yaml/reader/tree.ts',
    before: 'if (afterProperties >= 0) return { start: afterProperties, end: afterProperties };',
    after: 'if (afterProperties > 0) return { start: afterProperties, end: afterProperties };',
    why: 'A tag or an anchor ends behind its first character, so that none ends where the text begins.',
  },
  {
    file: 'src/artifacts/suppressions/suppression-comment.ts',
    before: 'if (/#[ \\t]{0,20}$/u.test(written.slice(Math.max(0, at - 21), at))) return comment.start + at;',
    after: 'if (/#[ \\t]{0,20}$/u.test(written.slice(Math.max(0, at - 22), at))) return comment.start + at;',
    why: 'The expression looks at no more than 21 characters before the end.',
  },
  {
    file: 'src/registry/auth/auth-challenge.ts',
    before: 'return this.at >= this.#text.length;',
    after: 'return this.at > this.#text.length;',
    why: 'Behind the end there is nothing to read, which ends the reading as well.',
  },
  {
    file: 'app/queue/job-worker.ts',
    before: 'if (idleMs > 0) await this.#idle(idleMs);',
    after: 'if (idleMs >= 0) await this.#idle(idleMs);',
    why: 'A wait of no time ends at once.',
  },
  {
    file: 'app/queue/job-worker.ts',
    before: "if (now - run.aliveAt > this.#lostAfterMs) run.controller.abort(new ClaimLostError('No heartbeat was stored for too long.'));",
    after: "if (now - run.aliveAt >= this.#lostAfterMs) run.controller.abort(new ClaimLostError('No heartbeat was stored for too long.'));",
    why: 'Readings of a clock that knows parts of a millisecond do not lie just a minute apart.',
  },
  {
    file: 'app/storage/sql-store.ts',
    before: 'const known = rows.find(row => row.head === own.headSha);',
    after: 'const known = rows.findLast(row => row.head === own.headSha);',
    why: 'The head is part of the key, so that there is one row of it at most.',
  },
  {
    file: 'src/reports/summary-sections.ts',
    before: '.toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))',
    after: '.toSorted((a, b) => statusOrder.lastIndexOf(a.status) - statusOrder.indexOf(b.status))',
    why: 'Each status stands in the list once.',
  },
  {
    file: 'src/reports/summary-sections.ts',
    before: '.toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))',
    after: '.toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.lastIndexOf(b.status))',
    why: 'Each status stands in the list once.',
  },
  {
    file: 'src/findings/severity.ts',
    before: 'export const compareSeverity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.indexOf(b);',
    after: 'export const compareSeverity = (a: Severity, b: Severity): number => severities.lastIndexOf(a) - severities.indexOf(b);',
    why: 'Each severity stands in the list once.',
  },
  {
    file: 'src/findings/severity.ts',
    before: 'export const compareSeverity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.indexOf(b);',
    after: 'export const compareSeverity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.lastIndexOf(b);',
    why: 'Each severity stands in the list once.',
  },
  {
    file: 'src/signing/policy/judge/refusal-order.ts',
    before: 'refusalCodes.indexOf(one.code) - refusalCodes.indexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);',
    after: 'refusalCodes.lastIndexOf(one.code) - refusalCodes.indexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);',
    why: 'Each code stands in the list once.',
  },
  {
    file: 'src/signing/policy/judge/refusal-order.ts',
    before: 'refusalCodes.indexOf(one.code) - refusalCodes.indexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);',
    after: 'refusalCodes.indexOf(one.code) - refusalCodes.lastIndexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);',
    why: 'Each code stands in the list once.',
  },
  {
    file: 'src/policy/profile.ts',
    before: 'const rankOf = (profile: Profile): number => profiles.indexOf(profile);',
    after: 'const rankOf = (profile: Profile): number => profiles.lastIndexOf(profile);',
    why: 'Each profile stands in the list once.',
  },
  {
    file: 'src/delta/causes.ts',
    before: 'kinds.map(kind => rows.filter(row => kindOf(row) === kind)).find(some => some.length < rows.length && does(some)) ?? rows;',
    after: 'kinds.map(kind => rows.filter(row => kindOf(row) === kind)).find(some => some.length <= rows.length && does(some)) ?? rows;',
    why: 'All rows of one kind are the rows themselves, which are the answer in any case.',
  },
  {
    file: 'src/registry/content/layout-reader.ts',
    before: "`index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : ''}`.trim(),",
    after: "`index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : 'mutant'}`.trim(),",
    why: 'What is read as an index is one or is malformed; the type checker does not know that.',
  },
  {
    file: 'src/registry/content/layout-reader.ts',
    before: "`index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : ''}`.trim(),",
    after: "`index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : ''}`,",
    why: 'What is read as an index is one or is malformed, which has a reason.',
  },
  {
    file: 'src/reports/check-run/annotation-room.ts',
    before: 'const parts = sizes.map(() => 0);',
    after: 'const parts = sizes.map(() => 1);',
    why: 'Each part is set below, once.',
  },
  {
    file: 'app/jobs/review/runs-on-commit.ts',
    before: "return state === 'in-progress' ? run.id < own.id : state === 'failed' || state === 'ended';",
    after: "return state === 'in-progress' ? run.id <= own.id : state === 'failed' || state === 'ended';",
    why: 'A run of others is never the own one.',
  },
  {
    file: 'src/engine/fixes/joint-fixes.ts',
    before: 'let end = 0;',
    after: 'let end = 1;',
    why: 'The first fix finds no group, and ends in line 1 or later.',
  },
  {
    file: 'src/engine/fixes/prove-fixes.ts',
    before: 'if (fixable.length === 0) return findings.map(finding => (finding.fix ? withoutFix(finding) : finding));',
    after: '{}',
    why: 'Of no fixes none is proven: it spares the preparation of a proof.',
  },
  {
    file: 'src/engine/fixes/fix-proof.ts',
    before: 'this.#before.set(path, before);',
    after: '{}',
    why: 'The findings of the file are counted again, and are the same: they are kept for time alone.',
  },
  {
    file: 'src/rules/concepts/downloads/download-use.ts',
    before:
      "const after = ({ command }: Download, use: DownloadUse): boolean => use.kind !== 'keeps' && use.by.range.start > command.range.start;",
    after:
      "const after = ({ command }: Download, use: DownloadUse): boolean => use.kind !== 'keeps' && use.by.range.start >= command.range.start;",
    why: 'No other command begins where a download does.',
  },
  {
    file: 'src/engine/fixes/extend-proven.ts',
    before: "placeOf: (candidate: Candidate) => string = () => '',",
    after: "placeOf: (candidate: Candidate) => string = () => 'mutant',",
    why: 'Candidates are only compared by their place: all have the same one.',
  },
  {
    file: 'src/artifacts/shell/wildcard.ts',
    before: 'if (end === undefined && wildcard.runs.length > 1 && matchesAt(wildcard.runs[0] ?? [], units, at)) break;',
    after: 'if (end === undefined && wildcard.runs.length >= 1 && matchesAt(wildcard.runs[0] ?? [], units, at)) break;',
    why: 'A pattern of one run that matches nowhere here does not begin to match here either.',
  },
  {
    file: 'src/artifacts/shell/wildcard.ts',
    before: 'for (let at = 0; at < units.length; ) {',
    after: 'for (let at = 0; at <= units.length; ) {',
    why: 'Behind the last unit only what is empty can match, which is passed over.',
  },
  {
    file: 'app/queue/job-table.ts',
    before: 'if (keys.length === 0) return claims;',
    after: '{}',
    why: 'Of no keys no lost run is found: it spares the question.',
  },
  {
    file: 'src/policy/mode-setting.ts',
    before: 'export const isMilder = (own: Mode, other: Mode): boolean => modesByStrength.indexOf(own) < modesByStrength.indexOf(other);',
    after:
      'export const isMilder = (own: Mode, other: Mode): boolean => modesByStrength.lastIndexOf(own) < modesByStrength.indexOf(other);',
    why: 'No mode stands twice in the list.',
  },
  {
    file: 'src/policy/mode-setting.ts',
    before: 'export const isMilder = (own: Mode, other: Mode): boolean => modesByStrength.indexOf(own) < modesByStrength.indexOf(other);',
    after:
      'export const isMilder = (own: Mode, other: Mode): boolean => modesByStrength.indexOf(own) < modesByStrength.lastIndexOf(other);',
    why: 'No mode stands twice in the list.',
  },
  {
    file: 'app/jobs/sweep/sweep-installation.ts',
    before: "const owners = new Set(repositories.map(fullName => fullName.split('/', 1)[0] ?? ''));",
    after: "const owners = new Set(repositories.map(fullName => fullName.split('/', 2)[0] ?? ''));",
    why: 'Of the parts the first is taken, however many there are.',
  },
  {
    file: 'src/artifacts/helm/branches.ts',
    before: "return { keyword: found?.[1] ?? '', rest: source.slice(found?.[0].length ?? 0).replace(/\\s*-?\\}\\}$/, '') };",
    after: "return { keyword: found?.[1] ?? '', rest: source.slice(found?.[0].length).replace(/\\s*-?\\}\\}$/, '') };",
    why: 'To slice from nothing is to slice from 0.',
  },
  {
    file: 'src/artifacts/yaml/merge-order.ts',
    before: "if (root === undefined || !file.text.slice(range.start, range.end).includes('<<')) return undefined;",
    after: "if (root === undefined || !file.text.includes('<<')) return undefined;",
    why: 'Documents without merge keys are looked through in vain: it is there for time alone.',
  },
  {
    file: 'src/artifacts/yaml/comments.ts',
    before: "if (hash !== -1 && hash < end) hash = readText.indexOf('#', end);",
    after: "if (hash !== -1 && hash <= end) hash = readText.indexOf('#', end);",
    why: 'One at the end is found there again.',
  },
  {
    file: 'src/signing/notation/trusted-identity.ts',
    before: 'for (let at = 0; at < text.length; at += 1) {',
    after: 'for (let at = 0; at <= text.length; at += 1) {',
    why: 'Behind the last character is neither a backslash nor a comma.',
  },
  {
    file: 'src/delta/minimal-set.ts',
    before: 'const chunk = chunks.length === 1 ? undefined : chunks.find(some => some.length < left.length && does(some));',
    after: 'const chunk = chunks.length === 1 ? undefined : chunks.find(some => some.length <= left.length && does(some));',
    why: 'Of several chunks none is as long as all of them.',
  },
];
