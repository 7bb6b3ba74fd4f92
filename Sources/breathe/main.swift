import BreatheApp
import BreatheSystem

StandardStreams.open()
App.run(in: .live()).perform()
