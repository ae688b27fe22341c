package eu.passerelle.access;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How providers are called while somebody waits: as Spring Security does, but with a patience that
 * ends, so that a provider that hangs does not keep our threads.
 */
final class ProviderCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ProviderCalls() {}

  /** Exchanges the code that the browser brought. */
  static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forTokens() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(patient())
            .configureMessageConverters(converters -> {
              converters.addCustomConverter(new FormHttpMessageConverter());
              converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  /** Asks for claims that are not in the identity token. */
  static OidcUserService forClaims() {
    RestTemplate calls = new RestTemplate(patient());
    calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
    claims.setRestOperations(calls);
    OidcUserService people = new OidcUserService();
    people.setOauth2UserService(claims);
    return people;
  }

  private static ClientHttpRequestFactory patient() {
    JdkClientHttpRequestFactory calls =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    calls.setReadTimeout(PATIENCE);
    return calls;
  }
}
