package org.dacheng.people.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The rule for new passwords: at least {@value #MIN_LENGTH} characters, at most {@value #MAX_BYTES} bytes, without
 * login and name, and not easily guessed. The estimate uses lists of common passwords and words, the name of the
 * company, keyboard rows, repetitions and dates.
 */
final class PasswordRule {

    static final int MIN_LENGTH = 12;

    /** bcrypt ignores further bytes. */
    static final int MAX_BYTES = 72;

    /** Score of 0 to 4; a score of 3 means about a hundred million guesses. */
    private static final int WEAKEST = 3;

    private static final int MIN_LOGIN_LENGTH = 3;
    private static final int MIN_WORD_LENGTH = 4;

    /** The name of the program; as a password it is as common as the word "password". */
    private static final List<String> PROGRAM = List.of("dacheng", "达成");

    /** Violations of a new password; empty when it is valid. */
    static List<Violation> check(String pointer, PasswordOwner owner, @Nullable String password) {
        if (PlainText.isBlank(password)) {
            return List.of(new Violation(pointer, Message.of("people.password.blank", MIN_LENGTH)));
        }
        String typed = String.valueOf(password);
        if (PlainText.length(typed) < MIN_LENGTH) {
            return List.of(new Violation(pointer, Message.of("people.password.short", MIN_LENGTH)));
        } else if (typed.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return List.of(new Violation(pointer, Message.of("people.password.long", MAX_BYTES)));
        }
        List<String> own = words(owner.names());
        if (owner.login().length() >= MIN_LOGIN_LENGTH) {
            own.add(plain(owner.login()));
        }
        String plain = plain(typed);
        if (own.stream().anyMatch(plain::contains)) {
            return List.of(new Violation(pointer, Message.of("people.password.login")));
        }
        own.addAll(words(owner.company()));
        if (isCommon(typed, own)) {
            return List.of(new Violation(pointer, Message.of("people.password.common")));
        }
        return List.of();
    }

    /** The lists are loaded each time: a password is changed once a year, and they take megabytes. */
    private static boolean isCommon(String password, List<String> words) {
        List<String> known = Stream.concat(words.stream(), PROGRAM.stream()).toList();
        return new Zxcvbn().measure(password, known).getScore() < WEAKEST;
    }

    private static List<String> words(List<String> names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            words.add(plain(name));
            Stream.of(name.split("\\s+"))
                    .map(PasswordRule::plain)
                    .filter(word -> word.length() >= MIN_WORD_LENGTH)
                    .forEach(words::add);
        }
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    /** Without capitals, blanks and separators between the parts of a name. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]+", "");
    }

    private PasswordRule() {}
}
