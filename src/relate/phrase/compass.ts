/** Parts of a country that have no code, by the compass. */
const PART = /^(?:[东西中南北]部|东北|华[东南北中]|西[南北])/u

/** How long the part of a country is that a text begins with (西部, 东北, 华东); 0 where it begins with none. */
export const compassLength = (text: string): number => PART.exec(text)?.[0].length ?? 0

/** Whether a word is such a part, or 沿海, 沿江, 沿边. */
export const isCompass = (word: string): boolean =>
  (word.length > 0 && compassLength(word) === word.length) || /^沿[海江边]$/u.test(word)
