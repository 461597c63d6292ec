package org.dacheng.people.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Secrets;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, checks and revokes API tokens. A token has all permissions of its owner. */
@Service
public class ApiTokens {

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_DAYS = 3650;
    private static final int MAX_PER_PERSON = 50;

    private final ApiTokenRows rows;
    private final People people;
    private final Clock clock;

    ApiTokens(ApiTokenRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Creates a token for the actor.
     *
     * @param expiresInDays 1 to 3650, or null for never
     * @throws InvalidInput pointers {@code /name}, {@code /expiresInDays}
     */
    @Transactional
    public CreatedToken create(Actor actor, @Nullable String name, @Nullable Integer expiresInDays) {
        String trimmed = name == null ? "" : PlainText.line(name);
        check(actor, trimmed, expiresInDays);
        String token = "dc_" + Secrets.next();
        Instant now = clock.instant();
        Instant expiresAt = expiresInDays == null ? null : now.plus(Duration.ofDays(expiresInDays));
        TokenView kept = rows.save(new ApiToken(actor.personId(), trimmed, Sha256.of(token), now, expiresAt))
                .view();
        return new CreatedToken(token, kept.id(), kept.name(), kept.expiresAt());
    }

    /** The actor's tokens that are not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<TokenView> ofActor(Actor actor) {
        return rows.findByPersonIdAndRevokedAtIsNullOrderByIdDesc(actor.personId()).stream()
                .map(ApiToken::view)
                .toList();
    }

    /** @throws NotFound when it is not the actor's token */
    @Transactional
    public void revoke(Actor actor, String id) {
        rows.findByIdAndPersonId(id, actor.personId())
                .orElseThrow(() -> new NotFound(Message.of("people.token.not-found")))
                .revoke(clock.instant());
    }

    /** Revokes all tokens of the person for good. */
    @Transactional
    public void revokeAll(String personId) {
        rows.findByPersonIdAndRevokedAtIsNullOrderByIdDesc(personId).forEach(token -> token.revoke(clock.instant()));
    }

    /**
     * Authenticates a token.
     *
     * @return id of its owner
     * @throws TokenRefused when it is unknown, expired, revoked, or its owner has left; then it is revoked
     */
    @Transactional(noRollbackFor = TokenRefused.class)
    public String use(String token) {
        ApiToken known =
                rows.findBySecret(Sha256.of(token)).orElseThrow(() -> new TokenRefused("people.token.unknown"));
        if (people.find(known.personId()).filter(PersonView::active).isEmpty()) {
            known.revoke(clock.instant());
            throw new TokenRefused("people.token.owner-left");
        }
        return known.use(clock.instant());
    }

    private void check(Actor actor, String name, @Nullable Integer days) {
        List<Violation> violations = new ArrayList<>();
        if (name.isEmpty()) {
            violations.add(new Violation("/name", Message.of("people.token.name-missing")));
        } else if (PlainText.length(name) > MAX_NAME_LENGTH) {
            violations.add(new Violation("/name", Message.of("people.token.name-long", MAX_NAME_LENGTH)));
        }
        if (days != null && (days < 1 || days > MAX_DAYS)) {
            violations.add(new Violation("/expiresInDays", Message.of("people.token.days", MAX_DAYS)));
        }
        if (ofActor(actor).size() >= MAX_PER_PERSON) {
            violations.add(new Violation("", Message.of("people.token.too-many", MAX_PER_PERSON)));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
