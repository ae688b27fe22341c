package eu.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The word by which a browser tells the scripts that stand in our page from those that somebody
 * slipped into it; a new one for each response.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#framework-directive-source-list">CSP, nonces</a>
 */
public final class ScriptNonce {

  /** The attribute of a request under which whoever writes its page finds the word. */
  public static final String ATTRIBUTE = "eu.passerelle.scriptNonce";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  private ScriptNonce() {}

  /** The word of this request's response, drawn when it is first asked for. */
  static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String drawn) {
      return drawn;
    }
    String drawn = draw();
    request.setAttribute(ATTRIBUTE, drawn);
    return drawn;
  }

  private static String draw() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
