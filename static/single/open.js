// Opens the single file: everything that the site would fetch lies packed at the end of the page, and the program is
// answered from there. Nothing is asked of any network; the page's policy forbids it, too.
(function () {
  "use strict";
  const root = document.documentElement;
  // Until the program stands here or cannot, the story as text waits; see single.css.
  root.dataset.opening = "";
  // Only a file opened without a page's address may lead to the language chosen last.
  if (location.hash.startsWith("#/")) delete root.dataset.frontEn;

  // LZMA, as its specification writes it, with lc 3, lp 0, pb 0: `input` becomes `size` bytes.
  function unpacked(input, size) {
    const out = new Uint8Array(size);
    const fresh = (length) => new Uint16Array(length).fill(1024);
    const lengths = () => ({ first: fresh(2), low: fresh(8), middle: fresh(8), high: fresh(256) });
    const isMatch = fresh(12), isAgain = fresh(12), isFirst = fresh(12), isLong = fresh(12), isSecond = fresh(12);
    const isThird = fresh(12), letters = fresh(0x300 << 3), slots = fresh(256), near = fresh(128), low = fresh(16);
    const newLength = lengths(), oldLength = lengths();
    let at = 0, next = 5, range = 0xffffffff, code = 0, state = 0, back = [0, 0, 0, 0];
    for (let place = 1; place < 5; place++) code = ((code << 8) | input[place]) >>> 0;

    function refill() {
      if (range >= 0x1000000) return;
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[next++]) >>> 0;
    }
    function bit(chances, place) {
      const bound = (range >>> 11) * chances[place];
      const one = code >= bound;
      if (one) {
        range -= bound;
        code -= bound;
        chances[place] -= chances[place] >> 5;
      } else {
        range = bound;
        chances[place] += (2048 - chances[place]) >> 5;
      }
      refill();
      return one ? 1 : 0;
    }
    function plain(bits) {
      let value = 0;
      while (bits--) {
        range >>>= 1;
        const one = code >= range;
        if (one) code -= range;
        value = value * 2 + (one ? 1 : 0);
        refill();
      }
      return value;
    }
    function tree(chances, from, bits) {
      let node = 1;
      for (let turn = 0; turn < bits; turn++) node = (node << 1) | bit(chances, from + node);
      return node - (1 << bits);
    }
    function backwards(chances, from, bits) {
      let node = 1, value = 0;
      for (let turn = 0; turn < bits; turn++) {
        const found = bit(chances, from + node);
        node = (node << 1) | found;
        value |= found << turn;
      }
      return value;
    }
    function length(chances) {
      if (!bit(chances.first, 0)) return tree(chances.low, 0, 3);
      return bit(chances.first, 1) ? 16 + tree(chances.high, 0, 8) : 8 + tree(chances.middle, 0, 3);
    }
    function distance(long) {
      const slot = tree(slots, Math.min(long, 3) * 64, 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1, start = (2 | (slot & 1)) * 2 ** bits;
      if (slot < 14) return start + backwards(near, start - slot, bits);
      return start + plain(bits - 4) * 16 + backwards(low, 0, 4);
    }
    function letter() {
      const chances = 0x300 * ((at ? out[at - 1] : 0) >> 5);
      let node = 1;
      if (state > 6) {
        let likely = out[at - back[0] - 1];
        while (node < 0x100) {
          const expected = (likely >> 7) & 1;
          likely <<= 1;
          const found = bit(letters, chances + ((1 + expected) << 8) + node);
          node = (node << 1) | found;
          if (found !== expected) break;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(letters, chances + node);
      out[at++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    while (at < size) {
      if (!bit(isMatch, state)) {
        letter();
        continue;
      }
      let long;
      if (!bit(isAgain, state)) {
        long = length(newLength);
        back = [distance(long), back[0], back[1], back[2]];
        state = state < 7 ? 7 : 10;
      } else {
        if (bit(isFirst, state)) {
          const turn = !bit(isSecond, state) ? 1 : !bit(isThird, state) ? 2 : 3;
          back.unshift(back.splice(turn, 1)[0]);
        } else if (!bit(isLong, state)) {
          out[at] = out[at - back[0] - 1];
          at++;
          state = state < 7 ? 9 : 11;
          continue;
        }
        long = length(oldLength);
        state = state < 7 ? 8 : 11;
      }
      if (back[0] >= at) throw new Error("The file is damaged.");
      for (let left = long + 2; left > 0 && at < size; left--, at++) out[at] = out[at - back[0] - 1];
    }
    return out;
  }

  // Seven bits a letter. The three that a page would not keep as they are stand further up.
  function bytes(text) {
    const found = new Uint8Array(Math.floor((text.length * 7) / 8));
    let held = 0, bits = 0, at = 0;
    for (let place = 0; place < text.length; place++) {
      const letter = text.charCodeAt(place);
      held = (held << 7) | (letter < 128 ? letter : [0, 13, 60][letter - 192]);
      bits += 7;
      if (bits >= 8) {
        bits -= 8;
        found[at++] = held >> bits;
        held &= (1 << bits) - 1;
      }
    }
    return found;
  }

  // The files by their names below the root of the site, unpacked the first time that one is asked for. What is packed
  // begins with a list: a name and a size a line, and an empty line.
  let files;
  function file(name) {
    if (!files) {
      const packed = document.getElementById("files");
      const all = unpacked(bytes(packed.textContent), Number(packed.dataset.size));
      let at = 0;
      const list = [];
      for (;;) {
        const end = all.indexOf(10, at);
        if (end <= at) break;
        list.push(new TextDecoder().decode(all.subarray(at, end)).split(" "));
        at = end + 1;
      }
      at++;
      files = new Map();
      for (const [name, size] of list) {
        files.set(name, all.subarray(at, at + Number(size)));
        at += Number(size);
      }
      packed.remove();
    }
    return files.get(name);
  }
  const text = (name) => new TextDecoder().decode(file(name));

  const KINDS = { wasm: "application/wasm", csv: "text/csv;charset=utf-8" };
  const kind = (name) => KINDS[name.split(".").pop()] || "text/plain;charset=utf-8";

  window.fetch = async function (address) {
    const name = String(address).replace(/^#\//, "");
    const found = file(name);
    if (!found) throw new TypeError(name + " is not in this file");
    return new Response(found, { headers: { "content-type": kind(name) } });
  };

  // What the start script would import: the page's policy knows the program and the style by what they say.
  window.bring = function (name) {
    return new Promise(function (done) {
      window.brought = done;
      for (const [element, inside] of [["style", "style.css"], ["script", name]]) {
        const added = document.createElement(element);
        if (element === "script") added.type = "module";
        added.textContent = text(inside.replace(/^#\//, ""));
        document.head.append(added);
      }
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
        // A file of the record is saved from here.
        if (!file(name)) return;
        link.download = link.download || name.split("/").pop();
        link.href = "data:" + kind(name) + "," + encodeURIComponent(text(name));
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
