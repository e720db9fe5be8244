import ArgumentParser
import FeedbackModel
import Glibc
import Pipeline

/// Starts the program and turns what a command throws into a message and an exit code.
@main
enum Main {
  static func main() {
    // A closed reader is reported by write(2), which ByteSink checks.
    signal(SIGPIPE, SIG_IGN)
    // Files hold customers' words: nobody else reads them.
    umask(0o077)
    openStandardDescriptors()
    // A core dump would hold them too.
    var noCore = rlimit()
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
    do {
      var command = try Glas.parseAsRoot()
      try command.run()
    } catch {
      exit(code(for: error))
    }
  }

  /// Where standard descriptors are closed, opens the null device on them in the direction that
  /// fails, so that no file of ours is taken for one of them.
  private static func openStandardDescriptors() {
    for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  private static func code(for error: any Error) -> Int32 {
    switch error {
    case is BrokenPipe: return 128 + SIGPIPE
    case let stop as Interrupted: return 128 + stop.signal
    case let ending as Ending: return ending.status.rawValue
    case let diagnostic as Diagnostic:
      Console.write(diagnostic)
      return ExitStatus.output.rawValue
    default: return codeOfUsage(error)
    }
  }

  /// Help goes to standard output with code 0, wrong usage to standard error with code 2.
  private static func codeOfUsage(_ error: any Error) -> Int32 {
    let message = Glas.fullMessage(for: error)
    guard Glas.exitCode(for: error) != .success else {
      return Console.print(message) ? 0 : ExitStatus.output.rawValue
    }
    Console.error(message)
    return ExitStatus.usage.rawValue
  }
}

/// Ends the program with a status after its messages have been written.
struct Ending: Error {
  var status: ExitStatus

  /// Ends the program unless all went well.
  static func unlessSuccess(_ status: ExitStatus) throws {
    if status != .success { throw Ending(status: status) }
  }
}
