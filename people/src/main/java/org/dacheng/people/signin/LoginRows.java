package org.dacheng.people.signin;

import org.springframework.data.jpa.repository.JpaRepository;

interface LoginRows extends JpaRepository<Login, String> {}
