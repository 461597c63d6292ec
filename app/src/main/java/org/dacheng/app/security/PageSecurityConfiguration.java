package org.dacheng.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.app.web.StaticFiles;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.signin.PasswordAuthenticator;
import org.dacheng.people.signin.SignInOrigin;
import org.dacheng.people.web.CurrentActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Security of the pages: a session after sign-in, and CSRF tokens for every change. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN_PAGES = "'self'";
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors ";

    /** The preview of a form is shown within the page of the designer. */
    private static final Pattern FRAMED = Pattern.compile("/design/[^/]+/preview/form");

    /** The pages before sign-in, and endpoints for infrastructure. */
    private static final String[] OPEN = {
        "/favicon.ico",
        "/sign-in",
        "/sign-in/**",
        "/setup",
        "/error",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml"
    };

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordAuthenticator signIn,
            SignInSuccessHandler passed,
            SignInFailureHandler refused,
            PageSecurityErrors refusals,
            CurrentActor current)
            throws Exception {
        headers(http);
        return http.authenticationManager(signIn)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(staticFiles())
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/admin/audit", "/admin/audit/**")
                        .access(anyOf(current, RoleKeys.ADMINISTRATOR, RoleKeys.AUDITOR))
                        .requestMatchers("/design", "/design/**")
                        .access(anyOf(current, RoleKeys.ADMINISTRATOR, RoleKeys.HR_DESIGNER))
                        .requestMatchers("/admin", "/admin/**")
                        .access(anyOf(current, RoleKeys.ADMINISTRATOR))
                        .anyRequest()
                        .authenticated())
                .csrf(proofs -> proofs.csrfTokenRepository(new PageCsrfTokenRepository()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .authenticationDetailsSource(SignInOrigin::withBrowser)
                        .successHandler(passed)
                        .failureHandler(refused))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new LeaverSignOutFilter(current), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static String[] staticFiles() {
        return StaticFiles.FOLDERS.stream().map(folder -> folder + "**").toArray(String[]::new);
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.addHeaderWriter(PageSecurityConfiguration::writeFraming)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable));
    }

    /** A controller may have set a stricter policy, such as that of files, which is kept. */
    private static void writeFraming(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            response.setHeader(POLICY, CONTENT + (FRAMED.matcher(path).matches() ? OWN_PAGES : "'none'"));
        }
        boolean framed = response.getHeader(POLICY).contains("frame-ancestors " + OWN_PAGES);
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
    }

    /** Checks the current roles, not those at the time of sign-in. */
    private static AuthorizationManager<RequestAuthorizationContext> anyOf(CurrentActor current, String... roles) {
        return (authentication, context) -> new AuthorizationDecision(current.person()
                .filter(person -> Stream.of(roles).anyMatch(person.roles()::contains))
                .isPresent());
    }
}
