import { Tokenizer, TokenizerMode, type TokenHandler } from 'parse5'
import { originsOf } from './origins.ts'
import { BLOCKS, RAW_TEXT, SILENT } from './tags.ts'
import { type PageText, textWriter } from './text.ts'

/** The text of a page that is too deep or too large for a tree: one pass over its tags, nothing left out but scripts. */
export function flatText(html: string): PageText {
  const writer = textWriter()
  let silent: string | null = null
  const chars: TokenHandler['onCharacter'] = ({ chars: value, location }) => {
    if (silent === null && location)
      writer.add(value, originsOf(value, html, [location.startOffset, location.endOffset]))
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, selfClosing }) => {
        if (RAW_TEXT.has(tagName))
          tokenizer.state = tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT
        if (silent === null && SILENT.has(tagName) && !selfClosing) silent = tagName
        if (BLOCKS.has(tagName) || tagName === 'br') writer.endLine()
      },
      onEndTag: ({ tagName }) => {
        if (silent === tagName) silent = null
        if (tagName === 'td' || tagName === 'th') writer.endCell()
        else if (BLOCKS.has(tagName)) writer.endLine()
      },
      onCharacter: chars,
      onWhitespaceCharacter: chars,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
      onParseError: null,
    },
  )
  tokenizer.write(html, true)
  return writer.done()
}
