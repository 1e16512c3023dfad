/* What a page of everything does with a script: shows one view at a time, opens what stands
   behind a first screen, searches, sets options side by side and lays out a visit sheet. It
   chooses no fact and no number: those come from the page, or from netx's own rules, which
   `engine` holds. It keeps nothing and asks nobody. */
"use strict";

const byId = (id) => document.getElementById(id);
const made = (tag, attributes = {}, ...inside) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};
