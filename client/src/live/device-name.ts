const BROWSERS: [RegExp, string][] = [
  [/YaBrowser\/(\d+)/, 'Yandex'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in a few words, as support people say them: `Chrome 120, Android`. */
export function deviceName(userAgent: string): string {
  const browser = BROWSERS.map(([pattern, name]) => [pattern.exec(userAgent), name] as const).find(([found]) => found);
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '?';
  return `${browser ? `${browser[1]} ${browser[0]?.[1]}` : '?'}, ${system}`;
}
