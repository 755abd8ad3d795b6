// Opens the single file: everything that the site would fetch lies packed at the end of the page, and the program is
// answered from there. Nothing but the file itself is ever asked for; the page's policy allows no other host.
(function () {
  "use strict";
  const root = document.documentElement;
  // Until the program stands here or cannot, the story as text waits a little; see told.css.
  root.dataset.opening = "";
  // Only a file opened without a page's address may lead to the language chosen last.
  if (location.hash.startsWith("#/")) delete root.dataset.frontEn;

  // The bytes that an element of the page holds: in the page's own encoding every byte is a letter, and the letters that a
  // page would not keep stand behind a `=`, 64 further up. Where a server has named another encoding, the page is asked for
  // once more.
  const LETTERS = "windows-1252";
  const ask = window.fetch;
  let again;
  async function bytes(id) {
    const element = document.getElementById(id);
    const start = element.cloneNode().outerHTML.split(">")[0];
    let text = element.textContent;
    if (document.characterSet.toLowerCase() !== LETTERS) {
      again = again || ask(location.href).then((answer) => answer.arrayBuffer());
      again.catch(() => (again = null));
      const page = new TextDecoder(LETTERS).decode(await again);
      const from = page.lastIndexOf(start) + start.length + 1;
      text = page.slice(from, page.indexOf("<", from));
    }
    const all = new TextDecoder(LETTERS).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const values = new Map(Array.from(all, (letter, byte) => [letter.charCodeAt(0), byte]));
    const found = new Uint8Array(text.length);
    let length = 0;
    for (let place = 0; place < text.length; place++) {
      const ahead = text.charCodeAt(place) === 61;
      if (ahead && ++place === text.length) break;
      found[length++] = values.get(text.charCodeAt(place)) - (ahead ? 64 : 0);
    }
    return found.subarray(0, length);
  }

  // Gives a function that unpacks so many bytes more.
  async function unpacker() {
    const size = Number(document.getElementById("files").dataset.size);
    const [module, packed] = [await bytes("unpacker"), await bytes("files")];
    const { room, unpack, memory } = (await WebAssembly.instantiate(module)).instance.exports;
    const at = room(packed.length, size);
    new Uint8Array(memory.buffer, at, packed.length).set(packed);
    return function (count) {
      const from = unpack(count);
      if (!from) throw new Error("The file is damaged.");
      return new Uint8Array(memory.buffer, from, count);
    };
  }

  // The files by their names below the root of the site, in the order in which they are needed. They are unpacked a moment
  // at a time, so that the page can be read meanwhile, and what nobody has asked for yet when there is nothing better to
  // do. What is packed begins with a list: a name and a size a line, and an empty line.
  const MOMENT = 30; // milliseconds
  const PIECE = 512; // bytes
  const here = new Map();
  let listed;
  async function unpack() {
    const next = await unpacker();
    const entries = [];
    for (let [letter] = next(1), entry = ""; letter !== 10 || entry; [letter] = next(1)) {
      if (letter !== 10) entry += String.fromCharCode(letter);
      else {
        entries.push(entry.split(" "));
        entry = "";
      }
    }
    const doors = new Map();
    for (const [name, size] of entries) {
      const door = { name, bytes: new Uint8Array(Number(size)) };
      door.file = new Promise((open, close) => Object.assign(door, { open, close }));
      door.file.catch(() => {});
      doors.set(name, door);
    }
    fill([...doors.values()], next);
    return doors;
  }
  let wanted = 0;
  async function fill(doors, next) {
    const { port1, port2 } = new MessageChannel();
    const soon = (go) => {
      port1.onmessage = go;
      port2.postMessage(0);
    };
    // Not too late: somebody may ask meanwhile.
    const later = (go) => (window.requestIdleCallback ? requestIdleCallback(go, { timeout: 100 }) : setTimeout(go, 50));
    let since = performance.now();
    for (const { name, bytes, open, close } of doors) {
      try {
        for (let at = 0; at < bytes.length; at += PIECE) {
          bytes.set(next(Math.min(PIECE, bytes.length - at)), at);
          if (performance.now() - since < MOMENT) continue;
          await new Promise(wanted ? soon : later);
          since = performance.now();
        }
        here.set(name, bytes);
        open(bytes);
      } catch (error) {
        close(error);
      }
    }
  }
  async function file(name) {
    wanted++;
    try {
      listed = listed || unpack();
      listed.catch(() => (listed = null));
      const door = (await listed).get(name);
      if (!door) throw new TypeError(name + " is not in this file");
      return await door.file;
    } finally {
      wanted--;
    }
  }

  const KINDS = { wasm: "application/wasm", csv: "text/csv;charset=utf-8" };
  const kind = (name) => KINDS[name.split(".").pop()] || "text/plain;charset=utf-8";

  window.fetch = async function (address) {
    const name = String(address).replace(/^#\//, "");
    return new Response(await file(name), { headers: { "content-type": kind(name) } });
  };

  // What the start script would import: the page's policy knows the program and the style by what they say.
  window.bring = async function (name) {
    const texts = [await file("style.css"), await file(name.replace(/^#\//, ""))];
    const [style, program] = texts.map((bytes) => new TextDecoder().decode(bytes));
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
    const app = document.querySelector("meta[name=app]");
    if (path().startsWith("#/en/")) app.dataset.words = app.dataset.wordsEn;
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
        // A file of the record is saved from here, once it is unpacked. What comes later is saved by a link of its own: the
        // reader may have gone on.
        const save = (link, bytes) => {
          link.download = link.download || name.split("/").pop();
          link.href = "data:" + kind(name) + "," + encodeURIComponent(new TextDecoder().decode(bytes));
        };
        if (here.has(name)) return save(link, here.get(name));
        event.preventDefault();
        file(name).then(function (bytes) {
          const other = document.createElement("a");
          save(other, bytes);
          other.click();
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
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    },
    true,
  );
})();
