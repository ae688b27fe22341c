package eu.passerelle.moderation;

/** The report's state does not allow what was asked, often because somebody else was faster. */
public class IllegalReportState extends RuntimeException {

  private static final long serialVersionUID = 1;

  IllegalReportState(String act) {
    super("the report's state does not allow to " + act);
  }
}
