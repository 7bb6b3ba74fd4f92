#!/usr/bin/env python3
"""Plays breathe in a pseudo-terminal and draws what is to be seen, as pictures for the README.

pictures.py BINARY CLOCK-SHIFT FOLDER [NAME...]

CLOCK-SHIFT is the library that has a program believe that it is another time. pyte knows what a
terminal shows, Pillow draws it; both from Debian, as is the DejaVu font.
"""

import calendar
import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time

import pyte
from PIL import Image, ImageColor, ImageDraw, ImageFont

COLUMNS, ROWS = 80, 24
FRAMES_PER_SECOND = 10
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono{}.ttf"
FONT_SIZE = 13
BACKGROUND, PLAIN = "#1c1c1c", "#d0d0d0"
MARGIN = 10

# A color is drawn in so many mixtures with the background: letters have soft edges.
MIXTURES = 6
# When it is in all pictures: a Friday evening.
DAY = 24 * 60 * 60
NOW = calendar.timegm((2026, 11, 20, 19, 45, 0))

# File, arguments, seconds to leave out at the beginning, seconds to show; none for what stands still.
PICTURES = {
    "orb.gif": (["4-6", "--lead-in", "3s", "--no-journal"], 3.2, 20),
    "wave.gif": (["4-7-8", "--lead-in", "3s", "--visual", "wave", "--no-journal", "--yes"], 3.2, 19),
    "heat-map.png": (["stats"], 0, 0),
}


def journal(folder):
    """Writes eleven weeks of practice, as a person may have had them."""
    os.makedirs(f"{folder}/breathe", mode=0o700)
    this_morning = NOW // DAY * DAY + 7 * 60 * 60
    with open(f"{folder}/breathe/journal.jsonl", "w", encoding="utf-8") as file:
        for days_ago in range(80, -1, -1):
            for turn in range((days_ago * 7 + days_ago // 3) % 4):
                start = this_morning - days_ago * DAY + turn * 5 * 60 * 60
                session, title, seconds = [
                    ("belly-5min", "Belly breathing", 300),
                    ("478", "4-7-8 breath", 76),
                    ("low-lunge", "Low lunge", 260),
                    ("evening", "Evening", 706),
                    ("belly-5min", "Belly breathing", 300),
                ][(days_ago * 3 + days_ago // 7 + turn) % 5]
                tension, pain = 3 + days_ago * 5 % 11 % 6, days_ago * 3 % 7 % 4
                ratings = (
                    f',"before":{{"tension":{tension},"pain":{pain + 1}}}'
                    f',"after":{{"tension":{tension - 2 + days_ago % 3},"pain":{pain}}}'
                ) if session in ("low-lunge", "evening") else ""
                written = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(start))
                file.write(
                    f'{{"v":1,"kind":"entry","id":"{days_ago}-{turn}","session":"{session}",'
                    f'"title":"{title}","hash":"0","start":"{written}","offset":0,"zone":"UTC",'
                    f'"planned":{seconds}.0,"active":{seconds}.0,"paused":0.0,'
                    f'"outcome":"completed","cycles":4,"steps":1,"pace":1.0,"program":"0.1.0"'
                    f'{ratings}}}\n'
                )


def play(command, clock_shift, skipped, shown):
    """The screens of a run, or the one at its end: each the cells that are not blank."""
    with tempfile.TemporaryDirectory() as home:
        journal(f"{home}/data")
        with open(f"{home}/shift", "wb") as file:
            file.write(struct.pack("qq", NOW * 10**9 - time.time_ns(), 0))
        pid, terminal = pty.fork()
        if pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = {
                "HOME": home, "XDG_DATA_HOME": f"{home}/data", "TERM": "xterm-256color",
                "COLORTERM": "truecolor", "LANG": "C.UTF-8", "TZ": "UTC",
                "LD_PRELOAD": clock_shift, "CLOCK_SHIFT": f"{home}/shift",
            }
            os.execve(command[0], command, environment)
        screen = pyte.Screen(COLUMNS, ROWS)
        stream = pyte.ByteStream(screen)
        frames = []
        begin = time.monotonic() + skipped
        is_open = read(terminal, stream, begin if shown else begin + 60)
        while is_open and len(frames) < shown * FRAMES_PER_SECOND:
            frames.append(cells(screen))
            is_open = read(terminal, stream, begin + len(frames) / FRAMES_PER_SECOND)
        if is_open:
            os.write(terminal, b"q")
            read(terminal, stream, time.monotonic() + 60)
        os.waitpid(pid, 0)
        return frames or [cells(screen)]


def read(terminal, stream, deadline):
    """Feeds what comes until the deadline; false where nothing can come any more."""
    while (left := deadline - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            try:
                stream.feed(os.read(terminal, 65536))
            except OSError:
                return False
    return True


def cells(screen):
    """What is to be seen, and where: column, row, character, color, whether it is bold."""
    return [
        (column, row, cell.data, PLAIN if cell.fg == "default" else f"#{cell.fg}", cell.bold)
        for row, line in screen.buffer.items() for column, cell in line.items() if cell.data != " "
    ]


def palette(screens):
    """The colors of all screens, each in its mixtures with the background."""
    mixed = [ImageColor.getrgb(BACKGROUND)]
    for color in sorted({cell[3] for cells in screens for cell in cells}):
        for part in range(1, MIXTURES + 1):
            mixed.append(tuple(
                behind + (front - behind) * part // MIXTURES
                for front, behind in zip(ImageColor.getrgb(color), mixed[0])))
    image = Image.new("P", (1, 1))
    image.putpalette([value for color in mixed for value in color])
    return image


def draw(cells, colors):
    fonts = {bold: ImageFont.truetype(FONT.format("-Bold" if bold else ""), FONT_SIZE)
             for bold in (False, True)}
    width, height = fonts[False].getlength("m"), FONT_SIZE + 4
    size = (round(COLUMNS * width) + 2 * MARGIN, ROWS * height + 2 * MARGIN)
    image = Image.new("RGB", size, BACKGROUND)
    pen = ImageDraw.Draw(image)
    for column, row, text, color, bold in cells:
        place = (MARGIN + column * width, MARGIN + row * height)
        pen.text(place, text, font=fonts[bold], fill=color)
    return image.quantize(palette=colors, dither=Image.Dither.NONE)


def save(screens, path):
    """One picture of few colors, or one that moves and begins again."""
    colors = palette(screens)
    first, *others = [draw(cells, colors) for cells in screens]
    moves = {"save_all": True, "append_images": others, "loop": 0,
             "duration": 1000 // FRAMES_PER_SECOND} if others else {}
    first.save(path, optimize=True, **moves)


def main():
    binary, clock_shift = map(os.path.abspath, sys.argv[1:3])
    folder = sys.argv[3]
    os.makedirs(folder, exist_ok=True)
    for name in sys.argv[4:] or PICTURES:
        arguments, skipped, shown = PICTURES[name]
        path = f"{folder}/{name}"
        save(play([binary] + arguments, clock_shift, skipped, shown), path)
        print(f"{path}: {os.path.getsize(path) // 1024} KiB")


main()
