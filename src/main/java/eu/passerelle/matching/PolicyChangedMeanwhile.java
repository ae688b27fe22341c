package eu.passerelle.matching;

/** Somebody else has decided on a version of the policy, or brought another into force. */
public class PolicyChangedMeanwhile extends RuntimeException {

  PolicyChangedMeanwhile(String message) {
    super(message);
  }
}
