import { z } from 'zod'
import { Fact } from '../model/fact.ts'
import { Mention } from '../model/mention.ts'
import { Result } from '../model/result.ts'
import { EXIT, messagesFor, put, UsageError } from './shared.ts'

const schemas = new Map<string, z.ZodType>([
  ['result', Result],
  ['mention', Mention],
  ['fact', Fact],
])

/** Prints the JSON Schema (2020-12) of a record. Returns the exit code. */
export async function schemaCommand(name: string, flags: { readonly lang?: string }): Promise<number> {
  const schema = schemas.get(name)
  if (!schema) throw new UsageError(messagesFor(flags.lang).badSchema(name))
  await put(`${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`)
  return EXIT.done
}
