import Glibc
import Testing

/// Runs each test on a thread of its own.
///
/// Swift's pool has one thread for each core. A test that waits for another program would keep one of
/// them from all other tests.
public struct WaitsForPrograms: TestTrait, SuiteTrait, TestScoping {
  public var isRecursive: Bool { true }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(ThreadPerJob()) { try await function() }
  }
}

extension Trait where Self == WaitsForPrograms {
  /// For tests that wait for programs, files or locks.
  public static var waitsForPrograms: Self { Self() }
}

/// Runs each job on a new thread.
private final class ThreadPerJob: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let body = Unmanaged.passRetained(Body(job: UnownedJob(job), executor: self)).toOpaque()
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { body in
        guard let body else { return nil }
        Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
        return nil
      }, body)
    precondition(code == 0, "pthread_create: \(code)")
    pthread_detach(thread)
  }

  private final class Body {
    let job: UnownedJob
    let executor: ThreadPerJob

    init(job: UnownedJob, executor: ThreadPerJob) {
      self.job = job
      self.executor = executor
    }

    func run() {
      job.runSynchronously(on: executor.asUnownedTaskExecutor())
    }
  }
}
