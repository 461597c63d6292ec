package org.dacheng.people.profile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.OrganisationChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preferences of a person: language and time zone. */
@Service
class PersonPreferences {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PersonPreferences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Changes the actor's preferences.
     *
     * @param language {@code zh_CN} or {@code en}; a hyphen is accepted
     * @param zone id such as {@code Asia/Shanghai}
     * @throws InvalidInput pointers {@code /language}, {@code /zone}
     */
    @Transactional
    void change(Actor actor, @Nullable String language, @Nullable String zone) {
        List<Violation> violations = new ArrayList<>();
        String tag = language == null ? "" : language.replace('_', '-');
        if (!tag.equals(Languages.CHINESE.toLanguageTag()) && !tag.equals(Languages.ENGLISH.toLanguageTag())) {
            violations.add(new Violation("/language", Message.of("people.profile.language-unknown")));
        }
        if (!isZone(zone)) {
            violations.add(new Violation("/zone", Message.of("people.profile.zone-unknown")));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        jdbc.sql("update people_person set language = ?, zone = ? where id = ?")
                .params(Locale.forLanguageTag(tag).toLanguageTag(), String.valueOf(zone), actor.personId())
                .update();
        events.publishEvent(new OrganisationChanged());
    }

    private static boolean isZone(@Nullable String zone) {
        try {
            return zone != null && zone.length() <= 60 && ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
