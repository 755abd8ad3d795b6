// Goes down the page in steps of half a screen, and tells what breaks a law: `[law, how far the page is scrolled, what]`,
// each once.
const [everywhere, once] = arguments;
const said = new Set();
const broken = [];
const ask = (law) => {
  for (const what of laws[law]()) {
    if (said.has(law + what)) continue;
    said.add(law + what);
    broken.push([law, Math.round(scrollY), what]);
  }
};
// What lets pointers through is painted, too: for as long as this looks, everything is hit.
const hit = new CSSStyleSheet();
hit.replaceSync("*, *::before, *::after { pointer-events: auto !important }");
const before = document.adoptedStyleSheets;
document.adoptedStyleSheets = [...before, hit];
const end = document.documentElement.scrollHeight - innerHeight;
for (let place = 0; ; place += innerHeight / 2) {
  scrollTo({ top: Math.min(place, end), behavior: "instant" });
  everywhere.forEach(ask);
  if (place === 0) once.forEach(ask);
  if (place >= end) break;
}
document.adoptedStyleSheets = before;
return broken;
