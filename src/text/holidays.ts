/** What stands behind a festival for the days that are free for it, as alternatives of a pattern: 春节假期. */
export const HOLIDAYS = '假期|小长假|长假|黄金周|假日'
