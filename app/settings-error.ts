/** The App can't start: settings are missing or wrong. The message names all of them, and never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** One sentence or two for each: what is wrong, and how to get it right. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? '1 setting is' : `${problems.length} settings are`;
    super([`Tidewaiter can't start: ${count} missing or wrong.`, ...problems.map(problem => `- ${problem}`)].join('\n'));
    this.problems = problems;
  }
}
