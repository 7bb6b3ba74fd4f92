import Foundation
import TestSupport

extension Group {
  /// Every file with mistakes, and every one without, checked.
  static let checks = Group(name: "checks", scripts: caseChecks + otherChecks)

  private static let caseChecks = [
    "Errors", "PlanErrors", "ConfigurationErrors", "Fixtures", "Regressions",
  ].flatMap { folder in
    let path = Document.folder + "/Tests/BreatheCoreTests/" + folder
    return names(in: path).filter { !$0.hasSuffix(".txt") }.flatMap { name -> [Script] in
      let file = "cases/\(folder)/\(name)"
      let isConfiguration = folder == "ConfigurationErrors"
      let setting =
        isConfiguration ? Setting().configuration(text(of: "\(path)/\(name)")) : Setting()
      let checked = isConfiguration ? "config/breathe/config.yaml" : file
      return [
        Script("check \(file)", ["check", checked], setting),
        Script("check --json \(file)", ["check", "--json", checked], setting.length(0)),
        Script(
          "check --lang nl \(file)", ["check", "--lang", "nl", checked], setting.length(0)),
      ]
    }
  }

  private static let otherChecks =
    commandsInBothLanguages(
      """
      check short.yaml long.yaml broken.yaml calm-plan.yaml
      check --json short.yaml broken.yaml calm-plan.yaml nothing.yaml
      check nothing.yaml
      check short.yaml nothing.yaml
      check .
      check
      check /dev/null
      check cases/Plans
      """)
    + commands(
      """
      check broken.yaml
      check cases/Errors/in-dutch.yaml
      """, Setting().environment("LANG", "C"), note: "C locale")

  private static func text(of path: String) -> String {
    (try? contents(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
