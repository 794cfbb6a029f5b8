const known = new Map<string, Intl.DateTimeFormat>();

/** A format for days, in UTC; each is made once, as making one takes longer than a thousand days to write. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format =
    known.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' });
  known.set(key, format);
  return format;
}
