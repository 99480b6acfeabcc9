"""Does in headless Chromium what a customer does, and prints what is to be seen then, as JSON.

    act.py viewer URL               opens the first picture, goes on by key, closes it
    act.py days URL                 reads the days that are left, with scripts and without
    act.py open URL [CODE]          opens a sealed order, with a code if there is one, and turns to the other language
    act.py refusals CASES           opens sealed orders where something is amiss: CASES is a JSON list of objects with
                                    "url", and where it applies "code", "lacks" (what the browser does not have: a
                                    path from window, or "modules") and "port" (of the host that url names)
"""

import json
import sys
from importlib import resources
from urllib.parse import urlsplit

from playwright.sync_api import TimeoutError, sync_playwright

CHROMIUM = "/usr/bin/chromium"


def viewer(page, url):
    page.goto(url)
    # By keyboard alone: past the head of the page, then to the first picture.
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-view')"):
            break
    page.keyboard.press("Enter")
    dialog = page.locator("dialog")
    page.evaluate((resources.files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document.querySelector('dialog'))")
    faults = [violation["id"] for violation in found["violations"]]
    seen = {"opened": dialog.is_visible(), "first": dialog.locator("img").get_attribute("src").rsplit("/", 1)[-1]}
    page.keyboard.press("ArrowRight")
    seen["second"] = dialog.locator("img").get_attribute("src").rsplit("/", 1)[-1]
    page.keyboard.press("Escape")
    seen["closed"] = not dialog.is_visible()
    seen["skip"], seen["faults"] = skip, faults
    seen["focus"] = page.evaluate("document.activeElement.getAttribute('href')")
    return seen


def days(browser, url):
    seen = {}
    for name, scripts in (("static", False), ("live", True)):
        page = browser.new_page(java_script_enabled=scripts)
        page.goto(url)
        left = page.locator("[data-days-left]")
        seen[name] = left.evaluate("""(element) => element.textContent ||
            ["::before", "::after"].map((part) => JSON.parse(getComputedStyle(element, part).content)).join("\\n")""")
        seen[name + "Height"] = left.bounding_box()["height"]
        page.close()
    return seen


SETTLED = "main[data-opened], .sealed[data-now]:not([data-now=opening])"


def sealed(page, url, code=None):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(url)
    if code is not None:
        page.fill("#code", code)
        page.click("[data-open]")
    # The page's own policy forbids the polling that waits for a function.
    page.wait_for_selector(SETTLED, state="attached", timeout=60000)
    page.evaluate("() => document.querySelectorAll('details').forEach((element) => { element.open = true; })")
    page.evaluate((resources.files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    with page.expect_download() as download:
        page.locator("a[download]").first.click()
    seen = {
        "heading": page.locator("h1").inner_text(),
        "pictures": pictures(page),
        "sources": page.evaluate("[...new Set([...document.images].map((image) => image.src.split(':')[0]))]"),
        "download": download.value.suggested_filename,
        "bytes": len(open(download.value.path(), "rb").read()),
        "faults": [violation["id"] for violation in found["violations"]],
    }
    page.click(".languages a")
    page.wait_for_selector("html[lang=es] main[data-opened]", state="attached", timeout=60000)
    page.wait_for_selector("html[lang=es] main h1", timeout=60000)
    fragment = urlsplit(url).fragment
    seen["turned"] = {
        "heading": page.locator("h1").inner_text(),
        "title": page.title(),
        "switch": page.locator(".languages a").inner_text(),
        "privacy": page.locator(".colophon nav a").inner_text(),
        "page": urlsplit(page.url).path.rsplit("/", 1)[-1],
        "fragmentIsAsBefore": urlsplit(page.url).fragment == fragment,
        "pictures": pictures(page),
    }
    seen["stored"] = page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
    seen["keySent"] = bool(fragment) and any(fragment in request.split("#")[0] for request in requests)
    return seen


def pictures(page):
    """Natural widths, once all are there."""
    return page.evaluate("""() => Promise.all([...document.images].map(
        (image) => image.decode().then(() => image.naturalWidth, () => 0)))""")


def refused(browser, case):
    """What a visitor reads who cannot open the order: the one sentence that is shown, and whether a picture is."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    lacks = case.get("lacks")
    if lacks == "modules":
        # A browser from before modules: it runs what is marked `nomodule`, and cannot read newer scripts.
        page.route("**/*", lambda route: as_before_modules(route))
    elif lacks:
        owner, _, name = ("window." + lacks).rpartition(".")
        page.add_init_script(f"Object.defineProperty({owner}, '{name}', {{ value: undefined }})")
    page.goto(case["url"])
    if "code" in case:
        page.fill("#code", case["code"])
        page.click("[data-open]")
    try:
        page.wait_for_selector(
            "[data-state]:not([hidden])" if lacks == "modules" else SETTLED, state="attached", timeout=30000)
    except TimeoutError:
        # What is to be seen then tells why.
        pass
    shown = [state.inner_text() for state in page.locator(".states p").all() if state.is_visible()]
    seen = {"shown": shown, "pictures": page.evaluate("document.querySelectorAll('main img').length")}
    context.close()
    return seen


def as_before_modules(route):
    if route.request.url.split("#")[0].endswith((".bin", ".css", ".svg", "old.js")):
        return route.continue_()
    answer = route.fetch()
    text = answer.text()
    if route.request.resource_type == "document":
        text = text.replace(" nomodule", "")
    elif route.request.resource_type == "script":
        text = "syntax of a later year @" + text
    return route.fulfill(response=answer, body=text)


def refusals(playwright, cases):
    seen = []
    browsers = {}
    for case in cases:
        port = case.get("port")
        if port not in browsers:
            host = urlsplit(case["url"]).netloc
            rules = [f"--host-resolver-rules=MAP {host}:80 127.0.0.1:{port}"] if port else []
            browsers[port] = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *rules])
        seen.append(refused(browsers[port], case))
    for browser in browsers.values():
        browser.close()
    return seen


def main(what, *arguments):
    with sync_playwright() as playwright:
        if what == "refusals":
            return refusals(playwright, json.loads(arguments[0]))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if what == "days":
            return days(browser, *arguments)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        seen = viewer(page, *arguments) if what == "viewer" else sealed(page, *arguments)
        browser.close()
    return seen


if __name__ == "__main__":
    json.dump(main(*sys.argv[1:]), sys.stdout)
