"use strict";
exports.id = 1387;
exports.ids = [1387];
exports.modules = {

/***/ 13526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports partLine, linkedPlace */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94987);
/* harmony import */ var _rule_page_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40357);
/* harmony import */ var _words_group_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90831);
/* harmony import */ var _words_severity_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98537);







/**
 * What a rule found within a group, as Markdown on one line: its title, and its first places. `code` writes the name of a place as code.
 */
const partLine = ({ ruleId, items }, result, code, maxPlaces) => {
    const [first] = items;
    const places = items.slice(0, maxPlaces).map(entry => linkedPlace(entry, result, line => code(placeName(entry, line))));
    const mark = first ? `${severityMark[first.head.severity]} ` : '';
    const rule = `[${markdownText(titleOf(ruleId, result.rules))}](${rulePageAddress(ruleId, result.version)})`;
    return `${mark}${rule}: ${andMore(places, items.length)}`;
};
/** The container or service by name, or the line. */
const placeName = ({ head: { location } }, line) => partName(location.subject) || `line ${line}`;
/** The place of a finding of the head, in words of one's own for its line (from 1), linked where there is an address. */
const linkedPlace = ({ head: { location } }, result, words) => {
    const { path, range } = location;
    const line = regionOf(result.files.get(path), range).startLine;
    return linked(words(line, path), lineAddress(textsAt(result), path, line));
};


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ofVerdict)
/* harmony export */ });
/* harmony import */ var _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56661);

const tones = { pass: 'good', warn: 'warn', block: 'bad', incomplete: 'bad' };
/** From what decides to what does not. */
const order = ['not-met', 'undetermined', 'warned', 'met'];
/** How a verdict stands at the head of a section. */
const ofVerdict = (verdict) => ({
    outcome: { words: (0,_words_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictWords */ .L)(verdict), tone: tones[verdict.conclusion] },
    reasons: verdict.reasons
        .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
        .map(({ status, reason }) => ({ status, text: reason })),
});


/***/ }),

/***/ 91387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderReviewPage: () => (/* binding */ renderReviewPage),
  reviewPageSection: () => (/* binding */ reviewPageSection)
});

// EXTERNAL MODULE: ./build/verdict/groups.js
var verdict_groups = __webpack_require__(87926);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(94987);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(10316);
// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(59594);
// EXTERNAL MODULE: ./build/reports/remarks.js
var remarks = __webpack_require__(69055);
// EXTERNAL MODULE: ./build/reports/summary-sections.js + 1 modules
var summary_sections = __webpack_require__(3575);
// EXTERNAL MODULE: ./build/reports/words/mode-words.js
var mode_words = __webpack_require__(36425);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(6975);
;// CONCATENATED MODULE: ./build/reports/words/quiet-words.js

const told = (count, one, many) => count === 0 ? [] : [`${(0,counted_noun/* countOf */.p)(count, 'finding')} ${count === 1 ? one : many}`];
/** What a review only counts; empty when there is nothing. */
const quietWords = ({ considered: { preExisting, belowThreshold, removed }, coverage }) => [
    ...told(preExisting.length, 'was there before this change', 'were there before this change'),
    ...told(belowThreshold.length, 'is below the "report" threshold', 'are below the "report" threshold'),
    ...told(removed.length, 'is gone with its file', 'are gone with their files'),
    ...(coverage.entries.length === 0 ? ['No file was changed'] : []),
].join('; ');
/** Where the policy comes from, and its thresholds; `code` writes paths and names of repositories. */
const policyWords = ({ source, organization, thresholds, scope }, code) => {
    const own = source ? code(source.path) : undefined;
    const org = organization && `${code(organization.path)} of ${code(organization.repository)}`;
    const from = org === undefined ? (own ?? 'the defaults') : own === undefined ? org : `${own} over ${org}`;
    return `Policy from ${from}: report ${thresholds.report}, comment ${thresholds.comment}, block ${thresholds.block}, scope ${scope}.`;
};

// EXTERNAL MODULE: ./build/reports/effective-section.js
var effective_section = __webpack_require__(30441);
// EXTERNAL MODULE: ./build/reports/html/fix-diff.js
var fix_diff = __webpack_require__(47377);
// EXTERNAL MODULE: ./build/reports/html/markup.js
var markup = __webpack_require__(55704);
;// CONCATENATED MODULE: ./build/reports/html/deployed.js







const maxFields = 500;
/** Lines of all diffs together, and the length of each; the rest is in what `--rendered-diff` writes. */
const maxDiffLines = 10_000;
const maxLineLength = 500;
const value = (text) => (text === undefined ? (0,markup/* html */.qy) `unset` : (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(text, limits/* maxShownText */.LD)}</code>`);
const fieldRow = (change, at) => {
    const { object, field, before, after, at: place } = change;
    const decided = place && (0,markup/* link */.nf)((0,place_link/* lineAddress */.lU)(at, place.path, place.line), (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(place.path, limits/* maxShownPath */.Tn)}:${place.line}</code>`);
    return (0,markup/* html */.qy) `<tr><td>${(0,reports_escape/* shorten */.ml)((0,effective_section/* environmentsOf */.M)(change), limits/* maxShownPath */.Tn)}</td><td><code>${(0,reports_escape/* shorten */.ml)(object, limits/* maxShownPath */.Tn)}</code></td><td><code>${(0,reports_escape/* shorten */.ml)(field, limits/* maxShownPath */.Tn)}</code></td><td>${value(before)}</td><td>${value(after)}</td><td>${decided}</td></tr>`;
};
const fields = (effective, at) => {
    if (effective.length === 0)
        return (0,markup/* html */.qy) ``;
    const more = effective.length - maxFields;
    return (0,markup/* html */.qy) `<div class="wide" role="region" tabindex="0" aria-label="Fields that are deployed differently"><table><thead><tr><th>Environment</th><th>Object</th><th>Field</th><th>Before</th><th>After</th><th>Decided at</th></tr></thead><tbody>${effective.slice(0, maxFields).map(change => fieldRow(change, at))}</tbody></table></div>${more > 0 && (0,markup/* html */.qy) `<p>and ${(0,counted_noun/* countOf */.p)(more, 'more field')}</p>`}`;
};
const states = { added: 'added', removed: 'removed', changed: 'changed' };
const objectDiff = ({ name, state, lines }, room) => {
    const shown = lines.slice(0, Math.max(0, room.lines));
    room.lines -= shown.length;
    const more = lines.length - shown.length;
    return (0,markup/* html */.qy) `<h4><code>${(0,reports_escape/* shorten */.ml)(name, limits/* maxShownPath */.Tn)}</code> ${states[state]}</h4><pre class="diff">${shown.map(line => (0,fix_diff/* diffRow */.Y)((0,reports_escape/* shorten */.ml)(line, maxLineLength)))}</pre>${more > 0 && (0,markup/* html */.qy) `<p>${(0,counted_noun/* countOf */.p)(more, 'more line')}: <code>tidewaiter review --rendered-diff FILE</code> writes all.</p>`}`;
};
const environment = (diff, room, isOpen) => {
    const { kind, folder, environments, objects, unknown } = diff;
    const names = environments.filter(name => name !== '').join(', ');
    const where = `${kind} ${folder.replace(/\/$/u, '') || 'at the root'}${names === '' ? '' : `, ${names}`}`;
    return (0,markup/* folded */.TM)((0,markup/* html */.qy) `<strong>${(0,reports_escape/* shorten */.ml)(where, limits/* maxShownPath */.Tn)}</strong>: ${(0,counted_noun/* countOf */.p)(objects.length, 'object')}`, [
        ...unknown.map(reason => (0,markup/* html */.qy) `<p class="unknown">${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(reason, limits/* maxShownMessage */.XZ))}</p>`),
        ...objects.map(object => objectDiff(object, room)),
    ], isOpen);
};
/** What charts and kustomizations deploy differently: the fields that matter for security, then the rendered objects of each environment. */
const deployed = (effective, diffs, at) => {
    if (effective.length + diffs.length === 0)
        return (0,markup/* html */.qy) ``;
    const room = { lines: maxDiffLines };
    return (0,markup/* html */.qy) `<h3 class="part">What is deployed differently</h3>${fields(effective, at)}${diffs.map(diff => environment(diff, room, diffs.length === 1))}`;
};

// EXTERNAL MODULE: ./build/reports/html/group-card.js + 2 modules
var group_card = __webpack_require__(70974);
// EXTERNAL MODULE: ./build/reports/html/listed.js
var listed = __webpack_require__(8965);
// EXTERNAL MODULE: ./build/reports/html/overview.js
var overview = __webpack_require__(82523);
// EXTERNAL MODULE: ./build/reports/html/page.js + 2 modules
var page = __webpack_require__(56074);
;// CONCATENATED MODULE: ./build/reports/html/page-head.js


/** Digits of a commit that tell it from others. */
const commitLength = 13;
/** The head of the page of a change. */
const changeHead = ({ repositoryUrl, number, base, head, version }) => {
    const name = repositoryUrl?.split('/').slice(-2).join('/');
    const pull = number === undefined ? [] : [['Pull request', (0,markup/* link */.nf)(repositoryUrl && `${repositoryUrl}/pull/${number}`, `#${number}`)]];
    return {
        title: name === undefined ? 'Tidewaiter review' : `${name}${number === undefined ? '' : ` #${number}`}: Tidewaiter review`,
        facts: [
            ...(repositoryUrl === undefined ? [] : [['Repository', (0,markup/* link */.nf)(repositoryUrl, name)]]),
            ...pull,
            ['Base', (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(base, commitLength)}</code>`],
            ['Head', (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(head, commitLength)}</code>`],
        ],
        version,
    };
};

// EXTERNAL MODULE: ./build/reports/html/page-section.js
var page_section = __webpack_require__(14173);
;// CONCATENATED MODULE: ./build/reports/html/review-page.js
















/** The findings of a change, as a section of its page. `diffs`: what its charts and kustomizations deploy differently, where that was asked for. */
const reviewPageSection = (result, diffs = []) => {
    const { files, baseFiles, rules, version, policy, coverage, notifications } = result;
    const at = (0,place_link/* textsAt */.i1)(result);
    const shown = ({ head, ...marks }) => ({ finding: head, marks, remarks: (0,remarks/* remarksOf */.r)(head, policy) });
    const groups = (0,verdict_groups/* groupsOf */.c1)(result).map(({ members: [first, ...others], ...group }) => ({
        ...group,
        members: [shown(first), ...others.map(shown)],
    }));
    const policyNotes = notifications.filter(notification => !(0,summary_sections/* isNote */.p0)(notification));
    const quiet = quietWords(result);
    return {
        title: 'Review',
        ...(0,page_section/* ofVerdict */.X)(result.verdict),
        alerts: [
            ...(0,listed/* alert */.xE)('This change edits the policy', policyNotes.map(note => (0,listed/* noteRow */.bu)(note, files, at)), 'warn'),
            ...(0,listed/* incompleteness */.C7)(coverage, notifications.filter(summary_sections/* isNote */.p0), files, at),
        ],
        body: (0,markup/* html */.qy) `${(0,overview/* groupCounts */.O)(groups)}${(0,overview/* overview */.M)(groups, result)}${(0,group_card/* groupCards */.v)(groups, { files, baseFiles, rules, version, at })}${deployed(result.effective ?? [], diffs, at)}
<h3 class="part">What does not count, and what was looked at</h3>${restOf(result)}${(0,listed/* ledger */.Wg)(coverage)}${quiet !== '' && (0,markup/* html */.qy) `<p>${(0,markup/* sentence */.em)(quiet)}.</p>`}<p class="foot">${(0,markup/* sentence */.em)(policyWords(policy, text => `"${(0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(text), limits/* maxShownText */.LD)}"`))}</p>`,
    };
};
/** What does not count, and why, folded. */
const restOf = (result) => {
    const { considered, files, baseFiles, policy } = result;
    const { observed, superseded, fixed, unknown, suppressed } = considered;
    const at = (0,place_link/* textsAt */.i1)(result);
    const row = ({ head }) => (0,listed/* findingRow */.ex)(head, files, at);
    return [
        (0,listed/* foldedRows */.aR)('Observed', observed.map(entry => (0,markup/* html */.qy) `${row(entry)} ${(0,mode_words/* modeSentence */.D)(policy, entry.head)}`)),
        (0,listed/* foldedRows */.aR)('Told by another finding', superseded.map(({ entry, by }) => (0,markup/* html */.qy) `${row(entry)}, told by <span class="rule">${by.head.ruleId}</span>`)),
        (0,listed/* foldedRows */.aR)('Fixed by this change', fixed.map(finding => (0,listed/* findingRow */.ex)(finding, baseFiles))),
        (0,listed/* foldedRows */.aR)('Not known any more', unknown.map(({ base, reason }) => (0,markup/* html */.qy) `${(0,listed/* findingRow */.ex)(base, baseFiles)}: ${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(reason, limits/* maxShownMessage */.XZ))}`)),
        (0,listed/* foldedRows */.aR)('Suppressed', suppressed.map(({ head }) => (0,listed/* suppressedRow */.hm)(head, files, at))),
        (0,listed/* foldedRows */.aR)('Notes', result.notifications.filter(note => (0,summary_sections/* isNote */.p0)(note) && note.level !== 'error').map(note => (0,listed/* noteRow */.bu)(note, files, at))),
    ];
};
/** A review as one HTML file. `others`: what was judged besides. */
const renderReviewPage = (result, diffs, others = []) => (0,page/* renderPage */.C)(changeHead({ ...result.changes, repositoryUrl: result.repositoryUrl, version: result.version }), [
    reviewPageSection(result, diffs),
    ...others,
]);


/***/ }),

/***/ 3575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H8: () => (/* binding */ foldedList),
  p0: () => (/* binding */ isNote),
  bG: () => (/* binding */ ledgerSection),
  Aw: () => (/* binding */ listItem),
  rk: () => (/* binding */ noteLine),
  nJ: () => (/* binding */ reasonList),
  pS: () => (/* binding */ shownPath),
  w8: () => (/* binding */ statusMark)
});

// UNUSED EXPORTS: summaryFoot, summarySections

// EXTERNAL MODULE: ./build/reports/effective-section.js
var effective_section = __webpack_require__(30441);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(94987);
// EXTERNAL MODULE: ./build/reports/group-parts.js
var group_parts = __webpack_require__(13526);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(10316);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(40357);
// EXTERNAL MODULE: ./build/reports/words/entry-words.js
var entry_words = __webpack_require__(45816);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(90831);
// EXTERNAL MODULE: ./build/reports/words/severity-words.js
var severity_words = __webpack_require__(98537);
;// CONCATENATED MODULE: ./build/reports/group-sections.js










/**
 * Rows that stand unfolded where there are no more; with more of them an overview comes first, and below it stand only high and critical
 * ones, or the first few where there are none.
 */
const maxOpenRows = 12;
const maxGraveRows = 5;
const maxOtherRows = 3;
/** Fewer low ones than this are not folded where there is nothing else: a click must not be all that there is to see. */
const maxOpenLowRows = 5;
/** Rules and families in the overview. */
const maxOverviewRows = 12;
/** Rules of a group, and places of each rule, that its row names. */
const maxParts = 8;
const maxPlaces = 4;
/** What there is to look at, counted: one line before everything else; empty when there is nothing. */
const countsLine = (groups) => {
    if (groups.length === 0)
        return '';
    const found = memberCount(groups);
    const counts = severityCounts(groups, (severity, count) => `${severityMark[severity]} ${count} ${severity}`);
    const parts = found === groups.length ? '' : `, which stand for ${countOf(found, 'finding')}`;
    return `**${countOf(groups.length, 'place')} to look at:** ${counts}${parts}.\n\n`;
};
/** What counts: an overview where it is long, the worst, then folded what else there is, and what is low. */
const group_sections_groupSections = (groups, result) => {
    const isLow = ({ severity }) => severity === 'low' || severity === 'info';
    const grave = groups.filter(group => !isLow(group));
    const low = groups.filter(isLow);
    const openLow = grave.length === 0 && low.length <= maxOpenLowRows;
    const isLong = grave.length > maxOpenRows;
    const high = grave.filter(({ severity }) => isAtLeast(severity, 'high')).length;
    const rows = !isLong ? maxOpenRows : high > 0 ? Math.min(high, maxGraveRows) : maxOtherRows;
    const open = openLow ? low : grave.slice(0, rows);
    const rest = grave.slice(rows);
    return [
        ...(isLong ? [overviewSection(groups, result)] : []),
        { open: tableHead, items: open.map(group => groupItem(group, result, isLong ? 'brief' : 'full')), noun: 'finding', close: '\n' },
        foldedTable(`${countOf(rest.length, 'more place')} of medium severity or worse`, rest, result),
        foldedTable(`${countOf(low.length, 'place')} of low severity`, openLow ? [] : low, result),
    ];
};
const tableHead = '| Severity | Finding | Place | Fix |\n|---|---|---|---|\n';
const foldedTable = (title, groups, result) => ({
    open: `<details><summary>${title}: ${countOf(memberCount(groups), 'finding')}</summary>\n\n${tableHead}`,
    items: groups.map(group => groupItem(group, result, 'brief')),
    noun: 'finding',
    close: '\n</details>\n\n',
});
const memberCount = (groups) => groups.reduce((sum, { members }) => sum + members.length, 0);
/**
 * What there is by family and rule, for when there is more than a person wants to read row by row: the worst first, then the most frequent.
 */
const overviewSection = (groups, result) => {
    const byName = [...Map.groupBy(groups, nameOf).values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
    const rows = byName
        .toSorted((a, b) => compareSeverity(a[0].severity, b[0].severity) || memberCount(b) - memberCount(a))
        .map(own => overviewRow(own, result));
    const others = rows.length - maxOverviewRows;
    return {
        open: '| Worst | What | Findings | Places | Files |\n|---|---|---:|---:|---:|\n',
        items: [...rows.slice(0, maxOverviewRows), ...(others > 0 ? [`| | and ${countOf(others, 'other rule')} | | | |\n`] : [])].map(markdown => ({ markdown })),
        noun: 'row',
        close: '\n',
    };
};
const nameOf = ({ family, members: [first] }) => family ?? first.head.ruleId;
const overviewRow = (groups, { rules, version }) => {
    const [first] = groups;
    const { family, severity, members } = first;
    const { ruleId } = members[0].head;
    const title = family ? familyTitles[family] : markdownText(titleOf(ruleId, rules));
    const page = family ? familyPageAddress(version) : rulePageAddress(ruleId, version);
    const files = new Set(groups.map(({ owner: { path } }) => path)).size;
    return `| ${severityWords(severity)} | ${title} ([${nameOf(first)}](${page})) | ${memberCount(groups)} | ${groups.length} | ${files} |\n`;
};
const groupItem = (group, result, form) => ({
    markdown: isJoined(group) ? joinedRow(group, result, form) : singleRow(group, result),
    findings: group.members.map(({ head }) => head),
});
const linesAfter = (lines) => lines.map(line => `<br>${line}`).join('');
const olderLine = ({ older }) => older.length === 0 ? [] : [`and ${olderWords(older.length)}, which this change did not cause`];
const singleRow = (group, result) => {
    const [entry] = group.members;
    const { head } = entry;
    const message = messageMarkdown(shorten(head.message, maxShownMessage), codeCell);
    const rule = `[${head.ruleId}](${rulePageAddress(head.ruleId, result.version)})`;
    const more = linesAfter([...entryMarkdown(entry, result.policy, cellQuoting), ...olderLine(group)]);
    return row(group, `${message} (${rule})${more}`, placeCell(entry, result), fixCell(group));
};
/** One row for all that is missing at one owner: each rule with its places, then what was missing before. */
const joinedRow = (group, result, form) => {
    const { family, members } = group;
    const [entry] = members;
    const parts = partsOf(group, ({ head }) => head);
    const title = `**${family ? familyTitles[family] : ''}**: ${gapWords(members.length)} ([${family}](${familyPageAddress(result.version)}))`;
    const more = parts.length - maxParts;
    const lines = [
        ...(form === 'brief'
            ? [
                parts
                    .slice(0, maxParts)
                    .map(part => partWords(part, result))
                    .join('; '),
            ]
            : []),
        ...(form === 'full' ? parts.slice(0, maxParts).map(part => partLine(part, result, shownName, maxPlaces)) : []),
        ...(more > 0 ? [`and ${countOf(more, 'more rule')}`] : []),
        ...olderLine(group),
        ...sharedSentences(members, one => entryMarkdown(one, result.policy, cellQuoting)),
    ];
    const owner = ownerName(group);
    const name = owner === '' ? '' : `${shownName(owner)}<br>`;
    return row(group, `${title}${linesAfter(lines)}`, `${name}${placeCell(entry, result)}`, fixCell(group));
};
const shownName = (name) => codeCell(shorten(plainLine(name), maxShownText));
const partWords = ({ ruleId, items }, { rules }) => `${markdownText(titleOf(ruleId, rules))}${items.length === 1 ? '' : ` (${items.length})`}`;
const placeCell = (entry, result) => linkedPlace(entry, result, (line, path) => codeCell(`${shorten(plainLine(path), maxShownPath)}:${line}`));
const row = ({ severity }, what, place, fix) => `| ${severityWords(severity)} | ${what} | ${place} | ${fix} |\n`;
/** The one edit for all parts, or how many of them it mends; advice where no edit is possible. */
const fixCell = (group) => {
    const mending = fixOf(group);
    if (!mending)
        return messageMarkdown(shorten(group.members[0].head.advice ?? '', maxShownMessage), codeCell);
    const { fix, mends } = mending;
    const words = mends === 1 ? messageMarkdown(shorten(fix.title, maxShownMessage), codeCell) : 'One edit';
    return `${words}${isJoined(group) ? ` for ${mends} of ${gapWords(group.members.length)}` : ''} (${fix.safety})`;
};

// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(59594);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(22382);
// EXTERNAL MODULE: ./build/reports/words/ledger-words.js
var ledger_words = __webpack_require__(36319);
// EXTERNAL MODULE: ./build/reports/words/mode-words.js
var mode_words = __webpack_require__(36425);
;// CONCATENATED MODULE: ./build/reports/summary-sections.js











/** What a summary of a review shows and folds: what a change makes of policy, the findings in their groups, and what does not count. */
const summarySections = (groups, result) => {
    const { observed, superseded, fixed, suppressed, unknown } = result.considered;
    const watched = observed.map(({ head }) => listItem(observedLine(head, result), head));
    const told = superseded.map(({ entry, by }) => listItem(supersededLine(entry.head, by.head, result), entry.head));
    const gone = fixed.map(finding => listItem(findingLine(finding, result.baseFiles), finding));
    const lost = unknown.map(({ base, reason }) => listItem(`${findingLine(base, result.baseFiles)}: ${messageMarkdown(shorten(reason, maxShownMessage))}`, base));
    const hidden = suppressed.map(({ head }) => listItem(suppressedLine(head, result), head));
    const notes = result.notifications.filter(isNote).map(notification => listItem(noteLine(notification, result.files, textsAt(result))));
    return [
        policySection(result),
        ...groupSections(groups, result),
        effectiveSection(result),
        foldedList(`Observed (${watched.length})`, 'finding', watched),
        foldedList(`Told by another finding (${told.length})`, 'finding', told),
        foldedList(`Fixed by this change (${gone.length})`, 'finding', gone),
        foldedList(`Not known any more (${lost.length})`, 'finding', lost),
        foldedList(`Suppressed (${hidden.length})`, 'finding', hidden),
        foldedList(`Notes (${notes.length})`, 'note', notes),
        ledgerSection(result.coverage),
    ];
};
/** What a change makes of the policy by which later ones are judged. A reviewer must see that without a click. */
const policyCodes = new Set(['policy-changed', 'policy-preview', 'policy-invalid', 'policy-misnamed']);
/** Whether it is told among the notes, folded, and not above everything. */
const isNote = ({ code }) => !policyCodes.has(code);
const policySection = (result) => ({
    open: '> **Policy**\n',
    items: result.notifications
        .filter(notification => !isNote(notification))
        .map(notification => ({ markdown: `> - ${noteLine(notification, result.files, textsAt(result))}\n` })),
    noun: 'note',
    close: '\n',
    share: 0.25,
});
/** What became of a condition, at one glance. */
const statusMark = { met: '\u2705', warned: '\u26a0\ufe0f', 'not-met': '\u274c', undetermined: '\u2753' };
/** From what decides to what does not: a review that is not complete must not begin with what went well. */
const statusOrder = ['not-met', 'undetermined', 'warned', 'met'];
/** What decided the verdict, as a list, the worst first. */
const reasonList = ({ reasons }) => reasons
    .toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))
    .map(({ reason, status }) => `- ${statusMark[status]} ${(0,reports_escape/* markdownText */.p7)(reason)}\n`)
    .join('');
/** A list that is opened by a click; `title` is Markdown. */
const foldedList = (title, noun, items) => ({
    open: `<details><summary>${title}</summary>\n\n`,
    items,
    noun,
    close: '\n</details>\n\n',
});
/** A list's item of one line. */
const listItem = (markdown, finding) => ({
    markdown: `- ${markdown}\n`,
    ...(finding && { findings: [finding] }),
});
/** A path for people. */
const shownPath = (path) => (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(path), limits/* maxShownPath */.Tn);
const findingLine = (finding, files, at) => `${summary_sections_linkedPlace(finding.location, files, at)} ${messageMarkdown(shorten(finding.message, maxShownMessage))} (${finding.ruleId})`;
/** A place as code, linked to its line where there is an address. */
const summary_sections_linkedPlace = ({ path, range }, files, at) => {
    const line = files.has(path) ? regionOf(files.get(path), range).startLine : 1;
    return linked(codeSpan(`${shownPath(path)}:${line}`), at && lineAddress(at, path, line));
};
const observedLine = (finding, result) => `${severityWords(finding.severity)}: ${findingLine(finding, result.files, textsAt(result))}. ${markdownText(modeSentence(result.policy, finding) ?? '')}`;
const supersededLine = (finding, by, result) => `${findingLine(finding, result.files, textsAt(result))}, told by ${by.ruleId}`;
const suppressionQuoting = { text: reports_escape/* markdownText */.p7, reason: (text) => (0,reports_escape/* codeSpan */.SS)((0,reports_escape/* shorten */.ml)(text, limits/* maxShownText */.LD)) };
const suppressedLine = (finding, result) => {
    const { suppression } = finding;
    const line = findingLine(finding, result.files, textsAt(result));
    return suppression ? `${line}, ${suppressionWords(suppression, suppressionQuoting)}` : line;
};
/** Something to know that is not a finding, with its place. */
const noteLine = ({ path, range, level, message }, files, at) => {
    const line = range && files.has(path) ? (0,region/* regionOf */.AP)(files.get(path), range).startLine : undefined;
    const shown = (0,reports_escape/* codeSpan */.SS)(`${shownPath(path)}${line === undefined ? '' : `:${line}`}`);
    const place = path === '' ? '' : `${(0,place_link/* linked */.q)(shown, at && (0,place_link/* lineAddress */.lU)(at, path, line))}: `;
    return `${level}: ${place}${(0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)(message, limits/* maxShownMessage */.XZ))}`;
};
/** Bytes for the first files that were not judged as they should have been, which come first: some twenty, with the reason and what helps. */
const ledgerReserve = 6_000;
/** What was looked at, and what was not and why. Thousands of findings do not push that out. */
const ledgerSection = (coverage) => ({
    ...foldedList((0,ledger_words/* ledgerTitle */.A)(coverage), 'file', ledgerItems(coverage)),
    reserve: ledgerReserve,
});
const ledgerItems = (coverage) => (0,ledger_words/* entriesByStatus */.i)(coverage).flatMap(([words, own]) => own.map(entry => listItem(ledgerLine(entry, words))));
const ledgerLine = (entry, words) => {
    const reason = 'reason' in entry ? `: ${(0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)(entry.reason, limits/* maxShownMessage */.XZ))}` : '';
    return `${(0,reports_escape/* codeSpan */.SS)(shownPath(entry.path))} ${words}${'kind' in entry ? ` as ${entry.kind}` : ''}${reason}`;
};
/** What is only counted, and by which policy was judged. */
const summaryFoot = (result) => {
    const quiet = quietWords(result);
    const policy = policyWords(result.policy, text => codeSpan(shownPath(text)));
    return `${quiet === '' ? '' : `${quiet}.\n\n`}<sub>Tidewaiter ${result.version}. ${policy}</sub>\n`;
};


/***/ })

};
;