package org.dacheng.people.token;

import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint that creates a token from login and password: the only URL that accepts HTTP Basic. */
@RestController
class TokensApi {

    private final ApiTokens tokens;

    TokensApi(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedToken create(Actor actor, @RequestBody NewToken token) {
        return tokens.create(actor, token.name(), token.expiresInDays());
    }

    /**
     * Request body.
     *
     * @param name purpose of the token
     * @param expiresInDays 1 to 3650; never when missing
     */
    record NewToken(@Nullable String name, @Nullable Integer expiresInDays) {}
}
