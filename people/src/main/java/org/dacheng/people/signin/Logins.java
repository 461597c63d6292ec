package org.dacheng.people.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.text.Message;
import org.dacheng.people.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logins of active people and their passwords. */
@Service
public class Logins implements UserDetailsService {

    private static final int SHORTEST = 10;
    /** bcrypt does not look at more. */
    private static final int LONGEST_BYTES = 72;

    private final LoginRows rows;
    private final People people;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Logins(LoginRows rows, People people, PasswordEncoder passwords, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** As it is compared: people write their login with capitals and blanks around. */
    static String normal(String login) {
        return PlainText.line(login).toLowerCase(Locale.ROOT);
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String login) {
        return people.find(normal(login))
                .filter(PersonView::active)
                .flatMap(person -> rows.findById(person.id()))
                .map(row -> new SignedIn(row.personId(), row.secret()))
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }

    /** Nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    /** @throws InvalidInput pointer {@code /password} */
    @Transactional
    public void create(String personId, String password) {
        refuse(check("/password", personId, password));
        rows.save(new Login(personId, passwords.encode(password), clock.instant()));
    }

    /** @throws InvalidInput pointers {@code /current}, {@code /password} */
    @Transactional
    public void change(Asker asker, @Nullable String current, @Nullable String password) {
        Login login = rows.findById(asker.personId()).orElseThrow();
        List<Violation> violations = new ArrayList<>();
        if (current == null || !passwords.matches(current, login.secret())) {
            violations.add(new Violation("/current", Message.of("people.password.wrong")));
        }
        violations.addAll(check("/password", asker.personId(), password));
        refuse(violations);
        login.change(passwords.encode(password), clock.instant());
    }

    /** What is wrong with a new password; empty when nothing is. */
    public static List<Violation> check(String pointer, @Nullable String personId, @Nullable String password) {
        if (password == null || PlainText.length(password) < SHORTEST) {
            return List.of(new Violation(pointer, Message.of("people.password.short", SHORTEST)));
        } else if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return List.of(new Violation(pointer, Message.of("people.password.long", LONGEST_BYTES)));
        } else if (password.equalsIgnoreCase(personId)) {
            return List.of(new Violation(pointer, Message.of("people.password.login")));
        }
        return List.of();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
