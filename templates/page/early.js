/* Said before anything is drawn, in words of 2010 for browsers of any age: whether the page lives, or is the guide alone. */

(function (page) {
  page.className = "hasOwn" in Object && "HTMLDialogElement" in window ? "alive" : "old";
  document.addEventListener("DOMContentLoaded", function () {
    if (!page.getAttribute("data-view")) page.className = "old"; // the page's script did not start
  });
})(document.documentElement);
