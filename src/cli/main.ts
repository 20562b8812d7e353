#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { spareCompiler } from '../batch/compiler.ts'
import type { CheckFlags } from './check.ts'
import type { DatasetFlags } from './dataset.ts'
import type { DiffFlags } from './diff.ts'
import type { ExportFlags } from './export.ts'
import type { ExtractFlags } from './extract.ts'
import type { MergeFlags } from './merge.ts'
import type { RunFlags } from './run.ts'
import { EXIT, messagesFor, say, UsageError } from './shared.ts'
import { version } from './version.ts'

/*
 * Each command is one file that is imported only when it is called, so that help needs no dictionary. A new command is
 * one file here with a function that returns an exit code, and its entry below.
 */

let code: number = EXIT.done

const lang = () => new Option('--lang <language>', 'language of messages').choices(['en', 'zh'])

const reading = (command: Command) =>
  command
    .addOption(
      new Option('--input <format>', 'how inputs are read')
        .choices(['auto', 'txt', 'jsonl', 'html', 'csv', 'warc'])
        .default('auto'),
    )
    .option('--published <date>', 'publication date of articles that have none: a day, a month or a year')
    .option('--id-field <name>', 'JSON field of the id (id)')
    .option('--text-field <name>', 'JSON field of the text (text)')
    .option('--title-field <name>', 'JSON field of the title (title)')
    .option('--date-field <name>', 'JSON field of the publication date (published, else date)')
    .option('--url-field <name>', 'JSON field of the address (url)')
    .option('--html-field <name>', 'JSON field of a page, read where there is no text (html)')
    .option('--words <folder>', 'words of your own: units, places, currencies, zones, phrases')
    .option('--max-mib <number>', 'largest text file or JSON line that is read, in MiB (32)')

const program = new Command('zhfacts')
  .description('Turns scraped Chinese news articles into datasets of typed, sourced facts.')
  .version(version())
  .showHelpAfterError('(zhfacts --help lists the commands and options)')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })

reading(program.command('extract').description('extract articles and write them to standard output'))
  .argument('[files...]', 'files to read; - or nothing for standard input')
  .option('--id <id>', 'id of the article')
  .addOption(
    new Option('--format <format>', 'output format (table on a terminal, else jsonl)').choices([
      'table',
      'jsonl',
      'json',
      'csv',
      'mentions',
    ]),
  )
  .option('--no-text', 'leave the text out of jsonl')
  .addOption(lang())
  .action(async (files: string[], flags: ExtractFlags) => {
    code = await (await import('./extract.ts')).extractCommand(files, flags)
  })

reading(program.command('run').description('extract many files into a dataset'))
  .argument('<globs...>', 'files, folders or quoted globs')
  .requiredOption('-o, --out <folder>', 'folder that the dataset is written to')
  .option('--no-text', 'leave the texts out of results.jsonl')
  .option('--workers <number>', 'processes that work at the same time (the cores; small inputs need none)')
  .option('--article-timeout <seconds>', 'an article that takes longer is listed as failed (120)')
  .option('--max-failures <number>', 'stop when more articles than this fail')
  .option('--shard <i/n>', 'do one of n equal shares; zhfacts merge joins them')
  .option('--formats <list>', 'further formats: csv, jsonl.gz, parquet, xlsx, duckdb (several with commas)')
  .option('--to <address>', 'PostgreSQL database that the dataset goes into as well')
  .addOption(new Option('--titles <language>', 'column titles of further formats').choices(['en', 'zh']).default('en'))
  .option('--force', 'do all again, whatever was done before')
  .option('--retry-failed', 'do what failed before again')
  .addOption(
    new Option('--summary <format>', 'closing summary: text, or json on standard output')
      .choices(['text', 'json'])
      .default('text'),
  )
  .option('--quiet', 'say nothing but failures')
  .addOption(lang())
  .action(async (globs: string[], flags: RunFlags) => {
    code = await (await import('./run.ts')).runCommand(globs, flags)
  })

program
  .command('merge')
  .description('join the shares of a batch (run --shard) into one dataset')
  .argument('<folders...>', 'the output folders of all shares')
  .requiredOption('-o, --out <folder>', 'folder that the dataset is written to')
  .option('--quiet', 'say nothing but errors')
  .addOption(lang())
  .action(async (folders: string[], flags: MergeFlags) => {
    code = await (await import('./merge.ts')).mergeCommand(folders, flags)
  })

program
  .command('dataset')
  .description('make the dataset that a configuration file describes')
  .option('--config <file>', 'configuration file', 'zhfacts.config.json')
  .option('--force', 'do all articles again')
  .option('--quiet', 'say nothing but failures')
  .addOption(lang())
  .action(async (flags: DatasetFlags) => {
    code = await (await import('./dataset.ts')).datasetCommand(flags)
  })

program
  .command('export')
  .description('put a dataset into further formats or into a database')
  .argument('<folder>', 'folder of a dataset')
  .option('--format <list>', 'csv, jsonl.gz, parquet, xlsx, duckdb (several with commas)')
  .option('--to <address>', 'PostgreSQL database: postgres://user@host/database')
  .addOption(new Option('--titles <language>', 'column titles').choices(['en', 'zh']).default('en'))
  .option('--quiet', 'say nothing but what needs attention')
  .addOption(lang())
  .action(async (folder: string, flags: ExportFlags) => {
    code = await (await import('./export.ts')).exportCommand(folder, flags)
  })

program
  .command('diff')
  .description('say what a new dataset has more, less or otherwise than an old one')
  .argument('<old>', 'folder of a dataset, or its results.jsonl')
  .argument('<new>', 'folder of a dataset, or its results.jsonl')
  .addOption(new Option('--format <format>', 'output format').choices(['table', 'json', 'jsonl']).default('table'))
  .option('--exit-code', 'exit with 1 where the datasets differ')
  .addOption(lang())
  .action(async (old: string, now: string, flags: DiffFlags) => {
    code = await (await import('./diff.ts')).diffCommand(old, now, flags)
  })

program
  .command('check')
  .description('run quality rules over a dataset and print every row that fails')
  .argument('<folder>', 'folder of a dataset')
  .option('--rules <file>', 'quality rules (those that come with zhfacts)')
  .addOption(new Option('--format <format>', 'output format').choices(['text', 'json', 'html']).default('text'))
  .addOption(lang())
  .action(async (folder: string, flags: CheckFlags) => {
    code = await (await import('./check.ts')).checkCommand(folder, flags)
  })

program
  .command('explain')
  .description('say which rules looked at a stretch of text, and why numbers were refused')
  .argument('<what>', 'FILE:START-END, or a text')
  .addOption(lang())
  .action(async (what: string, flags: { lang?: string }) => {
    code = await (await import('./explain.ts')).explainCommand(what, flags)
  })

program
  .command('places')
  .description('print the places of a text with codes, paths and other candidates')
  .argument('<text>', 'a text')
  .action(async (text: string) => {
    code = await (await import('./places.ts')).placesCommand(text)
  })

program
  .command('schema')
  .description('print the JSON Schema of a record or of a file that people write, or the data dictionary')
  .argument('[record]', 'result, mention, fact, config, rules or dictionary', 'result')
  .addOption(lang())
  .action(async (name: string, flags: { lang?: string }) => {
    code = await (await import('./schema.ts')).schemaCommand(name, flags)
  })

/** A reader that goes away (head, less) ends the program quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.crash)
})

spareCompiler()
try {
  await program.parseAsync()
  process.exitCode = code
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
  else if (error instanceof UsageError) {
    say(error.message)
    process.exitCode = EXIT.usage
  } else {
    say(messagesFor(undefined).crash(error instanceof Error ? error.message : String(error)))
    process.exitCode = EXIT.crash
  }
}
