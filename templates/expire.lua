-- Refuses the gallery's links after the day in their path. Whatever is not understood is refused.
local r = lighty.r
local path = r.req_attr["uri.path"] or ""
local method = r.req_attr["request.method"]
local root = "{{{root}}}"

-- What the log may show: no whole token.
local masked = string.match(path, "^/d/%d%d%d%d%d%d%d%d/....", #root)
if masked then
  r.req_env["LIKENESS_SHOWN"] = string.sub(path, 1, #root - 1) .. masked .. "..."
elseif #path <= 30 and not string.find(path, "[^%w._/-]") then
  r.req_env["LIKENESS_SHOWN"] = path
else
  r.req_env["LIKENESS_SHOWN"] = "(other)"
end

local function refuse(status, page)
  r.resp_header["Content-Type"] = "text/html; charset=utf-8"
  r.resp_header["Cache-Control"] = "private, no-store"
{{#headers}}
  r.resp_header["{{{name}}}"] = "{{{value}}}"
{{/headers}}
  r.resp_body:set({ { filename = "{{{webRoot}}}" .. root .. page } })
  return status
end

if method ~= "GET" and method ~= "HEAD" then return 405 end
if string.find(path, "/%.") or string.find(path, "/_headers$") then return refuse(404, "404.html") end

local inside = string.sub(path, 1, #root + 2) == root .. "d/" or path == root .. "d"
if not inside then
  r.resp_header["Cache-Control"] = "no-cache"
  if string.sub(path, 1, #root + 8) == root .. "examples" then
    r.resp_header["X-Robots-Tag"] = "noindex, noimageindex"
  end
  return 0
end

{{#orderHeaders}}
r.resp_header["{{{name}}}"] = "{{{value}}}"
{{/orderHeaders}}
local day = string.match(path, "^/d/(%d%d%d%d%d%d%d%d)/", #root)
if not day then return refuse(404, "404.html") end
if day < os.date("%Y%m%d") then return refuse(410, "expired.html") end
local file = "{{{webRoot}}}" .. path
if string.sub(file, -1) == "/" then file = file .. "index.html" end
if not lighty.c.stat(file) then return refuse(404, "404.html") end
return 0
