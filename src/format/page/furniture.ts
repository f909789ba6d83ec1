import {type Block, isProse} from './page.ts'

// What the desk sets about every story: it says what to do with the page, or where else to go.
const labels =
  /^(?:advertisement|advertising|sponsored|promoted|promoted (?:stories|by .+)|comments?|\d+ comments?|share|tweet|pin|pin it|print|e-?mail|save|like|follow|reply|report|close|play|pause|replay|next|previous|prev|menu|search|loading|subscribe|sign ?(?:up|in)|log ?in|register|download|top|back to top|buy now|shop now|featured|trending|(?:now |most )?(?:trending|popular|read|viewed|shared)(?: (?:now|stories|articles|posts))?|(?:recommended|related)(?: .{1,20})?|you (?:may|might) (?:also )?(?:like|enjoy)(?: .{1,20})?|more (?:from|on|in|by|about|like) .{1,60}|more (?:stories|news|articles)|next article|previous article|(?:read|see|view|show|learn|load) (?:more|all|full .+|article|gallery|comments)|view .{1,20} gallery|continue reading|write a comment|leave a (?:comment|reply)|post a comment|add a comment|found this helpful|rate this .{1,20}|was this (?:article |page )?helpful\??|view(?: full size| larger)? image|click to enlarge|enlarge|jump to .{1,20}|in this article|table of contents|filed under|tags?|topics?|categories|keywords|share this(?: .{1,20})?)\s*[:»›…→>.]*$/iu
const invitations =
  /^(?:read (?:more|also|next|this next)|also (?:read|see|on .+)|see also|related(?: .{1,20})?|recommended|don['’]t miss|check out|watch|more|tags?|topics?|categories|filed (?:under|in|to)|posted in|keywords?|share (?:this|on|via|it)|follow (?:us|me|him|her|@)|like us|join us on|find us on|connect with us|sign up (?:for|to|here|now)|subscribe (?:to|now|here|for)|click here|tap here|download (?:our|the) .{0,20}app|get (?:the latest|our|more) .+ (?:inbox|newsletters?)|this (?:article|story|post) (?:may contain|contains) affiliate|photo gallery|more (?:from|on|in|about))(?=[\s:.!,@»›]|$)/iu

/** Is a block an invitation to share, to read on elsewhere, to subscribe, or the label of a part of the page? */
export function isFurniture({text, linked}: Pick<Block, 'linked' | 'text'>): boolean {
  if (labels.test(text)) return true
  const words = text.split(' ').length
  if (!invitations.test(text) || words > 30) return false
  // “Related companies must report”: what is only said to the reader leads somewhere, or is a label.
  return (
    linked > 0.3 ||
    /^[^.!?]{2,24}:/u.test(text) ||
    /^(?:follow|like|join|find|connect|sign|subscribe|click|tap|download|get|share)/iu.test(text)
  )
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
