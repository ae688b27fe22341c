package eu.passerelle.operations;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the start failed as one sentence on standard error, in place of Boot's banner. */
class OneSentenceReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("passerelle: " + analysis.getDescription().strip());
    if (analysis.getAction() != null) {
      System.err.println("passerelle: " + analysis.getAction().strip());
    }
  }
}
