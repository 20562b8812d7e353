import { z } from 'zod'
import { reader, type Whole } from './assemble.ts'
import { type Candidate, type DuplicateGroup, duplicateGroups } from './duplicates.ts'
import { outputNames, SIGNATURES } from './outputs.ts'
import { unpackSignature } from './signature.ts'
import type { Placed } from './step.ts'

const Line = z.object({ id: z.string(), published: z.string().nullable(), signature: z.string() })

const AT = outputNames.indexOf(SIGNATURES)

/** The candidates of some lines; lines that were cut or changed on the disk are found out when they are copied. */
function candidatesOf(lines: string): readonly Candidate[] {
  return lines.split('\n').flatMap((line): Candidate[] => {
    if (line === '') return []
    try {
      const { id, published, signature } = Line.parse(JSON.parse(line))
      return [{ id, published, signature: unpackSignature(signature) }]
    } catch {
      return []
    }
  })
}

/** The bytes of a step's lines; where there are none, that is found out when they are copied. */
function linesIn(from: ReturnType<typeof reader>, { step, base, offsets }: Placed): string {
  try {
    return from.read(`${base}${SIGNATURES}`, offsets[AT] ?? 0, step.lengths[AT] ?? 0).toString()
  } catch {
    return ''
  }
}

/** The groups of articles that tell the same story among all pieces of a batch. Memory grows by 500 bytes an article. */
export function groupsIn(pieces: readonly Whole[]): readonly DuplicateGroup[] {
  const from = reader()
  try {
    const all = pieces.flatMap(({ steps }) => steps.flatMap((placed) => candidatesOf(linesIn(from, placed))))
    return duplicateGroups(all)
  } finally {
    from.close()
  }
}
