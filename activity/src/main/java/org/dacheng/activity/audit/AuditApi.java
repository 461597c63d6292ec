package org.dacheng.activity.audit;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for verifying all hash chains and seals, for auditors and administrators. */
@RestController
@RequestMapping("/api/v1/audit/verification")
class AuditApi {

    private final AuditVerifications verifications;

    AuditApi(AuditVerifications verifications) {
        this.verifications = verifications;
    }

    /**
     * A verification.
     *
     * @param status running, intact, broken or failed
     * @param brokenDays days (UTC) whose entries do not match the seal
     */
    record CheckJson(
            String status,
            int percent,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long entries,
            List<BrokenChain> broken,
            List<LocalDate> brokenDays) {

        static CheckJson of(AuditVerification check) {
            return new CheckJson(
                    check.status().name().toLowerCase(Locale.ROOT),
                    check.percent(),
                    check.startedAt(),
                    check.finishedAt(),
                    check.entries(),
                    check.broken().stream()
                            .map(chain -> new BrokenChain(chain.requestId(), chain.brokenAt()))
                            .toList(),
                    check.brokenDays());
        }
    }

    /** @param entry position of the first entry that does not match */
    record BrokenChain(String request, @Nullable Integer entry) {}

    /** Returns the newest verification. */
    @GetMapping
    CheckJson last(Actor actor) {
        return verifications
                .last(actor)
                .map(CheckJson::of)
                .orElseThrow(() -> new NotFound(Message.of("activity.audit.none-yet")));
    }

    /** Starts a verification unless one is running; {@link #last} returns its result. */
    @PostMapping
    ResponseEntity<Void> start(Actor actor) {
        verifications.start(actor);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/audit/verification"))
                .build();
    }
}
