// The pages of the display: one board comes whenever something changes, and every clock is
// counted here, from the meeting's own time, without a message a second.
"use strict";
(() => {
  const root = document.body;
  const view = root.dataset.view;
  const at = (id) => document.getElementById(id);
  const silence = 25000;
  let board = null;
  let offset = null;
  let wallOffset = 0;
  let heardAt = 0;
  let source = null;
  let alarm = 0;
  let whole = null;

  // --- The meeting's time -------------------------------------------------------------------

  const now = () => performance.now() + offset;

  const measure = async () => {
    const began = performance.now();
    const answer = await fetch("/now", { cache: "no-store" });
    const there = Number(await answer.text());
    const ended = performance.now();
    if (!answer.ok || !Number.isFinite(there)) throw new Error("no time");
    return { span: ended - began, offset: there - (began + ended) / 2 };
  };

  // The quickest of a few questions tells the time best: its error is at most half its way.
  const setTime = async () => {
    let best = null;
    for (let count = 0; count < 4; count += 1) {
      try {
        const one = await measure();
        if (best === null || one.span < best.span) best = one;
      } catch { break; }
    }
    if (best === null) return;
    offset = best.offset;
    wallOffset = Date.now() - performance.now();
    draw();
  };

  // --- The line to the meeting --------------------------------------------------------------

  const heard = () => {
    heardAt = performance.now();
    at("link").hidden = true;
    root.dataset.link = "live";
  };

  const lost = () => {
    at("link").hidden = false;
    root.dataset.link = "lost";
  };

  const connect = () => {
    if (source) source.close();
    heardAt = performance.now();
    source = new EventSource("/events");
    source.addEventListener("open", () => { setTime(); });
    source.addEventListener("beat", heard);
    source.addEventListener("board", (event) => {
      heard();
      const before = board;
      board = JSON.parse(event.data);
      // Until the whole queue is there anew, those behind stand as they did: nothing jumps away.
      const isOver = board.waiting <= board.queue.length || before?.queueItem !== board.queueItem;
      if (isOver) whole = null;
      root.dataset.entry = board.entry;
      draw();
      fetchWhole();
    });
    source.addEventListener("error", () => {
      lost();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, 1000 + Math.random() * 2000);
      }
    });
  };

  setInterval(() => {
    if (performance.now() - heardAt > silence) { lost(); connect(); }
    // A machine that slept, or a clock that jumped: ask again.
    if (Math.abs(Date.now() - performance.now() - wallOffset) > 250) setTime();
  }, 5000);
  setTimeout(function again() {
    setTime();
    setTimeout(again, 60000 + Math.random() * 20000);
  }, 60000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) setTime(); });

  // Who waits far behind is not in what everybody gets; the page of the queue asks for it.
  const fetchWhole = () => {
    if (view !== "queue" || board.waiting <= board.queue.length) return;
    const wanted = board.entry;
    setTimeout(async () => {
      if (board.entry !== wanted) return;
      try {
        const answer = await fetch("/board.json", { cache: "no-store" });
        const found = await answer.json();
        if (found.entry >= board.entry) { whole = found.queue; draw(); }
      } catch { /* The next change asks again. */ }
    }, Math.random() * 1500);
  };

  // --- Clocks -------------------------------------------------------------------------------

  const left = (clock) => ("due" in clock ? clock.due - now() : clock.left);

  const figures = (seconds) => {
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const tail = String(s).padStart(2, "0");
    return h > 0 ? `${h}:${String(m).padStart(2, "0")}:${tail}` : `${m}:${tail}`;
  };

  // A second that has begun is counted while time is left, and only when it is over after that.
  const countdown = (rest) =>
    rest > 0 ? figures(Math.ceil(rest / 1000)) : "+" + figures(Math.floor(-rest / 1000));

  const clockTime = (instant) => {
    const local = new Date(instant + board.offset * 1000);
    return local.toISOString().slice(11, 16);
  };

  const phaseOf = (speaker) => {
    if (speaker.state !== "speaking") return speaker.state;
    const rest = left(speaker.clock);
    if (rest <= 0) return "over";
    return rest <= speaker.warning ? "wrapping" : "speaking";
  };

  const words = {
    called: "Please begin", speaking: "Speaking", wrapping: "Please wrap up", over: "Time is up",
    paused: "Paused",
  };
  const causes = {
    question: "while an official answers", recess: "for the recess", outage: "for a fault of the line",
    point: "for a point of order", disorder: "until there is order",
  };

  // --- Drawing ------------------------------------------------------------------------------

  const put = (id, text) => {
    const node = at(id);
    if (node && node.textContent !== text) node.textContent = text;
  };

  const make = (tag, name, text) => {
    const node = document.createElement(tag);
    if (name) node.className = name;
    if (text !== undefined) node.textContent = text;
    return node;
  };

  const fill = (id, nodes) => {
    const list = at(id);
    if (!list) return;
    const fresh = nodes.map((node) => node.outerHTML).join("");
    if (list.dataset.drawn === fresh) return;
    list.dataset.drawn = fresh;
    list.replaceChildren(...nodes);
  };

  const standing = () => {
    if (board.phase === "doors") return "The doors are open";
    if (board.phase === "recess") {
      return "Recess" + (board.recessUntil ? ` until ${clockTime(board.recessUntil)}` : "");
    }
    if (board.phase === "exec_session") return "Executive session, not public";
    if (board.phase === "adjourned") return "The meeting is adjourned";
    return "The floor is free";
  };

  const itemLine = () => {
    const item = board.agenda.find((one) => one.number === board.item);
    return item ? `Item ${item.number}: ${item.title}` : "";
  };

  const forecast = () => {
    if (board.each === null || board.waiting === 0 || board.phase === "adjourned") return "";
    const ahead = board.ahead ? Math.max(0, left(board.ahead)) : 0;
    return `All who wait are heard by about ${clockTime(now() + ahead + board.each * board.waiting)}`;
  };

  const drawFloor = () => {
    const speaker = board.phase === "in_session" ? board.speaker : null;
    const phase = speaker ? phaseOf(speaker) : "free";
    const clock = at("clock");
    root.dataset.phase = phase;
    if (!clock) return phase;
    if (speaker) {
      const rest = left(speaker.clock);
      const text = countdown(rest);
      clock.classList.remove("words");
      clock.style.setProperty("--chars", text.length);
      put("clock", text);
      put("speaker", speaker.name);
      const why = phase === "paused" ? causes[speaker.pausedFor] : undefined;
      put("phase", words[phase] + (why ? ` ${why}` : ""));
      put("aside", board.resumes ? `Then ${board.resumes} goes on` : "");
      if (at("rest")) {
        const share = speaker.allowed > 0 ? Math.min(1, Math.max(0, rest / speaker.allowed)) : 0;
        at("rest").style.setProperty("--rest", share.toFixed(4));
      }
    } else {
      clock.classList.add("words");
      put("clock", view === "stage" || view === "room" ? standing() : "");
      put("speaker", view === "queue" ? standing() : "");
      put("phase", "");
      put("aside", board.queue.length > 0 && board.phase === "in_session" ? `Next: ${board.queue[0].name}` : "");
      if (at("rest")) at("rest").style.setProperty("--rest", 0);
    }
    return phase;
  };

  const drawNext = () => {
    fill("next", board.queue.slice(0, 3).map((one, index) => {
      const row = make("li");
      row.append(make("b", "figures", String(index + 1)), make("span", "", one.name));
      return row;
    }));
    put("waiting", board.waiting === 0 ? "Nobody waits" : board.waiting === 1 ? "1 person waits" : `${board.waiting} people wait`);
    put("forecast", forecast());
  };

  const sides = { pro: "for", con: "against", neutral: "neutral" };

  // Who is first as of now, and behind them who stood there when the whole queue was last read.
  const waiting = () => {
    const first = new Set(board.queue.map((one) => one.card));
    const behind = (whole || []).slice(board.queue.length).filter((one) => !first.has(one.card));
    return [...board.queue, ...behind].slice(0, board.waiting);
  };

  const drawQueue = () => {
    const queue = waiting();
    let wait = board.ahead ? Math.max(0, left(board.ahead)) : 0;
    fill("queue", queue.map((one, index) => {
      const row = make("li");
      const minutes = Math.round(wait / 60000);
      wait += board.each || 0;
      const about = make("span", "s", [`card ${one.card}`, sides[one.side]].filter(Boolean).join(", "));
      const who = make("span", "", "");
      who.append(make("span", "t", one.name), document.createElement("br"), about);
      row.append(
        make("span", "n figures", String(index + 1)), who,
        make("span", "r", minutes < 1 ? "next" : `about ${minutes} min`));
      return row;
    }));
    const more = board.waiting - queue.length;
    put("more", more > 0 ? `and ${more} more` : "");
  };

  const states = {
    pending: "○ to come", open: "▶ now", closed: "✓ done", held: "‖ set aside", skipped: "– left out",
    postponed: "→ put off",
  };

  const drawAgenda = () => {
    fill("agenda", board.agenda.map((item) => {
      const row = make("li", item.number === board.item ? "is-now" : item.state === "closed" ? "is-done" : "");
      if (item.number === board.item) row.setAttribute("aria-current", "step");
      const used = item.used + (item.since ? now() - item.since : 0);
      const plan = item.box ? `${Math.round(item.box / 60000)} min planned` : "";
      const spent = item.state === "pending" ? "" : `${Math.floor(used / 60000)} min used`;
      const what = make("span", "", "");
      what.append(
        make("span", "t", item.title), document.createElement("br"),
        make("span", "s", [plan, spent].filter(Boolean).join(", ")));
      row.append(make("span", "n figures", String(item.number)), what, make("span", "r", states[item.state]));
      return row;
    }));
  };

  const invitation = () => {
    const box = at("invitation");
    if (!box) return;
    box.hidden = !(board.signUp && board.signUp.open);
    const closed = at("list-closed");
    if (closed) closed.hidden = !(board.signUp && !board.signUp.open && board.phase !== "adjourned");
  };

  const draw = () => {
    if (board === null || offset === null) return;
    clearTimeout(alarm);
    put("title", board.title);
    put("item", itemLine());
    put("day", clockTime(now()));
    if (at("rehearsal")) at("rehearsal").hidden = !board.rehearsal;
    const phase = drawFloor();
    if (view === "lower-third") at("strip").hidden = phase === "free";
    if (view === "room") drawNext();
    if (view === "queue") { drawQueue(); put("forecast", forecast()); }
    if (view === "agenda") drawAgenda();
    if (view === "queue" || view === "agenda") put("phase-of-meeting", standing());
    invitation();
    root.dataset.drawn = "yes";
    alarm = setTimeout(draw, pause());
  };

  // Sleeps until the next figure changes: a second of a clock that runs, else the minute.
  const pause = () => {
    const moment = now();
    let wait = 60000 - (moment % 60000);
    const speaker = board.phase === "in_session" ? board.speaker : null;
    if (speaker && at("clock") && "due" in speaker.clock) {
      const rest = speaker.clock.due - moment;
      const part = rest > 0 ? rest % 1000 || 1000 : 1000 - (-rest % 1000);
      wait = Math.min(wait, part);
    }
    return Math.max(1, wait + 1);
  };

  connect();
})();
