import BreatheCore
import BreatheSystem

extension CommandContext {
  var planFolder: PlanFolder { PlanFolder(environment: environment) }

  /// The session that `word` means to someone who follows a plan which defines it.
  func definedInPlan(_ word: String) -> FoundSession? {
    guard let text = try? planFolder.current() else { return nil }
    return try? FollowedPlan(text, library: library, folder: planFolder).defined(word)
  }

  /// The plan that the person follows; says what is wrong where there is none.
  func followedPlan() throws -> FollowedPlan {
    try followedPlan { folder throws(LibraryProblem) in try folder.current() }
  }

  /// The plan that `find` answers; says what is wrong where there is none. `word` is what it was
  /// asked for by.
  func followedPlan(
    _ word: String? = nil, _ find: (PlanFolder) throws(LibraryProblem) -> PlanText?
  ) throws -> FollowedPlan {
    do throws(LibraryProblem) {
      if let text = try find(planFolder) {
        return try FollowedPlan(text, library: library, folder: planFolder)
      }
    } catch {
      throw console.fail(error)
    }
    let language = console.language
    throw console.fail(
      word.map { language.noSuchPlan(CleanText($0)) } ?? language.noPlan, .notFound)
  }

  /// Whether `word` is the path of a plan file.
  func isPlan(_ word: String) -> Bool {
    guard SessionLibrary.isPath(word), word != "-" else { return false }
    return (try? library.read(path: word))?.file.isPlan == true
  }

  /// The plan in the file at `path`, with what is unusual in it. If it names no first day, it begins
  /// today or, if it is followed already, as it did.
  func plan(at path: String) throws -> (text: PlanText, followed: FollowedPlan, check: PlanCheck) {
    do {
      let read = try library.read(path: path)
      let check = library.check(PlanFile(bytes: read.bytes, startingOn: today))
      guard let plan = check.plan else {
        throw LibraryProblem.brokenFile(CleanText(read.name), check.text)
      }
      let current = (try? planFolder.current())?.file.plan
      let isFollowed = current?.id == plan.id && current?.week(of: today) != nil
      let start = isFollowed ? current?.start : nil
      guard let text = PlanText(path: read.name, bytes: read.bytes).dated(start ?? today) else {
        throw console.fail(console.language.noPlaceForStart, .badData)
      }
      return (text, try FollowedPlan(text, library: library, folder: planFolder), check)
    } catch let problem as LibraryProblem {
      throw console.fail(problem)
    }
  }
}
