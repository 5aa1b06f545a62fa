import { fileNameOf } from '../../text/path.ts';

/** Files that Helm renders: everything below a chart's `templates` folder. Source: Helm documentation, "Charts". */
export const isInTemplates = (path: string): boolean => path.startsWith('templates/') || path.includes('/templates/');

/** Templates that print nothing by themselves. Source: Helm documentation, "Named Templates". */
export const isPartial = (path: string): boolean => fileNameOf(path).startsWith('_');
