/** Functions whose outcome is another one for another text, and not that text in another form. */
export const deciding: ReadonlySet<string> = new Set(
  (
    'not eq ne lt le gt ge empty ternary coalesce default all any contains hasPrefix hasSuffix has deepEqual regexMatch mustRegexMatch semver ' +
    'semverCompare len int int64 float64 atoi toDecimal add addf add1 add1f sub subf mul mulf div divf mod max maxf min minf until untilStep seq ' +
    'fromYaml fromYamlArray fromJson fromJsonArray fromToml kindIs typeIs'
  ).split(' '),
);
