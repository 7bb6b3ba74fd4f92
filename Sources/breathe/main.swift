import BreatheApp
import BreatheRuntime

StandardStreams.open()
App.run(Array(CommandLine.arguments.dropFirst()), in: .live()).perform()
