/** Collections of prose, and the folders of content that they come from. */
export const proseFolders = { introductions: 'topics', pages: 'pages' } as const;
