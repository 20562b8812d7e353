import { execFileSync } from 'node:child_process'
import { publint } from 'publint'
import { expect, test } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname

test('the package is imported by its name, and gives nothing but its public surface', () => {
  const code = `
    const zhfacts = await import('zhfacts')
    const { facts } = zhfacts.createExtractor({ published: '2023-02-15' }).extract('新港口岸出口货物115.6万吨。')
    console.log(JSON.stringify({ names: Object.keys(zhfacts).sort(), value: facts[0].value }))
    await import('zhfacts/dist/pipeline.js').catch(({ code }) => console.log(code))`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT }).toString().trim()
  const [first = '', second] = out.split('\n')
  const { names, value } = JSON.parse(first) as { names: string[]; value: number }
  expect(names).toContain('createExtractor')
  expect(value).toBe(1_156_000)
  expect(second).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED')
})

test('the package’s entry points exist, for types and for Node', async () => {
  const { messages } = await publint({ pkgDir: ROOT, pack: false, strict: true })
  expect(messages).toEqual([])
})
