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
}
