/*
 * Nothing is typed in vain: while an answer opens or closes other questions, the officer goes on typing. What comes back for a
 * form that has changed meanwhile is not shown but asked for again. Without scripts the forms work as they are.
 */
(function () {
  'use strict';
  const asked = new WeakMap();
  const answers = (form) => new URLSearchParams(new FormData(form)).toString();

  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.detail.elt.closest('form');
    if (form) {
      asked.set(event.detail.xhr, answers(form));
    }
  });

  document.addEventListener('htmx:beforeSwap', (event) => {
    const question = event.detail.requestConfig.elt;
    const form = question.closest('form');
    const before = asked.get(event.detail.xhr);
    if (form && before !== undefined && before !== answers(form)) {
      event.detail.shouldSwap = false;
      window.htmx.trigger(question, 'change');
    }
  });
})();
