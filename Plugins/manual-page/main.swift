import FoundationEssentials

// Reads what `breathe --experimental-dump-help` prints, and prints the manual page made of it, for
// the day that is its argument: `November 21, 2026`.
guard CommandLine.arguments.count == 2 else { fatalError("usage: manual-page day <commands.json") }
var json = ""
while let line = readLine(strippingNewline: false) { json += line }
let commands = try JSONDecoder().decode(CommandTree.self, from: Data(json.utf8))
print(ManualPage(of: commands.command, day: CommandLine.arguments[1]).text)
