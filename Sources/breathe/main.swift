import BreatheApp
import BreatheSystem

StandardStreams.reserve()
App.run(in: .live()).perform()
