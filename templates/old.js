// For browsers that cannot read the other script: says so. They skip what is newer than they are, and run this.
(function () {
  var states = document.querySelectorAll("[data-state]");
  for (var i = 0; i < states.length; i += 1) states[i].hidden = states[i].getAttribute("data-state") !== "old";
})();
