package org.dacheng.people.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.organisation.Organisations;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.signin.Logins;
import org.dacheng.people.signin.NewPassword;
import org.dacheng.people.signin.PasswordOwner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates the company and its administrator in an empty installation. */
@Service
class InstallationSetup {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int MAX_EMAIL_LENGTH = 200;
    private static final String COMPANY = "company";

    private final SetupTokens tokens;
    private final Organisations organisations;
    private final Logins logins;

    InstallationSetup(SetupTokens tokens, Organisations organisations, Logins logins) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.logins = logins;
    }

    boolean isNeeded() {
        return organisations.isEmpty();
    }

    /**
     * Sets up the installation.
     *
     * @param language of the administrator
     * @throws InvalidInput pointers named after the fields of the form
     * @throws NotFound when there are people already
     */
    @Transactional
    public void perform(SetupForm form, Locale language) {
        if (!isNeeded()) {
            throw new NotFound(Message.of("people.setup.done"));
        }
        NewPassword password = password(form);
        List<Violation> violations = check(form);
        violations.addAll(password.violations());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        if (!tokens.useUp(SetupForm.text(form.token()))) {
            throw new NotFound(Message.of("people.setup.done"));
        }
        organisations.load(organisation(form, language));
        logins.create(SetupForm.text(form.login()), password);
    }

    private static NewPassword password(SetupForm form) {
        return new NewPassword(
                new PasswordOwner(
                        SetupForm.text(form.login()),
                        List.of(SetupForm.text(form.name())),
                        List.of(SetupForm.text(form.company()))),
                form.password());
    }

    private List<Violation> check(SetupForm form) {
        List<Violation> violations = new ArrayList<>();
        if (!tokens.isValid(SetupForm.text(form.token()))) {
            violations.add(new Violation("/token", Message.of("people.setup.token-wrong")));
        }
        filled("/company", SetupForm.text(form.company()), violations);
        filled("/name", SetupForm.text(form.name()), violations);
        if (!LOGIN.matcher(SetupForm.text(form.login())).matches()) {
            violations.add(new Violation("/login", Message.of("people.organisation.id")));
        }
        String email = SetupForm.text(form.email());
        if (PlainText.length(email) > MAX_EMAIL_LENGTH) {
            violations.add(new Violation("/email", Message.of("people.setup.email-long", MAX_EMAIL_LENGTH)));
        } else if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            violations.add(new Violation("/email", Message.of("people.setup.email-wrong")));
        }
        return violations;
    }

    private static void filled(String pointer, String value, List<Violation> violations) {
        if (value.isEmpty() || PlainText.length(value) > 100) {
            violations.add(new Violation(pointer, Message.of("people.setup.text-length", 100)));
        }
    }

    private static OrganisationFile organisation(SetupForm form, Locale language) {
        String login = SetupForm.text(form.login());
        return new OrganisationFile(
                List.of(),
                List.of(new OrganisationFile.Department(
                        COMPANY, LocalText.same(SetupForm.text(form.company())), null, login)),
                List.of(new OrganisationFile.Person(
                        login,
                        LocalText.same(SetupForm.text(form.name())),
                        SetupForm.text(form.email()),
                        null,
                        List.of(COMPANY),
                        null,
                        List.of(RoleKeys.ADMINISTRATOR, RoleKeys.HR_DESIGNER, RoleKeys.PROCESS_OWNER),
                        true,
                        language.toLanguageTag(),
                        null)),
                List.of(),
                null);
    }
}
