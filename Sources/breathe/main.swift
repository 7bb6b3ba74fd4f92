import BreatheApp
import BreatheSystem

StandardStreams.open()
App.run(Array(CommandLine.arguments.dropFirst()), in: .live()).perform()
