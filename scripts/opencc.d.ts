declare module 'opencc-js' {
  /** Makes a converter between Chinese scripts: `t` traditional, `cn` simplified (mainland). */
  export function Converter(options: { from: string; to: string }): (text: string) => string
}
