// Has the site kept on the device, so that it can be read without the network, and says in the page how far that is:
// the root's `data-kept` is what the app shows. static/offline/worker.js does the work. The start script loads this once
// the app stands and the browser has nothing better to do.
(function () {
  "use strict";
  const root = document.documentElement;
  const { base, version } = root.dataset;
  const STORES = "paradoks-ai " + base + " ";
  // `off` where the reader wants nothing kept; otherwise the newer version that the reader has been told of.
  const CHOICE = "paradoks-ai.offline";
  // How long the whole site may take on a slow line, in milliseconds: browsers wait no longer for a worker.
  const PATIENCE = 300000;
  // How long removing waits for a worker that has yet to finish writing, in milliseconds.
  const SHORT_PATIENCE = 5000;
  let service, registration, asked;

  function tell(state) {
    root.dataset.kept = state;
    dispatchEvent(new Event("kept"));
  }

  // What the worker answers; nothing where the browser has ended it.
  function ask(worker, message, patience = PATIENCE) {
    return new Promise(function (told) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => told(event.data);
      worker.postMessage(message, [port2]);
      setTimeout(told, patience);
    });
  }

  const isUnwanted = () => localStorage.getItem(CHOICE) === "off";

  // Tells the reader once of each newer version, in a tab that is looked at.
  async function newer(worker) {
    tell("newer");
    if (document.hidden) return document.addEventListener("visibilitychange", lookAgain, { once: true });
    const found = await ask(worker, {});
    if (!found || isUnwanted() || localStorage.getItem(CHOICE) === found) return;
    localStorage.setItem(CHOICE, found);
    document.querySelector("[data-notice=newer]").hidden = false;
  }

  async function look() {
    // While it is being removed, the workers still change.
    if (isUnwanted()) return;
    const { active, installing, waiting } = registration;
    if (active && waiting) return newer(waiting);
    if (!active) return tell(installing || waiting ? "filling" : asked ? "failed" : "off");
    // Another tab may have switched already.
    const found = await ask(active, { version });
    if (!found) return tell("failed");
    if (found !== version) return newer(active);
    // A worker that was sent away may come back, but its store does not.
    const complete = await caches.match(base + "?complete", { cacheName: STORES + version });
    if (complete) return tell("kept");
    tell("filling");
    tell((await ask(active, "fill")) ? "kept" : "failed");
  }

  const failed = () => tell("failed");
  const lookAgain = () => look().catch(failed);

  function follow() {
    for (const worker of [registration.installing, registration.waiting]) worker?.addEventListener("statechange", lookAgain);
  }

  async function keep() {
    if (asked) tell("filling");
    try {
      registration = await service.register(base + "sw.js", { scope: base, updateViaCache: "none" });
    } catch (_) {
      return tell(asked ? "failed" : "");
    }
    registration.addEventListener("updatefound", follow);
    // In a tab loaded anew meanwhile, the worker may be installed and not yet active.
    follow();
    await look();
  }

  async function forget() {
    document.querySelector("[data-notice=newer]").hidden = true;
    localStorage.setItem(CHOICE, "off");
    const own = await service.getRegistration(base);
    const workers = own ? [own.installing, own.waiting, own.active].filter(Boolean) : [];
    await Promise.all(workers.map((worker) => ask(worker, "stop", SHORT_PATIENCE)));
    await own?.unregister();
    const stores = (await caches.keys()).filter((name) => name.startsWith(STORES));
    await Promise.all(stores.map((name) => caches.delete(name)));
    tell("off");
  }

  function turn() {
    if (!registration.waiting) return location.reload();
    service.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("switch");
  }

  addEventListener("click", function (event) {
    const button = event.target.closest && event.target.closest("button[data-offline]");
    if (!button) return;
    asked = true;
    if (button.dataset.offline === "remove") return forget().catch(failed);
    if (button.dataset.offline === "switch") return turn();
    localStorage.removeItem(CHOICE);
    keep().catch(failed);
  });

  function saves() {
    const { connection } = navigator;
    return (connection && connection.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
  }

  // Where the browser refuses to store anything, this throws, and nothing is offered.
  (async function () {
    service = navigator.serviceWorker;
    if (isUnwanted()) return tell("off");
    const found = await service.getRegistration(base);
    const own = found && new URL(found.scope).pathname === base;
    if (own || !saves()) return keep();
    tell("off");
  })().catch(function () {
    tell("");
  });
})();
