// CloudFront function (viewer request, runtime 2.0): refuses the gallery's links after the day in their path.
// CloudFront knows no time zones: the day ends at the latest moment at which it can end in {{{zone}}}.
// Whatever is not understood is refused.
var LATEST_HOURS_BEHIND = {{{hoursBehind}}};

function refuse(status, words) {
  return {
    statusCode: status,
    statusDescription: words,
    headers: {
      "cache-control": { value: "private, no-store" },
      "x-robots-tag": { value: "noindex" },
      "content-type": { value: "text/plain; charset=utf-8" },
    },
    body: status === 410
      ? "These photos are no longer available. / Estas fotos ya no están disponibles.\n"
      : "There is nothing at this address. / No hay nada en esta dirección.\n",
  };
}

function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Method Not Allowed");
  if (/%2f|%2e|%25|\/\/|\/\.|\\/i.test(uri)) return refuse(404, "Not Found");
  if (/^\/(%64|d)(\/|$)/i.test(uri)) {
    var day = /^\/d\/([0-9]{4})([0-9]{2})([0-9]{2})\//.exec(uri);
    if (!day) return refuse(404, "Not Found");
    var end = Date.UTC(+day[1], +day[2] - 1, +day[3] + 1) + LATEST_HOURS_BEHIND * 3600000;
    if (!(Date.now() < end)) return refuse(410, "Gone");
  }
  if (uri.endsWith("/")) request.uri = uri + "index.html";
  return request;
}
