"""Opens pages in headless Chromium and prints, as JSON, every fault that it finds: an empty list is a pass.

    audit.py BASE_URL PATH...       a path may have the status before it that is expected: 410/d/20000101/x/

Each path is opened at several widths, light and dark, with JavaScript and without. Faults are: a violation that
axe-core finds, a message on the console, a request that fails or goes to another host, something wider than the
window, a layout that shifts, a cookie or stored item, and on orders a largest paint that is not the first photo.
"""

import json
import sys
from importlib import resources
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

# Width, colour scheme, JavaScript.
SETTINGS = [
    (320, "light", True), (320, "dark", True), (768, "light", True), (1280, "dark", True), (1920, "light", True),
    (1920, "dark", True), (320, "light", False), (1280, "dark", False),
]
SHIFT_ALLOWED = 0.01

OBSERVE = """
window.__shift = 0;
window.__moved = [];
window.__largest = null;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    window.__shift += entry.value;
    for (const source of entry.sources) {
      const node = source.node && (source.node.outerHTML || source.node.textContent);
      window.__moved.push([node && node.slice(0, 80), source.previousRect.toJSON(), source.currentRect.toJSON()]);
    }
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.__largest = entry.element;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""

LOAD_ALL = """async () => {
  for (const image of document.images) { image.scrollIntoView(); await image.decode().catch(() => {}); }
  scrollTo(0, 0);
}"""


def audit(base, paths):
    axe = (resources.files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    host = urlsplit(base).netloc
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width, scheme, scripts in SETTINGS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce",
                java_script_enabled=scripts)
            context.add_init_script(OBSERVE)
            for path in paths:
                expected, path = ("", path) if path.startswith("/") else (path[:3], path[3:])
                where = f"{path} at {width} {scheme}{'' if scripts else ' without JavaScript'}"
                page = context.new_page()
                note = lambda what, where=where: faults.append(f"{where}: {what}")
                page.on("console", lambda message: note(f"console: {message.text}")
                        if not (expected and f"status of {expected}" in message.text) else None)
                page.on("requestfailed", lambda request: note(f"failed: {request.url}"))
                page.on("request", lambda request: note(f"other host: {request.url}")
                        if urlsplit(request.url).netloc not in (host, "") else None)
                page.on("response", lambda answer: note(f"{answer.status}: {answer.url}")
                        if answer.status >= 400 and str(answer.status) != expected else None)
                page.goto(base + path, wait_until="load")
                if scripts:
                    inspect(page, not expected and path.startswith("/d/"), axe, note)
                elif "<h1" not in page.content():
                    note("no heading")
                page.close()
            if context.cookies():
                faults.append(f"{width} {scheme}: cookies")
            context.close()
        browser.close()
    return faults


def inspect(page, is_order, axe, note):
    largest = page.evaluate("""() => new Promise((done) => requestAnimationFrame(() => setTimeout(() =>
        done(window.__largest && window.__largest.getAttribute("src")), 100)))""")
    is_sealed = page.evaluate("!!document.querySelector('.sealed')")
    if is_order and not is_sealed and not (largest or "").startswith("us-passport-1"):
        note(f"largest paint: {largest}")
    page.evaluate(LOAD_ALL)
    shift = page.evaluate("window.__shift")
    if shift > SHIFT_ALLOWED:
        note(f"shift: {shift} of {page.evaluate('window.__moved')}")
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wider > 0:
        note(f"wider than the window by {wider}")
    broken = page.evaluate("[...document.images].filter((image) => !image.naturalWidth).map((image) => image.src)")
    if broken:
        note(f"broken pictures: {broken}")
    stored = page.evaluate("localStorage.length + sessionStorage.length")
    if stored:
        note("stored items")
    page.evaluate("() => document.querySelectorAll('details').forEach((element) => { element.open = true; })")
    page.evaluate(axe)
    result = page.evaluate("""() => axe.run(document, { runOnly:
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })""")
    for violation in result["violations"]:
        nodes = [node["html"][:160] for node in violation["nodes"]][:3]
        note(f"axe {violation['id']}: {nodes}")


if __name__ == "__main__":
    json.dump(audit(sys.argv[1], sys.argv[2:]), sys.stdout, indent=1)
