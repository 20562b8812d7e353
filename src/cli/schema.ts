import { dictionary } from '../write/dictionary.ts'
import { jsonSchemaOf, type RecordName, records } from '../write/schemas.ts'
import { EXIT, languageOf, messagesFor, put, UsageError } from './shared.ts'

const isRecord = (name: string): name is RecordName => Object.hasOwn(records, name)

/** Prints the JSON Schema (2020-12) of a record, or the data dictionary of all. Returns the exit code. */
export async function schemaCommand(name: string, flags: { readonly lang?: string }): Promise<number> {
  if (name === 'dictionary') await put(dictionary(languageOf(flags.lang)))
  else if (isRecord(name)) await put(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`)
  else throw new UsageError(messagesFor(flags.lang).badSchema(name))
  return EXIT.done
}
