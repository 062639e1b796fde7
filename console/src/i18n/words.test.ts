import { describe, expect, test } from 'vitest';
import { LANGUAGES, sayDrop, sayIn, type Word } from './words';

describe('the words of the page', () => {
  const words = Object.keys(LANGUAGES.en) as Word[];

  test('are the same in every language', () => {
    expect(Object.keys(LANGUAGES.zh)).toEqual(words);
  });

  test.each(words)('%s is said in both, with the same values in it', (word) => {
    const values = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
    expect(LANGUAGES.zh[word].trim()).not.toBe('');
    expect(values(LANGUAGES.zh[word])).toEqual(values(LANGUAGES.en[word]));
  });

  test('take their values', () => {
    expect(sayIn('en')('why.station', { id: 4711 })).toBe('station 4711');
    expect(sayIn('zh')('warnings.told', { count: 3 })).toBe('已通知 3');
  });

  test('leave a reason to drop that they do not know as it is', () => {
    expect(sayDrop(sayIn('en'), 'MALFORMED')).toBe('Not readable');
    expect(sayDrop(sayIn('en'), 'METEOR')).toBe('METEOR');
  });
});
