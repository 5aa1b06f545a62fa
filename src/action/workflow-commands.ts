import { type AnnotationProperties, error, info, notice, setOutput, summary, warning } from '@actions/core';
import type { Annotation } from '../reports/check-run/annotation.ts';
import { logLine } from '../reports/escape.ts';

const writers = { error, warning, notice } as const;

/** Writes annotations as workflow commands. */
export const writeAnnotations = (annotations: readonly Annotation[]): void => {
  for (const { level, path, message, ...place } of annotations) {
    const properties: AnnotationProperties = { ...place, ...(path !== '' && { file: path }) };
    writers[level](message, properties);
  }
};

/** A line in the job's log; nothing in it is a command. */
export const writeLog = (text: string): void => info(logLine(text));

/** Lines of a stack trace in the job's log; none of them can begin as a command. */
export const writeTrace = (stack: string): void => {
  for (const line of stack.split('\n')) writeLog(`| ${line}`);
};

/** A problem of the run itself, not of a file. */
export const writeError = (title: string, message: string): void => error(message, { title });

export const writeOutputs = (outputs: Readonly<Record<string, string | number>>): void => {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
};

/** Appends to the job summary; runners without one (act, old GHES) get none. */
export const writeSummary = async (markdown: string): Promise<void> => {
  if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(markdown, true).write();
};
