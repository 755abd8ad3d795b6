// Opens the single file: everything that the site would fetch lies packed at the end of the page, and the program is
// answered from there. Nothing but the file itself is ever asked for; the page's policy allows no other host.
(function () {
  "use strict";
  const root = document.documentElement;
  // Until the program stands here or cannot, the story as text waits a little; see told.css.
  root.dataset.opening = "";
  // Only a file opened without a page's address may lead to the language chosen last.
  if (location.hash.startsWith("#/")) delete root.dataset.frontEn;

  // The bytes of a text in basE91: two signs are thirteen or fourteen bits. Its signs are all of ASCII that can be printed
  // but the three that mean something in HTML.
  function bytes({ textContent: text, dataset }) {
    const digits = new Uint8Array(128);
    for (let sign = 33, digit = 0; sign < 127; sign += 1) if (!'"&<'.includes(String.fromCharCode(sign))) digits[sign] = digit++;
    const found = new Uint8Array(Number(dataset.size));
    for (let place = 0, at = 0, queue = 0, bits = 0; place < text.length; place += 2) {
      const value = digits[text.charCodeAt(place)] + 91 * (digits[text.charCodeAt(place + 1)] || 0);
      queue |= value << bits;
      for (bits += (value & 8191) > 88 ? 13 : 14; bits > 7; bits -= 8, queue >>>= 8) found[at++] = queue;
    }
    return found;
  }

  // The files by their names below the root of the site. They lie one after the other in one stream, which begins with a
  // list: a name and a size a line, and an empty line.
  async function unpack() {
    const packed = bytes(document.getElementById("files"));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    const all = new Uint8Array(await new Response(stream).arrayBuffer());
    const files = new Map();
    let at = all.findIndex((byte, place) => byte === 10 && all[place + 1] === 10) + 2;
    for (const entry of new TextDecoder().decode(all.subarray(0, at - 2)).split("\n")) {
      const [name, size] = entry.split(" ");
      files.set(name, all.subarray(at, (at += Number(size))));
    }
    return files;
  }
  let unpacked;
  async function file(name) {
    unpacked = unpacked || unpack();
    unpacked.catch(() => (unpacked = null));
    const bytes = (await unpacked).get(name);
    if (!bytes) throw new TypeError(name + " is not in this file");
    return bytes;
  }

  const KINDS = { wasm: "application/wasm", csv: "text/csv;charset=utf-8" };
  const kind = (name) => KINDS[name.split(".").pop()] || "text/plain;charset=utf-8";

  const text = async (name) => new TextDecoder().decode(await file(name));

  // The whole story says which page each of its steps is on; on paper every passage of it is open.
  async function whole(page) {
    for (const [place, name] of page.matchAll(/<i data-from="([^"]+)"><\/i>/g)) {
      const step = await text(name);
      const from = step.indexOf("</hgroup>") + "</hgroup>".length;
      const body = step.slice(from, step.lastIndexOf("<nav", step.lastIndexOf('class="onward"')));
      page = page.replace(place, () => body.replaceAll("<details ", "<details open "));
    }
    return page;
  }

  window.fetch = async function (address) {
    const name = String(address).replace(/^#\//, "");
    const said = name.endsWith("/") ? await whole(await text(name)) : await file(name);
    return new Response(said, { headers: { "content-type": kind(name) } });
  };

  // What the start script would import: the page's policy knows the program and the style by what they say.
  window.bring = async function (name) {
    const [style, program] = [await text("style.css"), await text(name.replace(/^#\//, ""))];
    return new Promise(function (done, fail) {
      window.brought = done;
      // Only what says what it said when the file was made is let in.
      document.addEventListener("securitypolicyviolation", () => fail(new Error("The file is damaged.")), { once: true });
      document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
      const script = Object.assign(document.createElement("script"), { type: "module", textContent: program });
      document.head.append(script);
    });
  };

  // The path of the page shown, as it stands behind the `#`.
  const path = () => (/^#\/[^#]*/.exec(location.hash) || ["#/"])[0];

  addEventListener("DOMContentLoaded", function () {
    // Whatever changes in the page now: the program stands in it, or it says that it cannot.
    new MutationObserver(function (_, observer) {
      delete root.dataset.opening;
      observer.disconnect();
    }).observe(document.body, { attributeFilter: ["hidden"], childList: true, subtree: true });
  });

  addEventListener(
    "click",
    function (event) {
      const link = event.target.closest && event.target.closest("a[href^='#']");
      if (!link || event.button !== 0) return;
      const href = link.getAttribute("href");
      const name = href.slice(2);
      if (href.startsWith("#/")) {
        if (!/\.\w+$/.test(name)) return;
        // A file of the record is saved from here, by a link of its own: the reader may have gone on meanwhile.
        event.preventDefault();
        file(name).then(function (bytes) {
          const save = document.createElement("a");
          save.download = link.download || name.split("/").pop();
          save.href = "data:" + kind(name) + "," + encodeURIComponent(new TextDecoder().decode(bytes));
          save.click();
        }, console.warn);
        return;
      }
      // An anchor of the page shown must not take the page out of the address.
      event.preventDefault();
      const target = document.getElementById(href.slice(1));
      if (!target) return;
      location.hash = path() + href;
      document.querySelectorAll(".target").forEach((before) => before.classList.remove("target"));
      target.classList.add("target");
      const fold = target.closest("details");
      if (fold) fold.open = true;
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    },
    true,
  );
})();
