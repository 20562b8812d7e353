import { z } from 'zod'
import { isDate } from '../read/source.ts'
import { EXPORTS } from './export.ts'

const name = z.string().min(1)

/** What a dataset is made from and how: the file zhfacts.config.json. Paths are taken from the folder that the file lies in. */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  /** Files, folders and globs; `!glob` leaves files out. */
  inputs: z.array(name).min(1),
  /** The folder that the dataset is written to. */
  out: name.default('output'),
  /** How inputs are read. */
  input: z.enum(['auto', 'txt', 'jsonl', 'html', 'csv', 'warc']).default('auto'),
  /** Publication date of articles that have none of their own. */
  published: z.string().refine(isDate, { error: 'is no day (2023-02-15), month (2023-02) or year (2023)' }).optional(),
  /** Names of the fields of JSON lines. */
  fields: z
    .strictObject({
      id: name.optional(),
      text: name.optional(),
      title: name.optional(),
      date: name.optional(),
      url: name.optional(),
      html: name.optional(),
    })
    .default({}),
  /** The largest text file or line that is read, in MiB. */
  maxMib: z.number().positive().optional(),
  /** Whether results hold their texts. */
  text: z.boolean().default(true),
  /** Processes that work at the same time. */
  workers: z.number().int().positive().optional(),
  /** Seconds that an article may take. */
  articleTimeout: z.number().positive().optional(),
  /** A folder of words of one's own: units.csv, places.csv … */
  words: name.optional(),
  /** Formats beside results.jsonl and the CSV files. */
  formats: z.array(z.enum(EXPORTS)).default([]),
  /** Column titles of those formats. */
  titles: z.enum(['en', 'zh']).default('en'),
  /** A PostgreSQL database that the dataset is loaded into as well; its password may stand in PGPASSWORD instead. */
  to: name.optional(),
})
export type Config = z.infer<typeof Config>

/** The name that a configuration file has where none is given. */
export const CONFIG = 'zhfacts.config.json'
