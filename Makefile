# `make help` lists what this can do.

SWIFT  ?= swift
PREFIX ?= /usr/local

# Colours are a compiler flag: with them, a build in a pipe and one in a terminal share nothing.
# lld, because ld warns at every link of a call inside Swift's own libraries. Nothing loads symbols
# from the program, and without a list of them it is 0.3 MB smaller.
RELEASE  = -c release --static-swift-stdlib --no-color-diagnostics -Xswiftc -use-ld=lld \
           -Xlinker --no-export-dynamic $(PACKED) $(LAID_OUT)
# How to unwind the stack takes 2 MB, and is for C++ to throw: Swift doesn't, nor does its runtime.
# Swift marks some of its constants as writable; apart from them, the other two megabytes are not.
LAYOUT  := .build/sections.ld
SECTIONS := SECTIONS { /DISCARD/ : { *(.eh_frame) } } INSERT AFTER .text; \
  SECTIONS { .rodata : { INPUT_SECTION_FLAGS(!SHF_WRITE) *(.rodata .rodata.*) } } INSERT BEFORE .text; \
  SECTIONS { .rodata.swift : { *(.rodata .rodata.*) } } INSERT AFTER .data;
LAID_OUT = -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker $(LAYOUT)
BINARY  := .build/release/breathe
STAMP   := .build/built-by-make
# What shells and readers of manuals are given, laid out as below PREFIX.
SHARE   := .build/share
BASH    := bash-completion/completions/breathe
ZSH     := zsh/site-functions/_breathe
FISH    := fish/vendor_completions.d/breathe.fish
MAN     := man/man1/breathe.1
SHARED  := $(BASH) $(ZSH) $(FISH) $(MAN)
MANUAL  := .build/release/manual-page
# Relocations take a megabyte, or almost nothing where the C library knows how to unpack them.
GLIBC   := $(lastword $(shell getconf GNU_LIBC_VERSION 2>/dev/null))
PACKED  := $(if $(shell printf '2.36\n$(GLIBC)\n' | sort -CV && echo yes),-Xlinker -z -Xlinker pack-relative-relocs)
CODE    := Package.swift Sources Plugins Tests

# What `make fuzz` tries, what it begins with and works on, and where it keeps what breaks the reader.
FUZZER      := .build/fuzz/fuzz-reader
FUZZED      := $(shell find Sources/BreatheCore Tests/FuzzReader -name '*.swift')
CORPUS      := .build/fuzz-corpus
REGRESSIONS := Tests/BreatheCoreTests/Regressions
SEEDS       := $(wildcard sessions/*.yaml Tests/BreatheCoreTests/Fixtures/*.yaml \
                          Tests/BreatheCoreTests/Errors/*.yaml \
                          Tests/BreatheCoreTests/Plans/*.yaml \
                          Tests/BreatheCoreTests/PlanErrors/*.yaml \
                          Tests/BreatheCoreTests/ConfigurationErrors/*.yaml \
                          Tests/FuzzReader/Lines/*.json $(REGRESSIONS)/*)

# Programs that read calendars, for `make calendars`.
READERS := .build/calendar-readers

# Looks for barriers in pages, for `make pages`; its script comes in a package of Python.
AXE         := .build/axe.min.js
AXE_PACKAGE := axe-playwright-python==0.1.8

# Looks for the headers first: a machine with only Swift has no pkg-config to ask.
DEBIAN  := $(shell uname -m)-linux-gnu
HEADERS := /usr/include /usr/include/$(DEBIAN) /usr/local/include $(subst :, ,$(CPATH))
have     = $(or $(wildcard $(addsuffix /$(1),$(HEADERS))),$(shell pkg-config --libs $(2) 2>/dev/null))
MISSING := $(strip $(if $(call have,alsa/asoundlib.h),,libasound2-dev) \
                   $(if $(call have,yaml.h,yaml-0.1),,libyaml-dev))

# Without pkg-config, Swift knows no folder of .pc files on Debian, and warns that libraries which
# are there may have to be installed.
export PKG_CONFIG_PATH ?= /usr/lib/$(DEBIAN)/pkgconfig

AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)
APT_GET := $(AS_ROOT) env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120

.DEFAULT_GOAL := build
.PHONY: run test pages calendars build share install uninstall bench net mutants soak fuzz pictures schema format lint clean help setup require-swift

# Status 130 says that the person stopped it, which is a good end. Without a terminal nobody can
# answer what breathe asks before 4-7-8; what ARGS asks for may need no answer.
run: ARGS ?= 478
run: build ## Build, then breathe: 4-7-8, or what ARGS="…" says
	@if [ "$(origin ARGS)" = file ] && ! { [ -t 0 ] && [ -t 1 ]; }; then \
	  echo "breathe is built. There is no terminal here to use it in; in one, type: make run"; \
	else $(BINARY) $(ARGS) || { status=$$?; [ $$status -eq 130 ] || exit $$status; }; fi

# The program that is tested is the one that ships.
test: build ## Run the tests (ARGS="--filter …" for some of them)
	$(SWIFT) build --build-tests
	@BREATHE=$(CURDIR)/$(BINARY) .build/debug/run-tests .build/tests.log \
	  $(SWIFT) test --skip-build $(ARGS)
	@$(MAKE) --no-print-directory pages
	@$(MAKE) --no-print-directory calendars PLANS=100

# Debian's python3 is the one that has Debian's selenium.
pages: ## Try the pages of hand-outs in Chromium
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null && /usr/bin/python3 -c 'import selenium' 2>/dev/null; then \
	  $(MAKE) --no-print-directory --silent $(AXE) || { [ -z "$$CI" ] || exit 1; \
	    echo "Left out: axe. It needs pip and, once, the network"; }; \
	  AXE=$$(realpath -qe $(AXE)) BREATHE=$(CURDIR)/$(BINARY) /usr/bin/python3 Tests/Page/page_tests.py; \
	elif [ -n "$$CI" ]; then echo "Chromium or python3-selenium is missing" >&2; exit 1; \
	else echo "Left out: the pages of hand-outs. They need: apt install chromium chromium-driver python3-selenium"; fi

$(AXE):
	@folder=$$(mktemp -d) && python3 -m venv $$folder/venv && \
	  $$folder/venv/bin/pip --quiet download --no-deps --dest $$folder $(AXE_PACKAGE) && \
	  python3 -m zipfile -e $$folder/*.whl $$folder && \
	  cp $$folder/axe_playwright_python/axe.min.js $@; status=$$?; rm -rf $$folder; exit $$status

# Other programs read what breathe writes. PLANS=1000 takes over a minute.
calendars: ## Compare calendars with the plans that they are of (SEED=2 for others)
	@if $(MAKE) --no-print-directory --silent $(READERS); then \
	  $(SWIFT) build --product plan-days && \
	  BREATHE=$(CURDIR)/$(BINARY) $(READERS)/bin/python Tests/Calendar/calendar_tests.py; \
	elif [ -n "$$CI" ]; then echo "The readers of calendars are missing" >&2; exit 1; \
	else echo "Left out: calendars. They need python3-venv and, once, the network"; fi

$(READERS): Tests/Calendar/requirements.txt
	@{ python3 -m venv $@ && $@/bin/pip install --quiet --requirement $< && touch $@; } || { \
	  rm -rf $@; exit 1; }

build: setup $(LAYOUT) ## Build the program for release
	$(SWIFT) build $(RELEASE) --product breathe
	$(SWIFT) build $(RELEASE) --product manual-page
	@$(MAKE) --no-print-directory share
	@touch $(STAMP)

$(LAYOUT):
	@install -d $(@D)
	@echo '$(SECTIONS)' | sed 's/; /;\n/g' >$@

# From the commands as they are, and what is ours to add. The last lines for zsh call what is defined
# before them; they stand at the end of ours.
share:
	@install -d $(addprefix $(SHARE)/,$(dir $(SHARED)))
	@{ $(BINARY) --generate-completion-script bash && cat completions/session.bash; } \
	  >$(SHARE)/$(BASH)
	@{ $(BINARY) --generate-completion-script zsh | sed '/^if /,$$d' && \
	  cat completions/session.zsh; } >$(SHARE)/$(ZSH)
	@{ $(BINARY) --generate-completion-script fish && cat completions/session.fish; } \
	  >$(SHARE)/$(FISH)
	@$(BINARY) --experimental-dump-help >$(SHARE)/commands.json
	@$(MANUAL) "$$(LC_ALL=C date -u -d "@$${SOURCE_DATE_EPOCH:-$$(date +%s)}" '+%B %-d, %Y')" \
	  <$(SHARE)/commands.json >$(SHARE)/$(MAN)

install: $(STAMP) ## Install under PREFIX (/usr/local) and DESTDIR
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/breathe"
	for file in $(SHARED); do \
	  install -D -m 644 $(SHARE)/$$file "$(DESTDIR)$(PREFIX)/share/$$file" || exit; done

uninstall: ## Remove what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/breathe"
	for file in $(SHARED); do rm -f "$(DESTDIR)$(PREFIX)/share/$$file"; done

bench: build ## Measure the release build
	$(SWIFT) build $(RELEASE) --product bench
	@.build/release/bench $(BINARY) $(ARGS)

# The scripts of Tests/Net, compared with what was recorded of them. RECORD=1 records them again.
net: build ## Compare all behaviour with what was recorded (RECORD=1 to record)
	$(SWIFT) build --product net
	$(SWIFT) build --product clock-shift
	@.build/debug/net $(BINARY) $(if $(RECORD),--record) $(ARGS)

# The mistakes of Tests/Mutants, one after the other in a copy of the package, and whether the tests
# notice them. Takes an hour or two.
mutants: setup ## Try whether tests notice mistakes (ARGS="name …" for some)
	$(SWIFT) build --product mutants
	@.build/debug/mutants $(ARGS)

# One after the other: the second takes every core for about ten minutes.
soak: setup ## Run the tests that look long for rare mistakes
	BREATHE_SOAK=1 $(SWIFT) test --filter 'JournalKillTests|KilledSessionTests'
	BREATHE_SOAK=1 $(SWIFT) test --filter 'JournalFaultTests|JournalFullDiskTests'
	BREATHE_SOAK=1 $(SWIFT) test --filter 'HostileTextTests|Markup'
	BREATHE_SOAK=1 $(MAKE) pages
	$(MAKE) calendars
	BREATHE_SOAK=1 SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=24 \
	  $(SWIFT) test --filter CommandTests.EndingTests

# Checked so closely, reading is up to 25 times slower: ten seconds stand for less than one. Swift's
# own report of a crash would hang in a program with AddressSanitizer.
fuzz: SECONDS ?= 60
fuzz: setup $(FUZZER) ## Look for a file or a journal line that is read wrongly, for SECONDS=60
	@mkdir -p $(CORPUS)
	@for seed in $(SEEDS); do cp $$seed $(CORPUS)/$$(echo $$seed | tr / -) || exit; done
	SWIFT_BACKTRACE=enable=no LSAN_OPTIONS=suppressions=Tests/FuzzReader/not-leaks.txt \
	  $(FUZZER) $(CORPUS) -artifact_prefix=$(REGRESSIONS)/ \
	  -dict=Tests/FuzzReader/session.dict -max_len=65536 -len_control=0 \
	  -timeout=10 -malloc_limit_mb=100 -print_final_stats=1 -max_total_time=$(SECONDS)

# Not by SwiftPM, which would give embed-files the same flags, and so a second `main`. It is one
# module, where all there is to warn of is that the imports of BreatheCore do nothing.
$(FUZZER): $(FUZZED) | setup
	@mkdir -p $(@D)
	$(SWIFT)c -O -gline-tables-only -wmo -swift-version 6 -package-name breathe -parse-as-library -suppress-warnings \
	  -sanitize=fuzzer,address -use-ld=lld -module-name BreatheCore -I Sources/CLibYAML $^ -o $@

# As a terminal shows them: pyte reads what it is sent, Pillow draws it.
pictures: build ## Draw the pictures of the documents
	@/usr/bin/python3 -c 'import pyte, PIL' && [ -d /usr/share/fonts/truetype/dejavu ] && \
	  command -v chromedriver pdftoppm >/dev/null || \
	  { $(APT_GET) update && $(APT_GET) install -y python3-pyte python3-pil fonts-dejavu-core \
	    chromium chromium-driver python3-selenium poppler-utils; }
	$(SWIFT) build --product clock-shift
	/usr/bin/python3 Tests/Pictures/pictures.py $(BINARY) .build/debug/libclock-shift.so \
	  .github/pictures
	/usr/bin/python3 Tests/Pictures/pages.py $(BINARY) .github/pictures

schema: setup ## Write the JSON Schemas in sessions/, for editors
	$(SWIFT) build --product schema
	for format in session plan configuration; do \
	  .build/debug/schema $$format >sessions/$$format.schema.json || exit; done

format: require-swift ## Format the code
	$(SWIFT) format --in-place --parallel --recursive $(CODE)

lint: setup ## Check the format of the code, and the order of the core's folders
	$(SWIFT) format lint --strict --parallel --recursive $(CODE)
	SWIFTC=$(SWIFT)c Tests/core-folders.sh
	@! grep -rnE 'import (Glibc|CSystem|CALSA|Foundation)$$' Sources/BreatheApp Sources/breathe
	@! grep -rn 'import Foundation$$' Sources

clean: ## Remove everything that was built
	rm -rf .build

help: ## List these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

setup: require-swift ## Install the libraries that a build needs, where they are missing
ifneq ($(MISSING),)
	@command -v apt-get >/dev/null || { echo "breathe needs the headers of: $(MISSING)" \
	  "(Debian's names). Install them with your package manager." >&2; exit 1; }
	@echo "breathe needs $(MISSING): installing with $(strip $(AS_ROOT) apt-get)."
	@[ -z "$(AS_ROOT)" ] || { command -v sudo >/dev/null && sudo true; } || { \
	  echo "You are not root and cannot use sudo. As root, run: apt-get install $(MISSING)" >&2; \
	  exit 1; }
	@$(APT_GET) update || echo "Going on with the package lists of last time." >&2
	@$(APT_GET) install -y --no-install-recommends $(MISSING) >/dev/null
endif

require-swift:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "No “$(SWIFT)” here. breathe is built with Swift 6.3: https://www.swift.org/install" >&2; \
	  exit 1; }

# Under sudo, Swift is often out of reach, and what it builds would belong to root.
$(STAMP): $(shell find Package.swift Sources Plugins sessions completions -type f)
	@[ -z "$(SUDO_USER)" ] || { \
	  echo "Not built from these sources yet: run “make build” first, without sudo." >&2; exit 1; }
	@$(MAKE) --no-print-directory build
