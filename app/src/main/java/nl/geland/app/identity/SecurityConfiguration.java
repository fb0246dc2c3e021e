package nl.geland.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The checks on each request, all of them from the access table, and the session they rest on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    static final String SIGN_IN = "/aanmelden";
    static final String SESSION_COOKIE = "__Host-geland";
    private static final String TOKEN_COOKIE = "__Host-geland-form";
    private static final Duration IDLE = Duration.ofMinutes(15);

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AccessTable table,
            Credentials credentials,
            NextPage nextPage,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                jakarta.servlet.DispatcherType.ERROR,
                                jakarta.servlet.DispatcherType.FORWARD,
                                jakarta.servlet.DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(asTheTableSays(table)))
                .addFilterAfter(new SessionEnd(credentials), SecurityContextHolderFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                // the page shell sets these two itself
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentTypeOptions(HeadersConfigurer.ContentTypeOptionsConfig::disable))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, reason) -> signInFirst(nextPage, request, response))
                        .accessDeniedHandler((request, response, reason) -> refuse(table, request, response)))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/afmelden"))
                        .deleteCookies(SESSION_COOKIE)
                        .logoutSuccessUrl(SIGN_IN + "?afgemeld"))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> asTheTableSays(AccessTable table) {
        return (authentication, context) -> new AuthorizationDecision(row(table, context.getRequest())
                .filter(row -> row.everyone() || row.allows(role(authentication.get())))
                .isPresent());
    }

    private static Optional<AccessTable.Row> row(AccessTable table, HttpServletRequest request) {
        return table.find(
                request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    private static @Nullable Role role(@Nullable Authentication authentication) {
        return authentication instanceof ViewerAuthentication signedIn
                ? signedIn.getPrincipal().role()
                : null;
    }

    private static void signInFirst(NextPage nextPage, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        nextPage.remember(request, response);
        response.sendRedirect(SIGN_IN);
    }

    /** A page that is nobody's does not exist; the others are there, but not for this viewer. */
    private static void refuse(AccessTable table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = row(table, request)
                .filter(row -> row.everyone() || !row.roles().isEmpty())
                .isPresent();
        response.sendError(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    @Bean
    NextPage nextPage(AccessTable table) {
        return new NextPage(table);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie of its own, so that a visitor without a session costs no memory. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(TOKEN_COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(true).httpOnly(true).sameSite("Strict").path("/"));
        return tokens;
    }

    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    /** {@code __Host-}: the browser accepts it over a secure line only, for this host only. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie() {
        return factory -> {
            var session = factory.getSettings().getSession();
            session.setTimeout(IDLE);
            session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
            var cookie = session.getCookie();
            cookie.setName(SESSION_COOKIE);
            cookie.setPath("/");
            cookie.setSecure(true);
            cookie.setHttpOnly(true);
            cookie.setSameSite(Cookie.SameSite.LAX);
        };
    }
}
