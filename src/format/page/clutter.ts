import {namesOf} from './names.ts'
import type {Page} from './page.ts'
import type {Origin} from './tree.ts'

const words = (list: string) => new Set(list.split(' '))

// The words that templates name with what stands about a story. In elements named so, on 220 pages of
// 150 outlets, Readability finds a hundredth of its stories or less.
const clutter = words(
  'ad ads addthis addtoany advert advertisement advertising breadcrumb breadcrumbs btn buttons carousel ' +
    'categories commentform commentlist consent cookie cookies copyright cta dialog disqus dropdown flyout ' +
    'follow footer gdpr languages legal lightbox login masthead menu modal nav navbar navigation newsletter ' +
    'newsletters outbrain overlay paging pagination pager popover popular popup privacy promo promos promoted recirc recirculation recommend ' +
    'recommendations recommended related respond search share sharedaddy sharing sidebar signin signup skip ' +
    'social sponsor sponsored subnav submenu subscribe subscription taboola tags taxonomy teaser teasers ' +
    'toolbar tools topics trending zergnet'
)
const replies = words('comment comments disqus replies reply respond shoutbox')
const quotes = words('caption pull pullquote quote')
// A name that begins so says what a page has, or what a post is about: has-sidebar, tag-social.
const about = words('category col has hide is js no not page post show tag with without wp')
const whole = words('article blog entry main post story')
const inner = words('body content copy text')
// How much of the text of a page may stand in what is named so.
const most = {clutter: 0.3, replies: 0.9}

/** The elements that stand about the story of a page, as far as their names tell. */
export function clutterOf({nodes, lengthOf}: Page): ReadonlySet<Origin> {
  const origins = nodes.map(({origin}) => origin!)
  const holders = new Set<Origin>()
  for (const origin of origins) {
    if (origin.name === 'h1') for (let at = origin; at; at = at.parent!) holders.add(at)
  }
  const total = lengthOf()
  return new Set(
    origins.filter((origin) => {
      const share = holders.has(origin) ? 0 : shareOf(origin)
      return share > 0 && lengthOf(origin) <= share * total
    })
  )
}

/** How much of a page an element may hold and be clutter by its name, or as it is not seen. */
function shareOf({name, attributes}: Origin): number {
  if (/\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/iu.test(attributes['style'] ?? '')) {
    return most.clutter
  }
  const names = namesOf(attributes)
  const has = (list: ReadonlySet<string>) =>
    names.some((parts) => !about.has(parts[0] ?? '') && parts.some((part) => list.has(part)))
  if (name === 'aside' && !has(quotes)) return most.clutter
  if (names.length === 0 || name === 'code' || names.some(isStory)) return 0
  return has(replies) ? most.replies : has(clutter) ? most.clutter : 0
}

/** Is a name that of the text of a story: article-body? */
function isStory(parts: readonly string[]): boolean {
  return (
    parts.some((part) => whole.has(part)) &&
    parts.some((part) => inner.has(part)) &&
    !parts.some((part) => clutter.has(part) || replies.has(part))
  )
}
