package eu.passerelle.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever is signed in, whichever way they came, as kept in the session. */
public interface SignedIn extends AuthenticatedPrincipal, Serializable {

  AccountId account();
}
