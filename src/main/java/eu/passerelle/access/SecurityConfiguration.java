package eu.passerelle.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import eu.passerelle.shared.IdType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who gets in, and how. Views carry their own access annotations, services theirs. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

  static final String SIGN_IN = "/sign-in";

  /** What a link's token permits it permits without a session, so no session can be misused. */
  private static final String SIGNED_LINKS = "/link/*";

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, Accounts accounts, FirstAdministratorLink firstAdministrator)
      throws Exception {
    CsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    http.csrf(csrf ->
        csrf.csrfTokenRepository(csrfTokens)
            .ignoringRequestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGNED_LINKS)));
    http.headers(headers ->
        headers
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .withObjectPostProcessor(writingAtOnce()));
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher("/styles/**"),
                PathPatternRequestMatcher.withDefaults().matcher("/files/**"),
                PathPatternRequestMatcher.withDefaults().matcher(SIGNED_LINKS),
                PathPatternRequestMatcher.withDefaults().matcher("/sign-in/**"))
            .permitAll());
    http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN, "/"));
    http.addFilterBefore(
        oneClick(accounts, firstAdministrator, csrfTokens),
        UsernamePasswordAuthenticationFilter.class);
    return http.build();
  }

  private static OneClickSignInFilter oneClick(
      Accounts accounts,
      FirstAdministratorLink firstAdministrator,
      CsrfTokenRepository csrfTokens) {
    OneClickSignInFilter filter =
        new OneClickSignInFilter(noPasswords(), accounts, firstAdministrator);
    filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    filter.setSessionAuthenticationStrategy(
        new CompositeSessionAuthenticationStrategy(
            java.util.List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrfTokens))));
    SavedRequestAwareAuthenticationSuccessHandler success =
        new SavedRequestAwareAuthenticationSuccessHandler();
    success.setDefaultTargetUrl("/my");
    filter.setAuthenticationSuccessHandler(success);
    filter.setAuthenticationFailureHandler(
        new SimpleUrlAuthenticationFailureHandler(SIGN_IN + "?refused"));
    return filter;
  }

  /** Vaadin's pages are committed before Spring would write the headers at the end. */
  private static ObjectPostProcessor<HeaderWriterFilter> writingAtOnce() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends HeaderWriterFilter> F postProcess(F filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }

  /** Nobody has a password here. */
  @Bean
  AuthenticationManager authenticationManager() {
    return noPasswords();
  }

  private static AuthenticationManager noPasswords() {
    return authentication -> {
      throw new BadCredentialsException("passwords are not accepted");
    };
  }

  @Bean
  IdType<AccountId> accountIdType() {
    return new IdType<>(AccountId.class, AccountId::new, AccountId::value);
  }
}
