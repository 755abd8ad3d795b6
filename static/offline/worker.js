// Keeps one version of the site on the device and answers from it, with the network or without. The build writes the
// version and its files, each with its digest, in place of the two lines below.
//
// Versions never mix. A version is kept in a store of its own, and counts only once every file of it is there and says
// what the build wrote: until then the browser keeps the worker before. A tab belongs to the version that sent its page,
// and is answered from that version's store as long as it is open.
"use strict";
const VERSION = "{version}";
const FILES = {};

const ROOT = new URL("./", self.location.href).pathname;
// Another site of the same host may keep something, too.
const STORES = "paradoks-ai " + ROOT + " ";
const OWN = STORES + VERSION;
// Which version an open tab belongs to, where it is not this one.
const TABS = STORES + "tabs";
// What such a tab is called whose page came from the network: nobody knows its version.
const UNKNOWN = "?";
// What lies in a store that every file of its version lies in; static/offline/page.js looks for it.
const COMPLETE = "?complete";
const AT_ONCE = 4;
// How long a page waits for the store before it asks the network, in milliseconds.
const PATIENCE = 5000;
// Ends what is on its way when the reader wants nothing kept: until then the browser would not send the worker away.
let unwanted = new AbortController();

const isKept = (name) => Object.hasOwn(FILES, name);
const isHashed = (name) => /-[0-9a-f]{16}\.\w+$/.test(name);
const versions = async () => (await caches.keys()).filter((name) => name.startsWith(STORES) && name !== TABS);

async function fits(name, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest)) === FILES[name];
}

// A file out of a store, or from the network, that says what the build wrote.
async function sound(name, stores) {
  const found = stores.map((store) => () => store.match(ROOT + name));
  // What the page has just loaded is not fetched again, where its name says that it never changes.
  const modes = isHashed(name) ? ["default", "reload"] : ["no-cache", "reload"];
  const fetched = modes.map((cache) => () => fetch(ROOT + name, { cache, signal: unwanted.signal }));
  for (const get of [...found, ...fetched]) {
    const answer = await get();
    if (!answer || answer.status !== 200 && name !== "404.html") continue;
    const bytes = await answer.arrayBuffer();
    if (await fits(name, bytes)) return new Response(bytes, { headers: answer.headers });
  }
  throw new Error(name + " is not what this version has");
}

// Fills this version's store. What an earlier attempt or an earlier version has left there is not fetched again.
async function fill() {
  const own = await caches.open(OWN);
  const before = await Promise.all((await versions()).filter((name) => name !== OWN).map((name) => caches.open(name)));
  const left = Object.keys(FILES);
  const turn = async () => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      await own.put(ROOT + name, await sound(name, [own, ...before]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
  await own.put(ROOT + COMPLETE, new Response());
}

// Tabs are remembered in a store, too: the browser ends an idle worker and starts it again.
let known;
function tabs() {
  known ??= (async () => {
    // Asking must not make the store: it would come back after it was removed.
    const kept = await caches.match(ROOT, { cacheName: TABS });
    return kept ? kept.json() : { version: null, tabs: {} };
  })();
  // A store that could not be read may be another time.
  known.catch(() => (known = undefined));
  return known;
}

// One after another, and none once the reader wants nothing kept.
let remembered = Promise.resolve();
function remember(change) {
  const next = async () => {
    if (unwanted.signal.aborted) return;
    const now = await tabs();
    change(now.tabs);
    now.version = VERSION;
    await (await caches.open(TABS)).put(ROOT, new Response(JSON.stringify(now)));
  };
  return (remembered = remembered.then(next, next));
}

const openTabs = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

// Forgets tabs that are closed, and every version that no open tab belongs to. While a newer one is on its way, or waits,
// everything stays. What an update that failed has left goes only when another one has come instead: until then it need not
// be fetched again.
async function tidy(hasBegun) {
  const isUnderWay = () => self.registration.installing || self.registration.waiting;
  if (isUnderWay()) return;
  const open = (await openTabs()).map((tab) => tab.id);
  await remember((tabs) => {
    for (const id of Object.keys(tabs)) if (!open.includes(id)) delete tabs[id];
  });
  const needed = [VERSION, ...Object.values((await tabs()).tabs)].map((version) => STORES + version);
  for (const name of (await versions()).filter((name) => !needed.includes(name))) {
    const isWhole = await caches.match(ROOT + COMPLETE, { cacheName: name });
    if ((hasBegun || isWhole) && !isUnderWay()) await caches.delete(name);
  }
}

let begun = Promise.resolve();
async function begin() {
  const before = (await tabs()).version;
  const open = await openTabs();
  await remember((tabs) => {
    for (const { id } of open) tabs[id] ??= before ?? UNKNOWN;
  });
  await tidy(true);
  await self.clients.claim();
}

// What a page that is open says of itself.
async function belongs(id, version) {
  await begun;
  await remember((tabs) => {
    if (version === VERSION) delete tabs[id];
    else tabs[id] = version;
  });
  await tidy(false);
}

// What a store says, or nothing: a page does not wait for ever on one that fails or does not answer.
const soon = (said) => Promise.race([said.catch(() => undefined), new Promise((late) => setTimeout(late, PATIENCE))]);

async function kept(version, name) {
  return (await caches.has(STORES + version)) ? (await caches.open(STORES + version)).match(ROOT + name) : undefined;
}

// A page: of this version, where it has one at this address.
async function page(event, name) {
  const found = isKept(name) && (await soon(kept(VERSION, name)));
  if (found) return found;
  try {
    const answer = await fetch(event.request);
    const tab = event.resultingClientId;
    // A full device is no reason to show nothing.
    if (tab) await soon(remember((tabs) => void (tabs[tab] = UNKNOWN)));
    return answer;
  } catch (error) {
    // What stands inside other pages is not kept. That it is not reached is not that it does not exist.
    if (name.startsWith("embed/")) throw error;
    const missing = await soon(kept(VERSION, "404.html"));
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

// What a page asks for: of the version that the page belongs to.
async function part(event, name) {
  const version = (await soon(tabs()))?.tabs[event.clientId] ?? VERSION;
  const found = await soon(kept(version, name));
  // A name with a digest means the same file in every version.
  const isSame = version !== VERSION && isHashed(name);
  return found || (isSame && (await soon(kept(VERSION, name)))) || fetch(event.request);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil((begun = begin())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || !url.pathname.startsWith(ROOT)) return;
  let name = url.pathname.slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1");
  if (request.mode !== "navigate") return event.respondWith(part(event, name));
  if (!isKept(name) && isKept(name + "/")) name += "/";
  event.respondWith(page(event, name));
});

self.addEventListener("message", (event) => {
  // The reader has asked for this version.
  if (event.data === "switch") return void self.skipWaiting();
  // The reader wants nothing kept. The answer says that nothing is written from here on.
  if (event.data === "stop") {
    unwanted.abort();
    const told = () => event.ports[0].postMessage(true);
    return event.waitUntil(remembered.then(told, told));
  }
  // The browser or the reader has emptied the store, and the reader wants it back.
  if (event.data === "fill") {
    // A worker that was sent away may be the one that comes back.
    if (unwanted.signal.aborted) unwanted = new AbortController();
    const told = (filled) => event.ports[0].postMessage(filled);
    return event.waitUntil(fill().then(() => told(true), () => told(false)));
  }
  // Who asks is told which version this is, and may say which one it is itself.
  event.ports[0]?.postMessage(VERSION);
  if (event.data.version) event.waitUntil(belongs(event.source.id, event.data.version));
});
