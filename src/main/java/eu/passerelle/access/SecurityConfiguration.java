package eu.passerelle.access;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.shared.IdType;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who gets in, and how. Views carry their own access annotations, services theirs. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

  static final String SIGN_IN = "/sign-in";

  /** What a link's token permits it permits without a session, so no session can be misused. */
  private static final String SIGNED_LINKS = "/one-click/*";

  /** Where the page of a mailed link is posted to. */
  private static final String SIGNS_IN = SIGN_IN + "/" + SignedLinks.SIGNING_IN;

  private static final String AFTER_SIGN_IN = "/my";
  private static final String AFTER_SIGN_OUT = "/";

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      Accounts accounts,
      FirstAdministratorLink firstAdministrator,
      ProviderPeople people,
      SignInLinks links,
      LinkSignIn linkSignIn,
      OpenSessions sessions,
      RateLimits limits,
      CurrentAccount current,
      ObjectProvider<ClientRegistrationRepository> providers)
      throws Exception {
    CsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    http.csrf(csrf ->
        csrf.csrfTokenRepository(csrfTokens)
            .ignoringRequestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGNED_LINKS)));
    http.headers(SecurityHeaders::on);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher("/styles/**"),
                PathPatternRequestMatcher.withDefaults().matcher("/files/**"),
                PathPatternRequestMatcher.withDefaults().matcher("/territories/**"),
                PathPatternRequestMatcher.withDefaults().matcher(SIGNED_LINKS),
                PathPatternRequestMatcher.withDefaults().matcher("/sign-in/**"))
            .permitAll());
    Optional<ClientRegistrationRepository> configured = providers.stream().findFirst();
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin -> {
          vaadin.loginView(SIGN_IN, AFTER_SIGN_OUT);
          configured
              .map(SecurityConfiguration::signingOutThere)
              .ifPresent(vaadin::logoutSuccessHandler);
        });
    http.addFilterBefore(
        oneClick(accounts, firstAdministrator, csrfTokens),
        UsernamePasswordAuthenticationFilter.class);
    http.addFilterAfter(new AccountGate(sessions), SecurityContextHolderFilter.class);
    http.addFilterAfter(new RequestLimits(limits, current), AccountGate.class);
    signInWithLinks(http, links, linkSignIn);
    if (configured.isPresent()) {
      signInThroughProviders(http, people);
    }
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
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrfTokens))));
    filter.setAuthenticationSuccessHandler(whereTheyWanted());
    filter.setAuthenticationFailureHandler(refusal());
    return filter;
  }

  private static void signInWithLinks(HttpSecurity http, SignInLinks links, LinkSignIn linkSignIn) {
    SignInLinkRequests requests = new SignInLinkRequests(links, SIGN_IN);
    http.oneTimeTokenLogin(login ->
        login
            .loginPage(SIGN_IN)
            .showDefaultSubmitPage(false)
            .tokenGeneratingUrl(SignInLinkRequests.PATH)
            .tokenService(requests)
            .generateRequestResolver(requests)
            .tokenGenerationSuccessHandler(requests)
            .loginProcessingUrl(SIGNS_IN)
            .authenticationProvider(new LinkAuthentication(linkSignIn))
            .successHandler(whereTheyWanted())
            .failureHandler(refusal()));
  }

  private static void signInThroughProviders(HttpSecurity http, ProviderPeople people) {
    http.oauth2Login(login ->
        login
            .loginPage(SIGN_IN)
            .authorizedClientRepository(new NoTokensKept())
            .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(ProviderCalls.forTokens()))
            .userInfoEndpoint(claims -> claims.oidcUserService(people))
            .successHandler(whereTheyWanted())
            .failureHandler(refusal())
            .withObjectPostProcessor(refusingKindly()));
  }

  private static AuthenticationSuccessHandler whereTheyWanted() {
    SavedRequestAwareAuthenticationSuccessHandler success =
        new SavedRequestAwareAuthenticationSuccessHandler();
    success.setDefaultTargetUrl(AFTER_SIGN_IN);
    return success;
  }

  private static AuthenticationFailureHandler refusal() {
    return new RefusalPage(SIGN_IN);
  }

  /** Ends the session at the provider too, if there is one and it can. */
  private static LogoutSuccessHandler signingOutThere(ClientRegistrationRepository providers) {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(providers);
    handler.setPostLogoutRedirectUri("{baseUrl}" + AFTER_SIGN_OUT);
    handler.setDefaultTargetUrl(AFTER_SIGN_OUT);
    handler.setRedirectStrategy(new UidlRedirectStrategy());
    return handler;
  }

  /** A provider that cannot be reached is found out before anybody is sent to it. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusingKindly() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(refusal());
        return filter;
      }
    };
  }

  @Bean
  @ConditionalOnOAuth2ClientRegistrationProperties
  ClientRegistrationRepository clientRegistrations(SignInProviders providers) {
    return new ProviderRegistrations(providers);
  }

  /** Nobody has a password here. */
  @Bean
  AuthenticationManager authenticationManager() {
    return noPasswords();
  }

  /** Says that it is not in charge, so that what a provider's sign-in failed of is not hidden. */
  private static AuthenticationManager noPasswords() {
    return authentication -> {
      throw new ProviderNotFoundException("passwords are not accepted");
    };
  }

  @Bean
  IdType<AccountId> accountIdType() {
    return new IdType<>(AccountId.class, AccountId::new, AccountId::value);
  }
}
