import { en } from './en';
import { zh } from './zh';

export type Word = keyof typeof en;
export type Words = Readonly<Record<Word, string>>;
export type Language = 'en' | 'zh';

export const LANGUAGES: Readonly<Record<Language, Words>> = { en, zh };

/** Says a word in the language of the page, with `{name}` replaced. */
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  const words = LANGUAGES[language];
  return (word, values = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The name of a reason to drop; an edge may know one that this page does not. */
export function sayDrop(say: Say, reason: string): string {
  const word = `drop.${reason}`;
  return word in en ? say(word as Word) : reason;
}
