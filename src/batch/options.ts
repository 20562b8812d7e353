import type { Settings } from './shard.ts'
import type { Share } from './plan.ts'
import type { Report } from './summary.ts'

/** What a batch is told. */
export interface BatchOptions {
  readonly paths: readonly string[]
  readonly out: string
  readonly settings: Settings
  readonly version: string
  /** Processes that work at the same time; null for what suits the inputs and the machine. */
  readonly workers: number | null
  /** Milliseconds that an article may take; null for the usual bound, which only processes of their own can hold. */
  readonly articleTimeout: number | null
  /** Which share of the inputs is done; null for all. */
  readonly share: Share | null
  /** `nothing` does all again, `failed` the pieces with failures. */
  readonly again: 'nothing' | 'failed' | 'all'
  readonly maxFailures: number
  readonly onProgress: (progress: Progress) => void
  /** Ends the batch soon; what is done is kept for the next run. */
  readonly signal: AbortSignal
  /** Called when the dataset is whole and at its place: formats that are made from a finished dataset are built here. */
  readonly finish?: (folder: string) => Promise<void>
}

/** How far a batch has come. */
export interface Progress {
  readonly report: Report
  readonly bytes: { readonly done: number; readonly total: number; readonly reused: number }
}

/** What a batch came to. */
export interface Outcome extends Progress {
  /** Articles that an earlier run had done. */
  readonly reused: number
  /** Nothing was to be done, and nothing was written. */
  readonly unchanged: boolean
}

/** Thrown where a batch ends before its end; what is done is kept, and the same command goes on. */
export class StoppedError extends Error {
  readonly by: 'signal' | 'failures'
  readonly progress: Progress
  constructor(by: 'signal' | 'failures', progress: Progress) {
    super('The batch was stopped.')
    this.by = by
    this.progress = progress
  }
}
