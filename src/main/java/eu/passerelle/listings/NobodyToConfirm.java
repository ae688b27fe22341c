package eu.passerelle.listings;

/**
 * Nobody of an organisation could be asked to confirm what is written on its behalf: it has no
 * administrator with an account, and no address in its own domain was given.
 */
public class NobodyToConfirm extends RuntimeException {

  private static final long serialVersionUID = 1;

  NobodyToConfirm() {
    super("the organisation has no administrator, and the address given is not in its domain");
  }
}
