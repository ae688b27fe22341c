package eu.passerelle.access;

import org.springframework.security.core.AuthenticationException;

/** Somebody is not let in, for a reason that the sign-in page tells. */
class SignInRefused extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final SignInProblem problem;

  SignInRefused(SignInProblem problem) {
    super(problem.code());
    this.problem = problem;
  }

  SignInRefused(SignInProblem problem, Throwable cause) {
    super(problem.code(), cause);
    this.problem = problem;
  }

  SignInProblem problem() {
    return problem;
  }
}
