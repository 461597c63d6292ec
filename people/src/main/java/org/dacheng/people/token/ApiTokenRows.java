package org.dacheng.people.token;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiTokenRows extends JpaRepository<ApiToken, String> {

    Optional<ApiToken> findBySecret(String secret);

    Optional<ApiToken> findByIdAndPersonId(String id, String personId);

    List<ApiToken> findByPersonIdAndRevokedAtIsNullOrderByIdDesc(String personId);
}
