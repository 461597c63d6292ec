package org.dacheng.people.organisation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.OrganisationChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads whole organisations into the database. */
@Service
public class Organisations {

    private final OrganisationWriter writer;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(
            OrganisationWriter writer,
            JdbcClient jdbc,
            ObjectMapper json,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.json = json;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there are no people yet. */
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from people_person").query(Long.class).single() == 0;
    }

    /**
     * Fills the empty database from a JSON file in the shape of {@link OrganisationFile}.
     *
     * @throws InvalidInput with all errors, pointers into the file
     */
    @Transactional
    public void load(InputStream file) {
        load(read(file));
    }

    /** @throws InvalidInput when the database is not empty, or with all errors of the organisation */
    @Transactional
    public void load(OrganisationFile file) {
        List<Violation> violations = isEmpty()
                ? new OrganisationCheck(file).violations()
                : List.of(new Violation("", Message.of("people.organisation.not-empty")));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        writer.write(file, clock.instant());
        if (file.password() != null) {
            // One hash for all: the password is not secret, and hashing it for each person would take seconds.
            writer.logins(activePeople(file), passwords.encode(file.password()), clock.instant());
        }
        events.publishEvent(new OrganisationChanged());
    }

    private static List<String> activePeople(OrganisationFile file) {
        return file.people().stream()
                .filter(person -> Boolean.TRUE.equals(person.active()))
                .map(OrganisationFile.Person::id)
                .toList();
    }

    private OrganisationFile read(InputStream file) {
        try {
            return json.readValue(file, OrganisationFile.class);
        } catch (JacksonException broken) {
            throw InvalidInput.of("", "people.organisation.json", broken.getOriginalMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
