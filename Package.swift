// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A debug build optimises what the tests compute with: sound, pictures and texts of every size take
// ten times as long otherwise. Checks stay.
let optimized =
  settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "breathe",
  products: [
    .executable(name: "breathe", targets: ["breathe"]),
    // Only for tests, which preload them.
    .library(name: "clock-shift", type: .dynamic, targets: ["ClockShift"]),
    .library(name: "early-variable", type: .dynamic, targets: ["EarlyVariable"]),
    .library(name: "sound-fault", type: .dynamic, targets: ["SoundFault"]),
  ],
  traits: [
    .trait(name: "ALSA", description: "Tone cues through libasound, opened when asked for."),
    .default(enabledTraits: ["ALSA"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .executableTarget(
      name: "breathe", dependencies: ["BreatheApp", "BreatheSystem"], swiftSettings: settings),
    .target(
      name: "BreatheApp",
      dependencies: [
        "BreatheCore", "BreatheSystem", "BundledSessions", "HandOutFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: optimized),
    .target(
      name: "BreatheSystem",
      dependencies: [
        "BreatheCore", "CSystem",
        .target(name: "CALSA", condition: .when(traits: ["ALSA"])),
      ],
      swiftSettings: optimized
    ),
    .target(name: "BreatheCore", dependencies: ["CLibYAML"], swiftSettings: optimized),
    .target(name: "BundledSessions", swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "HandOutFiles", exclude: ["page.css", "page.js"], swiftSettings: settings,
      plugins: ["EmbedFiles"]),
    .target(name: "CSystem"),
    // Only its headers: pkg-config would link it.
    .systemLibrary(name: "CALSA", providers: [.apt(["libasound2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    .executableTarget(
      name: "embed-files", path: "Plugins/embed-files", swiftSettings: settings),

    .executableTarget(
      name: "manual-page", path: "Plugins/manual-page", swiftSettings: settings),

    // What the tests and the bench drive programs with. `_GNU_SOURCE` makes glibc declare what the
    // module Glibc otherwise hides: posix_openpt, POSIX_SPAWN_SETSID and the newer spawn actions.
    .target(
      name: "PseudoTerminal", path: "Tests/PseudoTerminal",
      cSettings: [.define("_GNU_SOURCE")], swiftSettings: settings),
    .executableTarget(
      name: "job-shell", dependencies: ["PseudoTerminal"], path: "Tests/JobShell",
      swiftSettings: settings),
    .executableTarget(name: "run-tests", path: "Tests/RunTests", swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["PseudoTerminal", "job-shell", "journal-writer"],
      path: "Tests/Bench",
      swiftSettings: settings),
    .executableTarget(
      name: "net", dependencies: ["PseudoTerminal", "TestSupport", "job-shell"], path: "Tests/Net",
      exclude: ["Homes", "Recorded"], swiftSettings: settings),
    .executableTarget(
      name: "mutants", dependencies: ["run-tests"], path: "Tests/Mutants", swiftSettings: settings),
    .executableTarget(
      name: "schema", dependencies: ["BreatheCore"], path: "Tests/Schema", swiftSettings: settings),
    .executableTarget(
      name: "plan-days", dependencies: ["BreatheCore"], path: "Tests/Calendar",
      exclude: ["calendar_tests.py", "requirements.txt"], swiftSettings: settings),
    .executableTarget(
      name: "journal-writer", dependencies: ["BreatheApp", "BreatheCore"],
      path: "Tests/JournalWriter", swiftSettings: settings),
    .executableTarget(
      name: "short-breathing", dependencies: ["BreatheApp", "BreatheSystem"],
      path: "Tests/ShortBreathing",
      swiftSettings: settings),
    .executableTarget(
      name: "crasher", dependencies: ["BreatheSystem", "CSystem"], path: "Tests/Crasher",
      swiftSettings: settings),
    .target(name: "ClockShift", path: "Tests/ClockShift", publicHeadersPath: "."),
    .target(name: "EarlyVariable", path: "Tests/EarlyVariable", publicHeadersPath: "."),
    .target(name: "SoundFault", path: "Tests/SoundFault", publicHeadersPath: "."),
    .target(
      name: "TestSupport", dependencies: ["BreatheCore", "PseudoTerminal"],
      path: "Tests/TestSupport",
      cSettings: [.define("_GNU_SOURCE")], swiftSettings: optimized),
    .target(
      name: "ScriptedWorld",
      dependencies: [
        "BreatheApp", "BreatheCore", "BreatheSystem", "BundledSessions", "PseudoTerminal",
        "TestSupport",
      ],
      path: "Tests/ScriptedWorld", swiftSettings: settings),
    .target(
      name: "FuzzReader", dependencies: ["BreatheCore"], path: "Tests/FuzzReader",
      exclude: ["Lines", "not-leaks.txt", "session.dict"], swiftSettings: settings),
    .testTarget(
      name: "BreatheCoreTests", dependencies: ["BreatheCore", "FuzzReader", "TestSupport"],
      exclude: [
        "Errors", "Fixtures", "Golden", "PlanErrors", "ConfigurationErrors", "Plans", "Regressions",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BundledSessionsTests",
      dependencies: ["BreatheCore", "BundledSessions", "PseudoTerminal", "TestSupport", "schema"],
      swiftSettings: settings),
    .testTarget(
      name: "PseudoTerminalTests", dependencies: ["PseudoTerminal", "TestSupport", "job-shell"],
      swiftSettings: settings),
    .testTarget(
      name: "BreatheAppTests",
      dependencies: [
        "BreatheApp", "BreatheCore", "BreatheSystem", "BundledSessions", "PseudoTerminal",
        "ScriptedWorld",
        "TestSupport", "job-shell", "journal-writer",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "BreatheApp", "BreatheCore", "BreatheSystem", "BundledSessions", "PseudoTerminal",
        "ScriptedWorld",
        "TestSupport", "breathe", "crasher", "job-shell", "manual-page",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
