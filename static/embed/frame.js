// Runs in a page that stands inside somebody else's: tells the page around it how high it is, in the words of whoever
// listens there. It answers a few well-known questions, always with the height, and does nothing else with what it hears.
(function () {
  "use strict";
  var root = document.documentElement;
  var here = new URLSearchParams(location.search);
  var listeners = [own, datawrapper, amp, embedly, canvas];
  var last = 0;

  function post(message) {
    parent.postMessage(message, "*");
  }

  function own(height) {
    post({ type: "ai-paradox:height", height: height });
  }

  function datawrapper(height) {
    post({ "datawrapper-height": { "ai-paradox": height } });
  }

  function amp(height) {
    post({ sentinel: "amp", type: "embed-size", height: height });
  }

  // Medium and whoever else embeds by way of Embedly.
  function embedly(height) {
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height: height }));
  }

  // Courses in Canvas, by way of LTI.
  function canvas(height) {
    post(JSON.stringify({ subject: "lti.frameResize", height: height }));
  }

  function pym(id) {
    return function (height) {
      post("pymxPYMx" + id + "xPYMxheightxPYMx" + height);
    };
  }

  function wordpress(secret) {
    return function (height) {
      post({ message: "height", value: height, secret: secret });
    };
  }

  function iframeResizer(id) {
    var how = "init";
    return function (height) {
      post("[iFrameSizer]" + id + ":" + height + ":" + root.clientWidth + ":" + how);
      how = "size";
    };
  }

  // The height of what the page holds, never that of the frame: so it cannot grow by itself.
  function measure() {
    return Math.ceil(root.getBoundingClientRect().height);
  }

  function tell(listener) {
    if (last > 0) listener(last);
  }

  function changed() {
    var height = measure();
    if (height === last || !(height > 0)) return;
    last = height;
    listeners.forEach(tell);
  }

  // What was gone on to is read from its beginning, which may be far above the screen. The app says when the reader did.
  function goneOn() {
    post({ type: "ai-paradox:top" });
  }

  // Whoever introduces itself is told now and from now on; once is enough.
  var known = {};
  function welcome(name, listener) {
    if (known[name]) return tell(known[name]);
    known[name] = listener;
    listeners.push(listener);
    tell(listener);
  }

  function heard(event) {
    var said = event.data;
    if (event.source !== parent || !said) return;
    if (said.type === "ai-paradox:ask") return tell(own);
    if (said.message === "ready" && typeof said.secret === "string" && /^[A-Za-z0-9]+$/.test(said.secret)) {
      return welcome("wp " + said.secret, wordpress(said.secret));
    }
    if (typeof said !== "string") return;
    var words = said.split(":");
    if (said.indexOf("[iFrameSizer]") === 0 && /^(true|false)$/.test(words[2])) {
      var id = words[0].slice("[iFrameSizer]".length);
      welcome("resizer " + id, iframeResizer(id));
    } else if (here.get("childId") && said.indexOf("pymxPYMx" + here.get("childId") + "xPYMx") === 0) {
      tell(pym(here.get("childId")));
    }
  }

  if (parent === window) return;
  if (here.get("childId")) listeners.push(pym(here.get("childId")));
  var secret = /[#&?]secret=([A-Za-z0-9]+)/.exec(location.hash);
  if (secret) welcome("wp " + secret[1], wordpress(secret[1]));
  addEventListener("message", heard);
  addEventListener("load", changed);
  addEventListener("gone-on", goneOn);
  addEventListener("DOMContentLoaded", function () {
    changed();
    new ResizeObserver(changed).observe(root);
  });
})();
