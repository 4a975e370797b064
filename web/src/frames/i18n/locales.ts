// Which language is spoken where a locale is asked for: the tag itself, its script and region, its
// language, and English in the end.

/** The tag of the texts to show. `auto` is what the browser's user prefers. */
export function nearest(locale: string, preferred: readonly string[]): string {
  const wanted = locale === 'auto' ? preferred : [locale];
  return wanted.map(withTexts).find((tag) => tag !== null) ?? 'en';
}

/** The tag for names and numbers: with the buyer's region, where it is of the language of the texts. */
export function regional(locale: string, preferred: readonly string[], spoken: string): string {
  const wanted = locale === 'auto' ? preferred : [locale];
  return wanted.find((tag) => withTexts(tag) === spoken) ?? spoken;
}

function withTexts(tag: string): string | null {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
  const { language, region, script } = locale;
  if (language === 'en') return 'en';
  if (language === 'zh' && script === 'Hant') return region === 'HK' || region === 'MO' ? 'zh-HK' : 'zh-TW';
  // Portuguese from elsewhere is nearer than English.
  const own = language === 'pt' ? 'pt-BR' : language;
  return Object.hasOwn(ONFILE_LOCALES, own) ? own : null;
}
