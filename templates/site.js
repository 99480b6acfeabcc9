// Adds to pages that are complete without it: the days that are left today.
(() => {
  "use strict";
  const day = document.querySelector("[data-last-day]");
  const left = document.querySelector("[data-days-left]");
  if (!day || !left) return;
  const [year, month, date] = day.getAttribute("datetime").split("-").map(Number);
  const now = new Date();
  const days = Math.round(
    (Date.UTC(year, month - 1, date) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86400000);
  if (days > 1) left.textContent = left.dataset.daysLeft.replace("#", String(days));
  else if (days >= 0) left.textContent = left.dataset.lastOne;
})();
