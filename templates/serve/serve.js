/* The page around the documents: it shows what it is told, and keeps the reader's place. */
(() => {
"use strict";
/** @param {string} id */
const the = (id) => document.getElementById(id);
const words = JSON.parse(the("words").textContent);
const VIEWS = ["guide", "runsheet", "page", "pdf"];
const choices = { language: the("language"), audience: the("audience"), plan: the("plan") };
let told = { number: 0, page: 0, plans: [], errors: [], remarks: [] };
let news = null;
let asking = "";  // the document that the news are asked for
let shown = "";  // what the frame holds: a number and an address

const view = () => {
  const asked = location.hash.slice(1);
  return VIEWS.includes(asked) ? asked : VIEWS[0];
};

/* The address of a document, without what tells its format. */
const stem = (name) => {
  const { language, audience, plan } = choices;
  return name === "runsheet" ? plan.value : `${language.value}/${audience.value}/${name}`;
};

const address = () => {
  if (view() === "page") {
    return `contrechamp.${choices.language.value}.html`;
  }
  return view() === "pdf" || !stem(view()) ? "" : `${stem(view())}.html`;
};

/* Words that come as markup are ours, and escaped where they were made. Items that stand already
   stay: a screen reader hears what is new. */
const listed = (list, items) => {
  const standing = new Map([...list.children].map((item) => [item.dataset.said, item]));
  const wanted = items.map((said) => {
    const known = standing.get(said);
    standing.delete(said);
    if (known) {
      return known;
    }
    const made = document.createElement("template");
    made.innerHTML = said;
    made.content.firstElementChild.dataset.said = said;
    return made.content.firstElementChild;
  });
  standing.forEach((item) => item.remove());
  wanted.forEach((item, number) => {
    if (list.children[number] !== item) {
      list.insertBefore(item, list.children[number] || null);
    }
  });
};

const said = (element, text) => {
  if (element.textContent !== text) {
    element.textContent = text;
  }
  element.hidden = !text && element.id !== "state";
};

/* Where the reader is: the last element with a name above the middle of the window, and how far. */
const place = (frame) => {
  const inside = frame.contentWindow;
  const middle = inside.innerHeight / 3;
  let found = null;
  for (const element of inside.document.querySelectorAll("[id]")) {
    const top = element.getBoundingClientRect().top;
    if (top <= middle && element.getClientRects().length) {
      found = { id: element.id, top };
    }
  }
  return { found, y: inside.scrollY };
};

const back = (frame, { found, y }) => {
  const inside = frame.contentWindow;
  const element = y && found && inside.document.getElementById(found.id);
  const top = element ? inside.scrollY + element.getBoundingClientRect().top - found.top : y;
  inside.scrollTo({ top, behavior: "instant" });
};

/* Pages of elsewhere open beside us: they may not be shown in a frame. */
const outward = (frame) => {
  frame.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='http']");
    if (link) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  }, true);
};

/* The new document is loaded behind the old one, and takes its place where the reader was. */
const show = () => {
  const number = view() === "page" ? told.page : told.number;
  const wanted = address();
  const where = `${number} ${wanted}`;
  the("shown").hidden = !wanted || !number;
  if (!wanted || !number || where === shown) {
    return;
  }
  shown = where;
  const old = the("shown").querySelector("iframe:not(.coming)");
  the("shown").querySelectorAll("iframe.coming").forEach((late) => late.remove());
  const frame = document.createElement("iframe");
  frame.className = "coming";
  frame.title = the(`view-${view()}`).textContent;
  frame.dataset.address = wanted;
  frame.addEventListener("load", () => {
    const focused = old && document.activeElement === old;
    if (old && old.dataset.address === wanted) {
      back(frame, place(old));
    }
    outward(frame);
    frame.className = "";
    if (old) {
      old.remove();
    }
    if (focused) {
      frame.focus();
    }
  }, { once: true });
  const inner = old && old.dataset.address === wanted && view() === "page" ? old.contentWindow.location.hash : "";
  frame.src = `/document/${wanted}?${number}${inner}`;
  the("shown").append(frame);
};

const offered = () => {
  const { plan } = choices;
  const known = [...plan.options].map((option) => option.value).join();
  if (known === told.plans.map(([where]) => where).join()) {
    return;
  }
  const name = plan.value.split("/")[2];
  plan.replaceChildren(...told.plans.map(([where, label]) => new Option(label, where)));
  const same = told.plans.find(([where]) => where.split("/")[2] === name);
  if (same) {
    plan.value = same[0];
  }
};

const draw = () => {
  const now = view();
  for (const name of VIEWS) {
    const link = the(`view-${name}`);
    if (name === now) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
  offered();
  choices.plan.parentElement.hidden = !["runsheet", "pdf"].includes(now) || told.plans.length < 2;
  document.body.classList.toggle("faulty", Boolean(told.faulty));
  the("findings").hidden = !told.errors.length;
  listed(the("errors"), told.errors);
  the("remarks").hidden = !told.remarks.length;
  the("count").textContent = told.remarks.length ? ` (${told.remarks.length})` : "";
  listed(the("remarked"), told.remarks);
  const late = now === "page" && told.number && told.page !== told.number;
  said(the("notice"), late ? words[told.page ? "page_busy" : "page_first"] : "");
  the("press").hidden = now !== "pdf" || !told.number;
  if (now === "pdf") {
    pressed();
  }
  show();
};

/* PDFs are made when they are asked for; each says when it is no longer of what is shown. */
const made = new Map();

const pressed = () => {
  for (const button of document.querySelectorAll("[data-press]")) {
    const [state, link] = button.parentElement.querySelectorAll("p");
    const where = stem(button.dataset.press);
    const { number = 0, busy = false, failed = false, findings = [] } = made.get(where) || {};
    const old = number && number !== told.number ? words.pdf_old : "";
    button.disabled = busy || !where;
    state.textContent = busy ? words.pdf_busy : failed || (!number && findings.length) ? words.pdf_failed : old;
    link.hidden = !number || busy;
    link.firstElementChild.href = `/document/${where}.pdf?${number}`;
    listed(button.parentElement.querySelector("ol"), findings);
  }
};

const press = async (button) => {
  const where = stem(button.dataset.press);
  made.set(where, { ...made.get(where), busy: true });
  pressed();
  try {
    const answer = await fetch(`/pdf/${where}.pdf`, { method: "POST" });
    made.set(where, await answer.json());
  } catch {
    made.set(where, { failed: true });
  }
  pressed();
};

/* News come for as long as somebody sees them: a browser holds few lines open to one machine. */
const listen = () => {
  if (news) {
    news.close();
    news = null;
  }
  if (document.hidden) {
    return;
  }
  asking = address();
  const asked = new URLSearchParams({
    language: choices.language.value, audience: choices.audience.value, document: asking,
  });
  news = new EventSource(`/news?${asked}`);
  news.addEventListener("message", (event) => {
    told = JSON.parse(event.data);
    if (told.run !== document.body.dataset.run) {  // another run, another title: another frame
      location.reload();
      return;
    }
    said(the("state"), told.said);
    draw();
    if (address() !== asking) {  // the sessions are known by now
      listen();
    }
  });
  news.addEventListener("error", () => said(the("state"), words.gone));
};

const turn = () => {
  sessionStorage.setItem("choices", JSON.stringify([choices.language.value, choices.audience.value]));
  draw();
  listen();
};

const kept = JSON.parse(sessionStorage.getItem("choices") || "[]");
[choices.language, choices.audience].forEach((choice, number) => {
  if ([...choice.options].some((option) => option.value === kept[number])) {
    choice.value = kept[number];
  }
});
Object.values(choices).forEach((choice) => choice.addEventListener("change", turn));
document.querySelectorAll("[data-press]").forEach((button) => {
  button.addEventListener("click", () => press(button));
});
the("choices").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", turn);
document.addEventListener("visibilitychange", listen);
draw();
listen();
})();
