import { z } from 'zod'
import { Rules } from '../batch/check/rules.ts'
import { Config } from '../batch/config.ts'
import { dictionary } from '../write/dictionary.ts'
import { jsonSchemaOf, type RecordName, records } from '../write/schemas.ts'
import { EXIT, languageOf, messagesFor, put, UsageError } from './shared.ts'

const isRecord = (name: string): name is RecordName => Object.hasOwn(records, name)

/** Files that people write. */
const files = new Map<string, z.ZodType>([
  ['config', Config],
  ['rules', Rules],
])

/** Prints the JSON Schema (2020-12) of a record or of a file that people write, or the data dictionary of all. Returns the exit code. */
export async function schemaCommand(name: string, flags: { readonly lang?: string }): Promise<number> {
  const file = files.get(name)
  if (file) await put(`${JSON.stringify(z.toJSONSchema(file, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`)
  else if (name === 'dictionary') await put(dictionary(languageOf(flags.lang)))
  else if (isRecord(name)) await put(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`)
  else throw new UsageError(messagesFor(flags.lang).badSchema(name))
  return EXIT.done
}
