// Adds to pages that are complete without it: the days that are left today (a style sheet has those of the last upload), and a viewer for the pictures.
"use strict";

const likeness = {
  // The days that are left on the visitor's calendar.
  countDays(root) {
    const day = root.querySelector("[data-last-day]");
    const left = root.querySelector("[data-days-left]");
    if (!day || !left) return;
    const [year, month, date] = day.getAttribute("datetime").split("-").map(Number);
    const now = new Date();
    const days = Math.round(
      (Date.UTC(year, month - 1, date) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86400000);
    if (days < 0) return;
    const pattern = days === 1 ? left.dataset.oneDay : days ? left.dataset.days : left.dataset.noDay;
    const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
    const today = now.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
    left.textContent = pattern.replace("#", String(days)) + "\n" + left.dataset.counted.replace("@", today);
  },

  // Opens a picture over the page. Without this, its link shows the file.
  addViewer(root) {
    const links = [...root.querySelectorAll("a[data-view]")];
    if (!links.length || !window.HTMLDialogElement) return;
    const words = root.querySelector("[data-viewer-close]").dataset;
    const dialog = document.createElement("dialog");
    const picture = document.createElement("img");
    const caption = document.createElement("p");
    const bar = document.createElement("div");
    let current = 0;

    const show = (index) => {
      current = (index + links.length) % links.length;
      const thumbnail = links[current].querySelector("img");
      picture.width = Number(links[current].dataset.width);
      picture.height = Number(links[current].dataset.height);
      picture.src = links[current].href;
      picture.alt = thumbnail.alt;
      caption.textContent = thumbnail.alt;
    };
    const button = (label, action) => {
      const element = document.createElement("button");
      element.type = "button";
      element.textContent = label;
      element.addEventListener("click", action);
      bar.append(element);
    };
    if (links.length > 1) {
      button(words.viewerBack, () => show(current - 1));
      button(words.viewerNext, () => show(current + 1));
    }
    button(words.viewerClose, () => dialog.close());
    dialog.className = "viewer";
    dialog.setAttribute("aria-label", words.viewerTitle);
    caption.setAttribute("aria-live", "polite");
    dialog.append(picture, caption, bar);
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") show(current - 1);
      if (event.key === "ArrowRight") show(current + 1);
    });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => { dialog.remove(); links[current].focus(); });
    links.forEach((link, index) => link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      show(index);
      root.append(dialog);
      dialog.showModal();
    }));
  },

  start(root) {
    this.countDays(root);
    this.addViewer(root);
  },
};

likeness.start(document.body);
