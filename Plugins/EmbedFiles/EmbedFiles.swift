import Foundation
import PackagePlugin

/// Turns files into one Swift file, the list `[(name, text)]`: for `BundledSessions` the built-in
/// sessions, for any other target the scripts and styles in its own folder.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isOfSessions = target.name == "BundledSessions"
    let folder =
      isOfSessions
      ? context.package.directoryURL.appending(path: "sessions") : target.directoryURL
    let kinds = isOfSessions ? ["yaml"] : ["css", "js"]
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { kinds.contains($0.pathExtension) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "Texts.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of \(folder.lastPathComponent)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }
}
