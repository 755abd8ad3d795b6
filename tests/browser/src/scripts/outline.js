// The first difference between the page as it was sent and the page shown, or null. A page is an outline: every element
// with its attributes, every text, in order. Left out is what the two are meant to show in their own ways: drawings, the
// theme's control, and what stands there for readers without scripts.
const own = ".chart > *, .theme, noscript";

function outline(root) {
  const page = root.cloneNode(true);
  for (const part of page.querySelectorAll(own)) part.remove();
  page.normalize();
  const lines = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(/\s+/g, " ").trim();
      if (text) lines.push(text);
    } else {
      const attributes = [...node.attributes].map((one) => (["hidden", "open"].includes(one.name) ? one.name : one.name + "=" + one.value));
      lines.push("<" + [node.localName, ...attributes.sort()].join(" ") + ">");
    }
  }
  return lines;
}

return fetch(location.href)
  .then((answer) => answer.text())
  .then((html) => {
    const sent = outline(new DOMParser().parseFromString(html, "text/html").querySelector("#page"));
    const shown = outline(document.querySelector("#page > .live"));
    for (let line = 0; line < Math.max(sent.length, shown.length); line += 1) {
      if (sent[line] !== shown[line]) return { line, sent: sent[line] || "nothing", shown: shown[line] || "nothing" };
    }
    return null;
  });
