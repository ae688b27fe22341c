package eu.passerelle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs out whoever may not go on, before their request is looked at. */
class AccountGate extends OncePerRequestFilter {

  private final OpenSessions sessions;
  private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

  AccountGate(OpenSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return isForEverybody(request);
  }

  /** Whether it asks for one of the pages' own files. */
  static boolean isForEverybody(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/VAADIN/") || path.startsWith("/styles/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (sessions.mayNotGoOn(authentication)) {
      signOut.logout(request, response, authentication);
    }
    chain.doFilter(request, response);
  }
}
