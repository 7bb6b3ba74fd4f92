"use strict";

// The parts of a hand-out that move. Without this script the page is complete for reading; with it,
// it asks what the program would ask, and plays the session.
//
// Times are milliseconds. Those of a timeline count from its first step; its lead-in is before zero.

/** A session as a list of parts, each with its start, made of the rules in the page. */
class Timeline {
  constructor(rules) {
    this.rules = rules;
    this.parts = [];
    this.time = -rules.lead;
    for (const rule of rules.parts) this.add(rule);
    this.start = -rules.lead;
    this.end = this.time;
    this.planned = rules.planned;
  }

  /** A part; a run of breaths or repetitions, of which each may be a little longer; or a repeat. */
  add(rule) {
    if (rule.parts) {
      for (let i = 0; i < rule.n; i++) rule.parts.forEach((part) => this.add(part));
    } else if (rule.of) {
      for (let i = 0; i < rule.n; i++) {
        rule.of.forEach((part, j) => {
          const last = rule.to ? rule.to[j] : part.d;
          const d = rule.n > 1 ? part.d + ((last - part.d) * i) / (rule.n - 1) : part.d;
          this.push(part, d, i);
        });
      }
    } else {
      this.push(rule, rule.d, 0);
    }
  }

  push(part, duration, i) {
    const { texts, cues, exercises } = this.rules;
    const count = (at, step) => at && [at[0] + i * (step ?? 1), at[1]];
    this.parts.push({
      start: this.time,
      end: this.time + duration,
      kind: part.k,
      cue: texts[part.c],
      level: part.l ?? [0, 0],
      cycle: count(part.y),
      rep: count(part.r, part.rs),
      exercise: part.x === undefined ? null : exercises[part.x],
      picture: part.p === undefined ? null : texts[part.p],
      wait: part.w === undefined ? null : texts[part.w],
      cues: part.q === undefined ? [] : cues[part.q],
      isChime: part.h === 1,
      isLanding: part.m === 1,
      endsBreath: part.e === 1,
      step: part.s ?? 0,
    });
    this.time += duration;
  }

  index(time) {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.parts[middle].start <= time) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How full the breath is: slow at its ends, quickest in the middle. */
  level(time) {
    const part = this.parts[this.index(time)];
    const progress = Math.min(1, Math.max(0, (time - part.start) / (part.end - part.start || 1)));
    const [from, to] = part.level;
    return from + ((to - from) * (1 - Math.cos(Math.PI * progress))) / 2;
  }
}

/** Where a session is: runs, waits or is paused. Clocks come from outside. */
class Playback {
  constructor(timeline, now) {
    this.timeline = timeline;
    this.time = timeline.start;
    this.last = now;
    this.state = "running";
    [this.active, this.paused, this.cycles, this.steps] = [0, 0, 0, 0];
    this.reachedEnd = false;
    this.index = 0;
  }

  /** A gap of two seconds or more is a page that slept: it pauses where it was seen last. */
  look(now) {
    const gap = Math.max(0, now - this.last);
    this.last = now;
    if (this.state !== "running") {
      this.paused += gap;
      return [];
    }
    if (gap >= 2000) {
      this.pause("away");
      this.paused += gap;
      return [];
    }
    return this.advance(this.time + gap);
  }

  /** Goes on to `time`, at most to the next text that waits, and returns the indices begun. */
  advance(time) {
    const { parts, end } = this.timeline;
    const begun = [];
    while (this.index + 1 < parts.length && parts[this.index + 1].start <= time) {
      this.play(parts[this.index].end);
      this.count(this.index);
      if (parts[this.index + 1].wait) {
        this.pause("wait");
        return begun;
      }
      this.index += 1;
      begun.push(this.index);
    }
    this.play(Math.min(time, end));
    if (this.time >= end) {
      this.count(this.index);
      this.state = "ended";
    }
    return begun;
  }

  play(time) {
    const { planned } = this.timeline;
    this.active += Math.max(0, Math.min(time, planned) - Math.max(this.time, 0));
    if (this.time < planned && time >= planned) this.reachedEnd = true;
    this.time = time;
  }

  /** Only what was played counts, not what was skipped. */
  count(index) {
    const part = this.timeline.parts[index];
    if (part.start < 0 || part.kind === "closing") return;
    if (part.endsBreath) this.cycles += 1;
    if (this.timeline.parts[index + 1]?.step !== part.step) this.steps += 1;
  }

  pause(reason) {
    this.state = "paused";
    this.reason = reason;
  }

  /** Returns the index that begins with it, after a wait. */
  resume(now) {
    this.last = now;
    const waited = this.reason === "wait";
    this.state = "running";
    this.reason = null;
    if (!waited) return [];
    this.index += 1;
    return [this.index];
  }

  goTo(index, now) {
    this.last = now;
    this.index = index;
    this.time = this.timeline.parts[index].start;
    const { wait } = this.timeline.parts[index];
    if (wait && index > 0) {
      this.index -= 1;
      this.pause("wait");
      return [];
    }
    if (this.state === "paused" && this.reason === "wait") this.state = "running";
    return [index];
  }

  /** Where “next” goes: to the next landing, in the last step to the next breath or repetition. */
  next() {
    const { parts } = this.timeline;
    const from = this.state === "paused" && this.reason === "wait" ? this.index + 1 : this.index;
    for (let i = from + 1; i < parts.length; i++) {
      if (parts[i].isLanding && parts[i].kind !== "closing") return i;
    }
    for (let i = from + 1; i < parts.length; i++) {
      const [one, two] = [parts[i], parts[i - 1]];
      const begins = (a, b) => a && (!b || a[0] !== b[0]);
      if (begins(one.cycle, two.cycle) || begins(one.rep, two.rep)) return i;
    }
    return -1;
  }

  /** Where “back” goes: to the beginning of this part, or of the one before if it has just begun. */
  back() {
    const { parts } = this.timeline;
    const place = (i) => {
      while (i > 0 && !parts[i].isLanding) i -= 1;
      return i;
    };
    const here = place(this.index);
    return this.time - parts[here].start < 2000 && here > 0 ? place(here - 1) : here;
  }
}

/** Tones and words. Each tone gets its audio time as it is scheduled, at most two seconds ahead. */
class Sound {
  constructor(tones, fade, lang) {
    [this.tones, this.fade, this.lang] = [tones, fade, lang];
    this.isOn = true;
    this.speaks = false;
    this.planned = [];
  }

  /** Called by a press: browsers allow sound only then. */
  open() {
    const Context = window.AudioContext ?? window.webkitAudioContext;
    if (!Context) return;
    // An iPhone's switch would silence it otherwise.
    if (navigator.audioSession) navigator.audioSession.type = "playback";
    if (this.context && this.context.state !== "closed") this.context.close();
    this.context = new Context();
    this.volume = this.context.createGain();
    this.volume.gain.value = this.isOn ? 1 : 0;
    this.volume.connect(this.context.destination);
  }

  /** An interrupted context stands still for good on some phones. */
  wake() {
    if (!this.context) return;
    if (this.context.state === "interrupted" || this.context.state === "closed") this.open();
    else if (this.context.state === "suspended") this.context.resume();
  }

  setOn(isOn) {
    this.isOn = isOn;
    if (this.volume) this.volume.gain.value = isOn ? 1 : 0;
  }

  /** Plays a cue so many milliseconds from now. */
  play(kind, delay) {
    const { context } = this;
    if (!context || context.state !== "running") return;
    const at = context.currentTime + Math.max(0, delay) / 1000;
    for (const tone of this.tones[kind] ?? []) this.planned.push(...this.tone(tone, at));
  }

  tone([from, to, start, duration, level, octave, decay], at) {
    const { context, fade } = this;
    const begin = at + start;
    const gain = context.createGain();
    const steps = Math.max(8, Math.ceil(duration * 100));
    const curve = new Float32Array(steps + 1);
    for (let i = 0; i <= steps; i++) {
      const time = (duration * i) / steps;
      const nearest = Math.min(time, duration - time);
      const envelope = nearest < fade ? (1 - Math.cos((Math.PI * nearest) / fade)) / 2 : 1;
      curve[i] = level * envelope * Math.exp(-decay * time);
    }
    gain.gain.setValueAtTime(0, Math.max(0, begin - 0.001));
    gain.gain.setValueCurveAtTime(curve, begin, duration);
    gain.connect(this.volume);
    return [1, 2].filter((n) => n === 1 || octave > 0).map((n) => {
      const oscillator = context.createOscillator();
      const part = context.createGain();
      part.gain.value = (n === 1 ? 1 : octave) / (1 + octave);
      oscillator.frequency.setValueAtTime(from * n, begin);
      oscillator.frequency.linearRampToValueAtTime(to * n, begin + duration);
      oscillator.connect(part).connect(gain);
      oscillator.start(begin);
      oscillator.stop(begin + duration + 0.01);
      oscillator.onended = () => {
        const i = this.planned.indexOf(oscillator);
        if (i >= 0) this.planned.splice(i, 1);
      };
      return oscillator;
    });
  }

  /** Silences what is planned or sounding: after a pause or a jump. */
  stop() {
    for (const oscillator of this.planned.splice(0)) {
      try {
        oscillator.stop();
      } catch {
        // It has not begun yet.
        oscillator.disconnect();
      }
    }
    if (window.speechSynthesis) speechSynthesis.cancel();
  }

  /** The device's own voice, if it has one for the language. */
  get voice() {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    const base = this.lang.split("-")[0];
    return voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === base);
  }

  say(text) {
    const { voice } = this;
    if (!this.speaks || !voice || !text) return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    [utterance.voice, utterance.lang] = [voice, voice.lang];
    speechSynthesis.speak(utterance);
  }
}

/** Lines of the journal and steps that were taken, kept in the browser if that works. */
class Journal {
  constructor(key) {
    this.key = key;
    this.lines = [];
    this.steps = {};
    this.keeps = false;
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
      for (const line of kept.lines ?? []) {
        JSON.parse(line);
        this.lines.push(line);
      }
      if (kept.steps && typeof kept.steps === "object") this.steps = kept.steps;
      this.keeps = true;
      this.keep();
    } catch {
      // Some browsers keep nothing of a file, and the page says so.
      this.keeps = false;
    }
  }

  keep() {
    if (!this.keeps) return;
    try {
      localStorage.setItem(this.key, JSON.stringify({ lines: this.lines, steps: this.steps }));
    } catch {
      this.keeps = false;
    }
  }

  /** Adds a line, or replaces the one with this id. */
  put(id, line) {
    const known = this.lines.findIndex((one) => one.includes(`"id":"${id}"`));
    this.lines.splice(known < 0 ? this.lines.length : known, 1, line);
    this.keep();
  }

  /** What was done of a session. */
  of(id) {
    return this.lines.map((line) => JSON.parse(line)).filter((one) => one.session === id);
  }

  /** What was said to a step further of a session, by week; a plan that starts anew knows none. */
  answers(start, id) {
    return this.steps[start]?.[id] ?? {};
  }

  answer(start, id, week, isYes) {
    this.steps[start] = { ...this.steps[start], [id]: { ...this.answers(start, id), [week]: isYes } };
    this.keep();
  }
}

const $ = (id) => document.getElementById(id);
const show = (element, isShown) => {
  element.hidden = !isShown;
};

/** A whole number of seconds left, as a person counts: 4, 3, 2, 1. */
const secondsLeft = (time) => Math.max(0, Math.ceil(time / 1000 - 0.001));
const clock = (time) => {
  const all = secondsLeft(time);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
};

/** The page of a session, or of a plan of several: questions, player, what was done. */
class Page {
  constructor(data) {
    this.data = data;
    this.words = data.words;
    this.sound = new Sound(data.tones, data.fade, data.lang);
    this.journal = new Journal(`breathe ${data.id}`);
    this.before = {};
    this.after = {};
    this.now = () => performance.now();
    this.today = () => new Date();
  }

  /** The week of the plan that today is in: 0 before it, one more than its weeks after it. */
  get week() {
    return this.weekOf(this.today());
  }

  weekOf(now) {
    const { start, weeks } = this.data;
    if (!start) return 1;
    const [year, month, day] = start.split("-").map(Number);
    const days = Math.round(
      (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(year, month - 1, day))
        / 86400000);
    return Math.min(weeks + 1, Math.max(0, Math.floor(days / 7) + 1));
  }

  /** Its review is over. */
  get isExpired() {
    const { review } = this.data;
    const now = this.today();
    const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    return Boolean(review) && review < day;
  }

  /** Shows what can be played, and in a plan where one is. */
  open() {
    for (const button of document.querySelectorAll(".start")) {
      show(button, true);
      button.onclick = () => this.start(button);
    }
    if ($("expired")) {
      show($("expired"), this.isExpired);
      show($("valid"), !this.isExpired);
    }
    const choices = $("choices");
    if (!choices) return;
    show(choices, true);
    const { week, words } = this;
    const isEarly = week === 0;
    $("week").textContent = isEarly ? words.early
      : week > this.data.weeks ? words.late : words.week.replace("%", String(week));
    for (const part of document.querySelectorAll("tbody[data-from]")) {
      const isNow = Number(part.dataset.from) <= week && week <= Number(part.dataset.to);
      part.classList.toggle("now", isNow);
    }
  }

  /** Begins with the first question. Every step ends with a press. */
  start(button) {
    this.sound.open();
    [this.before, this.after] = [{}, {}];
    document.body.classList.add("running");
    show($("stage"), true);
    this.button = button;
    this.number = Number(button.dataset.session);
    this.choice = this.data.sessions[this.number];
    this.role = "main";
    const { id } = this.choice.main[0];
    this.part = this.reached();
    this.questions = this.all("ask").filter(({ dataset: { ask } }) => {
      if (ask === "last") return this.journal.of(id).length > 0;
      if (ask === "advance") return this.waits();
      if (ask === "whose") return !this.journal.answers("whose", id)[0];
      if (ask === "outside") return !this.choice.weeks.includes(this.week);
      return true;
    });
    const today = this.today().toDateString();
    const done = this.journal.of(id).filter((one) => new Date(one.start).toDateString() === today);
    // What its author leaves out counts until the review.
    if (this.choice.claims && this.isExpired) {
      this.finish("end-expired", 0);
      return;
    }
    if (this.choice.most && done.length >= this.choice.most) {
      this.finish("end-enough", 0);
      return;
    }
    this.ask(0);
  }

  /** What was said to a step further, by week: before the page was made, and on it. */
  get answers() {
    return { ...this.choice.agreed, ...this.journal.answers(this.data.start, this.choice.main[0].id) };
  }

  /** The week whose dose the session has come to: where the person decides, each yes is a week. */
  stage() {
    const { weeks, agreed } = this.choice;
    if (!agreed) return this.week;
    const { answers } = this;
    const later = weeks.slice(1).filter((week) => week <= this.week);
    const steps = later.filter((week) => answers[week] === true).length;
    return steps === 0 ? weeks[0] : later[steps - 1];
  }

  /** The number of the part that it has come to. */
  reached() {
    const stage = this.stage();
    return Math.max(1, this.choice.main.filter((one) => one.week <= stage).length) - 1;
  }

  /** Whether a step further is offered: once a week, to who did it in the week before. */
  waits() {
    const { weeks, agreed, last, main } = this.choice;
    const { week } = this;
    if (!agreed || !weeks.slice(1).includes(week) || this.answers[week] !== undefined) return false;
    if (last <= this.stage()) return false;
    const before = weeks.filter((one) => one < week).pop();
    return !this.journal.keeps || this.journal.of(main[0].id)
      .some((one) => this.weekOf(new Date(one.start)) === before && !one["instead-of"]);
  }

  /** The sections of the session that is played, of one sort. */
  all(sort) {
    return [...document.querySelectorAll(`[data-${sort}][data-session="${this.number}"]`)];
  }

  ask(number) {
    if (number >= this.questions.length) {
      this.play();
      return;
    }
    const question = this.questions[number];
    this.turnTo(question);
    // What is to be known of the session that will be played, and of no other.
    for (const part of question.querySelectorAll("[data-role]")) {
      const isPart = this.role !== "main" || Number(part.dataset.part) === this.part;
      show(part, part.dataset.role === this.role && isPart);
    }
    for (const button of question.querySelectorAll("button")) {
      const { then } = button.dataset;
      if (then === "previous") show(button, number > 0);
      button.onclick = () => this.answer(then, number);
    }
    if (question.dataset.ask === "rate") {
      this.rate(question, this.before, () => {
        const hurts = this.choice.exerts && this.before.pain > this.choice.pain;
        if (hurts) this.finish("end-pain", number);
        else this.ask(number + 1);
      });
    }
  }

  answer(then, number) {
    if (then === "next") this.ask(number + 1);
    else if (then === "previous") this.ask(number - 1);
    else if (then === "quit") this.close();
    else if (then === "mine") {
      this.journal.answer("whose", this.choice.main[0].id, 0, true);
      this.ask(number + 1);
    } else if (then === "further" || then === "stay") {
      this.journal.answer(this.data.start, this.choice.main[0].id, this.week, then === "further");
      this.part = this.reached();
      this.questions = this.questions.filter((question) => question.dataset.ask !== "advance");
      this.ask(number);
    } else if (then.startsWith("end-")) this.finish(then, number);
    else {
      this.role = then;
      // What else would be asked is about the session that is left.
      this.questions = this.questions.filter(
        (q, i) => i <= number || ["rate", "ready"].includes(q.dataset.ask));
      this.ask(number + 1);
    }
  }

  /** No session today, or another one. */
  finish(kind, number) {
    const section = this.all("end").find((one) => one.dataset.end === kind);
    this.turnTo(section);
    for (const button of section.querySelectorAll("button")) {
      button.onclick = () => this.answer(button.dataset.then, number);
    }
  }

  /** Shows one section of the stage, and tells a screen reader. */
  turnTo(section) {
    for (const other of document.querySelectorAll("#stage > section")) show(other, other === section);
    const heading = section.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
    window.scrollTo(0, 0);
  }

  close() {
    clearInterval(this.timer);
    this.sound.stop();
    this.release();
    this.isPlaying = false;
    document.body.classList.remove("running");
    show($("stage"), false);
    this.button.focus();
  }

  play() {
    const session = this.role === "main" ? this.choice.main[this.part] : this.choice[this.role];
    this.session = session;
    this.timeline = new Timeline(session.rules);
    this.startedAt = new Date();
    this.player = new Playback(this.timeline, this.now());
    this.sounded = -Infinity;
    this.isPlaying = true;
    this.turnTo($("player"));
    $("player-title").textContent = session.title;
    $("pause").focus();
    this.wireKeys();
    this.keepAwake();
    this.begin([0]);
    // Frames draw; where the page is not drawn, a timer goes on.
    this.timer = setInterval(() => this.tick(), 500);
    this.frame();
  }

  /** Keeps the screen from going dark, as long as the page is seen. */
  async keepAwake() {
    try {
      this.lock = await navigator.wakeLock?.request("screen");
    } catch {
      this.lock = null;
    }
  }

  release() {
    this.lock?.release?.();
    this.lock = null;
  }

  wireKeys() {
    $("pause").onclick = () => this.togglePause();
    $("next").onclick = () => this.jump(this.player.next());
    $("back").onclick = () => this.jump(this.player.back());
    $("mute").onclick = () => this.toggleSound();
    $("stop").onclick = () => this.end(false);
    const voice = $("voice");
    const offer = () => show(voice, Boolean(this.sound.voice));
    offer();
    // Some browsers know their voices only a little later.
    if (window.speechSynthesis) speechSynthesis.onvoiceschanged = offer;
    voice.onclick = () => {
      this.sound.speaks = !this.sound.speaks;
      text(voice, this.sound.speaks ? this.words.voiceOff : this.words.voiceOn);
      if (!this.sound.speaks) window.speechSynthesis.cancel();
    };
    document.onkeydown = (event) => {
      if (!this.isPlaying || event.ctrlKey || event.metaKey || event.altKey) return;
      const actions = {
        " ": () => this.togglePause(),
        ArrowRight: () => this.jump(this.player.next()),
        ArrowLeft: () => this.jump(this.player.back()),
        Escape: () => this.end(false),
      };
      const isButton = event.target instanceof HTMLButtonElement;
      if (actions[event.key] && !(isButton && event.key === " ")) {
        event.preventDefault();
        actions[event.key]();
      }
    };
    document.onvisibilitychange = () => {
      if (document.visibilityState !== "visible" || !this.isPlaying) return;
      this.keepAwake();
      this.sound.wake();
      this.tick();
    };
  }

  toggleSound() {
    this.sound.setOn(!this.sound.isOn);
    text($("mute"), this.sound.isOn ? this.words.soundOff : this.words.soundOn);
  }

  togglePause() {
    this.sound.wake();
    if (this.player.state === "paused") {
      const begun = this.player.resume(this.now());
      this.sounded = this.player.time;
      this.begin(begun);
    } else if (this.player.state === "running") {
      this.player.look(this.now());
      this.player.pause("key");
      this.sound.stop();
    }
    this.draw();
  }

  jump(index) {
    if (index < 0) return;
    this.sound.stop();
    this.sound.wake();
    const begun = this.player.goTo(index, this.now());
    this.sounded = this.player.time - 0.001;
    this.begin(begun);
    this.draw();
  }

  frame() {
    if (!this.isPlaying) return;
    this.tick();
    requestAnimationFrame(() => this.frame());
  }

  tick() {
    if (!this.isPlaying) return;
    const wasRunning = this.player.state === "running";
    this.begin(this.player.look(this.now()));
    if (wasRunning && this.player.state === "paused") this.sound.stop();
    if (this.player.state === "ended") {
      this.end(true);
      return;
    }
    this.schedule();
    this.draw();
  }

  /** The tones of the next two seconds; each part's once. */
  schedule() {
    if (this.player.state !== "running") return;
    const { time } = this.player;
    const { parts, planned, end } = this.timeline;
    const limit = time + 1900;
    for (let i = this.player.index; i < parts.length && parts[i].start <= limit; i++) {
      const part = parts[i];
      if (part.wait && part.start > time) return;
      if (part.start > this.sounded && part.start >= time - 200) {
        for (const kind of part.cues) this.sound.play(kind, part.start - time);
        this.sounded = part.start;
      }
    }
    if (end === planned && end <= limit && this.sounded < end) {
      this.sound.play("end", end - time);
      this.sounded = end;
    }
  }

  /** What begins: said to a screen reader, and by the voice. */
  begin(indices) {
    if (indices.length === 0) return;
    const part = this.timeline.parts[indices[indices.length - 1]];
    // How an exercise is done is said as it begins.
    const how = part.isLanding && part.exercise?.cue !== part.cue ? part.exercise?.cue : null;
    const side = part.isLanding ? this.words[part.exercise?.side] : null;
    const told = [part.cue, side, how, part.isLanding ? this.status(part) : null].filter(Boolean);
    $("said").textContent = told.join(". ");
    this.sound.say([part.cue, how].filter(Boolean).join(". "));
    this.marks?.push([part.start, this.now()]);
  }

  status(part) {
    const { exercise, rep, cycle } = part;
    const { words } = this;
    const told = [];
    if (exercise) {
      if (exercise.set[1] > 1) told.push(fill(words.set, exercise.set));
      if (rep && rep[1] > 1) told.push(fill(words.rep, rep));
    } else if (cycle) {
      told.push(cycle[0] === cycle[1] ? words.lastBreath : fill(words.breath, cycle));
    }
    return told.join(" · ");
  }

  draw() {
    const { player, timeline, words } = this;
    const part = timeline.parts[player.index];
    const next = timeline.parts[player.index + 1];
    const isPaused = player.state === "paused";
    const waits = isPaused && player.reason === "wait";
    // Where the person wants no motion, the circle steps once a second.
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const level = timeline.level(
      still ? part.start + Math.floor((player.time - part.start) / 1000) * 1000 : player.time);
    const hasBreath = Boolean(part.cycle) || part.level[0] !== 0 || part.level[1] !== 0;
    // A circle that stands still looks stuck; before a breath it is there to grow.
    const first = timeline.parts.find((one) => one.start >= 0);
    const isNear =
      hasBreath || Boolean(next?.cycle) || (part.kind === "lead-in" && Boolean(first?.cycle));
    const orb = $("orb");
    orb.setAttribute("r", String(18 + 74 * level));
    show($("breath"), part.picture ? hasBreath : isNear);
    $("breath").classList.toggle("small", Boolean(part.picture));
    show($("figure"), Boolean(part.picture));
    text($("figure"), part.picture ?? "");
    const { name, side } = part.exercise ?? {};
    text($("exercise"), name ? (side ? `${name} · ${words[side]}` : name) : "");
    text($("demands"), part.exercise?.demands ?? "");
    text($("status"), this.status(part));
    const how = part.exercise?.cue;
    text($("how"), how && how !== part.cue ? how : "");
    text($("cue"), waits ? next.wait : part.cue);
    text($("count"), waits ? "" : String(secondsLeft(part.end - player.time)));
    const why = player.reason === "away" ? words.away : words.paused;
    text($("reason"), isPaused && !waits ? why : "");
    text($("upcoming"), next && !isPaused ? words.next.replace("%", () => this.told(next)) : "");
    const left = part.kind === "closing" ? timeline.end - player.time
      : timeline.planned - Math.max(0, player.time);
    text($("left"), clock(left));
    $("bar").value = timeline.planned > 0 ? Math.min(1, Math.max(0, player.time / timeline.planned)) : 0;
    text($("pause"), isPaused ? words.goOn : words.pause);
    document.body.dataset.kind = part.kind;
  }

  told(part) {
    if (part.exercise && part.isLanding) {
      const here = this.timeline.parts[this.player.index].exercise;
      const { name, side } = part.exercise;
      if (here?.name === name) return side ? this.words[side] : name;
      return side ? `${name}, ${this.words[side]}` : name;
    }
    return part.cue;
  }

  /** Afterwards: ratings, then what may be sent. A session stopped at once leaves nothing. */
  end(isWhole) {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    clearInterval(this.timer);
    this.sound.stop();
    if (isWhole && this.timeline.end === this.timeline.planned) this.sound.play("end", 0);
    this.release();
    const { player, timeline } = this;
    const isDone = player.reachedEnd;
    if (!isDone && player.active < 10000) {
      this.close();
      return;
    }
    const { active, paused, cycles, steps } = player;
    this.result = { isDone, active, paused, cycles, steps };
    // What was done is kept before anything is asked of it.
    this.id = uuid();
    this.journal.put(this.id, this.entry());
    const [rating] = this.all("after");
    if (rating) {
      this.turnTo(rating);
      this.rate(rating, this.after, () => this.report());
    } else {
      this.report();
    }
  }

  /** A row of numbers from 0 to 10 for each; all may be left out. */
  rate(section, answers, then) {
    for (const name of Object.keys(answers)) delete answers[name];
    for (const input of section.querySelectorAll("input")) {
      input.checked = false;
      input.onchange = () => {
        answers[input.dataset.rating] = Number(input.value);
      };
    }
    section.querySelector("button").onclick = then;
  }

  report() {
    this.journal.put(this.id, this.entry());
    this.turnTo($("done"));
    show($("advice"), this.speaksAgainst());
    const summary = this.summary();
    $("summary").textContent = summary;
    $("kept").textContent = this.journal.keeps
      ? this.words.kept.replace("%", String(this.journal.lines.length)) : this.words.notKept;
    $("copy").onclick = async () => {
      try {
        await navigator.clipboard.writeText(summary);
        $("copied").textContent = this.words.copied;
      } catch {
        const range = document.createRange();
        range.selectNodeContents($("summary"));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        $("copied").textContent = this.words.selected;
      }
    };
    const file = new Blob(this.journal.lines.map((one) => `${one}\n`), { type: "application/jsonl" });
    $("save").href = URL.createObjectURL(file);
    $("close").onclick = () => this.close();
  }

  /** It did no good, by its ratings: pain that is too much, or anything but effort that rose. */
  speaksAgainst() {
    const { pain, rise, painMayRise } = this.choice;
    if (this.after.pain > pain) return true;
    return Object.keys(this.after).some((name) =>
      name !== "effort" && !(name === "pain" && painMayRise)
      && this.after[name] - this.before[name] >= rise);
  }

  /** A line that “breathe journal merge” takes. */
  entry() {
    const { session, result, timeline, startedAt } = this;
    const round = (time) => Math.round(time) / 1000;
    const entry = {
      v: 1, kind: "entry", id: this.id, session: session.id, title: session.title,
      hash: session.hash, start: startedAt.toISOString().replace(/\.\d+Z/, "Z"),
      offset: -startedAt.getTimezoneOffset() * 60,
      planned: round(timeline.planned), active: round(result.active), paused: round(result.paused),
      outcome: result.isDone ? "completed" : "stopped", cycles: result.cycles, steps: result.steps,
      pace: 1,
      program: this.data.program,
    };
    if (session.level) entry.level = session.level;
    const { id } = this.choice.main[0];
    if (session.id !== id) entry["instead-of"] = id;
    if (Object.keys(this.before).length > 0) entry.before = this.before;
    if (Object.keys(this.after).length > 0) entry.after = this.after;
    return JSON.stringify(entry);
  }

  summary() {
    const { session, result, startedAt, words, data, choice } = this;
    const minutes = Math.max(1, Math.round(result.active / 60000));
    const lines = [
      session.title,
      startedAt.toLocaleString(data.lang, { dateStyle: "full", timeStyle: "short" }),
      (result.isDone ? words.completed : words.stopped).replace("%", String(minutes)),
    ];
    for (const { id, name } of choice.ratings) {
      const [before, after] = [this.before[id], this.after[id]];
      if (before !== undefined || after !== undefined) {
        lines.push(`${name}: ${before ?? "–"} → ${after ?? "–"}`);
      }
    }
    return lines.join("\n");
  }
}

const fill = (text, [index, total]) => text.replace("%", String(index)).replace("%", String(total));

/** Writes only what has changed. */
const text = (element, value) => {
  if (element.textContent !== value) element.textContent = value;
};

const uuid = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

const data = $("data");
if (data) {
  const page = new Page(JSON.parse(data.textContent));
  document.documentElement.classList.add("plays");
  page.open();
  window.page = page;
}
