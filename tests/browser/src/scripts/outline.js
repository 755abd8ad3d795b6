// The text of a part, without what of it is a page's own.
const said = (part) => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("[data-island]").forEach((own) => own.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
};

// What a page says and where: every heading, paragraph, list item, cell, link and picture, in order. Left out are what
// there is to do, the theme's control, and what stands there for readers without scripts: those are a page's own.
const outline = (page) =>
  [...page.querySelectorAll("h1, h2, h3, p, li, dt, dd, th, td, caption, summary, a, [role=img]")]
    .filter((part) => part.closest("[data-island], .theme, noscript") === null)
    .map((part) => {
      const text = part.getAttribute("aria-label") || said(part);
      const { left, top, width, height } = part.getBoundingClientRect();
      return { says: [part.localName, part.getAttribute("href"), text], place: [left, top + scrollY, width, height] };
    })
    .filter((part) => part.says[2] !== "");

if (arguments[0] === "shown") return outline(document.querySelector("#page"));
return fetch(location.href)
  .then((answer) => answer.text())
  .then((html) => outline(new DOMParser().parseFromString(html, "text/html").querySelector("#page")));
