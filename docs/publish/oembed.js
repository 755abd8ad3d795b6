// oEmbed at one address, for hosts that run a function: it finds the file that answers. Copy it
//   for Cloudflare Pages to functions/oembed/[[path]].js,
//   for Netlify to netlify/edge-functions/oembed.js,
// beside the folder that is published. Whoever pastes an address of the site where oEmbed is found by the link in a page
// needs none of this. See the README beside this file.

// The path of the answer to a request, or the status of a refusal.
export function answer(request) {
  const { pathname, searchParams } = new URL(request);
  if (searchParams.get("format") === "xml") return 501;
  const asked = /\/oembed\/([a-z0-9-]+)\.json$/.exec(pathname);
  const page = asked ? asked[1] : name(searchParams.get("url") ?? "");
  if (!page) return 404;
  const root = pathname.slice(0, pathname.lastIndexOf("/oembed"));
  return `${root}/oembed/${size(searchParams.get("maxwidth"), searchParams.get("maxheight"))}${page}.json`;
}

function name(address) {
  const found = /^https?:\/\/[^/]+\/(?:.*?\/)??(embed\/)?(id|en)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\/?(?:[?#].*)?$/.exec(address);
  if (!found || (found[4] && !found[1])) return "";
  return [found[1] && "embed", ...found.slice(2)].filter(Boolean).join("-");
}

function size(maxwidth, maxheight) {
  if (!maxwidth && !maxheight) return "";
  const fits = ([wide, high]) => (!maxwidth || maxwidth >= wide) && (!maxheight || maxheight >= high);
  const found = [[720, 1000], [480, 700], [320, 480]].find(fits);
  if (!found) return "link/";
  return maxheight ? `${found.join("x")}/` : `${found[0]}/`;
}

// Cloudflare Pages.
export function onRequestGet({ request, env }) {
  const found = answer(request.url);
  if (typeof found === "number") return new Response(null, { status: found });
  return env.ASSETS.fetch(new URL(found, request.url));
}

// Netlify. An address that is returned is served in the place of the one asked for.
export default function (request) {
  const found = answer(request.url);
  if (typeof found === "number") return new Response(null, { status: found });
  return new URL(found, request.url);
}
export const config = { path: ["/oembed", "/oembed/*.json"] };
