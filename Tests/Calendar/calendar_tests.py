"""Calendars of plans as other programs read them, against what the plans ask.

Run by `make calendars`. SEED=n makes other plans, PLANS=n more or fewer of them.
"""

import collections
import datetime
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

import icalendar
import recurring_ical_events
import vobject

ROOT = pathlib.Path(__file__).resolve().parents[2]
BREATHE = os.environ.get("BREATHE", str(ROOT / ".build/release/breathe"))
PLAN_DAYS = ROOT / ".build/debug/plan-days"
SEED = int(os.environ.get("SEED") or 1)
PLANS = int(os.environ.get("PLANS") or 1000)

TIMES = "06:30,09:00,11:30,13:00,15:30,18:00,20:00,22:30"
SESSIONS = ["belly-5min", "478", "coherent", "box", "long-exhale", "calm-walk", "low-lunge"]
PARTS = ["morning", "midday", "afternoon", "evening", "bedtime"]
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def directions(chance, parts):
    """Some keys that say how often and when, for a session with so many parts of the day."""
    kinds = ["day", "days", "group", "every", "nothing"] + (["week"] if parts < 2 else [])
    kind = chance.choice(kinds)
    keys = []
    if kind == "week":
        keys.append(f"times: {chance.randint(1, 14)} per week")
    elif kind != "nothing" and chance.random() < 0.6:
        keys.append(f"times: {chance.randint(max(1, parts), 4)} per day")
    if kind == "days":
        days = chance.sample(WEEKDAYS, chance.randint(1, 7))
        keys.append(f"days: [{', '.join(days)}]")
    elif kind == "group":
        keys.append("days: " + chance.choice(["weekdays", "weekend"]))
    elif kind == "every":
        keys.append(f"every: {chance.randint(1, 28)}d")
    if chance.random() < 0.3:
        keys.append("level: " + chance.choice(["first", "usual", "later"]))
    return keys


def plan(chance, number):
    weeks = chance.choice([1, 2, 3, 4, 6, 8, 12, 26, 52])
    start = datetime.date(2024, 1, 1) + datetime.timedelta(chance.randrange(2000))
    lines = [
        "breathe-plan: 1",
        f"id: plan-{number}",
        "title: 'Week; dag, \\ “uur” – heel lang, met é en 界 en meer'",
        f"start: {start}",
        f"weeks: {weeks}",
        "note: 'Stop bij pijn; bel, als het niet beter gaat, de praktijk. Ook in het weekend, ook als je twijfelt.'",
        "sessions:",
    ]
    for session in chance.sample(SESSIONS, chance.randint(1, 5)):
        first = chance.randint(1, weeks) if chance.random() < 0.3 else 1
        lines.append(f"  - session: {session}")
        parts = chance.sample(PARTS, chance.randint(1, 3)) if chance.random() < 0.3 else []
        if parts:
            lines.append(f"    when: [{', '.join(parts)}]")
        lines += [f"    {key}" for key in directions(chance, len(parts))]
        if first > 1:
            lines.append(f"    from-week: {first}")
        last = chance.randint(first, weeks) if chance.random() < 0.2 else weeks
        if last < weeks:
            lines.append(f"    until-week: {last}")
        later = range(first + 1, last + 1)
        if later and chance.random() < 0.5:
            lines.append("    by-week:")
            for week in sorted(chance.sample(later, min(len(later), chance.randint(1, 4)))):
                keys = directions(chance, len(parts))
                value = "{ " + ", ".join(keys) + " }" if keys else "off"
                lines.append(f"      {week}: {value}")
    return "\n".join(lines) + "\n"


def session_of(uid):
    return str(uid).split(".")[1]


class Calendars(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        home = pathlib.Path(cls.folder.name)
        chance = random.Random(SEED)
        cls.names = [f"plan-{number}" for number in range(PLANS)]
        environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        for number, name in enumerate(cls.names):
            (home / f"{name}.yaml").write_text(plan(chance, number))
            subprocess.run(
                [BREATHE, "handout", "--calendar", "--at", TIMES, f"./{name}.yaml"],
                cwd=home, env=environment, check=True, stdout=subprocess.DEVNULL)
        told = subprocess.run(
            [PLAN_DAYS] + [f"{name}.yaml" for name in cls.names],
            cwd=home, check=True, capture_output=True, text=True).stdout
        cls.days = collections.defaultdict(collections.Counter)
        cls.weeks = collections.defaultdict(collections.Counter)
        for line in told.splitlines():
            path, kind, day, session, count = line.split(" ")
            known = cls.days if kind == "day" else cls.weeks
            key = (datetime.date.fromisoformat(day), session)
            known[path.removesuffix(".yaml")][key] += int(count)
        cls.bytes = {name: (home / f"{name}.ics").read_bytes() for name in cls.names}

    def expect(self, name, found):
        """What is found by day and session is what the plan asks."""
        found = +collections.Counter(found)
        for (start, session), count in self.weeks[name].items():
            days = [start + datetime.timedelta(day) for day in range(7)]
            counts = [found.pop((day, session), 0) for day in days]
            self.assertEqual(sum(counts), count, f"{name}: {session} from {start}")
            self.assertLessEqual(max(counts) - min(counts), 1)
        self.assertEqual(found, +self.days[name], name)

    def test_recurring_ical_events(self):
        for name in self.names:
            calendar = icalendar.Calendar.from_ical(self.bytes[name])
            found = collections.Counter()
            query = recurring_ical_events.of(calendar)
            for event in query.between((2023, 1, 1), (2032, 1, 1)):
                found[event.start.date(), session_of(event["UID"])] += 1
            self.expect(name, found)

    def test_vobject(self):
        for name in self.names:
            found = collections.Counter()
            calendar = vobject.readOne(self.bytes[name].decode())
            for event in calendar.contents.get("vevent", []):
                times = event.getrruleset(addRDate=True) or [event.dtstart.value]
                for time in times:
                    found[time.date(), session_of(event.uid.value)] += 1
            self.expect(name, found)

    def test_form(self):
        for name in self.names:
            lines = self.bytes[name].split(b"\r\n")
            self.assertEqual(lines.pop(), b"")
            self.assertFalse([line for line in lines if len(line) > 75 or b"\n" in line])
            calendar = icalendar.Calendar.from_ical(self.bytes[name])
            self.assertTrue(calendar["X-WR-CALNAME"].endswith("en 界 en meer"))
            events = calendar.walk("VEVENT")
            self.assertEqual(len({event["UID"] for event in events}), len(events))
            for event in events:
                self.assertIsNone(event.start.tzinfo)
                self.assertIsNotNone(event.stamp.tzinfo)
                self.assertIn(event.start.strftime("%H:%M"), TIMES)
                self.assertGreaterEqual(event["DURATION"].dt, datetime.timedelta(minutes=1))
                (alarm,) = event.walk("VALARM")
                self.assertEqual(alarm["TRIGGER"].dt, datetime.timedelta(0))
                self.assertIn("bel, als het niet beter gaat, de praktijk", event["DESCRIPTION"])


if __name__ == "__main__":
    unittest.main()
