"""Does in headless Chromium what a customer does, and prints what is to be seen then, as JSON.

    act.py viewer URL               opens the first picture, goes on by key, closes it
    act.py days URL                 reads the days that are left, with scripts and without
    act.py open URL [CODE]          opens a sealed order, with a code if there is one
    act.py insecure URL PORT        opens a sealed order by name over plain http
    act.py old URL                  opens a sealed order in a browser that cannot decrypt
"""

import json
import sys
from importlib import resources
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

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


def sealed(page, url, code=None):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(url)
    if code is not None:
        page.fill("#code", code)
        page.click("[data-open]")
    # The page's own policy forbids the polling that waits for a function.
    page.wait_for_selector(
        "main[data-opened], .sealed[data-now]:not([data-now=opening])", state="attached", timeout=60000)
    if not page.evaluate("document.querySelector('main').dataset.opened"):
        state = page.evaluate("document.querySelector('.sealed').dataset.now")
        return {"state": state, "shown": page.locator(f"[data-state={state}]").is_visible()}
    page.evaluate("() => document.querySelectorAll('details').forEach((element) => { element.open = true; })")
    page.evaluate((resources.files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    with page.expect_download() as download:
        page.locator("a[download]").first.click()
    return {
        "state": "open",
        "heading": page.locator("h1").inner_text(),
        "pictures": page.evaluate("[...document.images].map((image) => image.complete && image.naturalWidth)"),
        "sources": page.evaluate("[...new Set([...document.images].map((image) => image.src.split(':')[0]))]"),
        "download": download.value.suggested_filename,
        "bytes": len(open(download.value.path(), "rb").read()),
        "faults": [violation["id"] for violation in found["violations"]],
        "otherLanguage": "#" + urlsplit(url).fragment == page.evaluate("document.querySelector('.languages a').hash")
                         or not urlsplit(url).fragment,
        "keySent": any("#" not in request and urlsplit(url).fragment in request
                       for request in requests if urlsplit(url).fragment),
    }


def main(what, url, *rest):
    arguments = ["--no-sandbox"]
    if what == "insecure":
        arguments.append(f"--host-resolver-rules=MAP photos.lumen.example:80 127.0.0.1:{rest[0]}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        if what == "days":
            return days(browser, url)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        if what == "old":
            page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
        seen = viewer(page, url) if what == "viewer" else sealed(page, url, *(rest if what == "open" else ()))
        browser.close()
    return seen


if __name__ == "__main__":
    json.dump(main(*sys.argv[1:]), sys.stdout)
