package eu.passerelle.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** Turns the refusals an operator can do something about into their sentence. */
class StartupRefusalAnalyzer {

  static class Refused extends AbstractFailureAnalyzer<StartupRefusal> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartupRefusal cause) {
      return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
  }

  static class PortInUse extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
      return new FailureAnalysis(
          "Port %d is already in use; stop the other program or choose another one with --port."
              .formatted(cause.getPort()),
          null,
          cause);
    }
  }

  private StartupRefusalAnalyzer() {}
}
