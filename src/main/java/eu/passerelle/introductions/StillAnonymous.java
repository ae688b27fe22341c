package eu.passerelle.introductions;

/** A side that the other does not know yet hands in a file, and files tell who made them. */
public class StillAnonymous extends RuntimeException {

  private static final long serialVersionUID = 1;

  StillAnonymous(Side side) {
    super("the other side does not know who this one is: " + side);
  }
}
