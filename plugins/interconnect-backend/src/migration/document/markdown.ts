const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/**
 * A text as one line of Markdown that says just that: names come from catalogs and clusters, and none
 * of them may become markup, a link, an image or HTML.
 */
export function inline(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim()
      .replace(/[&<>]/g, sign => ENTITIES[sign])
      .replace(/[\\`*_[\]#|~$]/g, '\\$&')
      // Many renderers make links of bare addresses, too.
      .replace(/:\/\//g, ':\\/\\/')
      .replace(/\bwww\./gi, www => `${www.slice(0, -1)}\\.`)
      // At the start of a line these would begin a list or underline a heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** Text in a fence that is longer than any run of backticks in it, so that nothing in it can end it. */
export function fenced(text: string, language: 'sh' | 'yaml' | 'diff'): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return `${fence}${language}\n${lines}\n${fence}`;
}
