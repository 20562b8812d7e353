/**
 * Builds data/folding.json: characters that are folded for matching, one for one. Traditional characters, with those
 * of Hong Kong, by OpenCC (Apache-2.0), look-alike radicals and compatibility characters by Unicode's NFKC. Run: npm run build-folding
 */
import { writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js'

const toSimplified = Converter({ from: 't', to: 'cn' })
const fromHongKong = Converter({ from: 'hk', to: 'cn' })

/** Forms of characters in names that OpenCC keeps apart, though the same names are written with both. */
const VARIANTS: [string, string][] = [
  ['澂', '澄'],
  ['濬', '浚'],
  ['簷', '檐'],
]
const pairs: [string, string][] = []

for (let code = 0x3400; code <= 0x9fff; code++) {
  const c = String.fromCharCode(code)
  const simple = toSimplified(c) === c ? fromHongKong(c) : toSimplified(c)
  if (simple !== c && simple.length === 1) pairs.push([c, simple])
}
pairs.push(...VARIANTS)
for (const [first, last] of [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const) {
  for (let code = first; code <= last; code++) {
    const c = String.fromCharCode(code)
    const plain = c.normalize('NFKC')
    if (plain !== c && plain.length === 1)
      pairs.push([c, toSimplified(plain).length === 1 ? toSimplified(plain) : plain])
  }
}

const out = {
  source:
    'opencc-js 1.4.2 (traditional to simplified, single characters) and Unicode NFKC (radicals, compatibility characters)',
  from: pairs.map(([from]) => from).join(''),
  to: pairs.map(([, to]) => to).join(''),
}
writeFileSync(new URL('../data/folding.json', import.meta.url), `${JSON.stringify(out, null, 1)}\n`)
console.error(`${pairs.length} characters are folded`)
