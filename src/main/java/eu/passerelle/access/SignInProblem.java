package eu.passerelle.access;

import java.util.Arrays;
import java.util.Locale;

/** Why a sign-in did not succeed, as far as the person can do something about it. */
public enum SignInProblem {
  /** For any other reason, such as a sign-in that was broken off at the provider. */
  FAILED,
  /** Somebody's account has this address, and nobody vouches that it is the same person. */
  ADDRESS_TAKEN,
  /** The provider passed no address on. */
  ADDRESS_MISSING,
  /** The account is closed. */
  DISABLED,
  /** The link that was mailed is expired, used or none of ours. */
  LINK_WORTHLESS,
  /** What was typed is no mail address. */
  ADDRESS_MALFORMED,
  /** Links were asked for too often. */
  TOO_OFTEN,
  /** The provider does not answer, or not as a provider would. */
  UNREACHABLE;

  /** As in the sign-in page's address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem of a code; {@link #FAILED} for any that is not one. */
  public static SignInProblem of(String code) {
    return Arrays.stream(values())
        .filter(problem -> problem.code().equals(code))
        .findFirst()
        .orElse(FAILED);
  }
}
