package org.dacheng.people.signin;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The signed-in person as stored in the session: only the id. Roles, language and zone are looked up at each request,
 * so that a change applies at once.
 */
public final class SignedInPerson implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final String personId;

    /** Only while the password is being compared. */
    private transient @Nullable String secret;

    public SignedInPerson(String personId, @Nullable String secret) {
        this.personId = personId;
        this.secret = secret;
    }

    public String personId() {
        return personId;
    }

    @Override
    public String getUsername() {
        return personId;
    }

    @Override
    public @Nullable String getPassword() {
        return secret;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        secret = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson same && same.personId.equals(personId);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }
}
