// For a page that embeds The AI Paradox: gives every frame of it the height that it says, brings before the reader what a
// link in it leads to, tells it the colour scheme of this page, and makes <ai-paradox src="…"> a frame. No dependency; it
// reads nothing else of the page and sends nothing but that to its own frames. It may be a module, come late, and twice.
(() => {
  "use strict";
  // A module learns from its own trace alone where it was loaded from.
  const [site] = /http\S*?\/embed(?=\.js)/.exec((document.currentScript || {}).src || Error().stack) || [];
  const isOurs = ({ src }) => src.startsWith(site + "/");
  const made = new Set();
  const told = new WeakMap();
  const frames = () => [...made, ...document.querySelectorAll("iframe")].filter(isOurs);
  const box = (frame) => frame.getBoundingClientRect();
  const scroll = (top) => scrollBy({ top, behavior: "instant" });
  const say = (frame, message) => frame.contentWindow.postMessage(message, "*");

  // Above the screen, it moves nothing that is being read. Where the browser sees to that itself, nothing is left to do.
  function fit(frame, height) {
    const before = box(frame);
    frame.style.height = height + "px";
    if (before.bottom > 0 || CSS.supports("overflow-anchor", "auto")) return;
    scroll(box(frame).height - before.height);
  }

  // A page that does not say in one word what scheme it has, in its style or its head, leaves the frame to the reader's
  // device.
  function dress(frame) {
    const { content } = document.querySelector("meta[name=color-scheme]") || {};
    const said = getComputedStyle(frame).colorScheme.replace("normal", content).match(/light|dark/g) || [];
    const around = said.length === 1 ? said[0] : "";
    if (around !== (told.get(frame) || "")) say(frame, { type: "ai-paradox:show", around });
    told.set(frame, around);
  }

  // What was gone on to inside, and what was asked for there, may be far from the screen by then.
  addEventListener("message", ({ data, source }) => {
    const { type, height, top } = data || {};
    if (!/^ai-paradox:/.test(type)) return;
    frames().forEach((frame) => {
      if (frame.contentWindow !== source) return;
      const at = box(frame).top;
      const goal = at + top;
      if (type === "ai-paradox:height" && height > 0) fit(frame, height);
      if (type === "ai-paradox:top" && at < 0) frame.scrollIntoView();
      if (type === "ai-paradox:goal" && (goal < 0 || goal > innerHeight / 2)) scroll(goal);
      if (type === "ai-paradox:step") told.delete(frame);
      dress(frame);
    });
  });

  const dressAll = () => frames().forEach(dress);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dressAll);
  const begin = () => {
    const watch = new MutationObserver(dressAll);
    [document.documentElement, document.body].forEach((part) => watch.observe(part, { attributes: true }));
    frames().forEach((frame) => say(frame, { type: "ai-paradox:ask" }));
  };

  if (!customElements.get("ai-paradox"))
    customElements.define(
      "ai-paradox",
      class extends HTMLElement {
        static get observedAttributes() {
          return ["src", "title"];
        }

        attributeChangedCallback() {
          if (this.isConnected) this.connectedCallback();
        }

        // An address that is none of this site leaves what stands in the element: a link.
        connectedCallback() {
          const room = this.shadowRoot || this.attachShadow({ mode: "open" });
          const old = room.querySelector("iframe");
          const frame = document.createElement("iframe");
          const { title } = this;
          Object.assign(frame, { src: this.getAttribute("src") || "", title });
          if (old && old.src === frame.src) return void made.add(Object.assign(old, { title }));
          made.delete(old);
          room.textContent = "";
          if (!isOurs(frame)) return room.append(document.createElement("slot"));
          this.style.display = "block";
          const heights = (this.getAttribute("heights") || "").split(" ").map((height) => height.split(":"));
          const off = ([width]) => Math.abs(width - this.clientWidth);
          const [, height] = heights.sort((one, other) => off(one) - off(other))[0];
          frame.style.cssText = `display:block;width:100%;border:0;height:${height || this.getAttribute("height") || 640}px`;
          made.add(Object.assign(frame, { loading: "lazy", allow: "clipboard-write; fullscreen; web-share" }));
          room.append(frame);
        }

        disconnectedCallback() {
          made.delete(this.shadowRoot.querySelector("iframe"));
        }
      },
    );
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
