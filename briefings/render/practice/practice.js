"use strict";
// Marks each question when it is checked, keeps the score, and lets missed ones be tried again.
(() => {
  const questions = [...document.querySelectorAll("form.question")];
  const result = document.getElementById("result");
  const score = document.getElementById("score");
  const bar = document.querySelector("progress");
  document.documentElement.classList.add("js");

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/(\d)[,\u202f\u00a0](?=\d{3})/g, "$1").replace(/[^\p{L}\p{N}.%$€£₩¥]+/gu, " ")
    .replace(/\.(?!\d)/g, "").trim().replace(/^(the|a|an|in|on|at|by) /, "");
  const controls = (form) => [...form.querySelectorAll(".controls input, .controls select")];
  const chosen = (form) => form.querySelector(".controls input:checked");
  const all = (form, selector) => [...form.querySelectorAll(selector)];

  // For each way of answering: whether there is an answer, and whether it is right.
  const WAYS = {
    radio: {
      given: (form) => chosen(form) !== null,
      right: (form) => chosen(form).value === form.dataset.right,
    },
    select: {
      given: (form) => controls(form)[0].value !== "",
      right: (form) => controls(form)[0].value === form.dataset.right,
    },
    text: {
      given: (form) => controls(form)[0].value.trim() !== "",
      right: (form) => JSON.parse(form.dataset.accepted)
        .some((accepted) => plain(accepted) === plain(controls(form)[0].value)),
    },
    places: {
      given: (form) => controls(form).every((place) => place.value !== ""),
      right: (form) => controls(form).every((place) => place.value === place.dataset.right),
    },
  };
  const WANTED = {
    radio: "Choose an answer first.", select: "Choose an answer first.",
    text: "Write an answer first.", places: "Give every event a place first.",
  };

  const mark = (form, right) => {
    const { control, answer } = form.dataset;
    form.classList.toggle("correct", right);
    form.classList.toggle("missed", !right);
    form.querySelector(".verdict").textContent = right
      ? "✓ Right." : `✗ Not right. The answer: ${answer}`;
    form.querySelector(".mine").hidden = right || control !== "text";
  };

  const show = (form) => {
    form.classList.add("done");
    form.querySelector("details").open = true;
    form.querySelector(".check").hidden = true;
    form.querySelector(".next").hidden = false;
    controls(form).forEach((control) => { control.disabled = true; });
    all(form, "label.option").forEach((option, place) => {
      const right = String(place) === form.dataset.right;
      option.classList.toggle("key", right);
      option.classList.toggle("slip", !right && option.querySelector("input").checked);
    });
  };

  const reset = (form) => {
    form.classList.remove("done", "correct", "missed");
    form.reset();
    form.hidden = false;
    form.querySelector("details").open = false;
    form.querySelector(".verdict").textContent = "";
    form.querySelector(".check").hidden = false;
    form.querySelectorAll(".next, .mine").forEach((button) => { button.hidden = true; });
    controls(form).forEach((control) => { control.disabled = false; });
    all(form, "label.option").forEach((option) => option.classList.remove("key", "slip"));
  };

  const asked = () => questions.filter((form) => !form.hidden);
  const tally = () => {
    const done = asked().filter((form) => form.classList.contains("done"));
    const right = done.filter((form) => form.classList.contains("correct"));
    score.textContent = `${right.length} right, ${done.length} of ${asked().length} answered`;
    bar.max = asked().length;
    bar.value = done.length;
    result.hidden = done.length < asked().length;
    result.querySelector("p").textContent = `${right.length} of ${asked().length} right.`;
    document.getElementById("missed").hidden = right.length === asked().length;
  };

  const next = (form) => {
    const rest = asked();
    const after = [...rest.slice(rest.indexOf(form) + 1), ...rest]
      .find((other) => !other.classList.contains("done"));
    if (after) {
      controls(after)[0].focus();
      after.scrollIntoView({ block: "nearest" });
    } else {
      result.querySelector("h2").focus();
    }
  };

  const again = (kept) => {
    questions.forEach((form) => { reset(form); form.hidden = !kept.includes(form); });
    tally();
    controls(kept[0])[0].focus();
    kept[0].scrollIntoView();
  };

  questions.forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.classList.contains("done")) return;
      const way = WAYS[form.dataset.control];
      if (!way.given(form)) {
        form.querySelector(".verdict").textContent = WANTED[form.dataset.control];
        return;
      }
      mark(form, way.right(form));
      show(form);
      tally();
      form.querySelector(".next").focus();
    });
    form.querySelector(".next").addEventListener("click", () => next(form));
    form.querySelector(".mine").addEventListener("click", () => { mark(form, true); tally(); });
  });
  document.getElementById("again").addEventListener("click", () => again(questions));
  document.getElementById("missed").addEventListener("click", () =>
    again(asked().filter((form) => form.classList.contains("missed"))));
  questions.forEach(reset);
  tally();
})();
