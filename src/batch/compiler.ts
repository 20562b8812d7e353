import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 wait three times longer than by its default before it optimizes a function: most of this code runs a few times an
 * article, and optimizing it took as long as running it. Saves about a fifth of a small batch's time where no core is idle.
 */
export function spareCompiler(): void {
  setFlagsFromString('--interrupt-budget=400000')
}

/** V8 compiles and collects garbage on idle cores. Where there are none, that takes time from the work. */
export function leaveNoCoreIdle(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150')
  setFlagsFromString('--no-parallel-scavenge')
}
