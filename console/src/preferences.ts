import type { Language } from './i18n/words';

export type Theme = 'light' | 'dark';

const LANGUAGE_KEY = 'verge.language';
const THEME_KEY = 'verge.theme';

/** `?lang=` wins, then what was chosen here before, then the browser's language. */
export function firstLanguage(): Language {
  const wish = parameter('lang') ?? stored(LANGUAGE_KEY) ?? navigator.language;
  return wish.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `?theme=` wins, then what was chosen here before; null follows the system. */
export function firstTheme(): Theme | null {
  const wish = parameter('theme') ?? stored(THEME_KEY);
  return wish === 'light' || wish === 'dark' ? wish : null;
}

export function rememberLanguage(language: Language): void {
  store(LANGUAGE_KEY, language);
}

export function rememberTheme(theme: Theme): void {
  store(THEME_KEY, theme);
}

function parameter(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** A browser may forbid storage; the page then forgets, and works. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
