// Opens an order that the host cannot read: AES-256-GCM with the key that follows the # of the address, or with one
// that follows from the customer's code. The key never leaves this page, and is stored nowhere.
"use strict";

(() => {
  const box = document.querySelector(".sealed");
  if (!box) return;
  const link = box.dataset;
  const say = (state) => {
    for (const element of box.querySelectorAll("[data-state]")) element.hidden = element.dataset.state !== state;
    box.dataset.now = state;
  };
  const bytesOf = (text) => {
    const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  };
  class Missing extends Error {}
  const encoded = (text) => new TextEncoder().encode(text);

  const fetchPart = async (name) => {
    const answer = await fetch(name, { credentials: "omit", cache: "no-store" }).catch(() => null);
    if (!answer || !answer.ok) throw new Missing(name);
    return new Uint8Array(await answer.arrayBuffer());
  };
  // A part is a nonce of 12 bytes, the ciphertext and its tag, bound to the link and to its own name.
  const decrypt = (key, name, part) => crypto.subtle.decrypt(
    {
      name: "AES-GCM",
      iv: part.subarray(0, 12),
      additionalData: encoded("likeness sealed v1\n" + link.day + "\n" + link.token + "\n" + name),
    },
    key, part.subarray(12));
  const imported = (bytes) => crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);

  const keyOfCode = async (code) => {
    const plain = code.toLowerCase().replace(/[\s\u2013-]/g, "");
    const material = await crypto.subtle.importKey("raw", encoded(plain), "PBKDF2", false, ["deriveKey"]);
    const codeKey = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(link.salt), iterations: Number(link.iterations) },
      material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    return imported(await decrypt(codeKey, "key.bin", await fetchPart("key.bin")));
  };

  const unlocked = async (key) => {
    const contents = JSON.parse(
      new TextDecoder().decode(await decrypt(key, "contents.bin", await fetchPart("contents.bin"))));
    const files = new Map(contents.files.map((file) => [file.name, file]));
    const opened = new Map();
    const address = (name) => {
      const file = files.get(name);
      if (!opened.has(name)) {
        opened.set(name, fetchPart(file.part).then((part) => decrypt(key, file.part, part))
          .then((plain) => URL.createObjectURL(new Blob([plain], { type: file.type }))));
      }
      return opened.get(name);
    };
    return { pages: contents.pages, address };
  };

  const show = async ({ pages, address }) => {
    // The page is ours: its tag was checked. It is parsed apart, so that nothing in it is loaded from the host.
    const page = new DOMParser().parseFromString(pages[document.documentElement.lang], "text/html");
    const pictures = [...page.querySelectorAll("img")].map((picture) => {
      const name = picture.getAttribute("src");
      picture.removeAttribute("src");
      picture.removeAttribute("srcset");
      return [picture, name];
    });
    const viewed = [...page.querySelectorAll("a[data-view]")].map((anchor) => [anchor, anchor.getAttribute("href")]);
    for (const anchor of page.querySelectorAll("a[download]")) {
      const name = anchor.getAttribute("href");
      anchor.addEventListener("click", async (event) => {
        if (anchor.href.startsWith("blob:")) return;
        event.preventDefault();
        anchor.download = name;
        anchor.href = await address(name);
        anchor.click();
      });
    }
    // Everything is there before the page is changed: until then it can say what is amiss.
    await Promise.all(pictures.map(async ([picture, name]) => { picture.src = await address(name); }));
    await Promise.all(viewed.map(async ([anchor, name]) => { anchor.href = await address(name); }));
    const main = document.getElementById("main");
    main.textContent = "";
    while (page.body.firstChild) main.appendChild(page.body.firstChild);
    likeness.start(document.body);
    main.dataset.opened = "true";
    main.focus();
  };

  // Another language within this page: another page would have to be given the key.
  const turn = async (order, anchor) => {
    const answer = await fetch(anchor.href, { credentials: "omit", cache: "no-store" });
    if (!answer.ok) throw new Missing(anchor.href);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of [".skip", ".masthead", ".colophon"]) {
      document.querySelector(part).replaceWith(other.querySelector(part));
    }
    for (const banner of document.querySelectorAll(".banner")) banner.remove();
    for (const banner of other.querySelectorAll(".banner")) document.getElementById("main").before(banner);
    document.documentElement.lang = other.documentElement.lang;
    document.title = other.title;
    history.replaceState(null, "", anchor.href);
    await show(order);
    keepOpen(order);
  };
  const keepOpen = (order) => {
    for (const other of document.querySelectorAll(".languages a")) {
      other.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
        event.preventDefault();
        turn(order, other).catch(() => { location.href = other.href; });
      });
    }
  };

  const open = async (state, key) => {
    say("opening");
    try {
      const order = await unlocked(await key());
      await show(order);
      if (link.asksCode === "true") keepOpen(order);
    } catch (error) {
      // What is neither missing nor refused by the cipher, this browser cannot do.
      say(error instanceof Missing ? "missing" : error && error.name === "OperationError" ? state : "old");
    }
  };

  if (window.isSecureContext === false) return say("insecure");
  if (!window.crypto || !crypto.subtle || !window.fetch || !window.TextEncoder || !window.DOMParser) return say("old");
  const fragment = location.hash.slice(1);
  // The other language needs the key as well.
  for (const other of document.querySelectorAll(".languages a")) other.hash = location.hash;
  if (/^[A-Za-z0-9_-]{43}$/.test(fragment)) {
    open("wrong", () => imported(bytesOf(fragment)));
  } else if (link.asksCode === "true") {
    const form = box.querySelector("[data-code]");
    const input = form.querySelector("input");
    const submit = () => open("wrongCode", () => keyOfCode(input.value)).then(() => {
      if (document.contains(input)) input.focus();
    });
    input.disabled = false;
    form.querySelector("[data-open]").disabled = false;
    form.querySelector("[data-open]").addEventListener("click", submit);
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") submit(); });
  } else {
    say(fragment ? "wrong" : "noKey");
  }
  window.addEventListener("hashchange", () => location.reload());
})();
