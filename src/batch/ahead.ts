import { type Assembly, type Begun, openAssembly, type Whole } from './assemble.ts'

/**
 * Puts the head of a dataset together while the rest is being worked on, so that little is left to copy at the end.
 * `next` gives the n-th piece once it is whole. What fails here is only given up: the end does it again, and tells why.
 */
export function aheadOf(out: string, next: (n: number) => Whole | null) {
  let assembly: Assembly | null = null
  let taken = 0
  let going: Promise<void> | null = null
  let over = false
  const go = async () => {
    for (let piece = next(taken); piece && !over; piece = next(taken)) {
      assembly ??= await openAssembly(out)
      await assembly.take(piece)
      taken++
    }
  }
  const giveUp = async () => {
    over = true
    await going
    await assembly?.discard()
    assembly = null
  }
  return {
    /** Says that more may be whole. */
    nudge: () => {
      if (going || over) return
      going = go()
        .catch(() => (over = true))
        .then(() => {
          going = null
        })
    },
    /** Hands over what was begun, if anything, and begins no more. */
    handOver: async (): Promise<Begun | null> => {
      await going
      if (over) await giveUp()
      over = true
      const begun = assembly && { assembly, taken }
      assembly = null
      return begun
    },
    /** Leaves nothing behind of what wasn't handed over. */
    giveUp,
  }
}
