package org.dacheng.people.signin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logins of active people and their passwords. */
@Service
public class Logins implements UserDetailsService {

    private final LoginRows rows;
    private final People people;
    private final Departments departments;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Logins(
            LoginRows rows,
            People people,
            Departments departments,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.departments = departments;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** The normal form for comparisons: people type logins with capitals and surrounding blanks. */
    static String normal(String login) {
        return PlainText.line(login).toLowerCase(Locale.ROOT);
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String login) {
        return people.find(normal(login))
                .filter(PersonView::active)
                .flatMap(person -> rows.findById(person.id()))
                .map(row -> new SignedInPerson(row.personId(), row.secret()))
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }

    /** Whether there is no login yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    /** @throws InvalidInput pointer {@code /password} */
    @Transactional
    public void create(String personId, NewPassword password) {
        rows.save(new Login(personId, passwords.encode(password.text()), clock.instant()));
    }

    /** Whether it is the password of the person. */
    @Transactional(readOnly = true)
    boolean isPassword(String personId, String password) {
        return rows.findById(personId)
                .filter(login -> passwords.matches(password, login.secret()))
                .isPresent();
    }

    /** Checks a new password of the person, except whether it equals the present one. */
    NewPassword newPassword(String personId, @Nullable String password) {
        List<String> company = departments.all().stream()
                .filter(department -> department.parentId() == null)
                .flatMap(department -> names(department.name()))
                .toList();
        List<String> names = names(people.get(personId).name()).toList();
        return new NewPassword(new PasswordOwner(personId, names, company), password);
    }

    private static Stream<String> names(LocalText name) {
        return Stream.of(name.zh(), name.en());
    }

    /**
     * Sets another password and ends the other sessions of the person.
     *
     * @param session id of the session to keep, null for none
     * @throws InvalidInput pointer {@code /password}
     */
    @Transactional
    void change(String personId, NewPassword password, @Nullable String session) {
        Login login = rows.findById(personId).orElseThrow();
        String chosen = password.text();
        if (passwords.matches(chosen, login.secret())) {
            throw InvalidInput.of("/password", "people.password.same");
        }
        login.change(passwords.encode(chosen), clock.instant());
        events.publishEvent(new SessionsEnded(personId, session));
    }
}
