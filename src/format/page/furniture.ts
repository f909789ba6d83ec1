import {type Block, isProse} from './page.ts'

const oneOf = (phrases: readonly string[]) => `(?:${phrases.join('|')})`

/** What a button or the head of a box says, and nothing else. */
const labels = [
  'add a comment|write a comment|post a comment|leave a (?:comment|reply)|(?:\\d+ )?comments?|reply|report',
  'advertis(?:ement|ing)|sponsored|promoted(?: stories| by .+)?|featured|buy now|shop now',
  'back to top|top|close|menu|search|loading|enlarge|click to enlarge|in this article|jump to .{1,20}',
  'continue reading|(?:learn|load|read|see|show|view) (?:all|article|comments|full .+|gallery|more)',
  'download|log ?in|register|sign ?(?:in|up)|subscribe|follow|like|pin(?: it)?|tweet|save|print|e-?mail',
  'filed under|tags?|topics?|categories|keywords|table of contents',
  'found this helpful|rate this .{1,20}|was this (?:article |page )?helpful\\??',
  'more (?:about|by|from|in|like|on) .{1,60}|more (?:articles|news|stories)|you (?:may|might) (?:also )?(?:enjoy|like)(?: .{1,20})?',
  '(?:most |now )?(?:popular|read|shared|trending|viewed)(?: (?:articles|now|posts|stories))?',
  '(?:next|previous)(?: article)?|prev|play|pause|replay',
  '(?:recommended|related)(?: .{1,20})?|share(?: this(?: .{1,20})?)?|view (?:.{1,20} gallery|(?:full size |larger )?image)'
]
/** What leads elsewhere, if it is a link or has a colon behind it. */
const leads = [
  "also (?:on .{1,20}|read|see)|see also|read (?:also|more|next|this next)|check out|don[’']t miss",
  'more(?: (?:about|from|in|on) .{1,30})?|recommended|related(?: .{1,20})?|watch|photo gallery',
  'filed (?:in|to|under)|posted in|tags?|topics?|categories|keywords?'
]
/** What asks readers to do something with the page, or says what the seller must. */
const appeals = [
  'click here|tap here|download (?:our|the) .{0,20}app|get (?:more|our|the latest) .+ (?:inbox|newsletters?)',
  '(?:connect with|find|follow|join|like) us on|follow us|follow (?:her|him|me) on|follow @\\S+|share (?:it|this|via)',
  'sign up (?:for|here|now|to)|subscribe (?:for|here|now|to)|this (?:article|post|story) (?:contains|may contain) affiliate'
]
const label = new RegExp(`^${oneOf(labels)}\\s*[:»›…→>.]*$`, 'iu')
const lead = new RegExp(`^${oneOf(leads)}(?<colon>\\s*[:»›])?(?![\\p{L}\\p{N}])`, 'iu')
const appeal = new RegExp(`^${oneOf(appeals)}(?![\\p{L}\\p{N}])`, 'iu')
const longest = 30

/** Is a block a label of the page, or an invitation to read on elsewhere, to share, to subscribe? */
export function isFurniture({text, linked}: Pick<Block, 'linked' | 'text'>): boolean {
  if (label.test(text)) return true
  if (text.split(' ').length > longest) return false
  const found = lead.exec(text)
  return appeal.test(text) || (!!found && (linked > 0.3 || found.groups!['colon'] !== undefined))
}

const heading = /^h[1-6]$/u
const lengthOf = ({text}: Block) => text.split(' ').length

/**
 * Of the blocks that Readability keeps as `isRead` says, leave out what is none of a story: links alone,
 * invitations, and the headings of what is left out.
 */
export function dropFurniture(blocks: readonly Block[], isRead: boolean[]): void {
  const was = [...isRead]
  const isHeading = ({element}: Block) => heading.test(element?.name ?? '')
  const isLink = (block: Block) => block.linked > 0.9 && !isHeading(block)
  const sum = (is: (block: Block) => boolean) =>
    blocks.reduce((length, block, at) => length + (was[at] && is(block) ? block.text.length : 0), 0)
  // A list of links may be the story itself: the best posts of a year.
  const isList = sum(isLink) > sum(isProse)
  blocks.forEach((block, at) => {
    if (isFurniture(block) || (!isList && isLink(block))) isRead[at] = false
  })
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!
    const isLabel = /:$/u.test(block.text) && lengthOf(block) < 8
    if (!isRead[at] || !(isHeading(block) || isLabel)) continue
    const next = was.indexOf(true, at + 1)
    if (next < 0 || !isRead[next]) isRead[at] = false
  }
}
