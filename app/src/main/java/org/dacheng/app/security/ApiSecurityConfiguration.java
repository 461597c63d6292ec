package org.dacheng.app.security;

import org.dacheng.people.signin.PasswordAuthenticator;
import org.dacheng.people.signin.SignInOrigin;
import org.dacheng.people.token.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Security of the API. It uses no sessions and ignores cookies, so it needs no CSRF tokens; login and password are
 * accepted only by the operation that creates a token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain tokenRequests(HttpSecurity http, PasswordAuthenticator signIn, ApiSecurityErrors refusals)
            throws Exception {
        http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/tokens"));
        stateless(http, refusals);
        return http.authenticationManager(signIn)
                .httpBasic(basic ->
                        basic.authenticationDetailsSource(SignInOrigin::of).authenticationEntryPoint(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ApiSecurityErrors refusals) throws Exception {
        http.securityMatcher("/api/v1/**");
        stateless(http, refusals);
        return http.addFilterBefore(new BearerTokenFilter(tokens, refusals), AuthorizationFilter.class)
                .build();
    }

    private static void stateless(HttpSecurity http, ApiSecurityErrors refusals) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
    }
}
