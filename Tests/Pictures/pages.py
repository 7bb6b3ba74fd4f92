"""Draws hand-outs as a browser shows them: pages.py BREATHE FOLDER

Three screens of a page side by side, on a phone and on a laptop, and the sheets of a stretch and a plan.
"""

import base64
import io
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Page"))
os.environ["BREATHE"] = os.path.abspath(sys.argv[1])

import page_tests  # noqa: E402
from PIL import Image  # noqa: E402

FOLDER = pathlib.Path(sys.argv[2])


def side_by_side(pictures, name):
    width = sum(picture.width for picture in pictures) + 12 * (len(pictures) - 1)
    whole = Image.new("RGB", (width, max(picture.height for picture in pictures)), "#9aa3a7")
    left = 0
    for picture in pictures:
        whole.paste(picture, (left, 0))
        left += picture.width + 12
    whole.quantize(64).save(FOLDER / name, optimize=True)


def screens(driver, path, size, scheme):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.get(path.as_uri())
    def shot():
        return Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")
    found = [shot()]
    driver.execute_script("document.querySelector('.start').click()")
    while not driver.execute_script("return Boolean(page.isPlaying)"):
        driver.execute_script(
            "[...document.querySelectorAll('#stage > section')].find((s) => !s.hidden)"
            ".querySelector('.answers button').click()")
    driver.execute_script(
        "page.jump(page.timeline.parts.findIndex((p) => p.cycle && p.cycle[0] === 2));")
    page_tests.time.sleep(2)
    found.append(shot())
    driver.execute_script("page.player.advance(page.timeline.end);"
                          "page.end(true); document.querySelector('[data-after] button')?.click()")
    found.append(shot())
    return found


def sheets(driver, path, folder):
    driver.get(path.as_uri())
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    (folder / "sheet.pdf").write_bytes(base64.b64decode(printed["data"]))
    for old in folder.glob("side*.png"):
        old.unlink()
    subprocess.run(
        ["pdftoppm", "-r", "60", "-png", "sheet.pdf", "side"], cwd=folder, check=True)
    return [Image.open(side).convert("RGB") for side in sorted(folder.glob("side*.png"))]


with tempfile.TemporaryDirectory() as scratch:
    client = page_tests.Client(scratch)
    driver = page_tests.browser(scratch)
    try:
        page = client.page("478", "--lang", "en")
        side_by_side(screens(driver, page, (390, 844), "light"), "page-phone.png")
        side_by_side(screens(driver, page, (1280, 800), "dark"), "page-laptop.png")
        side_by_side(
            sheets(driver, client.page("low-lunge", "--print", "--lang", "nl"), client.folder),
            "sheet.png")
        (client.folder / "plan.yaml").write_text(page_tests.PLAN)
        side_by_side(
            sheets(driver, client.page("./plan.yaml", "--print", "--lang", "nl"), client.folder),
            "sheet-plan.png")
    finally:
        driver.quit()
