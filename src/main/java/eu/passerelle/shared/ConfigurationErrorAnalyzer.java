package eu.passerelle.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start that fails on a file of the operator's say so in one sentence. */
class ConfigurationErrorAnalyzer extends AbstractFailureAnalyzer<ConfigurationError> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationError cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
