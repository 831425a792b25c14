import { type Given, givenId, paintedId } from '@minber/shared/platform/given';
import type { Language } from '@minber/shared/platform/text';
import type { Painted, PaintedLink } from './pages.ts';

/** Looks as the client's own styles will make it look (tokens.css, Bare, PageHeader): nothing jumps when they come. */
const style = `body:has(#${paintedId}){margin:0}
#${paintedId}{min-height:100vh;background:#f5f7f6;color:#14262c;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","DejaVu Sans",Arial,sans-serif}
#${paintedId} header{height:60px;display:flex;align-items:center;gap:10px;padding:0 12px;background:#fff;border-bottom:1px solid #d7dede;font-size:22px;font-weight:700}
#${paintedId} main{max-width:1080px;padding:18px 12px}
#${paintedId} h1{margin:0;font-size:26px;line-height:1.35;font-weight:650}
#${paintedId} h1+p{margin:4px 0 18px;color:#4a5d64}
#${paintedId} section{margin-bottom:16px;padding:20px;border:1px solid #d7dede;border-radius:12px;background:#fff}
#${paintedId} h2{margin:0 0 8px;font-size:18px;line-height:1.3;font-weight:650}
#${paintedId} section p{margin:0;white-space:pre-line}
#${paintedId} a{color:inherit}
#${paintedId} h2 a{color:#0d6078}
#${paintedId} .back{display:inline-block;min-height:34px;color:#4a5d64;font-size:14px;text-decoration:none}
#${paintedId} ul{margin:0;padding:0;list-style:none}
#${paintedId} li{padding:13px 0;font-weight:550}
#${paintedId} li+li{border-top:1px solid #d7dede}
@media(min-width:62em){#${paintedId} main{padding:28px 32px}#${paintedId}[data-own] main{margin-left:224px}}`;

interface Parts {
  language: Language;
  painted: Painted;
  /** Its reader is signed in: navigation will stand beside it. */
  isOwn: boolean;
  given: Given;
}

/**
 * The built page with its first words in it, and with the answers it would ask for. Its style sheets move behind the
 * words, so that these need not wait for them; scripts still do.
 */
export function paintedPage(template: string, { language, painted, isOwn, given }: Parts): string {
  const sheets = template.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  let page = template.replace('<html lang="kk">', `<html lang="${language}">`);
  for (const sheet of sheets) page = page.replace(sheet, '');
  page = page.replace(
    '<title>Minber</title>',
    () => `<title>${escaped(painted.title)} · Minber</title><style>${style}</style>`,
  );
  const json = JSON.stringify(given).replaceAll('<', '\\u003c');
  return page.replace(
    '<div id="root"></div>',
    () =>
      `<div id="root">${firstWords(painted, isOwn)}</div>${sheets.join('')}<script type="application/json" id="${givenId}">${json}</script>`,
  );
}

function firstWords({ back, title, subtitle, items }: Painted, isOwn: boolean): string {
  const sections = items.map((item) => {
    const heading = item.title.text && `<h2>${linked(item.title)}</h2>`;
    const text = item.text && `<p>${escaped(item.text)}</p>`;
    const links = item.links ? `<ul>${item.links.map((link) => `<li>${linked(link)}</li>`).join('')}</ul>` : '';
    return `<section>${heading}${text}${links}</section>`;
  });
  const way = back ? `<a class="back" href="${escaped(back.href ?? '')}">← ${escaped(back.text)}</a>` : '';
  return `<div id="${paintedId}" aria-busy="true"${isOwn ? ' data-own' : ''}><header><img src="/minber.svg" width="32" height="32" alt="">Minber</header><main>${way}<h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p>${sections.join('')}</main></div>`;
}

function linked({ text, href }: PaintedLink): string {
  return href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
