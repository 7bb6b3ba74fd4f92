"""The page of a hand-out in a real browser: Debian's chromium, driven by python3-selenium.

Run by `make test`, or alone: /usr/bin/python3 Tests/Page/page_tests.py [-k NAME]
"""

import base64
import datetime
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
BREATHE = os.environ.get("BREATHE", str(ROOT / ".build/release/breathe"))
# The script of axe-core, which looks for barriers; `make pages` fetches it.
AXE = os.environ.get("AXE")
SOAK = os.environ.get("BREATHE_SOAK")
PRACTICE = "De Brug <practice>, 012 34 56 78"

FOUR = """\
breathe: 1
id: four
title: "Knie: vier oefeningen"
author: "Kinepraktijk De Brug"
contact: "012 34 56 78"
often: 2 per day
rate: [pain]
posture: "Ga op je rug liggen, knieën gebogen."
needs: [mat, chair]
cautions: [core, knee]
body: [knee]
screening: core
steps:
  - move: "Hiel schuiven"
    tempo:
      - slide: 3s
        breath: out
      - return: 3s
        breath: in
    reps: 10
    sides: [left, right]
    cue: "Schuif je hiel weg en terug."
  - move: "Bruggetje"
    tempo:
      - lift: 2s
        breath: out
      - hold: 5s
        cue: "Blijf ademen"
      - lower: 3s
    reps: [10, 8, 6]
    between: 30s
    effort: "4 op 10"
  - hold: "Bovenbeen aanspannen"
    for: 5s
    reps: 10
    sides: [left, right]
    cue: "Druk je knie in de mat."
  - work: "Rechtop zitten en opstaan"
    for: 30s
    sets: 3
    between: 30s
    limit: "Zo hoog als het lukt"
"""

PLAN = """\
breathe-plan: 1
id: weer-wandelen
title: "Weer wandelen <b>"
goal: "Weer een half uur wandelen"
author: "Kinepraktijk De Brug"
contact: "012 34 56 78"
start: 2026-11-23
weeks: 6
sessions:
  - session: belly-5min
    when: [morning, evening]
  - session: hiel
    times: 5 per week
    reps: 5
    advance: when-client-agrees
    advance-if: "Als het vorige week goed ging."
    by-week:
      2: { reps: 8 }
      3: { sets: 2 }
      4: off
      6: { times: 3 per week }
  - session: 478
    from-week: 3
    cycles: 6
define:
  - id: hiel
    title: "Hiel schuiven"
    posture: "Ga op je rug liggen, knieën gebogen."
    cautions: [core]
    screening: core
    rate: [pain]
    steps:
      - move: "Hiel schuiven"
        tempo: [{ slide: 3s, breath: out }, { return: 3s, breath: in }]
        reps: 5
        sides: [left, right]
note: "Stop bij scherpe pijn en bel mij."
"""

QUICK = """\
breathe: 1
id: quick
title: Quick
settle: 0.4s
rate: [tension]
cautions: [general]
steps:
  - breathe: 0.5-0.5
    cycles: 3
  - wait: Press when you are ready.
  - say: Look around.
    for: 1s
  - rest: 11s
"""


class Client:
    """Someone with breathe and a home of their own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.environment = {
            "HOME": str(self.folder), "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
            "TZ": "Europe/Brussels",
        }

    def run(self, *arguments, status=0):
        result = subprocess.run(
            [BREATHE, *arguments], cwd=self.folder, env=self.environment, capture_output=True,
            text=True, timeout=60, check=False)
        assert result.returncode == status, (arguments, result.returncode, result.stderr)
        return result.stdout + result.stderr

    def page(self, session, *options):
        path = self.folder / "page.html"
        self.run(
            "handout", session, "--from", PRACTICE, "--output", str(path), "--force", *options)
        return path


def browser(folder, preferences=None):
    options = Options()
    options.add_experimental_option("prefs", preferences or {})
    for argument in [
        "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
        "--window-size=1280,900",
    ]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    return driver


class PageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.client = Client(cls.temporary.name)
        cls.driver = browser(cls.temporary.name)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.temporary.cleanup()

    def open(self, session, *options):
        path = self.client.page(session, *options)
        self.driver.get(path.as_uri())
        return path

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def shown(self):
        """The section that the stage shows."""
        return next(
            s for s in self.driver.find_elements("css selector", "#stage > section")
            if s.is_displayed())

    def press(self, text):
        buttons = [b for b in self.shown().find_elements("css selector", "button, a.button")
                   if b.text == text]
        self.assertEqual(len(buttons), 1, text)
        buttons[0].click()

    def start(self, *answers):
        self.driver.find_element("css selector", ".start").click()
        for answer in answers:
            self.press(answer)

    def until(self, condition, seconds=20):
        """Waits for what the page does by itself."""
        end = time.monotonic() + seconds
        while not self.js(f"return Boolean({condition})"):
            self.assertLess(time.monotonic(), end, condition)
            time.sleep(0.02)

    def complaints(self):
        return [m["message"] for m in self.driver.get_log("browser") if m["level"] != "INFO"]

    # What is there to read.

    def test_reads_without_script(self):
        """All that a client needs is in the page where no script runs."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            self.open("low-lunge", "--lang", "nl")
            text = self.driver.find_element("tag name", "body").text
            for needed in [
                "Lage lunge", PRACTICE, "Wanneer je stopt", "Heb je vandaag een van deze klachten",
                "bel 112", "Wat je nodig hebt", "Beginhouding", "30 s", "linkerkant, dan rechterkant",
            ]:
                self.assertIn(needed, text)
            self.assertFalse(self.driver.find_element("css selector", ".start").is_displayed())
            self.assertFalse(self.driver.find_element("id", "stage").is_displayed())
        finally:
            self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    def test_asks_the_network_for_nothing(self):
        self.driver.get_log("performance")
        self.open("478")
        self.start("None of these", "Start")
        time.sleep(0.5)
        requests = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"])
        self.assertEqual([r for r in requests if not r.startswith("file:") or "page.html" not in r], [])
        self.assertEqual(self.complaints(), [])

    def test_is_small(self):
        for session in ["478", "low-lunge", "evening", "pmr-7"]:
            path = self.open(session)
            pictures = sum(len(p.text) for p in self.driver.find_elements("tag name", "pre"))
            self.assertLess(path.stat().st_size - 2 * pictures, 60_000, session)

    def test_keeps_texts_of_a_file_texts(self):
        """No text becomes markup, script, style or address."""
        hostile = '"</script><script>window.broken = 1</script><img src=x onerror=\'window.broken = 1\'>'
        quoted = json.dumps(hostile)
        text = f"""\
breathe: 1
id: hostile
title: {json.dumps(hostile[:60])}
about: {quoted}
posture: {quoted}
needs: [{quoted}]
cautions: [{quoted}]
ask:
  - question: {quoted}
    when-yes: stop
steps:
  - say: {quoted}
    for: 5s
  - move: {json.dumps(hostile[:60])}
    tempo: [{{ lift: 1s, cue: {quoted} }}]
    reps: 3
    load: {quoted}
"""
        (self.client.folder / "hostile.yaml").write_text(text)
        self.open("./hostile.yaml")
        self.start()
        self.assertIsNone(self.js("return window.broken ?? null"))
        self.assertEqual(self.js("return document.images.length + document.scripts.length"), 2)
        self.assertEqual(self.complaints(), [])

    # What it asks.

    def test_red_flag_ends_it(self):
        self.open("low-lunge")
        self.start("One of these")
        self.assertIn("Call your doctor", self.shown().text)
        self.press("Close")
        self.assertTrue(self.driver.find_element("css selector", ".start").is_displayed())

    def test_conditions_offer_quiet_breathing(self):
        self.open("low-lunge")
        self.start("None of these", "One of these")
        self.assertIn("Not today", self.shown().text)
        self.press("Breathe quietly instead")
        while self.shown().get_attribute("id") != "player":
            self.shown().find_elements("tag name", "button")[0].click()
        self.assertEqual(self.js("return page.session.id"), "belly-5min")

    def test_gate_leads_to_the_version_without_holds(self):
        self.open("478")
        self.start("One of these")
        # What is told is of the session that comes.
        self.assertIn("Long exhale", self.shown().text)
        self.assertNotIn("4-7-8", self.shown().text)
        self.press("Start")
        self.assertEqual(self.js("return page.session.id"), "long-exhale")
        self.assertFalse(self.js("return page.timeline.parts.some((p) => p.kind === 'hold')"))

    def test_refuses_as_the_terminal_does(self):
        fast = "breathe: 1\nid: fast\ntitle: Fast\nsteps:\n  - breathe: 0.5-0.5\n    cycles: 40\n"
        (self.client.folder / "fast.yaml").write_text(fast)
        told = self.client.run("handout", "./fast.yaml", "--from", PRACTICE, status=77)
        self.assertIn("too fast", told)
        long = "breathe: 1\nid: long\ntitle: Long\nsteps:\n  - breathe: 4-7-8\n    cycles: 8\n"
        (self.client.folder / "long.yaml").write_text(long)
        told = self.client.run("handout", "./long.yaml", "--from", PRACTICE, status=77)
        self.assertIn("four at most", told)
        self.assertIn("--from", self.client.run("handout", "478", status=64))
        told = self.client.run("handout", "478", "--from", PRACTICE, "--lang", "fr", status=64)
        self.assertIn("--lang en", told)

    def test_much_pain_ends_it(self):
        self.open("low-lunge")
        self.start("None of these", "None of these")
        self.driver.find_element("css selector", "[data-ask=rate] input[data-rating=pain][value='6']").click()
        self.press("Go on")
        self.assertIn("Not today", self.shown().text)
        self.assertIn("De Brug", self.shown().text)

    def test_much_more_pain_is_told(self):
        self.open("low-lunge")
        self.start("None of these", "None of these")
        self.driver.find_element("css selector", "[data-ask=rate] input[data-rating=pain][value='1']").click()
        self.press("Go on")
        self.press("Start")
        self.js("page.player.advance(page.timeline.end); page.end(true)")
        # It is kept before it is rated.
        self.assertEqual(self.js("return page.journal.lines.length"), 1)
        self.driver.find_element("css selector", "[data-after] input[data-rating=pain][value='3']").click()
        self.press("Go on")
        self.assertIn("before you do it again", self.driver.find_element("id", "advice").text)
        self.assertEqual(self.js("return page.journal.lines.length"), 1)
        self.js("localStorage.clear()")

    def test_nobody_passes_the_check_of_a_file_without_author(self):
        text = FOUR.replace('author: "Kinepraktijk De Brug"\n', "")
        (self.client.folder / "nobody.yaml").write_text(text)
        self.open("./nobody.yaml")
        self.start("None of these", "One of these")
        self.assertNotIn("My therapist knows", self.shown().text)

    def test_asks_whose_it_is(self):
        """Where its author leaves out a question of ours, and only until the review."""
        review = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
        text = FOUR.replace("often: 2 per day", (
            f"often: 2 per day\nreview: {review}\nmeant-for:\n"
            "  after-operation: \"Na je knieoperatie.\""))
        (self.client.folder / "mine.yaml").write_text(text)
        self.open("./mine.yaml", "--lang", "nl")
        self.js("localStorage.clear()")
        self.driver.refresh()
        self.start()
        self.assertIn("Heb je deze sessie zelf gekregen van", self.shown().text)
        self.press("Nee")
        self.assertIn("Vraag of ze bij je past", self.shown().text)
        self.press("Sluiten")
        self.start("Ja")
        self.js("page.close()")
        self.start()
        self.assertNotIn("zelf gekregen", self.shown().text)
        self.js("page.close(); page.today = () => new Date(Date.now() + 40 * 86400000); page.open()")
        self.assertIn("Was geldig tot", self.driver.find_element("tag name", "header").text)
        self.start()
        self.assertIn("niet meer geldig", self.shown().text)
        self.js("localStorage.clear()")

    def test_evening_without_holds_is_the_evening(self):
        self.open("evening")
        self.start()
        while "hold your breath" not in self.shown().text:
            self.shown().find_element("css selector", ".answers button").click()
        self.press("One of these")
        while self.shown().get_attribute("id") != "player":
            self.shown().find_element("css selector", ".answers button").click()
        self.js("page.player.advance(60000); page.end(false)")
        self.assertNotIn("instead-of", self.js("return page.journal.lines.at(-1)"))
        self.js("localStorage.clear()")

    # How it plays.

    def test_plays_the_timeline_of_the_program(self):
        """Each part of every session, at each level, as `breathe show --timeline` has it."""
        ids = [line["id"] for line in json.loads(self.client.run("list", "--json"))["sessions"]]
        self.assertGreater(len(ids), 30)
        self.open("478")
        for session in ids:
            for level in ["first", "usual", "later"]:
                options = [session, "--level", level, "--lang", "nl"]
                told = json.loads(self.client.run("show", "--timeline", "--json", *options))
                page = self.client.page(*options).read_text()
                data = json.loads(page.split('id="data">')[1].split("</script>")[0])
                parts = self.js(
                    "return new Timeline(arguments[0]).parts.map((p) => ({start: p.start / 1000,"
                    " duration: (p.end - p.start) / 1000, activity: p.kind, cue: p.cue,"
                    " exercise: p.exercise?.name, side: p.exercise?.side, wait: p.wait}))",
                    data["sessions"][0]["main"][0]["rules"])
                self.assertEqual(len(parts), len(told["timeline"]), (session, level))
                for part, expected in zip(parts, told["timeline"]):
                    for key in ["start", "duration"]:
                        self.assertAlmostEqual(part[key], expected[key], places=3)
                    for key in ["activity", "cue", "exercise", "side", "wait"]:
                        self.assertEqual(part[key], expected.get(key), (session, level, key))

    @unittest.skipUnless(SOAK, "measures time; make soak")
    def test_boundaries_are_on_time(self):
        """Each within 20 ms of the timeline, within 100 ms on a processor six times slower."""
        (self.client.folder / "quick.yaml").write_text(
            "breathe: 1\nid: quick\ntitle: Quick\nsettle: 0.4s\nsteps:\n"
            "  - breathe: 1-1\n    cycles: 6\n")
        for rate, limit in [(1, 20), (6, 100)]:
            self.open("./quick.yaml")
            self.driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": rate})
            self.js("page.marks = []")
            self.start("Start")
            self.until("!page.isPlaying")
            # The first mark is a press: what comes after it counts from there.
            marks = [now - start for start, now in self.js("return page.marks")]
            late = [mark - marks[0] for mark in marks[1:]]
            print(f"boundaries at 1/{rate} of the speed: at most {max(late):.1f} ms late")
            self.assertEqual(len(late), 12)
            self.assertLess(max(late), limit, late)
            self.assertGreater(min(late), -1, late)
        self.driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 1})

    def test_thirty_minutes_do_not_drift(self):
        """In virtual time: what is drawn after half an hour is what the timeline has there."""
        self.open("body-scan")
        found = self.js(
            """
            const data = JSON.parse(document.getElementById("data").textContent);
            const timeline = new Timeline(data.sessions[0].main[0].rules);
            const playback = new Playback(timeline, 0);
            let now = 0;
            let begun = 1;
            let worst = 0;
            while (playback.state !== "ended" && now < 3600000) {
              now += 16.7;
              for (const index of playback.look(now)) {
                begun += 1;
                worst = Math.max(worst, now + timeline.start - timeline.parts[index].start);
              }
              if (playback.state === "paused") playback.resume(now);
            }
            return [begun, timeline.parts.length, worst, playback.cycles, playback.reachedEnd];
            """)
        self.assertEqual(found[0], found[1])
        self.assertLess(found[2], 20)
        self.assertTrue(found[4])

    def test_pauses_when_it_slept(self):
        self.open("478")
        self.start("None of these", "Start")
        self.js("const now = page.now; page.now = () => now() + 2100; page.tick()")
        self.assertEqual(self.js("return page.player.reason"), "away")
        self.assertIn("away", self.driver.find_element("id", "reason").text)
        self.assertNotEqual(self.driver.find_element("id", "cue").text, "")
        self.press("Go on")
        self.assertEqual(self.js("return page.player.state"), "running")

    def test_goes_on_in_a_hidden_tab(self):
        self.open("coherent")
        self.start("Start")
        epoch = self.js("page.tick(); return page.player.last - page.player.time")
        first = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        time.sleep(30 if SOAK else 6)
        self.driver.close()
        self.driver.switch_to.window(first)
        self.assertEqual(self.js("return page.player.state"), "running")
        later = self.js("page.tick(); return page.player.last - page.player.time")
        self.assertAlmostEqual(later, epoch, delta=1)

    def test_speaks_where_the_device_has_a_voice(self):
        """This browser has no voices: those here only note what they are given to say."""
        self.open("478", "--lang", "nl")
        self.js("""
            window.spoken = [];
            speechSynthesis.getVoices = () => [{lang: "en-GB"}, {lang: "nl-BE"}];
            speechSynthesis.speak = (one) => window.spoken.push([one.text, one.lang]);
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            """)
        self.start("Geen van deze", "Start")
        self.press("Stem aan")
        self.js("page.jump(page.timeline.parts.findIndex((p) => p.kind === 'inhale'))")
        self.assertEqual(self.js("return window.spoken.at(-1)")[1], "nl-BE")
        self.assertIn("Adem", self.js("return window.spoken.at(-1)")[0])
        self.press("Stem uit")

    def test_keys(self):
        self.open("478")
        self.start("None of these", "Start")
        body = self.driver.find_element("tag name", "body")
        self.js("document.activeElement.blur()")
        body.send_keys(" ")
        self.assertEqual(self.js("return page.player.state"), "paused")
        body.send_keys(" ")
        self.assertEqual(self.js("return page.player.state"), "running")
        body.send_keys("\ue014")
        self.assertEqual(self.js("return page.player.index > 0"), True)
        self.press("Sound off")
        self.assertEqual(self.js("return page.sound.isOn"), False)
        body.send_keys("\ue00c")
        self.assertFalse(self.js("return page.isPlaying"))

    def test_says_how_an_exercise_is_done(self):
        self.open("bridge")
        told = self.js(
            "return page.data.sessions[0].main[0].rules.exercises.map((e) => e.cue).filter(Boolean)")
        self.assertTrue(told)
        self.start("None of these", "None of these")
        while self.shown().get_attribute("id") != "player":
            self.press("Go on" if "0 calm" in self.shown().text else "Start")
        self.js("page.jump(page.timeline.parts.findIndex((p) => p.exercise?.cue))")
        self.assertIn(told[0], self.shown().text)
        self.assertIn(told[0], self.driver.find_element("id", "said").get_attribute("textContent"))

    # What is left of it.

    def test_report_counts_at_home(self):
        """Waits, is rated, is kept, and is merged into the journal."""
        (self.client.folder / "quick.yaml").write_text(QUICK)
        self.open("./quick.yaml")
        self.driver.find_element("css selector", ".start").click()
        self.driver.find_element("css selector", "[data-ask=rate] input[value='6']").click()
        self.press("Go on")
        self.press("Start")
        self.until("page.player.reason === 'wait'")
        self.assertIn("Press when you are ready", self.driver.find_element("id", "cue").text)
        self.press("Go on")
        self.until("!page.isPlaying", seconds=30)
        self.driver.find_element("css selector", "[data-after] input[value='2']").click()
        self.press("Go on")
        self.assertIn("tension: 6 → 2", self.driver.find_element("id", "summary").text)
        self.press("Save a file for your therapist")
        saved = self.client.folder / "breathe-quick.jsonl"
        for _ in range(200):
            if saved.exists():
                break
            time.sleep(0.02)
        entry = json.loads(saved.read_text().splitlines()[-1])
        self.assertEqual((entry["cycles"], entry["steps"], entry["outcome"]), (3, 3, "completed"))
        self.assertEqual((entry["before"], entry["after"]), ({"tension": 6}, {"tension": 2}))
        self.assertAlmostEqual(entry["active"], 15, places=2)
        self.client.run("journal", "merge", str(saved))
        log = self.client.run("log")
        self.assertIn("quick", log)
        self.assertIn("6 → 2", log)

    def test_says_where_nothing_is_kept(self):
        """A browser that allows no storage plays and reports all the same."""
        with tempfile.TemporaryDirectory() as folder:
            driver = browser(folder, {"profile.default_content_setting_values.cookies": 2})
            try:
                driver.get(self.client.page("coherent").as_uri())
                driver.execute_script(
                    "document.querySelector('.start').click();"
                    "document.querySelector('[data-ask=ready] button').click();"
                    "page.player.advance(60000); page.end(false)")
                for name, told in [("kept", "keeps nothing"), ("summary", "Stopped early")]:
                    text = driver.find_element("id", name).get_attribute("textContent")
                    self.assertIn(told, text)
            finally:
                driver.quit()

    # A plan.

    def test_plan_has_its_weeks_and_sessions(self):
        (self.client.folder / "plan.yaml").write_text(PLAN)
        path = self.open("./plan.yaml", "--lang", "nl")
        text = self.driver.find_element("tag name", "main").text
        for needed in [
            "Weer wandelen <b>", "Doel: Weer een half uur wandelen", "Week 4 ", "een week rust",
            "8 herhalingen", "2 sets", "Stop bij scherpe pijn", "linkerkant, dan rechterkant",
        ]:
            self.assertIn(needed, text)
        pictures = sum(len(p.text) for p in self.driver.find_elements("tag name", "pre"))
        self.assertLess(path.stat().st_size - 2 * pictures, 3 * 60_000)
        # What is longer than in the first month is not on a page.
        held = self.js("return page.data.sessions[2].main.map((m) => new Timeline(m.rules).parts"
                       ".filter((p) => p.kind === 'hold').length)")
        self.assertEqual(held, [4])

    def test_plan_plays_what_its_week_has(self):
        (self.client.folder / "plan.yaml").write_text(PLAN)
        self.open("./plan.yaml", "--lang", "nl")
        self.js("localStorage.clear()")
        self.driver.refresh()
        for day, told, isOutside in [
            ("2026-11-20", "begint op 23 november", True), ("2026-11-29", "week 1", False),
            ("2026-12-15", "week 4", True), ("2027-01-04", "voorbij", True),
        ]:
            self.choose(1, day)
            self.assertIn(told, self.driver.find_element("id", "week").get_attribute("textContent"))
            self.assertEqual("Niet in deze week" in self.shown().text, isOutside, day)
            self.assertEqual(self.js("return page.part"), 0, day)
            self.js("page.close()")
        self.choose(2, "2026-11-30")
        self.assertIn("Niet in deze week", self.shown().text)
        self.press("Nee")

    def choose(self, number, day):
        """Begins a session of a plan, on a day."""
        self.js(
            f"page.today = () => new Date('{day}T12:00'); page.open();"
            f"document.querySelectorAll('.start')[{number}].click()")

    def test_a_step_further_is_for_the_person_to_take(self):
        """Once a week, and only for someone who did it in the week before."""
        (self.client.folder / "plan.yaml").write_text(PLAN)
        self.open("./plan.yaml", "--lang", "nl")
        self.js("localStorage.clear()")
        self.driver.refresh()
        def is_asked():
            return self.js("return page.questions.some((q) => q.dataset.ask === 'advance')")
        def practise(day):
            self.js(
                "page.journal.put(arguments[0], JSON.stringify({id: arguments[0], session: 'hiel',"
                " start: arguments[0] + 'T12:00:00Z'}))", day)
        self.choose(1, "2026-12-01")
        self.assertFalse(is_asked())
        practise("2026-11-24")
        self.choose(1, "2026-12-01")
        self.press("Geen van deze")
        self.press("Geen van deze")
        self.press("Nee")
        self.assertIn("Als het vorige week goed ging.", self.shown().text)
        self.press("Ja")
        self.assertEqual(self.js("return page.part"), 1)
        for _ in range(2):
            self.choose(1, "2026-12-02")
            self.assertEqual([is_asked(), self.js("return page.part")], [False, 1])
        practise("2026-12-03")
        self.choose(1, "2026-12-08")
        self.assertEqual([is_asked(), self.js("return page.part")], [True, 1])
        self.js("page.answer('stay', page.questions.length - 1)")
        self.choose(1, "2026-12-09")
        self.assertEqual([is_asked(), self.js("return page.part")], [False, 1])

    def test_plan_counts_at_home(self):
        """What was done on the page is in the report of the plan."""
        start = datetime.date.today() - datetime.timedelta(days=3)
        plan = PLAN.replace("2026-11-23", start.isoformat())
        (self.client.folder / "plan.yaml").write_text(plan)
        self.open("./plan.yaml", "--lang", "en")
        self.js("localStorage.clear()")
        self.driver.refresh()
        self.js("document.querySelectorAll('.start')[1].click()")
        self.press("None of these")
        self.press("None of these")
        self.press("Go on")
        self.press("Start")
        self.js("page.player.advance(page.timeline.end); page.end(true)")
        self.press("Go on")
        lines = self.js("return page.journal.lines")
        (self.client.folder / "client.jsonl").write_text("".join(f"{line}\n" for line in lines))
        told = self.client.run(
            "report", "./plan.yaml", "--journal", "client.jsonl", "--lang", "en")
        self.assertRegex(told, r"Hiel schuiven +1 of [1-5]")

    def test_plan_prints_a_sheet_for_each_session(self):
        (self.client.folder / "plan.yaml").write_text(PLAN)
        self.open("./plan.yaml", "--print", "--lang", "nl")
        self.assertGreaterEqual(self.sides(), 4)
        self.assertLessEqual(self.sides(), 7)

    # For everyone.

    @unittest.skipUnless(AXE, "axe is not there")
    def test_axe_finds_nothing(self):
        """In both languages, light and dark, before, while and after it plays."""
        (self.client.folder / "plan.yaml").write_text(PLAN)
        axe = pathlib.Path(AXE).read_text()
        for session, language, scheme in [
            ("low-lunge", "en", "light"), ("low-lunge", "nl", "dark"), ("478", "nl", "light"),
            ("./plan.yaml", "nl", "dark"),
        ]:
            self.driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia",
                {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            self.open(session, "--lang", language)
            # Its policy allows no other script; this one comes from outside of the page.
            self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
            self.audit(session, "to read")
            self.js("document.querySelector('.start').click()")
            for number in range(12):
                self.audit(session, f"screen {number}")
                if self.shown().get_attribute("id") == "player":
                    break
                self.shown().find_element("css selector", ".answers button").click()
            self.js("page.player.advance(20000); page.end(false)")
            self.audit(session, "afterwards")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def audit(self, *where):
        found = self.driver.execute_async_script(
            "const done = arguments[0]; axe.run().then((r) => done(r.violations.map("
            "(v) => [v.id, v.nodes.map((n) => n.html.slice(0, 120))])))")
        self.assertEqual(found, [], where)

    def sides(self):
        printed = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "displayHeaderFooter": False})
        pdf = base64.b64decode(printed["data"])
        return len(re.findall(rb"/Type\s*/Page\b", pdf))

    def test_fits_small_and_large(self):
        for width, zoom in [(320, 1), (780, 2)]:
            self.driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width // zoom, "height": 700, "deviceScaleFactor": zoom, "mobile": True})
            for session in ["478", "low-lunge", "bridge"]:
                self.open(session, "--lang", "nl")
                wide = self.js(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                self.assertLessEqual(wide, 0, (session, width))
                self.js("document.querySelector('.start').click()")
                while self.shown().get_attribute("id") != "player":
                    self.shown().find_element("css selector", ".answers button").click()
                self.js("page.jump(page.player.next())")
                for part in ["cue", "count"]:
                    box = self.driver.find_element("id", part).rect
                    keys = self.driver.find_element("css selector", ".keys").rect
                    isClear = box["y"] + box["height"] <= keys["y"] or keys["y"] > 700
                    self.assertTrue(isClear, (session, part))
                self.js("page.close()")
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def test_prints_a_sheet_of_two_sides(self):
        """Also four exercises, with a diary, in 13 points."""
        (self.client.folder / "four.yaml").write_text(FOUR)
        for session, language in [
            ("low-lunge", "en"), ("low-lunge", "nl"), ("bridge", "nl"), ("478", "nl"),
            ("yin-dragon", "nl"), ("./four.yaml", "nl"),
        ]:
            path = self.open(session, "--print", "--lang", language)
            self.assertNotIn("<script", path.read_text())
            self.assertTrue(self.driver.find_element("css selector", ".diary").is_displayed())
            self.assertLessEqual(self.sides(), 2, session)


if __name__ == "__main__":
    unittest.main()
