/** A tag of a templating language in a text, in UTF-16 offsets. */
export interface TemplateTag {
  readonly start: number
  readonly end: number
  /** Whether words take its place in what is published; else nothing does. */
  readonly isWord: boolean
}

// Each looks no further than to where the next tag of its kind begins, lest many that never close take
// the square of their time.
const value = String.raw`(?:"[^"\n]*"|'[^'\n]*'|“[^”\n]*”|[^\s\]["'<>]+)`
const control =
  'if|else|end|with|range|block|define|template|partial|each|unless|include|import|let|macro|extends'
const anywhere = [
  // What Liquid, Jekyll and Nunjucks take out or show as code.
  String.raw`\{%-?\s*(?<name>comment|raw|highlight|schema|javascript|stylesheet)\b(?:(?!\{%-?\s*\k<name>)[^])*?\{%-?\s*end\k<name>\s*-?%\}`,
  String.raw`\{%(?:(?!\{%|%\})[^])*%\}`,
  String.raw`\{#(?:(?!\{#|#\})[^])*#\}`,
  // Hugo’s shortcodes, Handlebars’ comments, and what steers a template.
  String.raw`\{\{<(?:(?!\{\{|>\}\})[^])*>\}\}|\{\{%(?:(?!\{\{|%\}\})[^])*%\}\}`,
  String.raw`\{\{~?!--(?:(?!\{\{|--~?\}\})[^])*--~?\}\}`,
  String.raw`\{\{[-~]?\s*(?:[#/^!>]|(?:${control})\b)(?:(?!\{\{|\}\})[^])*\}\}`,
  String.raw`<%[^=](?:(?!<%|%>)[^])*%>`,
  // WordPress: with attributes, at its end, or known by its name.
  String.raw`\[[a-z][\w-]*(?:\s+[\w-]+=${value})+\s*/?\](?!\()`,
  String.raw`\[/[a-z][\w-]*\]|\[(?:audio|caption|contact-form|embed|gallery|playlist|slideshow|toc|video)\s*/?\](?!\()`
]
const words = [
  String.raw`\{\{\{(?:(?!\{\{|\}\}\})[^])*\}\}\}|\{\{(?:(?!\{\{|\}\})[^])*\}\}`,
  String.raw`<%=(?:(?!<%|%>)[^])*%>`,
  // A formula: what is between prices has a space before the second, or a figure behind it.
  String.raw`\$\$(?:(?!\$\$)[^]){1,2000}\$\$`,
  String.raw`(?<![\\$\p{L}\p{N}])\$(?=[^\s$])(?:[\p{L}]|(?=[^$\n]{0,300}[\\^_=+<>{}])[^$\n]{0,300}[^\s$])\$(?![\p{L}\p{N}$])`
]
const inMarkdown = [
  // kramdown’s attributes, and those of a heading or a link.
  String.raw`\{:{1,2}[^{}\n]*\}|\{[.#][\w-]+(?:\s+[.#\w][^{}\n]*)?\}`,
  // Obsidian’s comments, and the kinds of its callouts.
  String.raw`(?<!\d)%%(?:(?!%%)[^]){1,5000}%%|(?<=^>\s?)\[![A-Za-z-]+\][-+]?`,
  // MDX: modules, comments, components with their props.
  String.raw`(?<=^)import\s(?:[^'"\n;]*\sfrom\s)?\s*['"][^'"\n]+['"];?[ \t]*$`,
  String.raw`(?<=^)export\s(?:default|const|let|var|function|async|class|\{|\*)(?:(?!\n[ \t]*(?:\n|[~\x60]{3}))[^])*`,
  String.raw`\{/\*(?:(?!\{/\*|\*/\})[^])*\*/\}`,
  String.raw`</[A-Z][\w.]*>|<[A-Z][\w.]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?|\s+\{\.{3}[^{}]*\})*\s*/?>`
]
const wordsInMarkdown = [String.raw`\{[A-Za-z_$][\w$]*(?:\.[\w$]+)+(?:\([^(){}]*\))?\}`]

const toPattern = (tags: readonly string[], words: readonly string[]) =>
  new RegExp(`${tags.join('|')}|(?<word>${words.join('|')})`, 'gmu')
const patterns = {
  markdown: toPattern([...anywhere, ...inMarkdown], [...words, ...wordsInMarkdown]),
  other: toPattern(anywhere, words)
}
const hint = /\{[{%#:.$A-Za-z/]|<%|\[[/a-z!]|\$[^\s$\d]|\$\$|%%|<\/?[A-Z]|^(?:im|ex)port\s/mu

/** The tags of templating languages in a text, in its order: Hugo’s, Liquid’s, WordPress’s and the like. */
export function templateTags(text: string, kind: 'markdown' | 'other'): TemplateTag[] {
  if (!hint.test(text)) return []
  return Array.from(text.matchAll(patterns[kind]), ({index, 0: found, groups}) => ({
    start: index,
    end: index + found.length,
    isWord: groups!['word'] !== undefined
  }))
}
