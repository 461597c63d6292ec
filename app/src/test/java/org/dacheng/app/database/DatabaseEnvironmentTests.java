package org.dacheng.app.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseEnvironmentTests {

    @Test
    void anEmptyPasswordOfADatabaseOutsideIsRefused() {
        assertThatThrownBy(() -> start("jdbc:mysql://root:secret@db.example.com:3306/dacheng?x=y", ""))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("The database jdbc:mysql://db.example.com:3306/dacheng would be opened with an empty"
                        + " password.");
    }

    @Test
    void aDatabaseOfAnotherMakeIsRefused() {
        assertThatThrownBy(() -> start("jdbc:postgresql://127.0.0.1/dacheng", "secret"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("neither MySQL, MariaDB nor H2");
    }

    @Test
    void theEmbeddedDatabaseAndOneWithAPasswordAreFine() {
        assertThatCode(() -> start("jdbc:h2:file:./data/dacheng", "")).doesNotThrowAnyException();
        assertThatCode(() -> start("jdbc:mysql://127.0.0.1/dacheng", "secret")).doesNotThrowAnyException();
    }

    private static void start(String url, String password) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("dacheng.database.url", url)
                .withProperty("dacheng.database.password", password);
        new DatabaseEnvironment().postProcessEnvironment(environment, new SpringApplication());
    }
}
