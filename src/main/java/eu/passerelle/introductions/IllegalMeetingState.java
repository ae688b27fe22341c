package eu.passerelle.introductions;

/** A meeting is not where this can be done to it; somebody else may have been faster. */
public class IllegalMeetingState extends RuntimeException {

  private static final long serialVersionUID = 1;

  IllegalMeetingState(MeetingState state, IntroductionAct act) {
    super("not from %s: %s".formatted(state, act));
  }
}
