/** What `tidewaiter render` prints, or the reason that there is nothing to print: of a chart, in Helm's words. */
export type RenderOutput = { readonly state: 'printed'; readonly text: string } | { readonly state: 'failed'; readonly reason: string };
