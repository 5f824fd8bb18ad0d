import { PHRASES } from '../phrases/catalogue';
import { interconnectTranslationRef } from '../translation';
import screens from './ja';
import { JAPANESE } from './ja/phrases';

/** What a translation must fill in, in whatever order, and as often as its grammar asks. */
function gapsOf(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]+\}\}/g))].sort();
}

const english: Record<string, string> = (
  interconnectTranslationRef as any
).getDefaultMessages();
const japanese: Record<string, string | null> = screens.messages;

describe('the texts of the screens in Japanese', () => {
  it('are all there, and no others', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the gaps of the English ones', () => {
    const wrong = Object.entries(english).filter(
      ([key, text]) =>
        gapsOf(text).join() !== gapsOf(japanese[key] ?? '').join(),
    );

    expect(wrong).toEqual([]);
  });
});

describe('the sentences of the backend in Japanese', () => {
  const phrases = Object.values(PHRASES);

  it('are all there, and no others', () => {
    expect(Object.keys(JAPANESE).sort()).toEqual([...phrases].sort());
  });

  it('have the gaps of the English ones', () => {
    const wrong = Object.entries(JAPANESE).filter(
      ([phrase, text]) => gapsOf(phrase).join() !== gapsOf(text).join(),
    );

    expect(wrong).toEqual([]);
  });

  it('are not left in English', () => {
    const left = Object.entries(JAPANESE).filter(
      ([phrase, text]) => phrase === text && / [a-z]+ /.test(phrase),
    );

    expect(left).toEqual([]);
  });
});
