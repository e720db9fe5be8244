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
    do {
      var command = try Glas.parseAsRoot()
      try command.run()
    } catch {
      exit(code(for: error))
    }
  }

  private static func code(for error: any Error) -> Int32 {
    switch error {
    case is BrokenPipe: return 128 + SIGPIPE
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
