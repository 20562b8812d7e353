const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a line of text. */
export const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption',
)

/** Elements whose content is never text of the page. */
export const SILENT = words(
  'script style noscript template iframe object embed svg math select option button textarea head title canvas audio video map',
)

/** Elements of a page's frame. */
export const FRAME = words('nav footer aside')

/** Elements that hold text which the tokenizer must not read tags in. */
export const RAW_TEXT = words('script style iframe noembed noframes xmp')
